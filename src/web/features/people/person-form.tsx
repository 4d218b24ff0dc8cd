import type { AcquaintanceDepth, Confidence, PersonKind, RecruiterKind } from "../../../search/network.ts";
import type { Background } from "../../../search/step.ts";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import {
  confidenceWords,
  howKnownWords,
  personKindWords,
  recruiterKindWords,
} from "../../ui/people-words.ts";
import { useDraft } from "../../ui/use-draft.ts";
import type { Draft } from "../../ui/use-draft.ts";
import { backgroundWords } from "../../ui/words.ts";

type Person = OutputOf<"person.show">;

type Values = {
  readonly fullName: string;
  readonly position: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly profileUrl: string;
  readonly location: string;
  readonly background: Background;
  readonly notes: string;
  readonly kinds: readonly PersonKind[];
  readonly howKnown: AcquaintanceDepth;
  readonly vouchedBy: string;
  readonly mayKnow: Confidence;
  /** Empty for never. */
  readonly toldOn: string;
  readonly recruiterKind: RecruiterKind | "";
  readonly rolesPlaced: string;
};

const blank: Values = {
  fullName: "",
  position: "",
  company: "",
  email: "",
  phone: "",
  profileUrl: "",
  location: "",
  background: "unknown",
  notes: "",
  kinds: [],
  howKnown: "unknown",
  vouchedBy: "",
  mayKnow: "unknown",
  toldOn: "",
  recruiterKind: "",
  rolesPlaced: "",
};

function valuesOf(person: Person): Values {
  return {
    ...(Object.fromEntries(
      Object.keys(blank).map((key) => [key, person[key as keyof Values]]),
    ) as unknown as Values),
    toldOn: person.toldOn ?? "",
    recruiterKind: person.recruiterKind ?? "",
  };
}

/** The fields that changed, as the operations take them: what is empty and may be null is null. */
function inputOf({ kinds, toldOn, recruiterKind, ...rest }: Partial<Values>) {
  return {
    ...rest,
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    ...(toldOn === undefined ? {} : { toldOn: toldOn === "" ? null : toldOn }),
    ...(recruiterKind === undefined ? {} : { recruiterKind: recruiterKind === "" ? null : recruiterKind }),
  };
}

type TextKey = Exclude<keyof Values, "background" | "kinds" | "howKnown" | "mayKnow" | "recruiterKind">;
type TextProps = (field: TextKey) => {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly changedBelow: string | undefined;
};

function KindFields({ draft }: { readonly draft: Draft<Values> }) {
  const { kinds } = draft.values;
  return (
    <fieldset>
      <legend className="text-soft mb-1 text-small font-medium">What they are to your search</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {(Object.entries(personKindWords) as [PersonKind, string][]).map(([kind, label]) => (
          <CheckField
            key={kind}
            label={label}
            isChecked={kinds.includes(kind)}
            onChange={(isOn) =>
              draft.set("kinds", isOn ? [...kinds, kind] : kinds.filter((other) => other !== kind))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What the person is to the search; a recruiter's own fields only for a recruiter. */
function SearchFields({ draft, text }: { readonly draft: Draft<Values>; readonly text: TextProps }) {
  const { values, set } = draft;
  return (
    <>
      <KindFields draft={draft} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="How well you know them"
          value={values.howKnown}
          words={howKnownWords}
          onChange={(howKnown) => set("howKnown", howKnown)}
        />
        <TextField label="Who vouches for them" {...text("vouchedBy")} />
        <SelectField
          label="May they know of your search?"
          value={values.mayKnow}
          words={confidenceWords}
          onChange={(mayKnow) => set("mayKnow", mayKnow)}
        />
        <TextField label="Told on" type="date" {...text("toldOn")} />
      </div>
      {values.kinds.includes("recruiter") ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Kind of recruiter"
            none="Not said"
            value={values.recruiterKind}
            words={recruiterKindWords}
            onChange={(recruiterKind) => set("recruiterKind", recruiterKind)}
          />
          <TextField label="Roles they have placed" rows={2} {...text("rolesPlaced")} />
        </div>
      ) : null}
    </>
  );
}

type PersonFormProps = {
  /** Null for a new person. */
  readonly person: Person | null;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
};

/** Makes a person or changes one. */
export function PersonForm({ person, onDone, onCancel }: PersonFormProps) {
  const draft = useDraft<Values>(`person ${person?.id ?? "new"}`, person === null ? blank : valuesOf(person));
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const { fullName, ...rest } = inputOf(draft.changes);
    const outcome =
      person === null
        ? await submit(
            "person.create",
            { fullName: fullName ?? "", ...rest },
            { said: `${fullName ?? "Person"} added` },
          )
        : await submit(
            "person.update",
            { id: person.id, ...inputOf(draft.changes) },
            { said: "Person saved" },
          );
    if (outcome?.ok !== true) return;
    draft.reset();
    onDone(outcome.output.id);
  };
  const text: TextProps = (field) => ({
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
      <SelectField
        label="Background"
        value={draft.values.background}
        words={backgroundWords}
        onChange={(background) => draft.set("background", background)}
        hint="Prep sheets adapt their advice to it (P2)."
        error={error?.issueAt("background")}
      />
      <SearchFields draft={draft} text={text} />
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
