import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { Channel, Rung } from "../../../search/ladder.ts";
import { usualRung } from "../../../search/ladder.ts";
import { patchOpportunity } from "../../api/patches.ts";
import type { Opportunity } from "../../api/patches.ts";
import { saveExport } from "../../api/save-export.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { channelWords, closeReasonWords, rungWords } from "../../ui/words.ts";
import { CompanyLadder } from "../companies/company-ladder.tsx";
import { WarmPaths } from "../companies/warm-paths.tsx";
import { AddStepDialog } from "../loop/add-step-dialog.tsx";
import { LinkedCorrespondence } from "../correspondence/linked-correspondence.tsx";
import { LoopList } from "../loop/loop-list.tsx";
import { PostingList } from "../postings/posting-list.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { ExcitementChart } from "./excitement-chart.tsx";
import { InternalSeat } from "./internal-seat.tsx";
import { OpportunityTabs } from "./opportunity-tabs.tsx";
import { RoleProfile } from "./role-profile.tsx";

function Actions({ opportunity }: { readonly opportunity: Opportunity }) {
  const [layer, setLayer] = useState<"edit" | "close" | null>(null);
  const [, go] = useLocation();
  const { id, state, steps } = opportunity;
  const remove = async (): Promise<void> => {
    const outcome = await write("opportunity.delete", { id }, { said: "Opportunity deleted" });
    if (outcome.ok) go("/opportunities");
  };
  return (
    <>
      <Button hotkey="e" onClick={() => setLayer("edit")}>
        Edit
      </Button>
      {state === "closed" ? (
        <Button onClick={() => void write("opportunity.reopen", { id }, { said: "Opportunity open again" })}>
          Open again
        </Button>
      ) : (
        <Button onClick={() => setLayer("close")}>Close…</Button>
      )}
      {steps.every((step) => step.startsAt === null) ? null : (
        <Button onClick={() => void saveExport("export.ics", { opportunityId: id })}>Save as calendar</Button>
      )}
      <ConfirmButton
        label="Delete…"
        title="Delete this opportunity?"
        confirm="Delete it with its loop"
        onConfirm={() => void remove()}
      >
        Its loop and notes go with it. Closing it instead keeps what you learnt. You can undo this.
      </ConfirmButton>
      {layer === "edit" ? <EditDialog opportunity={opportunity} onClose={() => setLayer(null)} /> : null}
      {layer === "close" ? <CloseDialog opportunity={opportunity} onClose={() => setLayer(null)} /> : null}
    </>
  );
}

/** How the seat reached the user and where the company's own search stands; kept as soon as it is chosen. */
function Sourcing({ opportunity }: { readonly opportunity: Opportunity }) {
  const { id } = opportunity;
  const setChannel = (channel: Channel): void =>
    void write(
      "opportunity.update",
      { id, channel },
      {
        said: "Channel set",
        optimistic: (cache) =>
          patchOpportunity(cache, id, (shown) => ({
            ...shown,
            channel,
            rung: usualRung(channel) ?? shown.rung,
          })),
      },
    );
  const setRung = (rung: Rung): void =>
    void write(
      "opportunity.update",
      { id, rung },
      {
        said: "Rung set",
        optimistic: (cache) => patchOpportunity(cache, id, (shown) => ({ ...shown, rung })),
      },
    );
  const setInternal = (isInternal: boolean): void =>
    void write(
      "opportunity.update",
      { id, isInternal },
      { said: isInternal ? "Marked as internal" : "Marked as external" },
    );
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="How it reached you"
          none={opportunity.channel === null ? "Not known yet" : undefined}
          value={opportunity.channel ?? ""}
          words={channelWords}
          onChange={setChannel}
        />
        <SelectField
          label="The rung it came from"
          none={opportunity.rung === null ? "Not known yet" : undefined}
          value={opportunity.rung ?? ""}
          words={rungWords}
          onChange={setRung}
        />
      </div>
      <CheckField
        label="The seat is at my present company"
        isChecked={opportunity.internal !== null}
        onChange={setInternal}
      />
      <div>
        <h3 className="text-soft mb-1 text-small font-medium">
          Where <span className="private">{opportunity.companyName}</span>’s own search stands
        </h3>
        <CompanyLadder companyId={opportunity.companyId} />
      </div>
    </div>
  );
}

function Notes({ opportunity }: { readonly opportunity: Opportunity }) {
  const draft = useDraft(`opportunity notes ${opportunity.id}`, { notes: opportunity.notes });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "opportunity.update",
      { id: opportunity.id, ...draft.changes },
      { said: "Notes saved" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <Form onSubmit={() => void save()} label="Notes">
      <TextField
        label="Anything else about this seat"
        rows={3}
        value={draft.values.notes}
        onChange={(notes) => draft.set("notes", notes)}
        changedBelow={draft.changedBelow("notes")}
        error={error?.issueAt("notes")}
      />
      {draft.isDirty ? (
        <FormEnd
          save="Save the notes"
          isBusy={isBusy}
          cancel="Drop the changes"
          onCancel={draft.reset}
          error={error?.message}
        />
      ) : null}
    </Form>
  );
}

