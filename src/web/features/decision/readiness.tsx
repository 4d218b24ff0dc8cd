import { Link } from "wouter";
import { Mark } from "../../ui/mark.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import type { Decision } from "./decision-words.ts";
import { partPlace } from "./part-place.ts";

type Gap = Decision["gaps"][number];

function GapLink({ opportunityId, gap }: { readonly opportunityId: string; readonly gap: Gap }) {
  const { path, words } = partPlace(opportunityId, gap.part);
  const label = `${words}: ${gap.what}`;
  const part = path.split(`/opportunities/${opportunityId}/decision`)[1];
  // On this very page the browser goes there by itself.
  return part === undefined ? (
    <Link href={path} className="link text-small" aria-label={label}>
      {words}
    </Link>
  ) : (
    <a href={part} className="link text-small" aria-label={label}>
      {words}
    </a>
  );
}

type ReadinessProps = { readonly opportunityId: string; readonly decision: Decision };

/** Whether the recorded facts are all there, and for each that is not, the place where it is written down. */
export function Readiness({ opportunityId, decision }: ReadinessProps) {
  const { gaps, isReady, verdict, decidedOn } = decision;
  return (
    <>
      {verdict === null || decidedOn === null ? null : (
        <p className="mb-3">
          <Mark tone="accent">Decided</Mark> You said {verdict} <When at={decidedOn} />.
        </p>
      )}
      {isReady ? (
        <p>
          <Mark tone="good">Ready</Mark> Everything that you wanted to know before you decide is written down.
        </p>
      ) : (
        <>
          <p className="mb-3">
            <Mark tone="alarm">Not ready</Mark> {counted(gaps.length, "thing is", "things are")} missing. You
            may decide all the same.
          </p>
          <ul aria-label="What is missing">
            {gaps.map((gap) => (
              <li
                key={`${gap.part} ${gap.what}`}
                className="border-line grid gap-x-6 border-b py-2 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline"
              >
                <span className="prose-width min-w-0">
                  <span className="private">{gap.what}</span>{" "}
                  <span className="text-soft text-small">({gap.rule})</span>
                </span>
                <span className="print:hidden">
                  <GapLink opportunityId={opportunityId} gap={gap} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
