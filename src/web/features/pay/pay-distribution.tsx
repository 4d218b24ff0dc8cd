import { useState } from "react";
import { useSearch } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { counted } from "../../ui/words.ts";
import { DistributionChart } from "./distribution-chart.tsx";
import type { ChartGroup, ChartLane } from "./distribution-chart.tsx";
import { componentWords, dollars, groupingWords, roleWords } from "./pay-words.ts";
import type { Component, Grouping, OfferMark, PeerPay } from "./pay-words.ts";

type Pay = OutputOf<"filing.pay">;

type Asked = {
  readonly role: string;
  readonly component: Component;
  readonly by: Grouping;
  readonly year: string;
  readonly size: string;
  readonly industry: string;
  readonly inflationAdjusted: boolean;
};

function whole(text: string): number | undefined {
  return /^\d+$/u.test(text.trim()) ? Number(text) : undefined;
}

function inputOf({ role, component, by, year, size, industry, inflationAdjusted }: Asked) {
  const fiscalYear = whole(year);
  const employees = whole(size);
  return {
    role,
    component,
    by,
    inflationAdjusted,
    ...(fiscalYear === undefined || fiscalYear < 1990 || fiscalYear > 2100 ? {} : { year: fiscalYear }),
    ...(employees === undefined || employees < 1 ? {} : { size: employees }),
    ...(industry.trim() === "" ? {} : { industry }),
  };
}

function groupsOf(pay: Pay, by: Grouping): readonly ChartGroup[] {
  return pay.groups.map((group) => ({
    ...group,
    label:
      by === "none" ? "In filings" : by === "role" ? (roleWords[group.label] ?? group.label) : group.label,
    points: group.points.map((point, index) => ({
      key: `${point.filingId} ${point.name} ${point.year} ${index}`,
      amount: point.amount,
      name: `${point.name}, ${point.title}, ${point.company}, ${point.year}`,
    })),
  }));
}

function offerLane(offers: readonly OfferMark[], component: Component): ChartLane {
  const points = offers.flatMap((offer) => {
    const amount = offer[component];
    return amount === null || offer.currency !== "USD"
      ? []
      : [{ key: offer.id, amount, name: `${offer.name} ${dollars(amount)}` }];
  });
  return { label: "Your offer, a year of it", shape: "diamond", points };
}

function peerName({ who, company, place, year }: PeerPay): string {
  return [who === "" ? "Unnamed" : who, company, place, String(year)]
    .filter((part) => part !== "")
    .join(", ");
}

function peerLane(peers: readonly PeerPay[], component: Component): ChartLane {
  const points = peers.flatMap((peer) => {
    const amount = peer[component];
    return amount === null || peer.currency !== "USD"
      ? []
      : [{ key: peer.id, amount, name: `${peerName(peer)}: ${dollars(amount)}` }];
  });
  return {
    label: `Peers, as told to you: ${points.length}`,
    shape: "triangle",
    points: points.toSorted((a, b) => a.amount - b.amount),
  };
}

/** What is known and not drawn, and why. */
function leftOutText(
  offers: readonly OfferMark[],
  peers: readonly PeerPay[],
  { component }: Asked,
): readonly string[] {
  const foreign = [...offers, ...peers].filter(
    ({ currency }) => currency !== "USD" && currency !== "",
  ).length;
  const unknown = offers.filter((offer) => offer.currency === "USD" && offer[component] === null);
  return [
    ...(foreign === 0
      ? []
      : [`${counted(foreign, "figure")} of yours in other currencies: not converted, not drawn.`]),
    ...unknown.map(({ name, note }) => `${name} is not drawn. ${note}`),
  ];
}

type ControlsProps = { readonly asked: Asked; readonly onChange: (change: Partial<Asked>) => void };

function Controls({ asked, onChange }: ControlsProps) {
  return (
    <div className="screen mb-5 space-y-3">
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          label="Role"
          value={asked.role}
          words={{ ...roleWords, ...(asked.role in roleWords ? {} : { [asked.role]: asked.role }) }}
          onChange={(role) => onChange({ role })}
        />
        <SelectField
          label="Part of pay"
          value={asked.component}
          words={componentWords}
          onChange={(component) => onChange({ component })}
        />
        <SelectField
          label="Groups"
          value={asked.by}
          words={groupingWords}
          onChange={(by) => onChange({ by })}
        />
        <TextField
          label="Fiscal year"
          type="number"
          placeholder="Newest"
          value={asked.year}
          onChange={(year) => onChange({ year })}
        />
        <TextField
          label="Company of about how many people"
          type="number"
          placeholder="Any size"
          value={asked.size}
          onChange={(size) => onChange({ size })}
        />
        <TextField
          label="Words of the industry"
          placeholder="Any"
          value={asked.industry}
          onChange={(industry) => onChange({ industry })}
        />
      </div>
      <CheckField
        label="In 2024 dollars"
        isChecked={asked.inflationAdjusted}
        onChange={(inflationAdjusted) => onChange({ inflationAdjusted })}
        hint="By the consumer price index CPI-U, annual averages as published in January 2025; later years are left out."
      />
    </div>
  );
}

type ShownProps = {
  readonly pay: Pay;
  readonly asked: Asked;
  readonly offers: readonly OfferMark[];
  readonly peers: readonly PeerPay[];
};

function Shown({ pay, asked, offers, peers }: ShownProps) {
  const { component, by, role } = asked;
  const lanes = [offerLane(offers, component), peerLane(peers, component)];
  const isEmpty = pay.people === 0 && lanes.every(({ points }) => points.length === 0);
  return (
    <>
      {isEmpty ? (
        <p className="prose-width">
          Nobody in this role was read yet. Fetch the proxy statements of companies like yours, or add what a
          peer told you.
        </p>
      ) : (
        <DistributionChart
          label={`${componentWords[component]}, ${roleWords[role] ?? role}`}
          groups={groupsOf(pay, by)}
          lanes={lanes}
        />
      )}
      <p className="text-soft prose-width mt-3 text-small">{pay.note}</p>
      {pay.leftOut === 0 ? null : (
        <p className="text-soft text-small">
          {counted(pay.leftOut, "person", "people")} left out: no such figure, or a year without a price
          index.
        </p>
      )}
      {[
        ...leftOutText(offers, peers, asked),
        ...(lanes[0]?.points.length ? [offers[0]?.note ?? ""] : []),
      ].map((text) => (
        <p key={text} className="text-soft private prose-width text-small">
          {text}
        </p>
      ))}
    </>
  );
}

/** Where the user's offer stands among what filings report and peers told. */
export function PayDistribution() {
  const wanted = new URLSearchParams(useSearch()).get("role");
  const [asked, setAsked] = useState<Asked>({
    role: wanted ?? "engineering",
    component: "total",
    by: "none",
    year: "",
    size: "",
    industry: "",
    inflationAdjusted: false,
  });
  const pay = useRead("filing.pay", inputOf(asked), { keep: true });
  const offers = useRead("filing.offers", {});
  const peers = useRead("peer-pay.list", { role: asked.role }, { keep: true });
  return (
    <>
      <Controls asked={asked} onChange={(change) => setAsked((before) => ({ ...before, ...change }))} />
      <Loaded from={pay} lines={6}>
        {(data) => (
          <Shown pay={data} asked={asked} offers={offers.data?.rows ?? []} peers={peers.data?.rows ?? []} />
        )}
      </Loaded>
    </>
  );
}
