import { scaleLinear, scaleUtc } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { loggedExcitement } from "../../../search/loop-reading.ts";
import type { Opportunity } from "../../api/patches.ts";
import { chartText, TimeAxis } from "../../ui/chart/axes.tsx";
import { ChartFrame, Drawing } from "../../ui/chart/chart-frame.tsx";
import { EndWords } from "../../ui/chart/end-words.tsx";
import { When } from "../../ui/when.tsx";
import { excitementWords } from "../../ui/words.ts";

type Point = { readonly at: number; readonly value: number; readonly step: string; readonly doneAt: string };
type Line = { readonly id: string; readonly name: string; readonly points: readonly Point[] };

function lineOf(opportunity: Opportunity): Line {
  const points = loggedExcitement(opportunity).map(({ step, at, value }) => ({
    at: Date.parse(at),
    value,
    step: step.title,
    doneAt: at,
  }));
  return { id: opportunity.id, name: opportunity.companyName, points };
}

const left = 68;
const right = 122;
const top = 12;
const bottom = 26;

type OneLineProps = {
  readonly line: Line;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly isMain: boolean;
};

function OneLine({ line, x, y, isMain }: OneLineProps) {
  const colour = isMain ? "var(--color-accent)" : "var(--color-edge)";
  return (
    <g>
      <LinePath
        data={[...line.points]}
        x={(point) => x(point.at)}
        y={(point) => y(point.value)}
        stroke={colour}
        strokeWidth={isMain ? 2 : 1.25}
        strokeLinejoin="round"
      />
      {line.points.map((point) => (
        <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r={isMain ? 3.5 : 2} fill={colour} />
      ))}
    </g>
  );
}

type LinesProps = { readonly lines: readonly Line[]; readonly main: string; readonly width: number };

function Lines({ lines, main, width }: LinesProps) {
  const height = Math.max(150, 50 + 15 * lines.length);
  const times = lines.flatMap((line) => line.points.map((point) => point.at));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const half = 86_400_000 / 2;
  const x = scaleUtc({
    domain: to - from < half ? [from - half, to + half] : [from, to],
    range: [left, width - right],
  });
  const y = scaleLinear({ domain: [1, 5], range: [height - bottom - 8, top] });
  const name = lines.find((line) => line.id === main)?.name ?? "";
  const words = lines.flatMap((line) => {
    const last = line.points.at(-1);
    return last === undefined
      ? []
      : [{ key: line.id, text: line.name, x: x(last.at), y: y(last.value), isMain: line.id === main }];
  });
  return (
    <Drawing width={width} height={height} label={`Excitement at ${name} over time`}>
      {[1, 3, 5].map((value) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--color-line)" />
          <text {...chartText} x={left - 8} y={y(value) + 4} textAnchor="end">
            {excitementWords[value - 1]}
          </text>
        </g>
      ))}
      <TimeAxis scale={x} at="bottom" top={height - bottom + 2} ticks={Math.floor(width / 180)} />
      {lines
        .filter((line) => line.id !== main)
        .map((line) => (
          <OneLine key={line.id} line={line} x={x} y={y} isMain={false} />
        ))}
      <EndWords words={words} right={width - right + 10} bottom={height - bottom - 8} />
      {lines
        .filter((line) => line.id === main)
        .map((line) => (
          <OneLine key={line.id} line={line} x={x} y={y} isMain />
        ))}
    </Drawing>
  );
}

/** Those of which excitement was logged, the one logged last first. */
export function withExcitement(rows: readonly Opportunity[]): readonly Opportunity[] {
  const last = (row: Opportunity): string => loggedExcitement(row).at(-1)?.at ?? "";
  return rows.filter((row) => last(row) !== "").toSorted((a, b) => last(b).localeCompare(last(a)));
}

type ExcitementLinesProps = {
  readonly rows: readonly Opportunity[];
  /** The opportunity that the chart is about. */
  readonly main: string;
  readonly limit?: number;
  /** Whether the table tells of all lines or of the main one. */
  readonly tells: "all" | "main";
};

/** Excitement after each step over time, one line an opportunity (P8). */
export function ExcitementLines({ rows, main, limit = 640, tells }: ExcitementLinesProps) {
  const lines = rows.map(lineOf).filter((line) => line.points.length > 0);
  const told = tells === "all" ? lines : lines.filter((line) => line.id === main);
  const table = {
    columns: [...(tells === "all" ? ["Company"] : []), "Step", "When", "Excitement"],
    rows: told.flatMap((line) =>
      line.points.map((point) => ({
        key: `${line.id} ${point.at}`,
        cells: [
          ...(tells === "all" ? [line.name] : []),
          point.step,
          <When key="when" at={point.doneAt} />,
          `${point.value} of 5`,
        ],
      })),
    ),
  };
  return (
    <ChartFrame name="Excitement" limit={limit} table={table}>
      {(width) => <Lines lines={lines} main={main} width={width} />}
    </ChartFrame>
  );
}
