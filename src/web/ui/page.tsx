import type { ReactNode } from "react";
import { useTitle } from "./title.ts";

type PageProps = {
  /** For the window and the history; not shown. */
  readonly name: string;
  readonly title: ReactNode;
  /** The question that the page answers, or what it is about. */
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page: one heading, its lead, its actions, its sections. */
export function Page({ name, title, lead, above, actions, children }: PageProps) {
  useTitle(name);
  return (
    <div className="mx-auto w-full max-w-[62rem] px-4 pt-6 pb-24 sm:px-8 lg:pt-10 lg:pb-16 print:py-0">
      {above === undefined ? null : <div className="mb-2 text-small">{above}</div>}
      <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-full">
          <h1 tabIndex={-1} className="text-title font-semibold tracking-tight">
            {title}
          </h1>
          {lead === undefined ? null : <p className="text-soft prose-width mt-1">{lead}</p>}
        </div>
        {actions === undefined ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type SectionProps = {
  readonly title: ReactNode;
  readonly id?: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page: its heading stands in the margin where there is room, above its content where there is not. */
export function Section({ title, id, note, actions, children }: SectionProps) {
  return (
    <section className="border-line grid gap-x-8 gap-y-3 border-t py-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="flex items-start justify-between gap-4 lg:block">
        <div>
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {note === undefined ? null : <p className="text-soft mt-1 text-small text-pretty">{note}</p>}
        </div>
        {actions === undefined ? null : <div className="flex flex-wrap gap-2 lg:mt-3">{actions}</div>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

type EmptyProps = {
  readonly what: ReactNode;
  readonly why?: ReactNode;
  readonly source?: string;
  readonly action?: ReactNode;
};

/** What belongs here, why, from where that advice comes, and the one thing to do. */
export function Empty({ what, why, source, action }: EmptyProps) {
  return (
    <div className="prose-width py-1">
      <p>{what}</p>
      {why === undefined ? null : (
        <p className="text-soft mt-1 text-small">
          {why}
          {source === undefined ? null : <cite className="not-italic"> ({source})</cite>}
        </p>
      )}
      {action === undefined ? null : <div className="mt-4">{action}</div>}
    </div>
  );
}
