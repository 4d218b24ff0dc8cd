// The ARIA combobox pattern: a native list offers no search as one types, and the field keeps the focus and the keys.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role */
/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
import { useId, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";

type ComboboxOption = { readonly id: string; readonly label: string; readonly detail: string };

type ComboboxProps = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly ComboboxOption[];
  readonly onPick: (option: ComboboxOption) => void;
  /** Offered below the options when something was typed, such as `Add "Noa Lind"`. */
  readonly create?: { readonly label: string; readonly run: () => void } | undefined;
  readonly hint?: ReactNode;
  readonly first?: boolean;
  readonly error?: string | undefined;
};

const createId = "create";

/** A text field with a list of matches, after the ARIA combobox pattern: arrows move, Enter takes, Escape closes. */
export function Combobox(props: ComboboxProps) {
  const { label, text, onText, options, onPick, create, hint, first, error } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const entries = [...options.map((option) => option.id), ...(create === undefined ? [] : [createId])];
  const shown = isOpen && entries.length > 0;
  const at = Math.min(active, entries.length - 1);

  const take = (entry: string | undefined): void => {
    if (entry === undefined) return;
    setOpen(false);
    setActive(0);
    if (entry === createId) create?.run();
    else {
      const option = options.find((candidate) => candidate.id === entry);
      if (option !== undefined) onPick(option);
    }
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!shown) setOpen(true);
      else setActive((at + (event.key === "ArrowDown" ? 1 : -1) + entries.length) % entries.length);
    } else if (event.key === "Enter" && shown && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      take(entries[at]);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="relative">
      <label htmlFor={id} className="text-soft mb-1 block text-small font-medium">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-${entries[at] ?? ""}` : undefined}
        aria-describedby={hint === undefined && error === undefined ? undefined : `${id}-hint`}
        className="control"
        value={text}
        {...(first === true ? { "data-first": true } : {})}
        onChange={(event) => {
          onText(event.target.value);
          setOpen(event.target.value !== "");
          setActive(0);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown ? (
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className="bg-raised border-line absolute inset-x-0 z-20 mt-1 max-h-72 overflow-y-auto rounded-md border py-1 shadow-lg"
        >
          {entries.map((entry, index) => {
            const option = options.find((candidate) => candidate.id === entry);
            return (
              // The field keeps the focus and handles the keys.
              <li
                key={entry}
                id={`${id}-${entry}`}
                role="option"
                aria-selected={index === at}
                className={`cursor-pointer px-3 py-1.5 ${index === at ? "bg-wash" : ""}`}
                onPointerEnter={() => setActive(index)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(entry)}
              >
                {option === undefined ? (
                  <span className="text-accent">{create?.label}</span>
                ) : (
                  <span className="private block">
                    {option.label}
                    {option.detail === "" ? null : (
                      <span className="text-soft text-small"> {option.detail}</span>
                    )}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {hint === undefined && error === undefined ? null : (
        <p
          id={`${id}-hint`}
          className={`mt-1 text-small ${error === undefined ? "text-soft" : "text-alarm"}`}
        >
          {error === undefined ? hint : `${label} ${error}`}
        </p>
      )}
    </div>
  );
}
