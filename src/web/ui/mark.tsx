import type { ReactNode } from "react";

export type MarkTone = "plain" | "accent" | "alarm" | "good";

const tones: Readonly<Record<MarkTone, string>> = {
  plain: "bg-sunken text-soft",
  accent: "bg-wash text-accent",
  alarm: "bg-alarm-wash text-alarm",
  good: "bg-good-wash text-good",
};

/** A word on how something stands; the word carries the meaning, the colour only helps. */
export function Mark({
  tone = "plain",
  children,
}: {
  readonly tone?: MarkTone;
  readonly children: ReactNode;
}) {
  return (
    <span className={`inline-block rounded px-1.5 text-small font-medium whitespace-nowrap ${tones[tone]}`}>
      {children}
    </span>
  );
}
