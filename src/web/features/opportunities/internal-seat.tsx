import { useState } from "react";
import type { Opportunity } from "../../api/patches.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { localTime, ownZone } from "../../ui/zoned-time.ts";

type Internal = NonNullable<Opportunity["internal"]>;

function PeerForm({ opportunityId }: { readonly opportunityId: string }) {
  const [name, setName] = useState("");
  const [owed, setOwed] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const add = async (): Promise<void> => {
    const outcome = await submit(
      "transition-peer.add",
      { opportunityId, name, conversationOwed: owed },
      { said: `${name} added to the plan` },
    );
    if (outcome?.ok !== true) return;
    setName("");
    setOwed("");
  };
  return (
    <Form
      onSubmit={() => void add()}
      className="grid items-start gap-3 sm:grid-cols-[12rem_minmax(0,1fr)]"
      label="Add a former peer"
    >
      <TextField label="Former peer" value={name} onChange={setName} error={error?.issueAt("name")} />
      <TextField
        label="The conversation owed"
        value={owed}
        onChange={setOwed}
        error={error?.issueAt("conversationOwed")}
      />
      <FormEnd
        save="Add"
        isBusy={isBusy}
        isDisabled={name.trim() === ""}
        error={error?.issues.length ? undefined : error?.message}
      />
    </Form>
  );
}

function todayHere(): string {
  return localTime(new Date().toISOString(), ownZone()).slice(0, 10);
}

function Peers({
  opportunityId,
  peers,
}: {
  readonly opportunityId: string;
  readonly peers: Internal["peers"];
}) {
  return (
    <div className="space-y-4">
      <h3 className="text-soft text-small font-medium">Former peers and the conversation owed to each</h3>
      {peers.length === 0 ? null : (
        <ul>
          {peers.map((peer) => (
            <li
              key={peer.id}
              className="border-line flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b py-2 last:border-0"
            >
              <div className="private prose-width min-w-0">
                <p className="font-medium">{peer.name}</p>
                <p className="text-soft text-small">
                  {peer.conversationOwed || "A conversation about the move"}
                </p>
              </div>
              <div className="flex items-center gap-1">
                {peer.heldOn === null ? (
                  <Button
                    onClick={() =>
                      void write(
                        "transition-peer.update",
                        { id: peer.id, heldOn: todayHere() },
                        { said: "Conversation recorded" },
                      )
                    }
                  >
                    Held today
                  </Button>
                ) : (
                  <span className="text-soft text-small">
                    held <When at={peer.heldOn} />
                  </span>
                )}
                <Button
                  tone="quiet"
                  aria-label={`Remove ${peer.name}`}
                  onClick={() =>
                    void write("transition-peer.remove", { id: peer.id }, { said: "Removed from the plan" })
                  }
                >
                  Remove
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <PeerForm opportunityId={opportunityId} />
    </div>
  );
}

type InternalSeatProps = { readonly opportunity: Opportunity; readonly internal: Internal };

/** The part that an internal seat carries (I1): its holder, the need, the change and the peers it concerns. */
export function InternalSeat({ opportunity, internal }: InternalSeatProps) {
  const draft = useDraft(`internal ${opportunity.id}`, {
    seatHolder: internal.seatHolder,
    needsTeamLacks: internal.needsTeamLacks,
    transitionPlan: internal.transitionPlan,
  });
  const { submit, error, isBusy } = useSubmit();
  const text = (field: keyof typeof draft.values) => ({
    value: draft.values[field],
    onChange: (value: string) => draft.set(field, value),
    changedBelow: draft.changedBelow(field),
    error: error?.issueAt(field),
  });
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "opportunity.update",
      { id: opportunity.id, ...draft.changes },
      { said: "Internal seat saved" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <div className="space-y-6">
      <Form onSubmit={() => void save()} label="Internal seat">
        <TextField label="Who holds the seat" {...text("seatHolder")} />
        <TextField label="What the company needs that its team lacks" rows={2} {...text("needsTeamLacks")} />
        <TextField label="Plan for the change" rows={2} {...text("transitionPlan")} />
        {draft.isDirty ? (
          <FormEnd
            save="Save"
            isBusy={isBusy}
            cancel="Drop the changes"
            onCancel={draft.reset}
            error={error?.issues.length ? undefined : error?.message}
          />
        ) : null}
      </Form>
      <Peers opportunityId={opportunity.id} peers={internal.peers} />
    </div>
  );
}
