import type { ReactNode } from "react";

/** What may be wider than the window scrolls by itself, also with the arrow keys. It holds hidden words for screen readers too, which are placed by it. */
export function ScrollArea({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto print:overflow-visible">
      {children}
    </section>
  );
}
