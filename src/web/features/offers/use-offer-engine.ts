import { useCallback, useEffect, useRef, useState } from "react";
import type { MovedTerms, TermChange } from "../../../offer/paths/moved-terms.ts";
import type { WorkerReply } from "../../../offer/worker.ts";
import { engineDesk } from "./engine-desk.ts";
import { chartBins, firstOpening, openedOffer, stages } from "./first-result.ts";

export type OpenedOffer = Extract<WorkerReply, { kind: "opened" }>;
type Problems = Extract<WorkerReply, { kind: "problems" }>["problems"];
type MovedReply = Extract<WorkerReply, { kind: "moved" }>;

/** All moved terms together. */
type Moved = { readonly all: MovedTerms; readonly paths: number };

export type OfferEngine = {
  readonly opened: OpenedOffer | null;
  /** Why the offer cannot be valued. With `opened` there, the figures are still those of what was valued before. */
  readonly problems: Problems;
  readonly moved: Moved | null;
  /** Worth and cost of moved terms, each by itself. */
  readonly alone: Readonly<Record<string, MovedTerms>>;
  /** Prices the changes together, and one of them by itself; while the engine is busy only the newest call waits. */
  readonly move: (changes: readonly KeyedChange[], key: string | null) => void;
};

export type KeyedChange = TermChange & { readonly key: string };

/** While beliefs are typed, all futures are drawn only when the typing rests. */
const restMilliseconds = 250;

type Wanted = {
  readonly changes: readonly KeyedChange[];
  /** Those to price by themselves. */
  readonly keys: readonly string[];
  readonly from: number;
};

const unmoved: Wanted = { changes: [], keys: [], from: 0 };

function measured(name: string, from: number): void {
  performance.measure(name, { start: from, end: performance.now() });
}

async function askMove({ changes, keys }: Wanted): Promise<MovedReply | null> {
  const alone = changes.filter(({ key }) => keys.includes(key));
  const reply = await engineDesk().ask({ kind: "move", changes, alone, bins: chartBins });
  return reply.kind === "moved" ? reply : null;
}

type Answers = {
  readonly moved: Moved | null;
  readonly alone: Readonly<Record<string, MovedTerms>>;
};

function answersWith(before: Answers, wanted: Wanted, reply: MovedReply): Answers {
  const own = wanted.changes.filter(({ key }) => wanted.keys.includes(key));
  const found = own.flatMap(({ key }, index) => {
    const single = reply.alone[index];
    return single === undefined ? [] : [[key, single] as const];
  });
  return {
    moved: { all: reply, paths: reply.paths },
    alone: { ...before.alone, ...Object.fromEntries(found) },
  };
}

/** What the typed or saved offer is opened with; the newest one wins. */
function useOpening(
  json: string,
  newest: () => Wanted,
  onReady: (first: MovedReply, wanted: Wanted) => void,
) {
  const [opened, setOpened] = useState<OpenedOffer | null>(null);
  const [problems, setProblems] = useState<Problems>([]);
  const isOpen = useRef(false);
  useEffect(() => {
    const from = performance.now();
    let isOn = true;
    const isFirst = !isOpen.current;
    const open = async (): Promise<void> => {
      for (const paths of stages) {
        if (!isFirst && paths !== stages[0])
          await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
        if (!isOn) return;
        const reply = await (paths === stages[0] ? firstOpening(json) : openedOffer(json, paths));
        if (!isOn) return;
        setProblems(reply.kind === "problems" ? reply.problems : []);
        if (reply.kind !== "opened") return;
        // All that is moved is priced anew: another draw or other beliefs change each price.
        const { changes } = newest();
        const wanted = { ...unmoved, changes, keys: changes.map(({ key }) => key) };
        const first = await askMove(wanted);
        if (!isOn || first === null) return;
        isOpen.current = true;
        setOpened(reply);
        onReady(first, wanted);
        measured(`offer ${isFirst ? "" : "beliefs "}${paths === stages[0] ? "first" : "full"} result`, from);
      }
    };
    void open();
    return () => {
      isOn = false;
    };
  }, [json, newest, onReady]);
  useEffect(() => () => void engineDesk().ask({ kind: "close" }), []);
  return { opened, problems };
}

/** A saved offer held in a worker, so that its terms can be moved without waiting. `json` is as `offer.show` gives it. */
export function useOfferEngine(json: string): OfferEngine {
  const [answers, setAnswers] = useState<Answers>({ moved: null, alone: {} });
  const waiting = useRef<Wanted | null>(null);
  const isBusy = useRef(false);
  const onReady = useCallback(
    (first: MovedReply, wanted: Wanted) => setAnswers((before) => answersWith(before, wanted, first)),
    [],
  );
  const newest = useRef<Wanted>(unmoved);
  const newestWanted = useCallback(() => newest.current, []);
  const { opened, problems } = useOpening(json, newestWanted, onReady);

  const work = useCallback(async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let next = waiting.current; next !== null; next = waiting.current) {
      waiting.current = null;
      const wanted: Wanted = next;
      const reply = await askMove(wanted);
      if (reply !== null) setAnswers((before) => answersWith(before, wanted, reply));
      measured("offer frame", wanted.from);
    }
    isBusy.current = false;
  }, []);

  const move = useCallback(
    (changes: readonly KeyedChange[], key: string | null): void => {
      const wanted = { changes, keys: key === null ? [] : [key], from: performance.now() };
      waiting.current = wanted;
      newest.current = wanted;
      void work();
    },
    [work],
  );
  return { opened, problems, ...answers, move };
}
