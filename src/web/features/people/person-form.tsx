import type { AcquaintanceDepth, Confidence } from "../../../search/network.ts";
import type { Background } from "../../../search/step.ts";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { backgroundWords, confidenceWords, depthWords } from "../../ui/words.ts";

type Person = Omit<OutputOf<"person.show">, "steps">;

const blank = {
  fullName: "",
  position: "",
  company: "",
  email: "",
  phone: "",
  profileUrl: "",
  location: "",
  background: "unknown" as Background,
  howKnown: "unknown" as AcquaintanceDepth,
  mayKnow: "unknown" as Confidence,
  notes: "",
};

type PersonFormProps = {
  /** Null for a new person. */
  readonly person: Person | null;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
};

/** Makes a person or changes one. */
export function PersonForm({ person, onDone, onCancel }: PersonFormProps) {
  const saved =
    person === null
      ? blank
      : (Object.fromEntries(
          Object.keys(blank).map((key) => [key, person[key as keyof typeof blank]]),
        ) as typeof blank);
  const draft = useDraft(`person ${person?.id ?? "new"}`, saved);
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const { fullName, ...rest } = draft.changes;
    const outcome =
      person === null
        ? await submit(
            "person.create",
            { fullName: fullName ?? "", ...rest },
            { said: `${fullName ?? "Person"} added` },
          )
        : await submit("person.update", { id: person.id, ...draft.changes }, { said: "Person saved" });
    if (outcome?.ok !== true) return;
    draft.reset();
    onDone(outcome.output.id);
  };
  const text = (field: Exclude<keyof typeof blank, "background" | "howKnown" | "mayKnow">) => ({
    value: draft.values[field],
    onChange: (value: string) => draft.set(field, value),
    error: error?.issueAt(field),
    changedBelow: draft.changedBelow(field),
  });
  return (
    <Form onSubmit={() => void save()} label="Person">
      <TextField label="Name" first {...text("fullName")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Position" {...text("position")} />
        <TextField label="Company" hint="By name; made when it is new." {...text("company")} />
        <TextField label="E-mail address" type="email" {...text("email")} />
        <TextField label="Telephone" type="tel" {...text("phone")} />
        <TextField label="Public profile" type="url" {...text("profileUrl")} />
        <TextField label="Place" {...text("location")} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="How well you know them"
          value={draft.values.howKnown}
          words={depthWords}
          onChange={(howKnown) => draft.set("howKnown", howKnown)}
          hint="From “You have met” on they may introduce you (S6)."
          error={error?.issueAt("howKnown")}
        />
        <SelectField
          label="May they know of your search"
          value={draft.values.mayKnow}
          words={confidenceWords}
          onChange={(mayKnow) => draft.set("mayKnow", mayKnow)}
          hint="You are warned before you ask someone who must not."
          error={error?.issueAt("mayKnow")}
        />
      </div>
      <SelectField
        label="Background"
        value={draft.values.background}
        words={backgroundWords}
        onChange={(background) => draft.set("background", background)}
        hint="Prep sheets adapt their advice to it (P2)."
        error={error?.issueAt("background")}
      />
      <TextField label="Notes" rows={3} {...text("notes")} />
      <FormEnd
        save={person === null ? "Add the person" : "Save"}
        isBusy={isBusy}
        onCancel={() => {
          draft.reset();
          onCancel();
        }}
        error={error?.issues.length ? undefined : error?.message}
      />
    </Form>
  );
}
