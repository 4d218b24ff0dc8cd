import { Group } from "@visx/group";
import { scaleUtc } from "@visx/scale";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { Opportunity, Step } from "../../api/patches.ts";
import { Drawing } from "../../ui/chart/chart-frame.tsx";
import type { ChartTable } from "../../ui/chart/chart-frame.tsx";
import { ChartFrame } from "../../ui/chart/chart-frame.tsx";
import { chartText, TimeAxis } from "../../ui/chart/axes.tsx";
import type { TimeScale } from "../../ui/chart/axes.tsx";
import { When } from "../../ui/when.tsx";
import { stepStateWords } from "../../ui/words.ts";
import type { Zoom } from "./view-address.ts";

const day = 86_400_000;
const rowHeight = 44;
const top = 26;
const pixelsADay: Readonly<Record<Exclude<Zoom, "whole">, number>> = { week: 48, month: 14 };

type Mark = { readonly step: Step; readonly at: number };

/** The steps that have a place in time: done ones where they took place, others where they are planned. */
function marks({ steps }: Opportunity): readonly Mark[] {
  return steps.flatMap((step) => {
    const at = step.startsAt ?? step.doneAt;
    return at === null ? [] : [{ step, at: Date.parse(at) }];
  });
}

function span(opportunity: Opportunity, now: number): readonly [number, number] {
  const times = marks(opportunity).map(({ at }) => at);
  const opened = Date.parse(opportunity.openedOn);
  const end = opportunity.closedOn === null ? now : Date.parse(opportunity.closedOn) + day;
  return [Math.min(opened, ...times), Math.max(end, ...times)];
}

function domain(rows: readonly Opportunity[], now: number): readonly [number, number] {
  const spans = rows.map((row) => span(row, now));
  const from = Math.min(now - 7 * day, ...spans.map(([start]) => start));
  const to = Math.max(now + 7 * day, ...spans.map(([, end]) => end));
  return [from - 2 * day, to + 2 * day];
}

function StepMark({
  mark,
  x,
  isAhead,
}: {
  readonly mark: Mark;
  readonly x: number;
  readonly isAhead: boolean;
}) {
  const { state } = mark.step;
  if (state === "cancelled")
    return (
      <path
        d={`M${x - 4},-4 L${x + 4},4 M${x - 4},4 L${x + 4},-4`}
        stroke="var(--color-soft)"
        strokeWidth="1.5"
      />
    );
  const isOwed = state === "planned" && !isAhead;
  const colour = isOwed ? "var(--color-alarm)" : "var(--color-accent)";
  return (
    <>
      <circle
        cx={x}
        r={5}
        fill={state === "done" ? colour : "var(--color-page)"}
        stroke={colour}
        strokeWidth="2"
      />
      {isOwed ? (
        <text {...chartText} x={x} y={-9} textAnchor="middle" fontWeight={600} fill={colour}>
          ?
        </text>
      ) : null}
    </>
  );
}

type LoopProps = { readonly opportunity: Opportunity; readonly scale: TimeScale; readonly now: number };

function Loop({ opportunity, scale, now }: LoopProps) {
  const [from, to] = span(opportunity, now);
  const isClosed = opportunity.state === "closed";
  const undated = opportunity.steps.filter(
    (step) => step.state === "planned" && step.startsAt === null,
  ).length;
  return (
    <>
      <line
        x1={scale(from)}
        x2={scale(Math.min(to, Math.max(from, now)))}
        stroke={isClosed ? "var(--color-line)" : "var(--color-edge)"}
        strokeWidth="2"
      />
      <line
        x1={scale(Math.min(to, now))}
        x2={scale(to)}
        stroke="var(--color-edge)"
        strokeWidth="1.5"
        strokeDasharray="3 4"
      />
      {isClosed ? (
        <line x1={scale(to)} x2={scale(to)} y1={-7} y2={7} stroke="var(--color-edge)" strokeWidth="2" />
      ) : null}
      {marks(opportunity).map((mark) => (
        <g key={mark.step.id}>
          <title>{mark.step.title}</title>
          <StepMark mark={mark} x={scale(mark.at)} isAhead={mark.at >= now} />
        </g>
      ))}
      {undated === 0 || isClosed ? null : (
        <text {...chartText} x={scale(to) + 12} y={4}>
          +{undated} undated
        </text>
      )}
    </>
  );
}

