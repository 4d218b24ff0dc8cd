import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { Bar, Line } from "@visx/shape";
import type { Channel } from "../../../search/ladder.ts";
import { funnelStages } from "../../../search/funnel.ts";
import type { FunnelStage } from "../../../search/funnel.ts";
import type { OutputOf } from "../../api/client.ts";
import { chartText } from "../../ui/chart/axes.tsx";
import { ChartFrame, Drawing } from "../../ui/chart/chart-frame.tsx";
import { channelWords } from "../../ui/words.ts";

type Row = OutputOf<"funnel">["rows"][number];
type Share = Row["stages"][FunnelStage];

const stageWords: Readonly<Record<FunnelStage, string>> = {
  opened: "Opened",
  "first-talk": "A first talk",
  executive: "CEO or executive",
  team: "Team, presentation",
  offer: "Offer",
  accepted: "Accepted",
};

/** Below this many seats a share says next to nothing, and the words say so. */
const fewestToTell = 5;

function channelWord(channel: string | null): string {
  if (channel === null) return "All seats";
  return channel === "unknown" ? "Not noted" : channelWords[channel as Channel];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function shareWords({ reached, of, interval }: Share): string {
  if (interval === null) return "–";
  const [low = 0, high = 1] = interval;
  return `${reached} of ${of} (${percent(low)} to ${percent(high)})`;
}

const rowHeight = 30;

/** Bars of how many came how far, with the line of what the share may be. */
function Bars({ row, width }: { readonly row: Row; readonly width: number }) {
  const left = width < 480 ? 108 : 148;
  const x = scaleLinear({ domain: [0, 1], range: [0, Math.max(1, width - left - 74)] });
  return (
    <Drawing width={width} height={funnelStages.length * rowHeight} label="How far seats came">
      {funnelStages.map((stage, index) => {
        const { reached, of, interval } = row.stages[stage];
        const [low = 0, high = 0] = interval ?? [];
        return (
          <Group key={stage} top={index * rowHeight} left={left}>
            <text {...chartText} x={-10} y={19} textAnchor="end" fill="var(--color-ink)">
              {stageWords[stage]}
            </text>
            <Bar
              x={0}
              y={8}
              width={of === 0 ? 0 : x(reached / of)}
              height={14}
              fill="var(--color-wash)"
              stroke="var(--color-edge)"
            />
            {stage === "opened" || interval === null ? null : (
              <Line
                from={{ x: x(low), y: 15 }}
                to={{ x: x(high), y: 15 }}
                stroke="var(--color-accent)"
                strokeWidth={2}
              />
            )}
            <text {...chartText} x={x(Math.max(high, of === 0 ? 0 : reached / of)) + 8} y={19}>
              {reached} of {of}
            </text>
          </Group>
        );
      })}
    </Drawing>
  );
}

/** How far seats came, by channel, honest about small numbers (X3). */
export function FunnelChart({ rows }: { readonly rows: readonly Row[] }) {
  const [all] = rows;
  if (all === undefined) return null;
  const few = all.opportunities < fewestToTell;
  return (
    <ChartFrame
      name="How far seats came"
      caption={
        few
          ? `${all.opportunities} ${all.opportunities === 1 ? "seat" : "seats"} are too few to tell anything by share; the lines show what each share may be (95 %, Wilson).`
          : "Of all seats, how many came at least this far. The lines show what each share may be (95 %, Wilson): long lines say little."
      }
      table={{
        columns: ["Channel", ...funnelStages.map((stage) => stageWords[stage])],
        rows: rows.map((row) => ({
          key: row.channel ?? "all",
          cells: [channelWord(row.channel), ...funnelStages.map((stage) => shareWords(row.stages[stage]))],
        })),
      }}
    >
      {(width) => <Bars row={all} width={width} />}
    </ChartFrame>
  );
}
