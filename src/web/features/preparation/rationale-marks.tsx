import { Fragment, useEffect, useId, useState } from "react";
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

/** A stretch of the text under one mark, or under several that overlap. */
type Stretch = { readonly start: number; end: number; readonly places: number[] };

/** Where the marks lie, in the order of the text; each with its places in the list. */
function stretches(marks: readonly Found[]): readonly Stretch[] {
  const found: Stretch[] = [];
  marks.forEach((mark, at) => {
    const last = found.at(-1);
    if (last === undefined || mark.start >= last.end)
      found.push({ start: mark.start, end: mark.end, places: [at] });
    else {
      last.places.push(at);
      last.end = Math.max(last.end, mark.end);
    }
  });
  return found;
}

type MarkedTextProps = {
  readonly text: string;
  readonly marks: readonly Found[];
  readonly itemId: (at: number) => string;
};

function MarkedText({ text, marks, itemId }: MarkedTextProps) {
  const marked = stretches(marks);
  return (
    <p className="private prose-width self-start whitespace-pre-wrap lg:sticky lg:top-6">
      {marked.map(({ start, end, places }, index) => (
        <Fragment key={start}>
          {text.slice(marked[index - 1]?.end ?? 0, start)}
          <button
            type="button"
            className="bg-alarm-wash text-ink inline rounded-sm text-left underline decoration-wavy underline-offset-4"
            onClick={() => document.getElementById(itemId(places[0] ?? 0))?.focus()}
          >
            {text.slice(start, end)}
            <sup>{places.map((at) => at + 1).join(", ")}</sup>
            <span className="sr-only">
              {places.map((at) => `, ${kindWords[marks[at]?.kind ?? "ego"]}`).join("")}
            </span>
          </button>
        </Fragment>
      ))}
      {text.slice(marked.at(-1)?.end ?? 0)}
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
        <Button onClick={() => onGoTo(mark)} aria-label={`Go to it: mark ${at + 1}`}>
          Go to it
        </Button>
        <Button
          aria-label={`Fine as is: mark ${at + 1}`}
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
              aria-label={`Mark it again: ${phrase}`}
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
