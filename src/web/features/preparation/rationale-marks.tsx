import { useEffect, useId, useState } from "react";
import type { ReactNode } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { counted } from "../../ui/words.ts";

type Lint = OutputOf<"rationale.lint">;
type Found = Lint["marks"][number];

const kindWords: Readonly<Record<Found["kind"], string>> = {
  ego: "Ego",
  jealousy: "Jealousy",
  status: "Status",
  ambivalence: "Ambivalence",
};

const pause = 400;

/** A text once the typing has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** The text in pieces: plain ones, and marks with their number in the list. A mark inside another is only listed. */
function pieces(text: string, marks: readonly Found[]): readonly (string | { at: number; mark: Found })[] {
  const parts: (string | { at: number; mark: Found })[] = [];
  let end = 0;
  marks.forEach((mark, at) => {
    if (mark.start < end) return;
    if (mark.start > end) parts.push(text.slice(end, mark.start));
    parts.push({ at, mark });
    end = mark.end;
  });
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

type MarkedTextProps = {
  readonly text: string;
  readonly marks: readonly Found[];
  readonly itemId: (at: number) => string;
};

function MarkedText({ text, marks, itemId }: MarkedTextProps) {
  return (
    <p className="private prose-width whitespace-pre-wrap">
      {pieces(text, marks).map((piece): ReactNode => {
        if (typeof piece === "string") return piece;
        const { at, mark } = piece;
        return (
          <button
            key={`${mark.start}`}
            type="button"
            className="bg-alarm-wash text-ink inline rounded-sm text-left underline decoration-wavy underline-offset-4"
            aria-label={`${mark.phrase}: ${kindWords[mark.kind]}, mark ${at + 1}`}
            onClick={() => document.getElementById(itemId(at))?.focus()}
          >
            {text.slice(mark.start, mark.end)}
            <sup aria-hidden="true">{at + 1}</sup>
          </button>
        );
      })}
    </p>
  );
}

type MarkItemProps = {
  readonly id: string;
  readonly at: number;
  readonly mark: Found;
  readonly onGoTo: (mark: Found) => void;
};

function MarkItem({ id, at, mark, onGoTo }: MarkItemProps) {
  return (
    <li id={id} tabIndex={-1} className="border-line border-b py-3 first:pt-0 last:border-0">
      <p>
        <span className="text-soft">{at + 1} </span>
        <Mark tone="alarm">{kindWords[mark.kind]}</Mark> <q className="private">{mark.phrase}</q>
      </p>
      <p className="mt-1 text-small">{mark.why}</p>
      <p className="text-soft mt-1 text-small">Instead: {mark.turn}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => onGoTo(mark)} aria-label={`Go to mark ${at + 1} in the text`}>
          Go to it
        </Button>
        <Button
          aria-label={`Mark ${at + 1} is fine as is`}
          onClick={() =>
            void write("rationale.allow", { phrase: mark.phrase }, { said: "It may stand as it is" })
          }
        >
          Fine as is
        </Button>
      </div>
    </li>
  );
}

function LetStand({ phrases }: { readonly phrases: readonly string[] }) {
  if (phrases.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="text-accent text-small">
        {counted(phrases.length, "phrase")} that you let stand
      </summary>
      <ul className="mt-2 space-y-1">
        {phrases.map((phrase) => (
          <li key={phrase} className="flex flex-wrap items-baseline gap-x-3">
            <q className="private">{phrase}</q>
            <Button
              tone="quiet"
              aria-label={`Mark ${phrase} again`}
              onClick={() =>
                void write("rationale.disallow", { phrase }, { said: "It is marked again from now on" })
              }
            >
              Mark it again
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Summary({ count }: { readonly count: number }) {
  return (
    <output className="block text-small font-medium">
      {count === 0
        ? "No phrase of ego, jealousy, status or ambivalence that this knows."
        : `${counted(count, "phrase")} may make an interviewer stumble`}
    </output>
  );
}

type RationaleMarksProps = {
  readonly text: string;
  /** Selects a stretch of the text where it is edited. */
  readonly onSelect: (start: number, end: number) => void;
};

/** Phrases at which an interviewer would stumble, while one writes: in the text by number, and listed with why and a turn (R3). */
export function RationaleMarks({ text, onSelect }: RationaleMarksProps) {
  const looked = usePaused(text);
  const id = useId();
  const lint = useRead("rationale.lint", { text: looked }, { enabled: looked.trim() !== "", keep: true });
  if (text.trim() === "" || lint.data === undefined) return null;
  const { marks, fineAsIs, text: seen } = lint.data;
  const itemId = (at: number): string => `${id}-mark-${at}`;
  const goTo = (mark: Found): void => {
    // Between two looks the text may have moved on under the mark.
    const start = seen === text ? mark.start : text.indexOf(mark.phrase);
    if (start !== -1) onSelect(start, start + (mark.end - mark.start));
  };
  return (
    <section aria-label="How an interviewer may hear it">
      <Summary count={marks.length} />
      <p className="text-soft prose-width mt-1 text-small">
        It looks for known turns of phrase on your own machine and judges nothing else.{" "}
        <cite className="not-italic">(Larson, ch. 1, Why Pursue an Executive Role?; R3)</cite>
      </p>
      {marks.length === 0 ? null : (
        <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <MarkedText text={seen} marks={marks} itemId={itemId} />
          <ol aria-label="Marks">
            {marks.map((mark, at) => (
              <MarkItem
                key={`${mark.start} ${mark.kind}`}
                id={itemId(at)}
                at={at}
                mark={mark}
                onGoTo={goTo}
              />
            ))}
          </ol>
        </div>
      )}
      <LetStand phrases={fineAsIs} />
    </section>
  );
}
