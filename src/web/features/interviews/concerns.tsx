import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { concernStateWords } from "./interview-words.ts";
import { loopPeople, peopleWords } from "./opportunity-tab.tsx";

type Concern = OutputOf<"concern.list">["rows"][number];

const tones: Readonly<Record<Concern["state"], MarkTone>> = {
  open: "alarm",
  answered: "accent",
  settled: "good",
};

type ConcernDialogProps = {
  readonly opportunity: Opportunity;
  readonly concern: Concern | null;
  readonly onClose: () => void;
};

function ConcernDialog({ opportunity, concern, onClose }: ConcernDialogProps) {
  const draft = useDraft(`concern ${concern?.id ?? opportunity.id}`, {
    text: concern?.text ?? "",
    personId: concern?.personId ?? "",
    whose: concern?.personId === null ? concern.whose : "",
    answer: concern?.answer ?? "",
    state: concern?.state ?? "open",
  });
  const { values, set, changes } = draft;
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const { personId, state, ...texts } = changes;
    const outcome =
      concern === null
        ? await submit(
            "concern.add",
            {
              opportunityId: opportunity.id,
              text: values.text,
              whose: values.whose,
              answer: values.answer,
              ...(values.personId === "" ? {} : { personId: values.personId }),
            },
            { said: "Concern added" },
          )
        : await submit(
            "concern.update",
            {
              id: concern.id,
              ...texts,
              ...(state === undefined ? {} : { state }),
              ...(personId === undefined ? {} : { personId: personId === "" ? null : personId }),
            },
            { said: "Concern saved" },
          );
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  const text = (field: "text" | "whose" | "answer") => ({
    value: values[field],
    onChange: (value: string) => set(field, value),
    changedBelow: draft.changedBelow(field),
    error: error?.issueAt(field),
  });
  return (
    <Dialog title={concern === null ? "A concern about you" : "How did you answer?"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField label="What they worry about" rows={2} first {...text("text")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Whose it is"
            none="Someone else"
            value={values.personId}
            words={peopleWords(loopPeople(opportunity))}
            onChange={(personId) => set("personId", personId)}
          />
          {values.personId === "" ? <TextField label="Their name" {...text("whose")} /> : null}
        </div>
        <TextField label="How you answered" rows={3} {...text("answer")} />
        {concern === null ? null : (
          <SelectField
            label="How it stands"
            value={values.state}
            words={concernStateWords}
            onChange={(state) => set("state", state)}
          />
        )}
        <FormEnd
          save="Save the concern"
          isBusy={isBusy}
          isDisabled={values.text.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function ConcernItem({ concern, onEdit }: { readonly concern: Concern; readonly onEdit: () => void }) {
  return (
    <li className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="prose-width min-w-0">
        <p>
          <Mark tone={tones[concern.state]}>{concernStateWords[concern.state]}</Mark>{" "}
          <span className="private font-medium">{concern.text}</span>
        </p>
        <p className="text-soft text-small">
          <span className="private">{concern.whose === "" ? "Nobody named" : concern.whose}</span>,{" "}
          <When at={concern.raisedOn} />
        </p>
        {concern.answer === "" ? null : <p className="private mt-1">You said: {concern.answer}</p>}
      </div>
      <div className="flex items-start gap-1">
        {concern.state === "answered" ? (
          <Button
            aria-label={`It is settled: ${concern.text}`}
            onClick={() =>
              void write("concern.update", { id: concern.id, state: "settled" }, { said: "Concern settled" })
            }
          >
            It is settled
          </Button>
        ) : null}
        <Button
          aria-label={`${concern.state === "open" ? "Answer" : "Edit"}: ${concern.text}`}
          onClick={onEdit}
        >
          {concern.state === "open" ? "Answer" : "Edit"}
        </Button>
        <Button
          tone="quiet"
          aria-label={`Remove: ${concern.text}`}
          onClick={() => void write("concern.remove", { id: concern.id }, { said: "Concern removed" })}
        >
          Remove
        </Button>
      </div>
    </li>
  );
}

/** What people in the loop worry about (P4). */
export function Concerns({ opportunity }: { readonly opportunity: Opportunity }) {
  const concerns = useRead("concern.list", { opportunityId: opportunity.id });
  const [editing, setEditing] = useState<Concern | "new" | null>(null);
  return (
    <Loaded from={concerns}>
      {({ rows }) => (
        <>
          {rows.length === 0 ? (
            <Empty
              what="What future peers and reports worry about when they think of you in the seat."
              why="Their concerns weigh more in the end than what you know; each wants an answer before it is decided."
              source="Larson, ch. 1, Interview Process"
            />
          ) : (
            <ul>
              {rows.map((concern) => (
                <ConcernItem key={concern.id} concern={concern} onEdit={() => setEditing(concern)} />
              ))}
            </ul>
          )}
          <Button className="mt-3" onClick={() => setEditing("new")}>
            Add a concern
          </Button>
          {editing === null ? null : (
            <ConcernDialog
              opportunity={opportunity}
              concern={editing === "new" ? null : editing}
              onClose={() => setEditing(null)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
