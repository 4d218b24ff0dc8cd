import type { Opportunity } from "../../api/patches.ts";
import { useWidth } from "../../ui/use-width.ts";
import { dayText } from "../../ui/time-text.ts";
import { When } from "../../ui/when.tsx";
import { excitementWords } from "../../ui/words.ts";

type Point = { readonly at: number; readonly value: number; readonly step: string; readonly doneAt: string };
type Line = { readonly id: string; readonly name: string; readonly points: readonly Point[] };

function lineOf(opportunity: Opportunity): Line {
  const points = opportunity.steps.flatMap((step) =>
    step.excitement === null || step.doneAt === null
      ? []
      : [{ at: Date.parse(step.doneAt), value: step.excitement, step: step.title, doneAt: step.doneAt }],
  );
  return {
    id: opportunity.id,
    name: opportunity.companyName,
    points: points.toSorted((a, b) => a.at - b.at),
  };
}

const height = 150;
const left = 68;
const right = 116;
const top = 12;
const bottom = 26;

function chartDate(at: number): string {
  return dayText(new Date(at).toISOString().slice(0, 10));
}

type Label = { readonly line: Line; readonly at: number; readonly x: number };

/** Labels from top to bottom, each at least a line below the one before. */
function spread(labels: readonly Label[]): readonly Label[] {
  const placed: Label[] = [];
  for (const label of labels)
    placed.push({ ...label, at: Math.max(label.at, (placed.at(-1)?.at ?? -15) + 15) });
  return placed;
}

type ExcitementChartProps = { readonly opportunity: Opportunity; readonly others: readonly Opportunity[] };

/** Excitement after each step over time, beside the other seats (P8), with its numbers as a table. */
export function ExcitementChart({ opportunity, others }: ExcitementChartProps) {
  const [figure, width] = useWidth(640);
  const own = lineOf(opportunity);
  const lines = others
    .filter((other) => other.id !== opportunity.id && other.state !== "closed")
    .map(lineOf)
    .filter((line) => line.points.length > 0)
    .slice(0, 4);
  if (own.points.length === 0)
    return (
      <p className="text-soft prose-width">
        After each step, log how it left you. Interviewers look for energy, and yours over time says more than
        one good day (P8).
      </p>
    );
  const times = [own, ...lines].flatMap((line) => line.points.map((point) => point.at));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const x = (at: number): number =>
    to === from ? (left + width - right) / 2 : left + ((at - from) / (to - from)) * (width - left - right);
  const y = (value: number): number => top + ((5 - value) / 4) * (height - top - bottom);
  const path = (line: Line): string =>
    line.points.map((point) => `${x(point.at)},${y(point.value)}`).join(" ");
  const labels = [own, ...lines]
    .flatMap((line) => {
      const last = line.points.at(-1);
      return last === undefined ? [] : [{ line, at: y(last.value), x: x(last.at) }];
    })
    .toSorted((a, b) => a.at - b.at);
  const placed = spread(labels);
  return (
    <figure ref={figure} className="private">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="max-w-full"
        role="img"
        aria-label={`Excitement at ${own.name} over time; the table below has the numbers`}
      >
        {[1, 3, 5].map((value) => (
          <g key={value}>
            <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--color-line)" />
            <text x={left - 8} y={y(value) + 4} textAnchor="end" fontSize="12" fill="var(--color-soft)">
              {excitementWords[value - 1]}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <g key={line.id} stroke="var(--color-edge)" fill="none">
            <polyline points={path(line)} strokeWidth="1.25" />
            {line.points.map((point) => (
              <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r="2" fill="var(--color-edge)" />
            ))}
          </g>
        ))}
        <g stroke="var(--color-accent)" fill="none">
          <polyline points={path(own)} strokeWidth="2" strokeLinejoin="round" />
          {own.points.map((point) => (
            <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r="3.5" fill="var(--color-accent)" />
          ))}
        </g>
        {placed.map(({ line, at, x: endX }) => (
          <text
            key={line.id}
            x={Math.min(endX + 10, width - right + 10)}
            y={at + 4}
            fontSize="12"
            paintOrder="stroke"
            stroke="var(--color-page)"
            strokeWidth="4"
            fontWeight={line === own ? 600 : 400}
            fill={line === own ? "var(--color-accent)" : "var(--color-soft)"}
          >
            {line.name.length > 17 ? `${line.name.slice(0, 16)}…` : line.name}
          </text>
        ))}
        <text x={left} y={height - 6} fontSize="12" fill="var(--color-soft)">
          {chartDate(from)}
        </text>
        {to - from < 86_400_000 ? null : (
          <text x={width - right} y={height - 6} fontSize="12" textAnchor="end" fill="var(--color-soft)">
            {chartDate(to)}
          </text>
        )}
      </svg>
      <details className="mt-1">
        <summary className="text-accent text-small">The numbers</summary>
        <table className="mt-2 text-small">
          <thead className="text-soft text-left">
            <tr>
              <th className="pr-6 font-medium">Step</th>
              <th className="pr-6 font-medium">When</th>
              <th className="font-medium">Excitement</th>
            </tr>
          </thead>
          <tbody>
            {own.points.map((point) => (
              <tr key={point.at}>
                <td className="pr-6">{point.step}</td>
                <td className="pr-6">
                  <When at={point.doneAt} />
                </td>
                <td>{point.value} of 5</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
