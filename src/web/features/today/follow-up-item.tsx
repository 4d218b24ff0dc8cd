import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { When } from "../../ui/when.tsx";

type Due = OutputOf<"today">["followUpsDue"][number];

/** A follow-up that is owed, with its draft at hand. */
export function FollowUpItem({ due }: { readonly due: Due }) {
  const step = useRead("step.show", { id: due.stepId });
  const draft = step.data?.followUp.draft ?? "";
  const settle = (state: "sent" | "waived", said: string): void =>
    void write(
      "step.follow-up",
      { id: due.stepId, state },
      {
        said,
        optimistic: (cache) =>
          cache.setQueriesData<{ followUpsDue: readonly Due[] }>({ queryKey: ["today"] }, (data) =>
            data === undefined
              ? data
              : { ...data, followUpsDue: data.followUpsDue.filter((other) => other.stepId !== due.stepId) },
          ),
      },
    );
  return (
    <li className="border-line border-b py-4 first:pt-0 last:border-0 last:pb-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          href={`/opportunities/${due.opportunityId}?step=${due.stepId}`}
          className="private font-medium hover:underline"
          data-row
        >
          {due.label}
        </Link>
        {due.dueAt === null ? null : due.isOverdue ? (
          <Mark tone="alarm">
            Overdue, was due <When at={due.dueAt} style="distance" />
          </Mark>
        ) : (
          <span className="text-soft text-small">
            due <When at={due.dueAt} style="distance" />
          </span>
        )}
      </div>
      {draft === "" ? null : (
        <details className="group mt-2" open={due.isOverdue}>
          <summary className="text-accent text-small">Draft from your notes</summary>
          <blockquote className="private bg-sunken prose-width mt-2 rounded p-4 whitespace-pre-wrap">
            {draft}
          </blockquote>
        </details>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {draft === "" ? null : <CopyButton text={draft} label="Copy the draft" />}
        <Button onClick={() => settle("sent", "Follow-up marked as sent")}>Mark it as sent</Button>
        <Button tone="quiet" onClick={() => settle("waived", "No follow-up needed")}>
          Not needed
        </Button>
      </div>
    </li>
  );
}
