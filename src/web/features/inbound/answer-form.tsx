import { replyDraft } from "../../../search/reply-draft.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { TextField } from "../../ui/field.tsx";
import { useDraft } from "../../ui/use-draft.ts";

type AnswerFormProps = {
  readonly thread: string;
  readonly name: string;
  /** Empty when none was kept yet; a polite one is proposed then. */
  readonly savedDraft: string;
  readonly rows?: number;
};

/** The answer as it will be sent elsewhere: written here, copied, and marked as sent. */
export function AnswerForm({ thread, name, savedDraft, rows = 8 }: AnswerFormProps) {
  const settings = useRead("settings.show", {});
  const proposed = replyDraft({ name, sender: settings.data?.ownName ?? "" });
  const draft = useDraft(`answer ${thread}`, { draft: savedDraft === "" ? proposed : savedDraft });
  const settle = async (state: "answered" | "not-needed", said: string): Promise<void> => {
    // A proposal that was never touched is not what was sent.
    const change = state === "answered" ? draft.changes : {};
    const outcome = await write("inbound.answer", { thread, state, ...change }, { said });
    if (outcome.ok) draft.reset();
  };
  const keep = async (): Promise<void> => {
    const outcome = await write("inbound.answer", { thread, ...draft.changes }, { said: "Draft kept" });
    if (outcome.ok) draft.reset();
  };
  return (
    <>
      <div className="prose-width private">
        <TextField
          label={`Your answer to ${name}`}
          rows={rows}
          value={draft.values.draft}
          onChange={(text) => draft.set("draft", text)}
          changedBelow={draft.changedBelow("draft")}
        />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <CopyButton text={draft.values.draft} label="Copy the answer" />
        {draft.isDirty ? <Button onClick={() => void keep()}>Keep the draft</Button> : null}
        <Button onClick={() => void settle("answered", "Marked as answered")}>Answered</Button>
        <Button tone="quiet" onClick={() => void settle("not-needed", "No answer needed")}>
          No answer needed
        </Button>
      </div>
    </>
  );
}
