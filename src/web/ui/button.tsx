import type { ButtonHTMLAttributes } from "react";

export type ButtonTone = "primary" | "plain" | "quiet" | "alarm";

const tones: Readonly<Record<ButtonTone, string>> = {
  primary: "bg-accent text-on-accent border-accent font-medium hover:opacity-90",
  plain: "bg-raised text-ink border-edge hover:bg-sunken",
  quiet: "text-accent border-transparent hover:bg-sunken",
  alarm: "bg-raised text-alarm border-alarm hover:bg-alarm-wash",
};

export function buttonClass(tone: ButtonTone = "plain"): string {
  return `touch inline-flex min-h-8 items-center justify-center gap-2 rounded border px-3 py-1 text-small whitespace-nowrap disabled:opacity-50 ${tones[tone]}`;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly tone?: ButtonTone;
  /** The single key that presses it while no field has the focus. */
  readonly hotkey?: string;
};

export function Button({ tone = "plain", hotkey, className = "", type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`${buttonClass(tone)} ${className}`}
      {...(hotkey === undefined ? {} : { "data-hotkey": hotkey, "aria-keyshortcuts": hotkey })}
      {...rest}
    />
  );
}
