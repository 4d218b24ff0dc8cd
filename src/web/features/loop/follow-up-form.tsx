import type { Step } from "../../api/patches.ts";
import { patchStep } from "../../api/patches.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { TextField } from "../../ui/field.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";

/** The follow-up of a finished step: its draft, and whether it went out. */
export function FollowUpForm({ step }: { readonly step: Step }) {
  const { followUp } = step;
  const draft = useDraft(`follow-up ${step.id}`, { draft: followUp.draft });
  const setState = (state: "owed" | "sent" | "waived", said: string): void =>
    void write(
      "step.follow-up",
      { id: step.id, state, ...draft.changes },
      { said, optimistic: (cache) => patchStep(cache, step, { followUp: { ...followUp, state } }) },
    ).then((outcome) => (outcome.ok ? draft.reset() : undefined));
  const save = (): void =>
    void write("step.follow-up", { id: step.id, draft: draft.values.draft }, { said: "Draft saved" }).then(
      (outcome) => (outcome.ok ? draft.reset() : undefined),
    );
  const redraft = (): void =>
    void write(
      "step.follow-up",
      { id: step.id, redraft: true },
      { said: "Drafted anew from the notes" },
    ).then((outcome) => (outcome.ok ? draft.reset() : undefined));
  if (followUp.state === "sent" && !draft.isDirty)
    return (
      <p className="text-soft">
        Follow-up sent
        {followUp.sentAt === null ? null : (
          <>
            {" "}
            <When at={followUp.sentAt} />
          </>
        )}
        .{" "}
        <Button tone="quiet" onClick={() => setState("owed", "Follow-up owed again")}>
          It was not
        </Button>
      </p>
    );
  if (followUp.state === "none" || followUp.state === "waived")
    return (
      <p className="text-soft">
        No follow-up owed.{" "}
        <Button tone="quiet" onClick={() => setState("owed", "Follow-up owed")}>
          I owe one
        </Button>
      </p>
    );
  return (
    <div>
      <TextField
        label="Follow-up draft"
        rows={6}
        value={draft.values.draft}
        onChange={(text) => draft.set("draft", text)}
        changedBelow={draft.changedBelow("draft")}
        hint={
          followUp.dueAt === null ? undefined : (
            <>
              Due <When at={followUp.dueAt} /> (P5).
            </>
          )
        }
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <CopyButton text={draft.values.draft} label="Copy the draft" />
        <Button onClick={() => setState("sent", "Follow-up marked as sent")}>Mark it as sent</Button>
        {draft.isDirty ? <Button onClick={save}>Save the draft</Button> : null}
        <Button tone="quiet" onClick={redraft}>
          Draft anew from the notes
        </Button>
        <Button tone="quiet" onClick={() => setState("waived", "No follow-up needed")}>
          Not needed
        </Button>
      </div>
    </div>
  );
}
