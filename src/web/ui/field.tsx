import { useId } from "react";
import type { ReactNode } from "react";

type FrameProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Somebody else changed this field while it is being edited. */
  readonly changedBelow?: string | undefined;
  readonly className?: string | undefined;
};

type Ids = { readonly id: string; readonly described: string | undefined };

function Frame({
  label,
  hint,
  error,
  changedBelow,
  className = "",
  children,
}: FrameProps & { readonly children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const hasNote = hint !== undefined || error !== undefined || changedBelow !== undefined;
  return (
    <div className={className}>
      <label htmlFor={id} className="text-soft mb-1 block text-small font-medium">
        {label}
      </label>
      {children({ id, described: hasNote ? `${id}-note` : undefined })}
      {hasNote ? (
        <div id={`${id}-note`} className="mt-1 text-small">
          {error === undefined ? null : (
            <p className="text-alarm">
              <span aria-hidden="true">▲ </span>
              {label} {error}
            </p>
          )}
          {changedBelow === undefined ? null : (
            <output className="text-soft block">
              Changed elsewhere while you were typing: <q className="private">{changedBelow || "(empty)"}</q>.
              Saving keeps yours.
            </output>
          )}
          {hint === undefined ? null : <p className="text-soft">{hint}</p>}
        </div>
      ) : null}
    </div>
  );
}

type TextFieldProps = FrameProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?:
    | "text"
    | "search"
    | "email"
    | "tel"
    | "url"
    | "number"
    | "date"
    | "datetime-local"
    | "password";
  readonly rows?: number;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly first?: boolean;
  readonly list?: readonly string[];
  readonly autoComplete?: string;
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
};

export function TextField({
  value,
  onChange,
  type = "text",
  rows,
  placeholder,
  required,
  first,
  list,
  autoComplete = "off",
  min,
  max,
  disabled,
  ...frame
}: TextFieldProps) {
  const listId = useId();
  return (
    <Frame {...frame}>
      {({ id, described }) => {
        const common = {
          id,
          value,
          placeholder,
          required,
          disabled,
          "aria-describedby": described,
          "aria-invalid": frame.error !== undefined || undefined,
          ...(first === true ? { "data-first": true } : {}),
        };
        return rows === undefined ? (
          <>
            <input
              {...common}
              type={type}
              autoComplete={autoComplete}
              min={min}
              max={max}
              className="control"
              {...(list === undefined ? {} : { list: listId })}
              onChange={(event) => onChange(event.target.value)}
            />
            {list === undefined ? null : (
              <datalist id={listId}>
                {list.map((option) => (
                  <option key={option} value={option}>
                    {option}
                  </option>
                ))}
              </datalist>
            )}
          </>
        ) : (
          <textarea
            {...common}
            rows={rows}
            className="control block resize-y py-1.5 [field-sizing:content] max-h-[32rem]"
            onChange={(event) => onChange(event.target.value)}
          />
        );
      }}
    </Frame>
  );
}

type SelectFieldProps<T extends string> = FrameProps & {
  readonly value: T | "";
  readonly onChange: (value: T) => void;
  readonly words: Readonly<Record<T, string>>;
  /** What stands for no choice; without it one is always chosen. */
  readonly none?: string | undefined;
  readonly first?: boolean;
  readonly disabled?: boolean;
};

export function SelectField<T extends string>({
  value,
  onChange,
  words,
  none,
  first,
  disabled,
  ...frame
}: SelectFieldProps<T>) {
  return (
    <Frame {...frame}>
      {({ id, described }) => (
        <select
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={described}
          aria-invalid={frame.error !== undefined || undefined}
          className="control"
          {...(first === true ? { "data-first": true } : {})}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {Object.entries<string>(words).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

type CheckFieldProps = {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (value: boolean) => void;
  readonly hint?: string;
};

export function CheckField({ label, isChecked, onChange, hint }: CheckFieldProps) {
  const id = useId();
  return (
    <div>
      <label className="touch inline-flex min-h-6 items-center gap-2" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isChecked}
          className="accent-accent size-4"
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint === undefined ? null : <p className="text-soft pl-6 text-small">{hint}</p>}
    </div>
  );
}
