import type { ReactNode } from "react";

type PartProps = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the plan: heading above its content, since the checks stand beside. */
export function Part({ title, note, actions, children }: PartProps) {
  return (
    <section className="border-line border-t py-6">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="prose-width">
          <h2 className="font-semibold">{title}</h2>
          {note === undefined ? null : <p className="text-soft mt-0.5 text-small">{note}</p>}
        </div>
        {actions === undefined ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
