import { scaleLinear } from "@visx/scale";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useWidth } from "../../ui/use-width.ts";
import { counted } from "../../ui/words.ts";
import { dollars, shortDollars } from "./pay-words.ts";

export type ChartPoint = { readonly key: string; readonly amount: number; readonly name: string };

export type ChartGroup = {
  readonly label: string;
  readonly people: number;
  readonly companies: number;
  readonly percentiles: { readonly p25: number; readonly p50: number; readonly p75: number } | null;
  readonly points: readonly ChartPoint[];
};

/** A private lane below the filings: the user's offers, or what peers told. */
export type ChartLane = {
  readonly label: string;
  readonly shape: "diamond" | "triangle";
  readonly points: readonly ChartPoint[];
};

type DistributionChartProps = {
  readonly label: string;
  readonly groups: readonly ChartGroup[];
  readonly lanes: readonly ChartLane[];
};

const laneHeight = 58;
const margin = 16;
const axisHeight = 26;

type Scale = (amount: number) => number;

/** Points that would cover each other step down, at most three deep. */
function depths(points: readonly ChartPoint[], x: Scale): readonly number[] {
  const lastAt = [-99, -99, -99];
  return points.map(({ amount }) => {
    const at = x(amount);
    const free = lastAt.findIndex((last) => at - last >= 8);
    const depth = free < 0 ? 2 : free;
    lastAt[depth] = at;
    return depth;
  });
}

function GroupLane({ group, x, y }: { readonly group: ChartGroup; readonly x: Scale; readonly y: number }) {
  const { percentiles, points } = group;
  const down = depths(points, x);
  return (
    <g>
      <text x={margin} y={y + 14} fontSize="12" fill="var(--color-ink)" {...halo}>
        {group.label}{" "}
        <tspan fill="var(--color-soft)">
          {counted(group.people, "person", "people")}, {counted(group.companies, "company", "companies")}
          {percentiles === null ? ": too few for percentiles" : `, median ${shortDollars(percentiles.p50)}`}
        </tspan>
      </text>
      {percentiles === null ? null : (
        <>
          <rect
            x={x(percentiles.p25)}
            y={y + 20}
            width={Math.max(1, x(percentiles.p75) - x(percentiles.p25))}
            height={28}
            fill="var(--color-wash)"
            stroke="var(--color-edge)"
            strokeWidth="0.75"
          />
          <line
            x1={x(percentiles.p50)}
            x2={x(percentiles.p50)}
            y1={y + 18}
            y2={y + 50}
            stroke="var(--color-ink)"
            strokeWidth="2"
          />
        </>
      )}
      {points.map((point, index) => (
        <circle
          key={point.key}
          cx={x(point.amount)}
          cy={y + 25 + (down[index] ?? 0) * 9}
          r="3.5"
          fill="var(--color-page)"
          stroke="var(--color-ink)"
          strokeWidth="1.25"
        />
      ))}
    </g>
  );
}

function markPath(shape: ChartLane["shape"], x: number, y: number): string {
  return shape === "diamond"
    ? `M${x},${y - 7}L${x + 7},${y}L${x},${y + 7}L${x - 7},${y}Z`
    : `M${x},${y - 7}L${x + 7},${y + 6}L${x - 7},${y + 6}Z`;
}

/** Where a mark's name has room beside it: right, else left, else nowhere; the table has every name. */
function nameSide(
  points: readonly ChartPoint[],
  index: number,
  x: Scale,
  width: number,
): "start" | "end" | null {
  const point = points[index];
  if (point === undefined) return null;
  const needed = point.name.length * 6.6 + 24;
  const at = x(point.amount);
  const next = points[index + 1];
  const before = points[index - 1];
  if (at + needed < (next === undefined ? width : x(next.amount) - 10)) return "start";
  return at - needed > (before === undefined ? 0 : x(before.amount) + 10) && index < 2 ? "end" : null;
}

const halo = { paintOrder: "stroke", stroke: "var(--color-page)", strokeWidth: "4" } as const;

