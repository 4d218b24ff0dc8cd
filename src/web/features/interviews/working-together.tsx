import { useState } from "react";
import { isCeoConversation, reviewedParts } from "../../../search/step-reflection.ts";
import type { OutputOf } from "../../api/client.ts";
import type { Opportunity, Step } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { reviewedWords } from "./interview-words.ts";
import { ReflectionDialog } from "./reflection-form.tsx";

type Note = OutputOf<"working-note.list">["rows"][number];
type Review = OutputOf<"self-review.list">["rows"][number];

function Talk({
  step,
  note,
  review,
  onEdit,
}: {
  readonly step: Step;
  readonly note: Note | undefined;
  readonly review: Review | undefined;
  readonly onEdit: () => void;
}) {
  const label = note === undefined && review === undefined ? "Review the talk" : "Edit";
  const own = (text: string | undefined) =>
    text === undefined || text === "" ? null : <span className="private">{text}</span>;
  return (
    <li className="border-line border-b py-3 first:pt-0 last:border-0">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0">
          <span className="private font-medium">{step.title}</span>
          {step.doneAt === null ? null : (
            <span className="text-soft text-small">
              {" "}
              <When at={step.doneAt.slice(0, 10)} />
            </span>
          )}
        </h3>
        <Button aria-label={`${label}: ${step.title}`} onClick={onEdit}>
          {label}
        </Button>
      </div>
      {note === undefined && review === undefined && step.core === "" ? (
        <p className="text-soft">Nothing noted yet.</p>
      ) : (
        <FactList
          facts={[
            ["Core", own(step.core)],
            ["May be right", own(step.whyRight)],
            ["Agreed", own(note?.agreements)],
            ["Differed", own(note?.disagreements)],
            ["How", own(note?.howDisagreed)],
            [
              "Your marks",
              review === undefined ? null : (
                <span>
                  {reviewedParts
                    .map((part) => `${reviewedWords[part].toLowerCase()} ${review[part]}`)
                    .join(", ")}{" "}
                  <span className="text-soft">of 5</span>
                </span>
              ),
            ],
            ["Do better", own(review?.note)],
          ]}
        />
      )}
    </li>
  );
}

/** Talks with the CEO and founders: how they went, from both sides (P10, P11). */
export function WorkingTogether({ opportunity }: { readonly opportunity: Opportunity }) {
  const notes = useRead("working-note.list", { opportunityId: opportunity.id });
  const reviews = useRead("self-review.list", { opportunityId: opportunity.id });
  const [editing, setEditing] = useState<Step | null>(null);
  const talks = opportunity.steps.filter((step) => step.state === "done" && isCeoConversation(step));
  return (
    <>
      {talks.length === 0 ? (
        <Empty
          what="After each talk with the CEO or a founder: where you agreed, where you did not, and how they took it."
          why="These talks go both ways; how the two of you disagree tells more than that you get along."
          source="Larson, ch. 1, Interview Process"
        />
      ) : (
        <ul>
          {talks.map((step) => (
            <Talk
              key={step.id}
              step={step}
              note={notes.data?.rows.find(({ stepId }) => stepId === step.id)}
              review={reviews.data?.rows.find(({ stepId }) => stepId === step.id)}
              onEdit={() => setEditing(step)}
            />
          ))}
        </ul>
      )}
      {editing === null ? null : <ReflectionDialog step={editing} onClose={() => setEditing(null)} />}
    </>
  );
}
