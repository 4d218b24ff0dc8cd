import { Link } from "wouter";
import { When } from "../../ui/when.tsx";
import type { Decision } from "./decision-words.ts";

type RefusalListProps = { readonly opportunityId: string; readonly refusals: Decision["refusals"] };

/** What they refused to answer, above all else: it may be the reason to walk (D7). */
export function RefusalList({ opportunityId, refusals }: RefusalListProps) {
  if (refusals.length === 0) return null;
  return (
    <section
      aria-labelledby="refusals"
      className="border-alarm bg-alarm-wash mt-6 mb-4 break-inside-avoid rounded-md border px-5 py-4"
    >
      <h2 id="refusals" className="text-alarm font-semibold">
        Refused
      </h2>
      <p className="text-small">
        What they refused to answer may be the reason to walk (D7).{" "}
        <Link href={`/opportunities/${opportunityId}/questions`} className="link print:hidden">
          Go to the questions
        </Link>
      </p>
      <ul className="mt-3 space-y-3">
        {refusals.map(({ id, text, meaning, answer, askedOf, askedOn }) => (
          <li key={id} className="prose-width">
            <p className="private font-medium">{text}</p>
            {answer === "" && askedOf === "" && askedOn === null ? null : (
              <p className="text-small">
                {askedOf === "" ? null : <span className="private">{askedOf}</span>}
                {askedOf === "" || askedOn === null ? null : ", "}
                {askedOn === null ? null : <When at={askedOn} />}
                {answer === "" ? null : (
                  <>
                    : <span className="private">{answer}</span>
                  </>
                )}
              </p>
            )}
            <p className="text-small">
              {meaning === "" ? (
                "What it means to you is not written yet."
              ) : (
                <>
                  What it means to you: <span className="private">{meaning}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
