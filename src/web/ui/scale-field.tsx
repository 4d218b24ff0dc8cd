import { useId } from "react";

type ScaleFieldProps = {
  /** The question; hidden where a heading asks it already. */
  readonly legend: string;
  /** A word for each value, from 1 on. */
  readonly words: readonly string[];
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly error?: string | undefined;
  readonly first?: boolean;
};

/** One of a few values in order, each with its word. */
export function ScaleField({ legend, words, value, onChange, error, first }: ScaleFieldProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="text-soft mb-1 text-small font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-1">
        {words.map((word, index) => (
          <label
            key={word}
            className="touch border-edge has-checked:bg-accent has-checked:text-on-accent has-checked:border-accent has-focus-visible:outline-accent flex min-h-8 cursor-pointer items-center gap-1.5 rounded border px-2.5 text-small has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={value === index + 1}
              onChange={() => onChange(index + 1)}
              {...(first === true && (value ?? 1) === index + 1 ? { "data-first": true } : {})}
            />
            <span>{index + 1}</span>
            <span>{word}</span>
          </label>
        ))}
      </div>
      {error === undefined ? null : <p className="text-alarm mt-1 text-small">{error}</p>}
    </fieldset>
  );
}
