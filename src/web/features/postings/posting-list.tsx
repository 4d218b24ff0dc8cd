import { useState } from "react";
import { Link } from "wouter";
import type { PostingVerdict } from "../../../search/posting-verdict.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { postingVerdictWords } from "../../ui/people-words.ts";
import { WebLink } from "../../ui/web-link.tsx";
import { When } from "../../ui/when.tsx";
import { PostingDialog } from "./posting-dialog.tsx";
import type { Posting } from "./posting-dialog.tsx";
import { PostingEvidence } from "./posting-evidence.tsx";

const tones: Readonly<Record<PostingVerdict, MarkTone>> = {
  principled: "good",
  unclear: "plain",
  "likely-desperation": "alarm",
};

/** Where the list stands: on its own page, on a company's, or on an opportunity's. */
export type PostingPlace =
  | { readonly on: "all" }
  | { readonly on: "company"; readonly companyId: string; readonly company: string }
  | {
      readonly on: "opportunity";
      readonly companyId: string;
      readonly company: string;
      readonly opportunityId: string;
    };

function SeatLink({ posting, place }: { readonly posting: Posting; readonly place: PostingPlace }) {
  if (place.on === "opportunity") {
    if (posting.opportunityId === place.opportunityId) return <Mark tone="accent">This seat</Mark>;
    return (
      <Button
        tone="quiet"
        onClick={() =>
          void write(
            "posting.update",
            { id: posting.id, opportunityId: place.opportunityId },
            { said: "Noted: it is this seat" },
          )
        }
      >
        It is this seat
      </Button>
    );
  }
  if (posting.opportunityId === null) return null;
  return (
    <Link href={`/opportunities/${posting.opportunityId}`} className="link text-small">
      The opportunity it became
    </Link>
  );
}

function Dates({ posting }: { readonly posting: Posting }) {
  return (
    <p className="text-soft text-small">
      {posting.postedOn === null ? (
        "Posted on an unknown day"
      ) : (
        <>
          Posted <When at={posting.postedOn} />
        </>
      )}
      , seen <When at={posting.seenOn} />
      {posting.url === "" ? null : (
        <>
          {" · "}
          <WebLink url={posting.url} />
        </>
      )}
    </p>
  );
}

function PostingItem({ posting, place }: { readonly posting: Posting; readonly place: PostingPlace }) {
  const [isEditing, setEditing] = useState(false);
  // On its own page the list stands right under the page's heading.
  const Heading = place.on === "all" ? "h2" : "h3";
  const { verdict, reason } = posting.verdict;
  return (
    <li className="border-line border-b py-5 first:pt-0 last:border-0 last:pb-0">
      <article aria-label={`${posting.title}, ${posting.companyName}`} className="space-y-3">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            <Heading className="private font-medium">
              {posting.title}
              {place.on === "all" ? (
                <>
                  {", "}
                  <Link href={`/companies/${posting.companyId}`} className="link" data-row>
                    {posting.companyName}
                  </Link>
                </>
              ) : null}
            </Heading>
            <Dates posting={posting} />
          </div>
          <div className="flex flex-wrap items-center gap-1">
            <SeatLink posting={posting} place={place} />
            <Button tone="quiet" aria-label={`Edit ${posting.title}`} onClick={() => setEditing(true)}>
              Edit
            </Button>
            <ConfirmButton
              label="Remove"
              title="Remove this posting?"
              confirm="Remove it with its evidence"
              onConfirm={() => void write("posting.remove", { id: posting.id }, { said: "Posting removed" })}
            >
              You can undo this.
            </ConfirmButton>
          </div>
        </div>
        <p className="prose-width">
          <Mark tone={tones[verdict]}>{postingVerdictWords[verdict]}</Mark> {reason}
        </p>
        {posting.notes === "" ? null : (
          <p className="private prose-width whitespace-pre-wrap">{posting.notes}</p>
        )}
        <PostingEvidence posting={posting} />
      </article>
      {isEditing ? <PostingDialog posting={posting} onClose={() => setEditing(false)} /> : null}
    </li>
  );
}

function placed(posting: Posting, place: PostingPlace): boolean {
  return (
    place.on !== "opportunity" ||
    posting.opportunityId === null ||
    posting.opportunityId === place.opportunityId
  );
}

/** Public postings with the evidence on why they are public, and the verdict it supports (S7). */
export function PostingList({ place }: { readonly place: PostingPlace }) {
  const list = useRead("posting.list", place.on === "all" ? {} : { companyId: place.companyId });
  const [isAdding, setAdding] = useState(false);
  return (
    <Loaded from={list}>
      {({ rows }) => {
        const shown = rows.filter((posting) => placed(posting, place));
        return (
          <>
            {shown.length === 0 ? (
              <Empty
                what={
                  place.on === "all"
                    ? "No posting recorded yet. Executive seats are seldom posted; when one is, record it and look for why."
                    : "This seat is not posted in public, as far as you have noted."
                }
                why="A few companies post out of principle, others because every other way failed. Public evidence tells which."
                source="Larson, ch. 1, Finding External Executive Roles; S7"
              />
            ) : (
              <ul>
                {shown.map((posting) => (
                  <PostingItem key={posting.id} posting={posting} place={place} />
                ))}
              </ul>
            )}
            <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button onClick={() => setAdding(true)}>Add a posting</Button>
              {place.on === "all" ? null : (
                <Link href="/postings" className="link text-small">
                  All postings
                </Link>
              )}
            </div>
            {isAdding ? (
              <PostingDialog
                posting={null}
                company={place.on === "all" ? undefined : place.company}
                opportunityId={place.on === "opportunity" ? place.opportunityId : undefined}
                onClose={() => setAdding(false)}
              />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
