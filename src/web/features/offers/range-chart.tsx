import { scaleLinear } from "@visx/scale";
import { chartText } from "../../ui/chart/axes.tsx";
import { ChartFrame, Drawing } from "../../ui/chart/chart-frame.tsx";
import { money, shortMoney } from "./offer-words.ts";
import type { Comparison } from "./offer-words.ts";

const margin = 12;

type RangeDrawingProps = {
  readonly found: Comparison;
  readonly width: number;
  readonly rowHeight: number;
};

/** The drawing alone, at the width and height of a row that there is. */
export function RangeDrawing({ found, width, rowHeight }: RangeDrawingProps) {
  const { offers, currency } = found;
  const low = Math.min(0, ...offers.map(({ worth }) => worth.p10));
  const high = Math.max(1, ...offers.map(({ worth }) => worth.p90));
  const height = offers.length * rowHeight + 28;
  const scale = rowHeight / 52;
  const x = scaleLinear<number>({ domain: [low, high], range: [margin, width - margin] });
  return (
    <Drawing width={width} height={height} label="How each offer spreads">
      {x.ticks(width < 480 ? 3 : 6).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - 22} stroke="var(--color-line)" />
          <text {...chartText} x={x(tick)} y={height - 6} textAnchor="middle">
            {shortMoney(currency, tick)}
          </text>
        </g>
      ))}
      {offers.map(({ name, worth }, index) => {
        const y = index * rowHeight;
        return (
          <g key={name}>
            <text
              {...chartText}
              x={margin}
              y={y + 8 + 6 * scale}
              fill="var(--color-ink)"
              paintOrder="stroke"
              stroke="var(--color-page)"
              strokeWidth="4"
            >
              {name}
            </text>
            <line
              x1={x(worth.p10)}
              x2={x(worth.p90)}
              y1={y + 32 * scale}
              y2={y + 32 * scale}
              stroke="var(--color-edge)"
              strokeWidth="2"
            />
            <rect
              x={x(worth.p25)}
              width={Math.max(2, x(worth.p75) - x(worth.p25))}
              y={y + 24 * scale}
              height={16 * scale}
              fill="var(--color-accent)"
            />
            <line
              x1={x(worth.median)}
              x2={x(worth.median)}
              y1={y + 20 * scale}
              y2={y + 44 * scale}
              stroke="var(--color-ink)"
              strokeWidth="2"
            />
          </g>
        );
      })}
    </Drawing>
  );
}

/** The middle half of each offer as a bar, its best and worst tenth as a line, its median as a mark. */
export function RangeChart({ found }: { readonly found: Comparison }) {
  const { offers, currency } = found;
  const whole = (amount: number): string => money(currency, Math.round(amount));
  return (
    <ChartFrame
      name="The offers’ spread"
      caption="The bar is the middle half of all futures, the stroke in it the median; the line runs from the worst tenth to the best."
      limit={760}
      table={{
        columns: [
          "Offer",
          "Worst tenth below",
          "Middle half from",
          "Median",
          "Middle half to",
          "Best tenth above",
        ],
        rows: offers.map(({ name, worth }) => ({
          key: name,
          cells: [name, ...[worth.p10, worth.p25, worth.median, worth.p75, worth.p90].map(whole)],
        })),
      }}
    >
      {(width) => <RangeDrawing found={found} width={width} rowHeight={52} />}
    </ChartFrame>
  );
}
