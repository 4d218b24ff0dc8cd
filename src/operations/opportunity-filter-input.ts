import * as z from "zod";
import { channels, rungs } from "../search/ladder.ts";
import { notNoted } from "../search/opportunity-filter.ts";
import { opportunityStates } from "../search/opportunity.ts";
import { line } from "./field.ts";

function days(description: string) {
  return z.coerce.number().int().min(0).max(3650).optional().meta({ description });
}

/** The parts of an opportunity filter as every face takes them; a part left out asks nothing. */
export const filterInput = {
  state: z.array(z.enum(opportunityStates)).optional().meta({ description: "Only these states" }),
  channel: z
    .array(z.enum([...channels, notNoted]))
    .optional()
    .meta({ description: "Only these channels" }),
  rung: z
    .array(z.enum([...rungs, notNoted]))
    .optional()
    .meta({ description: "Only these rungs of the company's own search" }),
  stage: z
    .array(line("Stage"))
    .max(50)
    .optional()
    .meta({ description: 'Only companies of these stages, such as "Series B"; unknown for none noted' }),
  excitement: z.coerce
    .number()
    .int()
    .min(1)
    .max(5)
    .optional()
    .meta({ description: "The excitement logged last is at least this, 1 to 5" }),
  nextWithin: days("A planned step starts within this many days"),
  silentFor: days("Not closed, and nothing happened for at least this many days"),
  isInternal: z.boolean().optional().meta({ description: "Only internal or only external seats" }),
  search: line("Words in the company's name or the title").optional(),
};
