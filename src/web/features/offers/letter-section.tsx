import { useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Section } from "../../ui/page.tsx";
import { LetterAttach } from "./letter-attach.tsx";
import { LetterPane } from "./letter-pane.tsx";
import type { SavedRow } from "./offer-words.ts";

type Letter = OutputOf<"letter.list">["rows"][number];

/** What the address asks for: a letter, its page and the words that were searched for. */
function useWanted() {
  const query = new URLSearchParams(useSearch());
  return {
    letter: query.get("letter"),
    page: Math.max(1, Number(query.get("page")) || 1),
    words: query.get("words") ?? "",
  };
}

type LettersProps = {
  readonly letters: readonly Letter[];
  readonly rows: readonly SavedRow[];
  /** The version that the page shows. */
  readonly offerId: string;
};

function Letters({ letters, rows, offerId }: LettersProps) {
  const wanted = useWanted();
  const [path, go] = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const shown =
    letters.find(({ id }) => id === (picked ?? wanted.letter)) ??
    letters.find((letter) => letter.offerId === offerId) ??
    letters[0];
  const isWanted = shown !== undefined && shown.id === wanted.letter;
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: "start" });
  }, [isWanted, wanted.page, wanted.words]);
  const pick = (id: string): void => {
    setPicked(id);
    if (wanted.letter !== null) go(path, { replace: true });
  };
  return (
    <div ref={place} className="scroll-mt-4 space-y-6">
      {letters.length < 2 ? null : (
        <ul className="space-y-1 text-small" aria-label="Letters">
          {letters.map((letter) => (
            <li key={letter.id} className="flex flex-wrap gap-x-2">
              <button
                type="button"
                className="link private text-left"
                aria-current={letter.id === shown?.id ? "true" : undefined}
                onClick={() => pick(letter.id)}
              >
                {letter.fileName}
              </button>
              <span className="text-soft">
                version {letter.version}
                {letter.id === shown?.id ? ", shown below" : ""}
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown === undefined ? null : (
        <LetterPane
          key={isWanted ? `${shown.id} ${wanted.page} ${wanted.words}` : shown.id}
          letter={shown}
          rows={rows}
          start={isWanted ? wanted : { page: 1, words: "" }}
        />
      )}
      <LetterAttach rows={rows} isFirst={letters.length === 0} onAttached={pick} />
    </div>
  );
}

type LetterSectionProps = {
  readonly offerId: string;
  /** Every version of the offer, the newest first. */
  readonly rows: readonly SavedRow[];
};

/** The letters of an offer: shown, searched, attached. */
export function LetterSection({ offerId, rows }: LetterSectionProps) {
  const letters = useRead("letter.list", { offerId });
  return (
    <Section title="Letter" note="What they wrote, word for word, beside the terms that you read in it.">
      <Loaded from={letters}>
        {({ rows: found }) => <Letters letters={found} rows={rows} offerId={offerId} />}
      </Loaded>
    </Section>
  );
}
