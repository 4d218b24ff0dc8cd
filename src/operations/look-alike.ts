import * as z from "zod";
import { keepApart, lookAlikes } from "../vault/network-people.ts";
import { personById } from "../vault/people.ts";
import { count, id, limit } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import { personShape, shownPerson } from "./person.ts";

export const listLookAlikes = readOperation({
  name: "look-alike.list",
  summary: "List pairs of people who may be one, side by side; person.merge makes them one.",
  input: () =>
    z.strictObject({
      limit: limit("How many pairs at most", 50, 500),
    }),
  output: () =>
    z.object({
      total: count("How many pairs there are"),
      rows: z.array(
        z.object({
          one: personShape(),
          other: personShape(),
          reason: z.enum(["same-name", "same-email", "same-profile"]),
        }),
      ),
    }),
  example: "",
  run: async ({ db }, { limit }) => {
    const { pairs, total } = await lookAlikes(db, limit);
    const rows = [];
    for (const pair of pairs) {
      rows.push({
        one: shownPerson(await personById(db, pair.oneId)),
        other: shownPerson(await personById(db, pair.otherId)),
        reason: pair.reason,
      });
    }
    return { total, rows };
  },
});

export const keepPeopleApart = writeOperation({
  name: "look-alike.keep-apart",
  summary: "Say that two people who look alike are two; they are not offered again.",
  input: () => z.strictObject({ one: id("Person id"), other: id("Person id") }),
  output: () => z.object({ one: id("Person id"), other: id("Person id") }),
  example: "per_0123456789ab per_ba9876543210",
  positionals: ["one", "other"],
  run: async (context, { one, other }) => {
    const [first, second] = [await personById(context.db, one), await personById(context.db, other)];
    await keepApart(context.db, context.newId("kpt"), one, other);
    context.describe(`Keep ${first.full_name} and ${second.full_name} apart`);
    return { one, other };
  },
});
