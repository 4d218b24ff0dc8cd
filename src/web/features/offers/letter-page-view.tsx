import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { callOperation } from "../../api/client.ts";
import { useWidth } from "../../ui/use-width.ts";
import type { LetterDocument } from "./letter-document.ts";

/** A page is not drawn wider than this without zooming (CSS pixels). */
const widest = 820;

type Opened = { readonly document: LetterDocument | null; readonly failed: boolean };
const nothing: Opened = { document: null, failed: false };

/** Whether an element has come near the window: what stands further down must not hold up what is being looked at. */
export function useIsNear(): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || isNear) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: "300px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return [ref, isNear];
}

/** The letter's file, fetched and opened once it is wanted. */
export function useLetterDocument(id: string, isWanted: boolean): Opened {
  const [opened, setOpened] = useState<Opened & { readonly id?: string }>(nothing);
  useEffect(() => {
    if (!isWanted) return undefined;
    const stop = new AbortController();
    let open: LetterDocument | null = null;
    const load = async (): Promise<void> => {
      try {
        const [{ output }, { openLetter }] = await Promise.all([
          callOperation("letter.save", { id }, stop.signal),
          import("./letter-document.ts"),
        ]);
        open = await openLetter(output.content);
        if (stop.signal.aborted) open.close();
        else setOpened({ document: open, failed: false, id });
      } catch {
        if (!stop.signal.aborted) setOpened({ document: null, failed: true, id });
      }
    };
    void load();
    return () => {
      stop.abort();
      open?.close();
    };
  }, [id, isWanted]);
  return opened.id === id ? opened : nothing;
}

type LetterPageViewProps = {
  readonly opened: Opened;
  readonly page: number;
  readonly of: number;
  /** 1 fits the width. */
  readonly zoom: number;
  /** What to mark, as `searchedTerms` gives it. */
  readonly terms: readonly string[];
};

/** One page of the letter as it looks. Its text stands below it for those who do not see it. */
export function LetterPageView({ opened, page, of, zoom, terms }: LetterPageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frame, width] = useWidth(widest);
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly failed: boolean } | null>(null);
  const shownWidth = Math.max(200, width) * zoom;
  const { document, failed } = opened;
  useEffect(() => {
    const on = canvas.current;
    if (document === null || on === null) return undefined;
    let isCurrent = true;
    document.draw(on, page, shownWidth, terms).then(
      () => isCurrent && setDrawn({ page, failed: false }),
      (cause: unknown) => {
        const isReplaced = cause instanceof Error && cause.name === "RenderingCancelledException";
        if (isCurrent && !isReplaced) setDrawn({ page, failed: true });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [document, page, shownWidth, terms]);
  if (failed || drawn?.failed === true)
    return (
      <p role="alert" className="text-small">
        The page cannot be drawn here. Open the letter in your viewer; its text stands below.
      </p>
    );
  return (
    <div
      ref={frame as RefObject<HTMLDivElement | null>}
      tabIndex={0}
      role="region"
      aria-label={`Page ${page} of the letter`}
      className="private border-edge bg-sunken max-h-[85vh] overflow-auto rounded border"
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={`Page ${page} of ${of}, as it looks`}
        aria-busy={drawn?.page !== page}
        data-drawn={drawn?.page}
        className="block bg-white"
        style={{ width: shownWidth }}
      />
    </div>
  );
}
