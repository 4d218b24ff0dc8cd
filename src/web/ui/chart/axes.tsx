import { AxisBottom, AxisTop } from "@visx/axis";
import type { scaleUtc } from "@visx/scale";

/** A scale of UTC time over pixels. */
export type TimeScale = ReturnType<typeof scaleUtc<number>>;

/** How chart text looks: the page's own family at its small size, in the scheme's quiet colour. */
export const chartText = { fontSize: 12, fontFamily: "inherit", fill: "var(--color-soft)" } as const;

const spoken = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const dayWords = spoken({ day: "numeric", month: "short" });
const monthWords = spoken({ month: "short", year: "numeric" });

function tickWords(value: Date | { valueOf(): number }, isLong: boolean): string {
  return (isLong ? monthWords : dayWords).format(value.valueOf());
}

type TimeAxisProps = {
  readonly scale: TimeScale;
  readonly at: "top" | "bottom";
  /** Distance of the axis from the drawing's top (pixels). */
  readonly top: number;
  /** About how many words fit. */
  readonly ticks: number;
};

/** An axis of dates; months with their year when it spans more than a year and a half. */
export function TimeAxis({ scale, at, top, ticks }: TimeAxisProps) {
  const [from, to] = scale.domain();
  const isLong = Number(to) - Number(from) > 550 * 86_400_000;
  const Axis = at === "top" ? AxisTop : AxisBottom;
  return (
    <Axis
      scale={scale}
      top={top}
      numTicks={Math.max(2, ticks)}
      stroke="var(--color-edge)"
      tickStroke="var(--color-edge)"
      tickLength={4}
      tickFormat={(value) => tickWords(value as Date, isLong)}
      tickLabelProps={{ ...chartText, textAnchor: "middle", dy: at === "top" ? "-0.1em" : "0.1em" }}
    />
  );
}
