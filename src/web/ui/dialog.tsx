import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";

type DialogProps = {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: "narrow" | "wide";
};

/** A modal layer. The browser keeps the focus inside and gives it back to where it came from. */
export function Dialog({ title, onClose, children, size = "narrow" }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const cameFrom = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      dialog?.close();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.stopPropagation();
      }}
      className={`bg-page text-ink m-auto max-h-[min(46rem,calc(100dvh-2rem))] w-[calc(100vw-2rem)] rounded-lg border border-line p-0 shadow-xl ${size === "wide" ? "max-w-4xl" : "max-w-xl"}`}
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
    </dialog>
  );
}
