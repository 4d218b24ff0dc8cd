import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type FormProps = {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
};

/** A form that Ctrl/Cmd-Enter sends from any of its fields. */
export function Form({ onSubmit, children, className = "space-y-4", label }: FormProps) {
  return (
    // Ctrl-Enter is a second way to what the submit button does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      aria-label={label}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSubmit();
        }
      }}
    >
      {children}
    </form>
  );
}

type FormEndProps = {
  readonly save: string;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly onCancel?: (() => void) | undefined;
  readonly cancel?: string;
  /** A refusal that belongs to no field. */
  readonly error?: string | undefined;
  readonly children?: ReactNode;
};

export function FormEnd({
  save,
  isBusy,
  isDisabled,
  onCancel,
  cancel = "Cancel",
  error,
  children,
}: FormEndProps) {
  return (
    <div>
      {error === undefined ? null : (
        <p role="alert" className="text-alarm mb-3 text-small">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" disabled={isBusy === true || isDisabled === true}>
          {save}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{cancel}</Button>}
        {children}
      </div>
    </div>
  );
}
