import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

type LayerProps = {
  readonly onClose: () => void;
  readonly className: string;
  readonly children: ReactNode;
} & ({ readonly label: string } | { readonly labelledBy: string });

/** A modal layer. The browser keeps the focus inside; it goes back to where it came from. Escape and a click beside close it. */
export function Layer({ onClose, className, children, ...name }: LayerProps) {
  const ref = useRef<HTMLDialogElement>(null);
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
    // A click beside the layer only does what Escape and the close button do.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      className={`bg-page text-ink border-line w-[calc(100vw-2rem)] rounded-lg border p-0 shadow-xl ${className}`}
      {...("label" in name ? { "aria-label": name.label } : { "aria-labelledby": name.labelledBy })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
