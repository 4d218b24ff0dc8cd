import { ScaleField } from "./scale-field.tsx";
import { excitementWords } from "./words.ts";

/** The dots of one logged value, with its word for whoever cannot see them. */
export function ExcitementDots({ value }: { readonly value: number }) {
  return (
    <span
      className="text-accent whitespace-nowrap"
      title={`Excitement ${value} of 5: ${excitementWords[value - 1] ?? ""}`}
    >
      <span aria-hidden="true">{"●".repeat(value)}</span>
      <span aria-hidden="true" className="text-edge">
        {"○".repeat(5 - value)}
      </span>
      <span className="sr-only">Excitement {value} of 5</span>
    </span>
  );
}

type ExcitementFieldProps = {
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly error?: string | undefined;
};

export function ExcitementField({ value, onChange, error }: ExcitementFieldProps) {
  return (
    <ScaleField
      legend="How did it leave you?"
      words={excitementWords}
      value={value}
      onChange={onChange}
      error={error === undefined ? undefined : `Excitement ${error}`}
    />
  );
}

/** Excitement over the steps so far, small enough for a list row. */
export function ExcitementLine({ values }: { readonly values: readonly number[] }) {
  if (values.length === 0) return <span className="text-soft">–</span>;
  const width = 64;
  const x = (index: number): number =>
    values.length === 1 ? width / 2 : 4 + (index * (width - 8)) / (values.length - 1);
  const y = (value: number): number => 18 - (value - 1) * 3.5;
  const last = values.at(-1) ?? 1;
  return (
    <span
      className="text-accent inline-flex items-center gap-2"
      title={`Excitement so far: ${values.join(", ")} of 5`}
    >
      <svg
        viewBox={`0 0 ${width} 22`}
        width={width}
        height={22}
        aria-hidden="true"
        className="overflow-visible"
      >
        <line x1="0" x2={width} y1={y(3)} y2={y(3)} stroke="var(--color-line)" />
        <polyline
          points={values.map((value, index) => `${x(index)},${y(value)}`).join(" ")}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
        <circle cx={x(values.length - 1)} cy={y(last)} r="2.5" fill="currentColor" />
      </svg>
      <span aria-hidden="true">{last}</span>
      <span className="sr-only">Excitement so far: {values.join(", ")} of 5</span>
    </span>
  );
}
