import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page } from "../../ui/page.tsx";
import { SideBySide } from "../../ui/side-by-side.tsx";
import { counted } from "../../ui/words.ts";
import { personRows } from "./person-rows.ts";

type Pair = OutputOf<"look-alike.list">["rows"][number];

const reasonWords: Readonly<Record<Pair["reason"], string>> = {
  "same-email": "The same e-mail address",
  "same-name": "The same name",
  "same-profile": "The same public profile",
};

function PairItem({ pair }: { readonly pair: Pair }) {
  const [isSwapped, setSwapped] = useState(false);
  const { submit, error, isBusy } = useSubmit();
  const [keep, merge] = isSwapped ? [pair.other, pair.one] : [pair.one, pair.other];
  // Rows in which neither says anything tell nothing of whether the two are one.
  const [keptRows, mergedRows] = [personRows(keep), personRows(merge)];
  const isTold = (_row: unknown, index: number): boolean =>
    (keptRows[index]?.[1] ?? "") !== "" || (mergedRows[index]?.[1] ?? "") !== "";
  const headingId = `pair-${pair.one.id}-${pair.other.id}`;
  return (
    <li className="border-line border-t py-6">
      <article aria-labelledby={headingId}>
        <h2 id={headingId} className="font-semibold">
          <span className="private">{keep.fullName}</span>
          {merge.fullName === keep.fullName ? null : (
            <>
              {" "}
              and <span className="private">{merge.fullName}</span>
            </>
          )}
        </h2>
        <p className="text-soft mb-3 text-small">
          {reasonWords[pair.reason]} ·{" "}
          <Link href={`/people/${keep.id}`} className="link">
            open the first
          </Link>{" "}
          ·{" "}
          <Link href={`/people/${merge.id}`} className="link">
            open the second
          </Link>
        </p>
        <SideBySide
          left="Kept"
          right="Merged into it"
          leftRows={keptRows.filter(isTold)}
          rightRows={mergedRows.filter(isTold)}
        />
        {error === null ? null : (
          <p role="alert" className="text-alarm mt-2 text-small">
            {error.message}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          <Button
            tone="primary"
            disabled={isBusy}
            onClick={() =>
              void submit("person.merge", { keep: keep.id, merge: merge.id }, { said: "Merged" })
            }
          >
            Yes, one person: merge
          </Button>
          <Button
            disabled={isBusy}
            onClick={() =>
              void submit(
                "look-alike.keep-apart",
                { one: pair.one.id, other: pair.other.id },
                { said: "Kept as two people" },
              )
            }
          >
            Two people
          </Button>
          <Button tone="quiet" onClick={() => setSwapped(!isSwapped)}>
            Keep the other one
          </Button>
        </div>
      </article>
    </li>
  );
}

/** Which of your people are one person twice? */
export function LookAlikesPage() {
  const pairs = useRead("look-alike.list", { limit: 20 }, { keep: true });
  return (
    <Page
      name="Look-alikes"
      title="Look-alikes"
      lead="Pairs who may be one person. Nothing is merged without your yes; a merge keeps both people’s words and can be undone."
      above={
        <Link href="/people" className="link">
          People
        </Link>
      }
    >
      <Loaded from={pairs} lines={8}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty
              what="No two of your people look alike."
              why="Pairs appear here when two people share a name, an e-mail address or a public profile, mostly after an import."
              action={
                <Link href="/people" className="link">
                  Back to your people
                </Link>
              }
            />
          ) : (
            <>
              <p className="text-soft mb-4 text-small">
                {counted(total, "pair")}
                {total > rows.length ? `, the first ${rows.length} shown` : ""}
              </p>
              <ul>
                {rows.map((pair) => (
                  <PairItem key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
