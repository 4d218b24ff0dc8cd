import { Link } from "wouter";
import { buttonClass } from "../../ui/button.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { DiffText } from "../preparation/diff-text.tsx";
import { decidingSource } from "./decision-words.ts";
import type { Decision } from "./decision-words.ts";

function Version({ title, on, text }: { title: string; on: string | null; text: string }) {
  return (
    <div className="min-w-0">
      <h3 className="text-soft mb-1 text-small font-medium">
        {title}
        {on === null ? null : (
          <>
            , <When at={on} />
          </>
        )}
      </h3>
      <p className="private whitespace-pre-wrap">{text}</p>
    </div>
  );
}

/** Why the user wants such a role: as first written, as it stands, and what changed between (D1). */
export function RationaleThen({ decision }: { readonly decision: Decision }) {
  const { rationaleThen, rationaleThenOn, rationaleNow, rationaleNowOn, rationaleDiff } = decision;
  if (rationaleNow === "")
    return (
      <Empty
        what="Why you want such a role, as you wrote it at the start, beside what you say now."
        why="What you wrote before any company courted you is the steadiest voice in the room."
        source={decidingSource}
        action={
          <Link href="/preparation#rationale" className={buttonClass("primary")}>
            Write why
          </Link>
        }
      />
    );
  if (rationaleDiff.length === 0)
    return (
      <>
        <div className="prose-width">
          <Version title="At the start" on={rationaleThenOn} text={rationaleThen} />
        </div>
        <p className="text-soft mt-2 text-small">
          It stands as first written.{" "}
          <Link href="/preparation#rationale" className="link print:hidden">
            Read it again
          </Link>
        </p>
      </>
    );
  return (
    <>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Version title="At the start" on={rationaleThenOn} text={rationaleThen} />
        <Version title="Now" on={rationaleNowOn} text={rationaleNow} />
      </div>
      <details className="screen mt-4">
        <summary className="text-accent w-fit text-small">What changed, word by word</summary>
        <div className="mt-2">
          <DiffText parts={rationaleDiff} />
        </div>
      </details>
    </>
  );
}
