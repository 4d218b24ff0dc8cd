import { Link } from "wouter";
import type { Decision } from "./decision-words.ts";

/** The futures of the company that feed the worth of its offer (D2). */
export function Beliefs({ beliefs }: { readonly beliefs: Decision["beliefs"] }) {
  if (beliefs === null)
    return (
      <p className="text-soft prose-width">
        No offer of this seat is saved. With one, your scenarios of the company feed what the offer is worth.{" "}
        <Link href="/offers/new" className="link print:hidden">
          Save an offer
        </Link>
      </p>
    );
  const { offerId, offerName, scenarios } = beliefs;
  return (
    <>
      {scenarios.length === 0 ? (
        <p className="prose-width">
          <span className="private">{offerName}</span> has no scenarios in your words yet; base rates of its
          stage stand in.
        </p>
      ) : (
        <ul className="max-w-xl" aria-label="Scenarios">
          {scenarios.map(({ name, probability }) => (
            <li key={name} className="border-line flex justify-between gap-x-4 border-b py-1 last:border-0">
              <span className="private min-w-0">{name}</span>
              <span className="private">{Math.round(probability * 100)} %</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 flex flex-wrap gap-x-4 text-small print:hidden">
        <Link href={`/offers/${offerId}#beliefs`} className="link">
          Change your beliefs
        </Link>
        <Link href="/offers/compare" className="link">
          Compare the offers
        </Link>
      </p>
    </>
  );
}
