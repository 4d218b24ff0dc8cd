import { Group } from "@visx/group";
import { scaleLinear, scaleUtc } from "@visx/scale";
import type { OutputOf } from "../../api/client.ts";
import { TimeAxis, chartText } from "../../ui/chart/axes.tsx";
import { ChartFrame, Drawing } from "../../ui/chart/chart-frame.tsx";
import { EndWords } from "../../ui/chart/end-words.tsx";
import { amountText } from "./negotiation-words.ts";

type Start = OutputOf<"negotiation.start-date">;
type Day = Start["days"][number];

const lines = [
  { key: "total", text: "Both", dash: "", width: 2.5, color: "var(--color-accent)" },
  { key: "atPresentJob", text: "Present job", dash: "", width: 1.5, color: "var(--color-soft)" },
  { key: "atNewJob", text: "New job", dash: "5 4", width: 1.5, color: "var(--color-soft)" },
] as const;

const edge = { top: 14, right: 96, bottom: 28, left: 62 } as const;
const height = 240;

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Rows of the table: the first, the last, every week, and each day on which something falls due. */
function tableDays(days: readonly Day[]): readonly Day[] {
  return days.filter(
    (day, index) =>
      index % 7 === 0 || index === days.length - 1 || days[index - 1]?.atPresentJob !== day.atPresentJob,
  );
}

function Lines({ start, width }: { readonly start: Start; readonly width: number }) {
  const { days, currency } = start;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(1, ...days.map(({ total }) => total));
  const inner = {
    width: Math.max(120, width - edge.left - edge.right),
    height: height - edge.top - edge.bottom,
  };
  const x = scaleUtc({ domain: [timeOf(first.on), timeOf(last.on)], range: [0, inner.width] });
  const y = scaleLinear({ domain: [0, most], range: [inner.height, 0], nice: true });
  const path = (key: (typeof lines)[number]["key"]): string =>
    days.map((day, index) => `${index === 0 ? "M" : "L"}${x(timeOf(day.on))},${y(day[key])}`).join("");
  const letter = timeOf(start.startDate);
  const isShown = letter >= timeOf(first.on) && letter <= timeOf(last.on);
  return (
    <Drawing width={width} height={height} label="What each start day leaves behind">
      <Group left={edge.left} top={edge.top}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x2={inner.width} y1={y(tick)} y2={y(tick)} stroke="var(--color-line)" />
            <text {...chartText} x={-8} y={y(tick) + 4} textAnchor="end">
              {tick >= 1000 ? `${tick / 1000}k` : tick}
            </text>
          </g>
        ))}
        <text {...chartText} x={-edge.left + 2} y={-3}>
          {currency}
        </text>
        {isShown ? (
          <g>
            <line
              x1={x(letter)}
              x2={x(letter)}
              y2={inner.height}
              stroke="var(--color-edge)"
              strokeDasharray="2 3"
            />
            <text {...chartText} x={x(letter) + 4} y={10}>
              in the letter
            </text>
          </g>
        ) : null}
        {lines.map(({ key, dash, width: stroke, color }) => (
          <path
            key={key}
            d={path(key)}
            fill="none"
            stroke={color}
            strokeWidth={stroke}
            strokeDasharray={dash}
          />
        ))}
        <EndWords
          words={lines.map(({ key, text }) => ({
            key,
            text,
            x: inner.width,
            y: y(last[key]),
            isMain: key === "total",
          }))}
          right={inner.width + 6}
          bottom={inner.height}
        />
        <TimeAxis scale={x} at="bottom" top={inner.height} ticks={inner.width / 90} />
      </Group>
    </Drawing>
  );
}

/** What is left behind by starting on each day: at the present job, at the new one, and in all. */
export function StartChart({ start }: { readonly start: Start }) {
  return (
    <ChartFrame
      name="Start date"
      caption="What a start on each day leaves behind, before tax: what still falls due at the present job, and the new pay missed by waiting."
      limit={640}
      table={{
        columns: ["Start on", "Present job", "New job", "Both", "Lost"],
        rows: tableDays(start.days).map((day) => ({
          key: day.on,
          cells: [
            day.on,
            amountText(day.atPresentJob, start.currency),
            amountText(day.atNewJob, start.currency),
            amountText(day.total, start.currency),
            day.lostItems.join(", "),
          ],
        })),
      }}
    >
      {(width) => <Lines start={start} width={width} />}
    </ChartFrame>
  );
}
