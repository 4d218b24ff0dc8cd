import { useState } from "react";
import { Link } from "wouter";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { CheckField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { useNow } from "../../ui/when.tsx";
import { ExcitementLines, withExcitement } from "../opportunities/excitement-lines.tsx";
import { LoopTimeline } from "../opportunities/loop-timeline.tsx";
import { ZoomChoice } from "../opportunities/view-bar.tsx";
import type { Zoom } from "../opportunities/view-address.ts";
import { ChannelMixChart } from "./channel-mix-chart.tsx";

/** More lines than these cannot be told apart. */
const mostLines = 8;

function Excitement({ rows }: { readonly rows: readonly Opportunity[] }) {
  const all = withExcitement(rows);
  const shown = all.slice(0, mostLines);
  const [chosen, setChosen] = useState<string | null>(null);
  const main = shown.find((row) => row.id === chosen) ?? shown[0];
  if (main === undefined)
    return (
      <Empty
        what="After each step, log how it left you; every seat has its line here."
        why="Interviewers look for energy, and yours over time says more than one good day."
        source="P8"
      />
    );
  return (
    <>
      <label className="chrome mb-3 flex flex-wrap items-center gap-2 text-small">
        <span className="text-soft">Bring forward</span>
        <select
          className="private control w-auto max-w-full text-small"
          value={main.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {shown.map((row) => (
            <option key={row.id} value={row.id}>
              {row.companyName}, {row.title}
            </option>
          ))}
        </select>
      </label>
      <ExcitementLines rows={shown} main={main.id} limit={832} tells="all" />
      {all.length > shown.length ? (
        <p className="text-soft mt-2 text-small">
          The {shown.length} logged last of {all.length}.
        </p>
      ) : null}
    </>
  );
}

function Loops({ rows }: { readonly rows: readonly Opportunity[] }) {
  const now = useNow();
  const [zoom, setZoom] = useState<Zoom>("whole");
  const [hasClosed, setHasClosed] = useState(false);
  const shown = hasClosed ? rows : rows.filter((row) => row.state !== "closed");
  return (
    <>
      <div className="chrome mb-3 flex flex-wrap items-center gap-4">
        <ZoomChoice value={zoom} onChange={setZoom} />
        <CheckField label="Closed ones too" isChecked={hasClosed} onChange={setHasClosed} />
      </div>
      {shown.length === 0 ? (
        <p className="text-soft">None is in play.</p>
      ) : (
        <LoopTimeline rows={shown} zoom={zoom} now={now.getTime()} />
      )}
    </>
  );
}

/** What does the search look like from further away? */
export function ChartsPage() {
  const list = useRead("opportunity.list", {});
  return (
    <Page
      name="Charts"
      title="Charts"
      lead="The search from further away: how seats reach you, how their loops run, how they leave you."
      actions={<Button onClick={() => window.print()}>Print</Button>}
    >
      <Loaded from={list} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              what="Charts are drawn from your opportunities; there is none yet."
              why="A mix of channels shows early whether you see only what was hard to fill."
              source="Larson, ch. 1, Finding External Executive Roles"
              action={
                <Link href="/opportunities?new" className={buttonClass("primary")}>
                  Open an opportunity
                </Link>
              }
            />
          ) : (
            <>
              <Section title="Channels" note="How seats reached you, and what came of them (S2).">
                <ChannelMixChart rows={rows} />
              </Section>
              <Section title="Loops" note="Each has its own course and pace (O1).">
                <Loops rows={rows} />
              </Section>
              <Section title="Excitement" note="Logged after each step, seat beside seat (P8).">
                <Excitement rows={rows} />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
