import { useEffect, useState } from "react";
import { dismissToast, useToasts } from "./toast-store.ts";
import type { Toast } from "./toast-store.ts";

const shownFor = 8000;

function ToastLine({ toast }: { readonly toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || toast.tone === "alarm") return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [isHeld, toast]);
  return (
    // Held while it is looked at; everything it does is on its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className="bg-ink text-page flex items-center gap-4 rounded-md py-2 pr-2 pl-4 text-small shadow-lg"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="min-w-0 flex-1">
        {toast.tone === "alarm" ? <strong className="font-semibold">Not done. </strong> : null}
        <span className="private">{toast.text}</span>
      </span>
      {toast.action === null ? null : (
        <button
          type="button"
          className="touch rounded px-2 py-1 font-semibold underline underline-offset-4"
          onClick={() => {
            dismissToast(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Hide this message"
        className="touch rounded px-2 py-1"
        onClick={() => dismissToast(toast.id)}
      >
        ×
      </button>
    </li>
  );
}

/** What was just done, with its undo. Read out by screen readers without taking the focus. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="chrome pointer-events-none fixed inset-x-0 bottom-20 z-40 flex justify-center px-4 lg:bottom-6">
      <output aria-label="Messages" className="pointer-events-auto block max-w-lg">
        <ul className="flex flex-col gap-2">
          {toasts.map((toast) => (
            <ToastLine key={toast.id} toast={toast} />
          ))}
        </ul>
      </output>
    </div>
  );
}