type LaneProps = { readonly lane: ChartLane; readonly x: Scale; readonly y: number; readonly width: number };

function PrivateLane({ lane, x, y, width }: LaneProps) {
  return (
    <g className="private">
      <text x={margin} y={y + 14} fontSize="12" fill="var(--color-accent)" {...halo}>
        {lane.label}
      </text>
      {lane.points.map((point, index) => {
        const at = x(point.amount);
        const side = nameSide(lane.points, index, x, width);
        return (
          <g key={point.key} data-mark={lane.shape}>
            <path d={markPath(lane.shape, at, y + 34)} fill="var(--color-accent)" />
            {side === null ? null : (
              <text
                x={at + (side === "end" ? -11 : 11)}
                y={y + 38}
                fontSize="12"
                textAnchor={side}
                fill="var(--color-ink)"
                {...halo}
              >
                {point.name}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The chart's numbers, for whoever cannot see it and for paper. */
function Numbers({ groups, lanes }: Omit<DistributionChartProps, "label">) {
  const rows = [
    ...groups.flatMap(({ label, points }) => points.map((point) => ({ lane: label, ...point }))),
    ...lanes.flatMap(({ label, points }) => points.map((point) => ({ lane: label, ...point }))),
  ];
  return (
    <details className="mt-2">
      <summary className="text-accent text-small">The numbers</summary>
      <ScrollArea label="The numbers of the chart">
        <table className="mt-2 text-small">
          <thead className="text-soft text-left">
            <tr>
              <th className="pr-6 font-medium">In</th>
              <th className="pr-6 font-medium">Who</th>
              <th className="text-right font-medium">Amount</th>
            </tr>
          </thead>
          <tbody className="private">
            {rows.map((row) => (
              <tr key={`${row.lane} ${row.key}`}>
                <td className="pr-6">{row.lane}</td>
                <td className="pr-6">{row.name}</td>
                <td className="text-right">{dollars(row.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
}

/** Pay as filings report it, a lane a group; the user's offers and peers in lanes of their own, never among the filings' points. */
export function DistributionChart({ label, groups, lanes }: DistributionChartProps) {
  const [figure, width] = useWidth(760);
  const shownLanes = lanes.filter(({ points }) => points.length > 0);
  const amounts = [...groups, ...shownLanes].flatMap(({ points }) => points.map(({ amount }) => amount));
  const scale = scaleLinear<number>({
    domain: [0, Math.max(1, ...amounts) * 1.04],
    range: [margin, width - margin],
  });
  const x: Scale = (amount) => scale(amount);
  const lanesStart = groups.length * laneHeight;
  const height = lanesStart + shownLanes.length * laneHeight + axisHeight;
  const offers = shownLanes.filter(({ shape }) => shape === "diamond").flatMap(({ points }) => points);
  return (
    <figure ref={figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="max-w-full"
        role="img"
        aria-label={`${label}; the table below has the numbers`}
      >
        {scale.ticks(width < 480 ? 3 : 6).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - axisHeight} stroke="var(--color-line)" />
            <text x={x(tick)} y={height - 8} fontSize="12" textAnchor="middle" fill="var(--color-soft)">
              {shortDollars(tick)}
            </text>
          </g>
        ))}
        {offers.map(({ key, amount }) => (
          <line
            key={key}
            className="private"
            x1={x(amount)}
            x2={x(amount)}
            y1={0}
            y2={height - axisHeight}
            stroke="var(--color-accent)"
            strokeDasharray="4 3"
          />
        ))}
        {groups.map((group, index) => (
          <GroupLane key={group.label} group={group} x={x} y={index * laneHeight} />
        ))}
        {shownLanes.map((lane, index) => (
          <PrivateLane key={lane.label} lane={lane} x={x} y={lanesStart + index * laneHeight} width={width} />
        ))}
      </svg>
      <Numbers groups={groups} lanes={shownLanes} />
    </figure>
  );
}
