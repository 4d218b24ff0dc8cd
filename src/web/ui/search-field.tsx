type SearchFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How much matches, in words. */
  readonly result: string;
};

/** Searches as one types; `/` goes to it. */
export function SearchField({ label, value, onChange, result }: SearchFieldProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <input
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        data-hotkey="/"
        placeholder={label}
        autoComplete="off"
        className="control max-w-sm"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "Enter") return;
          event.preventDefault();
          document.querySelector<HTMLElement>("main [data-row]")?.focus();
        }}
      />
      <output className="text-soft text-small">{result}</output>
    </div>
  );
}
