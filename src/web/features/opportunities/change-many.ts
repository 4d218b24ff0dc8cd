import type { Channel, Rung } from "../../../search/ladder.ts";
import { usualRung } from "../../../search/ladder.ts";
import { noGroup } from "../../../search/opportunity-view.ts";
import type { InputOf } from "../../api/client.ts";
import { patchOpportunity } from "../../api/patches.ts";
import type { Opportunity } from "../../api/patches.ts";
import { write } from "../../api/use-write.ts";
import { counted } from "../../ui/words.ts";
import type { SettableGrouping } from "./group-words.ts";

type FieldChange = Omit<InputOf<"opportunity.update-many">, "ids" | "delete">;

/** What setting a field to a board column's key means; null for closing, which asks for a reason first. */
export function fieldChange(field: SettableGrouping, key: string): FieldChange | null {
  if (field === "channel") return { channel: key === noGroup ? null : (key as Channel) };
  if (field === "rung") return { rung: key === noGroup ? null : (key as Rung) };
  return key === "closed" ? null : { state: key as "open" | "offer" | "accepted" };
}

function changed(opportunity: Opportunity, { state, channel, rung }: FieldChange): Opportunity {
  const followed = channel == null ? undefined : usualRung(channel);
  return {
    ...opportunity,
    ...(state === undefined ? {} : { state }),
    ...(channel === undefined ? {} : { channel }),
    ...(rung === undefined ? (followed === undefined ? {} : { rung: followed }) : { rung }),
  };
}

/** Sets the same field of several opportunities: shown at once, one undo for all. */
export async function changeMany(ids: readonly string[], change: FieldChange): Promise<void> {
  await write(
    "opportunity.update-many",
    { ids: [...ids], ...change },
    {
      said: `${counted(ids.length, "opportunity", "opportunities")} changed`,
      optimistic: (cache) => {
        for (const id of ids) patchOpportunity(cache, id, (shown) => changed(shown, change));
      },
    },
  );
}