function tableOf(rows: readonly Opportunity[]): ChartTable {
  return {
    columns: ["Company", "Step", "When", "State"],
    rows: rows.flatMap((row) =>
      row.steps.map((step) => {
        const at = step.startsAt ?? step.doneAt;
        return {
          key: step.id,
          cells: [
            row.companyName,
            step.title,
            at === null ? "not dated" : <When key="when" at={at} zone={step.timeZone} />,
            stepStateWords[step.state],
          ],
        };
      }),
    ),
  };
}

type TracksProps = {
  readonly rows: readonly Opportunity[];
  readonly zoom: Zoom;
  readonly now: number;
  readonly width: number;
};

function Tracks({ rows, zoom, now, width: available }: TracksProps) {
  const area = useRef<HTMLElement>(null);
  const [from, to] = domain(rows, now);
  const wanted = zoom === "whole" ? 0 : ((to - from) / day) * pixelsADay[zoom];
  const width = Math.max(available, wanted);
  const scale = scaleUtc({ domain: [from, to], range: [8, width - 76] });
  const height = top + rows.length * rowHeight;
  const today = scale(now);
  useEffect(() => {
    // What is coming stands in the middle; what is past is a scroll away.
    if (area.current !== null) area.current.scrollLeft = today - area.current.clientWidth / 2;
  }, [today]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section
      ref={area}
      aria-label="Loops over time"
      tabIndex={0}
      className="relative min-w-0 overflow-x-auto"
    >
      <Drawing width={width} height={height} label={`Steps of ${rows.length} loops over time`} scrolls>
        <TimeAxis scale={scale} at="top" top={top - 4} ticks={Math.floor(width / 110)} />
        {rows.map((row, index) => (
          <Group key={row.id} top={top + (index + 0.5) * rowHeight}>
            <line x2={width} y1={rowHeight / 2} y2={rowHeight / 2} stroke="var(--color-line)" />
            <Loop opportunity={row} scale={scale} now={now} />
          </Group>
        ))}
        <line x1={today} x2={today} y1={top - 4} y2={height} stroke="var(--color-alarm)" strokeWidth="1" />
        <text {...chartText} x={today + 4} y={height - 4} fill="var(--color-alarm)">
          today
        </text>
      </Drawing>
    </section>
  );
}

type LoopTimelineProps = {
  readonly rows: readonly Opportunity[];
  readonly zoom: Zoom;
  /** UTC milliseconds. */
  readonly now: number;
};

/** Each opportunity's steps on one line of time: filled when done, open when planned, crossed out when cancelled. */
export function LoopTimeline({ rows, zoom, now }: LoopTimelineProps) {
  return (
    <ChartFrame
      name="Loops"
      limit={1600}
      table={tableOf(rows)}
      caption="● done, ○ planned, × cancelled. A question mark: planned and past, say how it went. After today the line is broken."
    >
      {(width) => {
        const names = width < 560 ? 104 : 176;
        return (
          <div className="flex">
            <ul className="shrink-0 pr-3" style={{ width: names, paddingTop: top }}>
              {rows.map((row) => (
                <li
                  key={row.id}
                  className="flex flex-col justify-center text-small"
                  style={{ height: rowHeight }}
                >
                  <Link
                    href={`/opportunities/${row.id}`}
                    className="private truncate font-medium hover:underline"
                    data-row
                  >
                    {row.companyName}
                  </Link>
                  <span className="private text-soft truncate leading-4">{row.title}</span>
                </li>
              ))}
            </ul>
            <Tracks rows={rows} zoom={zoom} now={now} width={Math.max(160, width - names)} />
          </div>
        );
      }}
    </ChartFrame>
  );
}
