import * as z from "zod";
import { funnel, funnelStages, timesInStep } from "../search/funnel.ts";
import { opportunities } from "../vault/opportunities.ts";
import { count, line } from "./field.ts";
import { readOperation } from "./operation.ts";

const shareShape = () =>
  z.object({
    reached: count("How many came this far"),
    of: count("Of how many"),
    interval: z
      .array(z.number())
      .nullable()
      .meta({ description: "95 % Wilson interval of the share, from 0 to 1; null without any" }),
  });

export const showFunnel = readOperation({
  name: "funnel",
  summary:
    "Show how far your seats came, by channel, with what the small numbers may mean, and how long each step took.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rows: z.array(
        z.object({
          channel: line("Channel; null for all").nullable(),
          opportunities: count("Seats"),
          stages: z.record(z.enum(funnelStages), shareShape()),
        }),
      ),
      times: z.array(
        z.object({
          kind: line("Kind of step"),
          count: count("Steps counted"),
          medianDays: z.number().meta({ description: "Median days since the step before" }),
          longestDays: z.number().meta({ description: "Longest, days" }),
        }),
      ),
    }),
  example: "",
  run: async ({ db }) => {
    const all = await opportunities(db);
    return {
      rows: funnel(all).map((row) => ({
        ...row,
        stages: Object.fromEntries(
          funnelStages.map((stage) => {
            const { reached, of, interval } = row.stages[stage];
            return [stage, { reached, of, interval: interval === null ? null : [...interval] }];
          }),
        ) as Record<(typeof funnelStages)[number], z.output<ReturnType<typeof shareShape>>>,
      })),
      times: [...timesInStep(all)],
    };
  },
});
