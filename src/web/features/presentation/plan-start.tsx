import { useSubmit } from "../../api/use-write.ts";
import type { OutputOf } from "../../api/client.ts";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Empty } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";

/** The first action: what they asked for, and how long it may take. */
export function PlanStart({ opportunity }: { readonly opportunity: OutputOf<"opportunity.show"> }) {
  const step = opportunity.steps.find(({ kind, state }) => kind === "presentation" && state === "planned");
  const draft = useDraft(`presentation start ${opportunity.id}`, {
    prompt: "",
    totalMinutes: String(step?.minutes ?? 60),
  });
  const { submit, error, isBusy } = useSubmit();
  const start = async (): Promise<void> => {
    const outcome = await submit(
      "presentation.create",
      {
        opportunityId: opportunity.id,
        prompt: draft.values.prompt,
        totalMinutes: draft.values.totalMinutes === "" ? Number.NaN : Number(draft.values.totalMinutes),
      },
      { said: "Presentation planned" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <Empty
      what="A presentation is planned from their prompt: each part of it answered, the minutes spent where they count, time left for questions."
      why="It is often the longest hour of the loop: your background, what matters for the business, your focus, your first 90 days."
      source="Larson, ch. 1, Interview Process"
      action={
        <Form onSubmit={() => void start()} label="Plan the presentation">
          <TextField
            label="What they asked for, in their words"
            rows={6}
            value={draft.values.prompt}
            onChange={(prompt) => draft.set("prompt", prompt)}
            error={error?.issueAt("prompt")}
            hint="Paste the mail. It is split into asks, which you can mend. It can also come later."
          />
          <TextField
            label="Minutes in all"
            type="number"
            min="1"
            max="1440"
            className="w-32"
            value={draft.values.totalMinutes}
            onChange={(totalMinutes) => draft.set("totalMinutes", totalMinutes)}
            error={error?.issueAt("totalMinutes")}
          />
          <FormEnd
            save="Plan the presentation"
            isBusy={isBusy}
            error={error === null || error.issues.length > 0 ? undefined : error.message}
          />
        </Form>
      }
    />
  );
}
