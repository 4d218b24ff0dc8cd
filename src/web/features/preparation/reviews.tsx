import { useState } from "react";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { verdictWords } from "../../ui/words.ts";
import { ReviewDialog } from "./review-dialog.tsx";
import type { Review } from "./review-dialog.tsx";

type Versions = readonly { readonly id: string; readonly number: number }[];

function ReviewItem({
  review,
  version,
  onEdit,
}: {
  readonly review: Review;
  readonly version: number | undefined;
  readonly onEdit: () => void;
}) {
  const isIn = review.saidOn !== null;
  return (
    <li className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="prose-width">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="private font-medium">{review.reviewer}</span>
          {review.isExecutive ? <span className="text-soft text-small">has held a seat</span> : null}
          <Mark tone={isIn ? "plain" : "accent"}>{isIn ? verdictWords[review.verdict] : "Waiting"}</Mark>
        </p>
        <p className="text-soft text-small">
          asked <When at={review.askedOn} />
          {review.saidOn === null ? null : (
            <>
              , answered <When at={review.saidOn} />
            </>
          )}
          {version === undefined ? null : `, on version ${version}`}
        </p>
        {review.said === "" ? null : <p className="private mt-1 whitespace-pre-wrap">“{review.said}”</p>}
        {review.verdictReason === "" ? null : (
          <p className="private text-soft mt-1">Because: {review.verdictReason}</p>
        )}
      </div>
      <div className="flex items-start gap-1">
        <Button onClick={onEdit} aria-label={`${isIn ? "Edit" : "Record the answer"}: ${review.reviewer}`}>
          {isIn ? "Edit" : "Record the answer"}
        </Button>
        <ConfirmButton
          label="Remove"
          title="Remove this review?"
          confirm="Remove"
          onConfirm={() => void write("review.remove", { id: review.id }, { said: "Review removed" })}
        >
          You can undo this.
        </ConfirmButton>
      </div>
    </li>
  );
}

export function Reviews({
  reviews,
  versions,
}: {
  readonly reviews: readonly Review[];
  readonly versions: Versions;
}) {
  const [editing, setEditing] = useState<Review | "new" | null>(null);
  return (
    <>
      {reviews.length === 0 ? (
        <Empty
          what="Two people who have held such a seat, or know you well, read your rationale and say what they hear."
          why="They hear what an interviewer will hear, while it can still be changed."
          source="Larson, ch. 1, Why Pursue an Executive Role?"
        />
      ) : (
        <ul>
          {reviews.map((review) => (
            <ReviewItem
              key={review.id}
              review={review}
              version={versions.find((version) => version.id === review.versionId)?.number}
              onEdit={() => setEditing(review)}
            />
          ))}
        </ul>
      )}
      <Button className="mt-4" disabled={versions.length === 0} onClick={() => setEditing("new")}>
        Ask for a review
      </Button>
      {versions.length === 0 ? <p className="text-soft mt-2 text-small">Write the rationale first.</p> : null}
      {editing === null ? null : (
        <ReviewDialog review={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
