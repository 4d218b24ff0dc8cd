import { Link } from "wouter";
import { usualRung } from "../../../search/ladder.ts";
import { loggedExcitement } from "../../../search/loop-reading.ts";
import type { Opportunity } from "../../api/patches.ts";
import { ExcitementLine } from "../../ui/excitement.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import { When } from "../../ui/when.tsx";
import { channelWords, opportunityStateWords, rungWords } from "../../ui/words.ts";
import { NextStep } from "./next-step.tsx";

const stateTones: Readonly<Record<Opportunity["state"], MarkTone>> = {
  open: "plain",
  offer: "accent",
  accepted: "good",
  closed: "plain",
};

function Row({ opportunity }: { readonly opportunity: Opportunity }) {
  const { channel, rung } = opportunity;
  const values = loggedExcitement(opportunity).map(({ value }) => value);
  return (
    <li className="border-line border-t first:border-t-0">
      <div className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_6rem_5.5rem] md:items-center">
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={`/opportunities/${opportunity.id}`}
              className="private font-medium hover:underline"
              data-row
            >
              {opportunity.companyName}
            </Link>
            {opportunity.state === "open" || opportunity.state === "closed" ? null : (
              <Mark tone={stateTones[opportunity.state]}>{opportunityStateWords[opportunity.state]}</Mark>
            )}
          </p>
          <p className="text-soft text-small">
            <span className="private">{opportunity.title}</span>
            {channel === null ? null : ` · ${channelWords[channel]}`}
            {rung === null || (channel !== null && usualRung(channel) === rung)
              ? null
              : ` · ${rungWords[rung].toLowerCase()}`}
          </p>
        </div>
        <p className="min-w-0 text-small">
          <NextStep opportunity={opportunity} />
        </p>
        <p className="text-soft text-small">
          {opportunity.lastContactAt === null ? (
            "no contact yet"
          ) : (
            <>
              <span className="md:sr-only">Last contact </span>
              <When at={opportunity.lastContactAt} style="distance" />
            </>
          )}
        </p>
        <div className="text-small">{values.length === 0 ? null : <ExcitementLine values={values} />}</div>
      </div>
    </li>
  );
}

type PartProps = { readonly title: string; readonly next: string; readonly rows: readonly Opportunity[] };

function Part({ title, next, rows }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <section className="mb-10">
      <div className="border-edge text-soft grid gap-x-6 border-b pb-2 text-small md:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_6rem_5.5rem]">
        <h2 className="text-ink text-body font-semibold">
          {title} <span className="text-soft font-normal">{rows.length}</span>
        </h2>
        <span className="hidden self-end md:block" aria-hidden="true">
          {next}
        </span>
        <span className="hidden self-end md:block" aria-hidden="true">
          Last contact
        </span>
        <span className="hidden self-end md:block" aria-hidden="true">
          Excitement
        </span>
      </div>
      <ul>
        {rows.map((row) => (
          <Row key={row.id} opportunity={row} />
        ))}
      </ul>
    </section>
  );
}

/** The opportunities one below the other, those in play first. */
export function OpportunityList({ rows }: { readonly rows: readonly Opportunity[] }) {
  return (
    <>
      <Part title="In play" next="Next step" rows={rows.filter((row) => row.state !== "closed")} />
      <Part title="Closed" next="How it ended" rows={rows.filter((row) => row.state === "closed")} />
    </>
  );
}
