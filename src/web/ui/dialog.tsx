import { useId } from "react";
import type { ReactNode } from "react";
import { Layer } from "./layer.tsx";

type DialogProps = {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: "narrow" | "wide";
};

/** A modal layer with a heading and a way out. */
export function Dialog({ title, onClose, children, size = "narrow" }: DialogProps) {
  const titleId = useId();
  return (
    <Layer
      labelledBy={titleId}
      onClose={onClose}
      className={`m-auto max-h-[min(46rem,calc(100dvh-2rem))] ${size === "wide" ? "max-w-4xl" : "max-w-xl"}`}
    >
      <div className="p-6">
        <div className="mb-5 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-head font-semibold">
            {title}
          </h2>
          <button
            type="button"
            aria-label="Close"
            className="touch text-soft -mt-1 -mr-2 min-w-8 rounded px-2 text-head"
            onClick={onClose}
          >
            ×
          </button>
        </div>
        {children}
      </div>
    </Layer>
  );
}
