import { scaleLinear } from "@visx/scale";
import type { MovedTerms } from "../../../offer/paths/moved-terms.ts";
import { chartText } from "../../ui/chart/axes.tsx";
import { ChartFrame, Drawing } from "../../ui/chart/chart-frame.tsx";
import { chance, money, shortMoney } from "./offer-words.ts";

type OutcomeChartProps = {
  readonly moved: MovedTerms;
  readonly currency: string;
  readonly paths: number;
  readonly hasEquity: boolean;
};

const height = 208;
const [top, bottom, margin] = [52, 176, 8];

function sentence({ whole, nothing }: MovedTerms, currency: string, hasEquity: boolean): string {
  const half = `Half of all futures end between ${money(currency, round(whole.p25))} and ${money(currency, round(whole.p75))}, one in ten above ${money(currency, round(whole.p90))}.`;
  return hasEquity ? `The equity comes to nothing in ${chance(nothing)} futures. ${half}` : half;
}

const round = (amount: number): number => Math.round(amount / 1000) * 1000;

/** How the worth of the whole offer spreads over the drawn futures. */
export function OutcomeChart({ moved, currency, paths, hasEquity }: OutcomeChartProps) {
  const { whole, spread, nothing } = moved;
  const end = spread.low + spread.width * spread.parts.length;
  const tallest = Math.max(...spread.parts, 0.001);
  const rows = [
    ...(hasEquity ? [{ key: "nothing", cells: ["The equity comes to nothing", chance(nothing)] }] : []),
    {
      key: "mean",
      cells: [
        "Mean",
        `${money(currency, Math.round(whole.mean))} ± ${money(currency, Math.round(whole.standardError))}`,
      ],
    },
    ...(
      [
        ["Worst twentieth below", whole.p5],
        ["Worst tenth below", whole.p10],
        ["Middle half from", whole.p25],
        ["Median", whole.median],
        ["Middle half to", whole.p75],
        ["Best tenth above", whole.p90],
        ["Best twentieth above", whole.p95],
      ] as const
    ).map(([name, amount]) => ({ key: name, cells: [name, money(currency, Math.round(amount))] })),
  ];
  return (
    <ChartFrame
      name="What the offer comes to"
      caption={`${sentence(moved, currency, hasEquity)} Money of today after tax; the bars at both ends hold all beyond them; ${paths.toLocaleString("en")} futures.`}
      limit={720}
      table={{ columns: ["Outcome", "Amount"], rows }}
    >
      {(width) => {
        const x = scaleLinear<number>({ domain: [spread.low, end], range: [margin, width - margin] });
        const bar = (width - 2 * margin) / spread.parts.length;
        const at = (amount: number): number => x(Math.min(end, Math.max(spread.low, amount)));
        const best = at(whole.p90);
        return (
          <Drawing width={width} height={height} label="How the worth of the offer spreads">
            <rect
              x={at(whole.p25)}
              width={Math.max(2, at(whole.p75) - at(whole.p25))}
              y={top}
              height={bottom - top}
              fill="var(--color-wash)"
            />
            {spread.parts.map((part, index) => {
              const tall = (part / tallest) * (bottom - top - 4);
              return (
                <rect
                  // Bins have no name but their place.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={index}
                  x={margin + index * bar}
                  width={Math.max(1, bar - 1)}
                  y={bottom - tall}
                  height={tall}
                  fill="var(--color-accent)"
                />
              );
            })}
            <line
              x1={at(whole.median)}
              x2={at(whole.median)}
              y1={top - 4}
              y2={bottom}
              stroke="var(--color-ink)"
              strokeDasharray="3 3"
            />
            <line
              x1={best}
              x2={best}
              y1={top - 4}
              y2={bottom}
              stroke="var(--color-edge)"
              strokeDasharray="3 3"
            />
            <text {...chartText} x={at(whole.median) + 4} y={12} textAnchor="start" fill="var(--color-ink)">
              median
            </text>
            <text
              {...chartText}
              x={best + 4}
              y={26}
              textAnchor={best > width - 80 ? "end" : "start"}
              dx={best > width - 80 ? -8 : 0}
            >
              best tenth
            </text>
            <text {...chartText} x={at(whole.p25) + 4} y={44} textAnchor="start">
              middle half
            </text>
            <line
              x1={at(whole.p25)}
              x2={at(whole.p75)}
              y1={top - 2}
              y2={top - 2}
              stroke="var(--color-edge)"
              strokeWidth="2"
            />
            {hasEquity ? (
              <text {...chartText} x={width - margin} y={44} textAnchor="end">
                equity comes to nothing in {chance(nothing)}
              </text>
            ) : null}
            <line x1={margin} x2={width - margin} y1={bottom} y2={bottom} stroke="var(--color-edge)" />
            {x.ticks(width < 480 ? 3 : 6).map((tick) => (
              <text {...chartText} key={tick} x={x(tick)} y={bottom + 18} textAnchor="middle">
                {shortMoney(currency, tick)}
              </text>
            ))}
          </Drawing>
        );
      }}
    </ChartFrame>
  );
}
