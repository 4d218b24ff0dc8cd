import { scaleLinear } from "@visx/scale";
import { write } from "../../api/use-write.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useWidth } from "../../ui/use-width.ts";
import { When } from "../../ui/when.tsx";
import type { Plan } from "./plan.ts";
import { clockText } from "./rehearsal-clock.ts";

const shownRehearsals = 6;
const height = 190;
const margin = { left: 46, right: 132, top: 12, bottom: 24 };

type Point = { readonly index: number; readonly over: number };
type Line = { readonly id: string; readonly title: string; readonly points: readonly Point[] };

function linesOf({ drift }: Plan): readonly Line[] {
  return drift.sections
    .map(({ sectionId, title, targetSeconds, seconds }) => ({
      id: sectionId,
      title,
      points: seconds
        .slice(-shownRehearsals)
        .flatMap((value, index) => (value === null ? [] : [{ index, over: value - targetSeconds }])),
    }))
    .filter(({ points }) => points.length > 0);
}

/** Labels from top to bottom, each at least a line below the one before. */
function spread(wanted: readonly { readonly id: string; readonly y: number }[]): ReadonlyMap<string, number> {
  const placed = new Map<string, number>();
  let last = -Infinity;
  for (const { id, y } of wanted.toSorted((a, b) => a.y - b.y)) {
    last = Math.max(y, last + 15);
    placed.set(id, last);
  }
  return placed;
}

/** How far each section was from the plan, rehearsal by rehearsal; the line in the middle is the plan. */
function DriftChart({ plan }: { readonly plan: Plan }) {
  const [figure, width] = useWidth(620);
  const lines = linesOf(plan);
  const count = Math.min(plan.rehearsals.length, shownRehearsals);
  const most = Math.max(60, ...lines.flatMap(({ points }) => points.map(({ over }) => Math.abs(over))));
  const x = scaleLinear({ domain: [0, Math.max(1, count - 1)], range: [margin.left, width - margin.right] });
  const y = scaleLinear({ domain: [-most, most], range: [height - margin.bottom, margin.top], nice: true });
  const ends = lines.map(({ id, points }) => ({ id, y: y(points.at(-1)?.over ?? 0) }));
  const labelAt = spread(ends);
  const worst = lines.toSorted(
    (a, b) => Math.abs(b.points.at(-1)?.over ?? 0) - Math.abs(a.points.at(-1)?.over ?? 0),
  )[0];
  return (
    <figure ref={figure} className="private mb-4">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="max-w-full"
        role="img"
        aria-label="Minutes over or under the plan by section and rehearsal; the table below has the numbers"
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              x1={margin.left}
              x2={width - margin.right}
              y1={y(tick)}
              y2={y(tick)}
              stroke={tick === 0 ? "var(--color-edge)" : "var(--color-line)"}
            />
            <text x={margin.left - 6} y={y(tick) + 4} textAnchor="end" fontSize="12" fill="var(--color-soft)">
              {tick === 0 ? "plan" : `${tick > 0 ? "+" : ""}${clockText(tick * 1000)}`}
            </text>
          </g>
        ))}
        {lines.map((line) => {
          const isWorst = line === worst;
          const colour = isWorst ? "var(--color-accent)" : "var(--color-edge)";
          return (
            <g key={line.id}>
              <polyline
                fill="none"
                stroke={colour}
                strokeWidth={isWorst ? 2 : 1.25}
                points={line.points.map((point) => `${x(point.index)},${y(point.over)}`).join(" ")}
              />
              {line.points.map((point) => (
                <circle
                  key={point.index}
                  cx={x(point.index)}
                  cy={y(point.over)}
                  r={isWorst ? 3 : 2}
                  fill={colour}
                />
              ))}
              <text
                x={width - margin.right + 8}
                y={(labelAt.get(line.id) ?? 0) + 4}
                fontSize="12"
                fontWeight={isWorst ? 600 : 400}
                fill={isWorst ? "var(--color-accent)" : "var(--color-soft)"}
              >
                {line.title.length > 19 ? `${line.title.slice(0, 18)}…` : line.title}
              </text>
            </g>
          );
        })}
        {Array.from({ length: count }, (_, index) => (
          <text
            key={index}
            x={x(index)}
            y={height - 6}
            textAnchor="middle"
            fontSize="12"
            fill="var(--color-soft)"
          >
            {plan.rehearsals.length - count + index + 1}
          </text>
        ))}
      </svg>
      <figcaption className="text-soft text-small">
        Over or under the plan, in minutes, by rehearsal.
      </figcaption>
    </figure>
  );
}

