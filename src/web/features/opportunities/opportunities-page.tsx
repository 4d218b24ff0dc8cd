import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { usualRung } from "../../../search/ladder.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { ExcitementLine } from "../../ui/excitement.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import { Empty, Page } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { channelWords, closeReasonWords, counted, opportunityStateWords, rungWords } from "../../ui/words.ts";
import { CreateDialog } from "./create-dialog.tsx";

const stateTones: Readonly<Record<Opportunity["state"], MarkTone>> = {
  open: "plain",
  offer: "accent",
  accepted: "good",
  closed: "plain",
};

function NextStep({ opportunity }: { readonly opportunity: Opportunity }) {
  if (opportunity.state === "closed")
    return (
      <span className="text-soft">
        {opportunity.closeReason === null ? "No reason given" : closeReasonWords[opportunity.closeReason]}
        {opportunity.closedOn === null ? null : (
          <>
            , <When at={opportunity.closedOn} />
          </>
        )}
      </span>
    );
  const planned = opportunity.steps.filter((step) => step.state === "planned");
  const next = planned.find((step) => step.startsAt !== null) ?? planned[0];
  if (next === undefined) return <span className="text-soft">Nothing planned</span>;
  return (
    <>
      <span className="private">{next.title}</span>
      <span className="text-soft">
        {" "}
        {next.startsAt === null ? "not dated" : <When at={next.startsAt} zone={next.timeZone} />}
      </span>
    </>
  );
}

function Row({ opportunity }: { readonly opportunity: Opportunity }) {
  const { channel, rung } = opportunity;
  const values = opportunity.steps
    .filter((step) => step.doneAt !== null)
    .toSorted((a, b) => (a.doneAt ?? "").localeCompare(b.doneAt ?? ""))
    .flatMap((step) => step.excitement ?? []);
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

type ListProps = { readonly title: string; readonly next: string; readonly rows: readonly Opportunity[] };

function List({ title, next, rows }: ListProps) {
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

/** Which seats there are, and where each stands. */
export function OpportunitiesPage() {
  const list = useRead("opportunity.list", {});
  const asked = useSearch();
  const [, go] = useLocation();
  const [isCreating, setCreating] = useState(() => new URLSearchParams(asked).has("new"));
  const close = (): void => {
    setCreating(false);
    if (asked !== "") go("/opportunities", { replace: true });
  };
  const total = list.data?.rows.filter((row) => row.state !== "closed").length ?? 0;
  return (
    <Page
      name="Opportunities"
      title="Opportunities"
      lead={
        list.data === undefined
          ? " "
          : `${counted(total, "seat")} in play. Each is one seat at one company, with its own loop.`
      }
      actions={
        <Button tone="primary" hotkey="c" onClick={() => setCreating(true)}>
          New opportunity
        </Button>
      }
    >
      <Loaded from={list} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              what="An opportunity is one executive seat at one company: how it reached you, what the seat really is, and every step on the way."
              why="Each executive process is made for one seat, so nothing here forces yours into fixed columns."
              source="Larson, ch. 1, One of One"
              action={
                <Button tone="primary" onClick={() => setCreating(true)}>
                  Open the first one
                </Button>
              }
            />
          ) : (
            <>
              <List title="In play" next="Next step" rows={rows.filter((row) => row.state !== "closed")} />
              <List title="Closed" next="How it ended" rows={rows.filter((row) => row.state === "closed")} />
            </>
          )
        }
      </Loaded>
      {isCreating ? <CreateDialog onClose={close} /> : null}
    </Page>
  );
}
