import { scaleLinear, scaleUtc } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { chartText, TimeAxis } from "../../ui/chart/axes.tsx";
import { ChartFrame, Drawing } from "../../ui/chart/chart-frame.tsx";
import { When } from "../../ui/when.tsx";
import { lengthText, trustWords } from "./decision-words.ts";
import type { Diligence } from "./decision-words.ts";

type Notes = Diligence["trust"];
type LinesProps = { readonly notes: Notes; readonly bar: number; readonly width: number };

const edge = { top: 12, right: 72, bottom: 26, left: 52 } as const;
const height = 148;
const halfDay = 43_200_000;

function Lines({ notes, bar, width }: LinesProps) {
  const points = notes.map(({ id, notedOn, trust }) => ({
    id,
    at: Date.parse(`${notedOn}T00:00:00Z`),
    trust,
  }));
  const [from, to] = [
    Math.min(...points.map(({ at }) => at)) - halfDay,
    Math.max(...points.map(({ at }) => at)) + halfDay,
  ];
  const end = width - edge.right;
  const x = scaleUtc({ domain: [from, to], range: [edge.left, end] });
  const y = scaleLinear({ domain: [1, 5], range: [height - edge.bottom - 8, edge.top] });
  return (
    <Drawing width={width} height={height} label="Trust in the CEO over time">
      {trustWords.map((word, index) => (
        <g key={word}>
          <line x1={edge.left} x2={end} y1={y(index + 1)} y2={y(index + 1)} stroke="var(--color-line)" />
          <text {...chartText} x={edge.left - 8} y={y(index + 1) + 4} textAnchor="end">
            {word}
          </text>
        </g>
      ))}
      <line x1={edge.left} x2={end} y1={y(bar)} y2={y(bar)} stroke="var(--color-ink)" strokeDasharray="4 4" />
      <text {...chartText} x={end + 8} y={y(bar) + 4} fill="var(--color-ink)">
        your bar
      </text>
      <TimeAxis
        scale={x}
        at="bottom"
        top={height - edge.bottom + 2}
        ticks={Math.min(notes.length + 1, Math.floor(width / 160))}
      />
      <LinePath
        data={points}
        x={({ at }) => x(at)}
        y={({ trust }) => y(trust)}
        stroke="var(--color-accent)"
        strokeWidth={2}
        strokeLinejoin="round"
      />
      {points.map(({ id, at, trust }) => (
        <circle key={id} cx={x(at)} cy={y(trust)} r={4} fill="var(--color-accent)" />
      ))}
    </Drawing>
  );
}

/** Trust in the CEO as noted over time, against the user's own bar (D4). */
export function TrustChart({ notes, bar }: { readonly notes: Notes; readonly bar: number }) {
  return (
    <ChartFrame
      name="Trust"
      limit={560}
      table={{
        columns: ["Noted", "Trust", "Beside the loop"],
        rows: notes.map(({ id, notedOn, trust, minutes }) => ({
          key: id,
          cells: [
            <When key="on" at={notedOn} />,
            `${trust} of 5, ${(trustWords[trust - 1] ?? "").toLowerCase()}`,
            minutes === 0 ? "–" : lengthText(minutes),
          ],
        })),
      }}
    >
      {(width) => <Lines notes={notes} bar={bar} width={width} />}
    </ChartFrame>
  );
}
