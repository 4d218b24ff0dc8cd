import { useState } from "react";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { amountText, askStateTones, askStateWords } from "./negotiation-words.ts";
import type { AskState, LedgerAsk, Negotiation } from "./negotiation-words.ts";

function AnswerDialog({ ask, onClose }: { readonly ask: LedgerAsk; readonly onClose: () => void }) {
  const [state, setState] = useState<AskState>(ask.state === "planned" ? "made" : ask.state);
  const [answer, setAnswer] = useState(ask.answer);
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const saved = await submit(
      "negotiation.update-ask",
      { id: ask.id, state, answer },
      { said: "Ask saved" },
    );
    if (saved?.ok === true) onClose();
  };
  return (
    <Dialog title="How does it stand?" onClose={onClose}>
      <p className="private prose-width text-soft mb-5">{ask.what}</p>
      <Form onSubmit={() => void save()}>
        <SelectField label="State" value={state} words={askStateWords} onChange={setState} first />
        <TextField label="Their answer" rows={3} value={answer} onChange={setAnswer} />
        <FormEnd save="Save" isBusy={isBusy} onCancel={onClose} error={error?.message} />
      </Form>
    </Dialog>
  );
}

type AskItemProps = {
  readonly ask: LedgerAsk;
  readonly isOpen: boolean;
  readonly onEdit: () => void;
  readonly onAnswer: () => void;
};

function AskItem({ ask, isOpen, onEdit, onAnswer }: AskItemProps) {
  return (
    <li className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="prose-width min-w-0">
        <p>
          <Mark tone={askStateTones[ask.state]}>{askStateWords[ask.state]}</Mark>{" "}
          <span className="private font-medium">{ask.what}</span>
        </p>
        {ask.reason === "" ? null : <p className="private text-soft text-small">Why: {ask.reason}</p>}
        {ask.fallBack === "" ? null : (
          <p className="private text-soft text-small">Fall-back: {ask.fallBack}</p>
        )}
        {ask.answer === "" ? null : <p className="private mt-1">They said: {ask.answer}</p>}
        <p className="text-soft text-small">
          {ask.kind === "support" ? "Support" : ask.term === "" ? "No price" : <code>{ask.term}</code>}
          {ask.yearlyBudget === null ? null : (
            <span className="private">, {amountText(ask.yearlyBudget, ask.currency)} a year</span>
          )}
          , {ask.pushes === 1 ? "1 push" : `${ask.pushes} pushes`}, planned <When at={ask.plannedOn} />
          {ask.madeOn === null ? null : (
            <>
              , made <When at={ask.madeOn} />
            </>
          )}
        </p>
      </div>
      <div className="flex items-start gap-1">
        <Button aria-label={`${isOpen ? "Answer" : "Mark as made"}: ${ask.what}`} onClick={onAnswer}>
          {ask.state === "planned" ? "Mark as made" : "Answer"}
        </Button>
        <Button tone="quiet" aria-label={`Edit: ${ask.what}`} onClick={onEdit}>
          Edit
        </Button>
        <Button
          tone="quiet"
          aria-label={`Remove: ${ask.what}`}
          onClick={() => void write("negotiation.remove-ask", { id: ask.id }, { said: "Ask removed" })}
        >
          Remove
        </Button>
      </div>
    </li>
  );
}

/** What stands above the asks: why none can be made yet, or that it mounts. */
function LedgerWords({ negotiation }: { readonly negotiation: Negotiation }) {
  const { gate, mounting } = negotiation;
  return (
    <>
      {gate.isOpen ? null : <p className="prose-width text-soft mb-4">{gate.reason}</p>}
      {mounting === null ? null : (
        <output className="bg-alarm-wash text-alarm prose-width mb-4 block rounded px-3 py-2">
          <strong className="font-medium">It mounts.</strong> {mounting.reason} {mounting.fix}
        </output>
      )}
    </>
  );
}

/** Rounds, asks and answers (N13, N1). */
export function AskLedger({ negotiation }: { readonly negotiation: Negotiation }) {
  const [editing, setEditing] = useState<LedgerAsk | "new" | null>(null);
  const [answering, setAnswering] = useState<LedgerAsk | null>(null);
  const rounds = [...Map.groupBy(negotiation.asks, ({ round }) => round)];
  return (
    <>
      <LedgerWords negotiation={negotiation} />
      {negotiation.asks.length === 0 ? (
        <Empty
          what="What you want beyond the offer: each ask, why, and what you would take instead."
          why="A few asks with reasons are expected; too many pushes, and the offer is pulled."
          source="Larson, ch. 1, Negotiating the Contract"
        />
      ) : (
        rounds.map(([round, asks]) => (
          <div key={round} className="mb-5">
            <h3 className="text-soft mb-2 text-small font-medium">Round {round}</h3>
            <ul aria-label={`Round ${round}`}>
              {asks.map((ask) => (
                <AskItem
                  key={ask.id}
                  ask={ask}
                  isOpen={ask.state !== "planned"}
                  onEdit={() => setEditing(ask)}
                  onAnswer={() => setAnswering(ask)}
                />
              ))}
            </ul>
          </div>
        ))
      )}
      <Button onClick={() => setEditing("new")}>Plan an ask</Button>
      {editing === null ? null : (
        <AskDialog
          negotiation={negotiation}
          ask={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {answering === null ? null : <AnswerDialog ask={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}
