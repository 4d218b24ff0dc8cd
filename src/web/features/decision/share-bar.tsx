type ShareBarProps = {
  /** From 0 to 1, what is filled. */
  readonly from?: number;
  readonly to: number;
  /** From 0 to 1, where a mark stands. */
  readonly mark?: number;
  /** A range is quieter than an amount. */
  readonly isRange?: boolean;
};

/** A part of a whole drawn small, beside the words that say it. */
export function ShareBar({ from = 0, to, mark, isRange = false }: ShareBarProps) {
  const at = (share: number): number => Math.max(0, Math.min(1, share)) * 200;
  return (
    <svg viewBox="0 0 200 12" className="h-3 w-full" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2="200" y1="6" y2="6" stroke="var(--color-line)" strokeWidth="2" />
      <rect
        x={at(from)}
        width={Math.max(0, at(to) - at(from))}
        y={isRange ? "4" : "3"}
        height={isRange ? "4" : "6"}
        fill={isRange ? "var(--color-edge)" : "var(--color-accent)"}
      />
      {mark === undefined ? null : (
        <line
          x1={at(mark)}
          x2={at(mark)}
          y1="0"
          y2="12"
          stroke="var(--color-ink)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