function Seconds({ seconds, target }: { readonly seconds: number | null; readonly target: number }) {
  if (seconds === null) return <span className="text-soft">–</span>;
  const over = seconds - target;
  const isFar = Math.abs(over) > Math.max(30, target * 0.1);
  return (
    <>
      {clockText(seconds * 1000)}
      <span className={`block ${isFar && over > 0 ? "text-alarm" : "text-soft"}`}>
        {over > 0 ? "+" : ""}
        {clockText(over * 1000)}
      </span>
    </>
  );
}

/** What each section took, rehearsal by rehearsal, against the plan as it is now. */
export function RehearsalLog({ plan }: { readonly plan: Plan }) {
  if (plan.rehearsals.length === 0)
    return <p className="text-soft">Not rehearsed yet. The first time shows where the minutes really go.</p>;
  const from = Math.max(0, plan.rehearsals.length - shownRehearsals);
  const shown = plan.rehearsals.slice(from);
  return (
    <>
      {plan.rehearsals.length > 1 ? <DriftChart plan={plan} /> : null}
      {from > 0 ? (
        <p className="text-soft mb-2 text-small">
          The last {shownRehearsals} of {plan.rehearsals.length}.
        </p>
      ) : null}
      <ScrollArea label="Rehearsals by section">
        <table className="w-full text-small">
          <thead className="text-soft text-left align-bottom">
            <tr className="border-edge border-b">
              <th scope="col" className="min-w-36 py-1.5 pr-4 font-medium">
                Section
              </th>
              <th scope="col" className="py-1.5 pr-4 text-right font-medium">
                Plan
              </th>
              {shown.map((rehearsal, index) => (
                <th key={rehearsal.id} scope="col" className="py-1.5 pr-4 text-right font-medium">
                  {from + index + 1}
                  <span className="block font-normal whitespace-nowrap">
                    <When at={rehearsal.startedAt} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="align-top">
            {plan.drift.sections.map((section) => (
              <tr key={section.sectionId} className="border-line border-b">
                <th scope="row" className="private py-1.5 pr-4 text-left font-normal">
                  {section.title}
                </th>
                <td className="py-1.5 pr-4 text-right">{clockText(section.targetSeconds * 1000)}</td>
                {section.seconds.slice(from).map((seconds, index) => (
                  <td key={shown[index]?.id} className="py-1.5 pr-4 text-right">
                    <Seconds seconds={seconds} target={section.targetSeconds} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className="font-medium">
              <th scope="row" className="py-1.5 pr-4 text-left font-medium">
                In all
              </th>
              <td className="py-1.5 pr-4 text-right">{clockText(plan.time.talk * 60_000)}</td>
              {plan.drift.totals.slice(from).map((total) => (
                <td key={total.id} className="py-1.5 pr-4 text-right">
                  {clockText(total.seconds * 1000)}
                  {total.removedSeconds === 0 ? null : (
                    <span className="text-soft block font-normal">
                      {clockText(total.removedSeconds * 1000)} in sections since removed
                    </span>
                  )}
                </td>
              ))}
            </tr>
            <tr>
              <td colSpan={2} className="text-soft py-1.5">
                Remove from the log
              </td>
              {shown.map((rehearsal, index) => (
                <td key={rehearsal.id} className="py-1 text-right">
                  <ConfirmButton
                    label={`Remove ${from + index + 1}`}
                    title="Remove this rehearsal?"
                    confirm="Remove it"
                    onConfirm={() =>
                      void write("rehearsal.remove", { id: rehearsal.id }, { said: "Rehearsal removed" })
                    }
                  >
                    Its times leave the log. You can undo this.
                  </ConfirmButton>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}
