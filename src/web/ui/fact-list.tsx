import type { ReactNode } from "react";

type FactListProps = { readonly facts: readonly (readonly [label: string, value: ReactNode | null])[] };

/** Label and value in two columns; what is not known is left out. */
export function FactList({ facts }: FactListProps) {
  const known = facts.filter(([, value]) => value !== null && value !== "");
  if (known.length === 0) return <p className="text-soft">Nothing noted yet.</p>;
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-6 gap-y-1.5">
      {known.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