function Lead({ opportunity }: { readonly opportunity: Opportunity }) {
  const { state, openedOn, closedOn, closeReason, lastContactAt } = opportunity;
  return (
    <>
      <Link href={`/companies/${opportunity.companyId}`} className="link private">
        {opportunity.companyName}
      </Link>
      {state === "offer" ? (
        <>
          {" "}
          · <Mark tone="accent">Offer</Mark>
        </>
      ) : null}
      {state === "accepted" ? (
        <>
          {" "}
          · <Mark tone="good">Accepted</Mark>
        </>
      ) : null}
      {" · opened "}
      <When at={openedOn} />
      {state === "closed" && closedOn !== null ? (
        <>
          {" · closed "}
          <When at={closedOn} />:{" "}
          {closeReason === null ? "no reason given" : closeReasonWords[closeReason].toLowerCase()}
        </>
      ) : lastContactAt === null ? null : (
        <>
          {" · last contact "}
          <When at={lastContactAt} style="distance" />
        </>
      )}
    </>
  );
}

function Content({ opportunity }: { readonly opportunity: Opportunity }) {
  const [isAdding, setAdding] = useState(false);
  const all = useRead("opportunity.list", {});
  return (
    <Page
      name={`${opportunity.title}, ${opportunity.companyName}`}
      title={<span className="private">{opportunity.title}</span>}
      lead={<Lead opportunity={opportunity} />}
      above={
        <Link href="/opportunities" className="link">
          Opportunities
        </Link>
      }
      actions={<Actions opportunity={opportunity} />}
    >
      <OpportunityTabs id={opportunity.id} />
      {opportunity.closeNote === "" || opportunity.state !== "closed" ? null : (
        <Section title="How it ended">
          <p className="private prose-width whitespace-pre-wrap">{opportunity.closeNote}</p>
        </Section>
      )}
      <Section
        title="Loop"
        note="Theirs, not a template: add, move, repeat, leave undated."
        actions={
          <Button hotkey="c" onClick={() => setAdding(true)}>
            Add a step
          </Button>
        }
      >
        <LoopList opportunity={opportunity} />
        <p className="mt-3 text-small">
          <Link href={`/opportunities/${opportunity.id}/presentation`} className="link">
            Plan the presentation
          </Link>
        </p>
      </Section>
      <Section title="Excitement" note="After each step, beside your other seats.">
        <ExcitementChart opportunity={opportunity} others={all.data?.rows ?? []} />
      </Section>
      <Section title="The seat" note="Seats with the same title differ; find out what this one is.">
        <RoleProfile opportunity={opportunity} />
      </Section>
      {opportunity.internal === null ? null : (
        <Section
          title="The internal route"
          note="One seat, usually filled; peers passed over may feel slighted (I1)."
        >
          <InternalSeat opportunity={opportunity} internal={opportunity.internal} />
        </Section>
      )}
      <Section title="Sourcing" note="How it reached you, and how far down the ladder they have looked (S1).">
        <Sourcing opportunity={opportunity} />
      </Section>
      {opportunity.internal === null ? (
        <Section title="Warm paths" note="Who can lead you in, warmest first (S6).">
          <WarmPaths
            company={{ id: opportunity.companyId, name: opportunity.companyName }}
            opportunityId={opportunity.id}
            few={3}
          />
        </Section>
      ) : null}
      <Section title="Posting" note="Why the seat is posted in public, if it is (S7).">
        <PostingList
          place={{
            on: "opportunity",
            companyId: opportunity.companyId,
            company: opportunity.companyName,
            opportunityId: opportunity.id,
          }}
        />
      </Section>
      <Section title="Correspondence" note="Mail and calendar that belong to this seat.">
        <LinkedCorrespondence opportunityId={opportunity.id} />
      </Section>
      <Section title="Notes">
        <Notes opportunity={opportunity} />
      </Section>
      {isAdding ? (
        <AddStepDialog
          opportunityId={opportunity.id}
          companyName={opportunity.companyName}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Page>
  );
}

export function OpportunityPage({ id }: { readonly id: string }) {
  const opportunity = useRead("opportunity.show", { id });
  if (opportunity.data === undefined)
    return (
      <Page name="Opportunity" title={opportunity.error === null ? "" : "Not to be found"}>
        <Loaded from={opportunity} lines={8}>
          {() => null}
        </Loaded>
      </Page>
    );
  return <Content opportunity={opportunity.data} />;
}
