import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

/** A few further actions behind one button; any choice, Escape or a click elsewhere closes it. */
export function Menu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const details = ref.current;
      if (details?.open !== true) return;
      if (event.type === "pointerdown" && event.target instanceof Node && details.contains(event.target))
        return;
      details.open = false;
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, []);
  return (
    // The keys and clicks bubble from the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <details
      ref={ref}
      className="relative inline-block"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || ref.current?.open !== true) return;
        event.stopPropagation();
        ref.current.open = false;
        ref.current.querySelector("summary")?.focus();
      }}
      onClick={(event) => {
        if (
          ref.current !== null &&
          event.target instanceof Element &&
          event.target.closest("button") !== null
        )
          ref.current.open = false;
      }}
    >
      <summary className="touch text-accent hover:bg-sunken inline-flex min-h-8 list-none items-center rounded px-3 py-1 text-small [&::-webkit-details-marker]:hidden">
        {label} <span aria-hidden="true">▾</span>
      </summary>
      <div className="bg-raised border-line absolute right-0 z-20 mt-1 flex min-w-44 flex-col items-stretch rounded-md border p-1 shadow-lg [&>*]:justify-start">
        {children}
      </div>
    </details>
  );
}
