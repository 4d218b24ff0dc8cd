import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { channelMix, outcomes } from "../../../search/channel-mix.ts";
import type { ChannelCount, Outcome } from "../../../search/channel-mix.ts";
import type { Opportunity } from "../../api/patches.ts";
import { chartText } from "../../ui/chart/axes.tsx";
import { ChartFrame, Drawing } from "../../ui/chart/chart-frame.tsx";
import { channelWords } from "../../ui/words.ts";

const outcomeWords: Readonly<Record<Outcome, string>> = {
  running: "running",
  offer: "offer",
  "ended-by-you": "you said no",
  "ended-by-them": "ended otherwise",
};

const fills: Readonly<Record<Outcome, string>> = {
  running: "var(--color-edge)",
  offer: "var(--color-accent)",
  "ended-by-you": "var(--color-page)",
  "ended-by-them": "var(--color-line)",
};

/** A channel of which the user said nothing comes last under its own words. */
function channelWord({ channel }: ChannelCount): string {
  return channel === null ? "Not noted" : channelWords[channel];
}

function told({ by }: ChannelCount): string {
  return outcomes
    .filter((outcome) => by[outcome] > 0)
    .map((outcome) => `${by[outcome]} ${outcomeWords[outcome]}`)
    .join(", ");
}

const rowHeight = 44;

type BarsProps = { readonly mix: readonly ChannelCount[]; readonly width: number };

/** Bars from zero, one part an outcome; the words below each say what its parts are. */
function Bars({ mix, width }: BarsProps) {
  const height = mix.length * rowHeight;
  const left = width < 480 ? 0 : 148;
  const rows = scaleBand({ domain: mix.map(channelWord), range: [0, height], padding: 0 });
  const most = Math.max(...mix.map(({ total }) => total));
  const x = scaleLinear({ domain: [0, most], range: [0, Math.max(1, width - left - 32)] });
  return (
    <Drawing width={width} height={height} label="Opportunities by channel and outcome">
      {mix.map((row) => {
        let from = 0;
        return (
          <Group key={channelWord(row)} top={rows(channelWord(row)) ?? 0} left={left}>
            {left === 0 ? null : (
              <text {...chartText} x={-10} y={17} textAnchor="end" fill="var(--color-ink)">
                {channelWord(row)}
              </text>
            )}
            {outcomes.map((outcome) => {
              const count = row.by[outcome];
              if (count === 0) return null;
              const start = from;
              from += count;
              return (
                <Bar
                  key={outcome}
                  x={x(start)}
                  y={6}
                  width={x(count)}
                  height={14}
                  fill={fills[outcome]}
                  stroke="var(--color-edge)"
                />
              );
            })}
            <text {...chartText} x={x(row.total) + 8} y={17} fontWeight={600} fill="var(--color-ink)">
              {row.total}
            </text>
            <text {...chartText} y={35}>
              {left === 0 ? `${channelWord(row)}: ${told(row)}` : told(row)}
            </text>
          </Group>
        );
      })}
    </Drawing>
  );
}

const fewest = 10;

/** How many came late, in words: the part of the mix that the rule S2 looks at. */
function summary(mix: readonly ChannelCount[]): string {
  const noted = mix.filter(({ channel }) => channel !== null);
  const total = noted.reduce((sum, row) => sum + row.total, 0);
  const late = noted
    .filter(({ channel }) => channel === "search-firm" || channel === "posting")
    .reduce((sum, row) => sum + row.total, 0);
  const small =
    total < fewest
      ? ` With ${total} in all, one more or less changes the picture: read counts, not shares.`
      : "";
  return `${late} of ${total} came by search firm or posting, the last places a company looks.${small}`;
}

/** Channels and what came of them (S2). */
export function ChannelMixChart({ rows }: { readonly rows: readonly Opportunity[] }) {
  const mix = channelMix(rows);
  const table = {
    columns: ["Channel", "All", "Running", "Offer", "You said no", "Ended otherwise"],
    rows: mix.map((row) => ({
      key: row.channel ?? "none",
      cells: [channelWord(row), row.total, ...outcomes.map((outcome) => row.by[outcome])],
    })),
  };
  return (
    <ChartFrame name="Channels" table={table} caption={summary(mix)}>
      {(width) => <Bars mix={mix} width={width} />}
    </ChartFrame>
  );
}
