import { useState } from "react";
import { Link } from "wouter";
import type { Opportunity } from "../../api/patches.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Mark } from "../../ui/mark.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import type { Decision } from "./decision-words.ts";

type Answer = "yes" | "no";

type MissingDialogProps = {
  readonly answer: Answer;
  readonly gaps: Decision["gaps"];
  readonly onDecide: () => void;
  readonly onClose: () => void;
};

/** Says what is missing before the verdict is kept; it forbids nothing. */
function MissingDialog({ answer, gaps, onDecide, onClose }: MissingDialogProps) {
  return (
    <Dialog title={`Decide ${answer} before you are ready?`} onClose={onClose}>
      <p className="text-soft prose-width">
        {counted(gaps.length, "thing is", "things are")} missing. The decision is yours all the same.
      </p>
      <ul className="private mt-3 list-disc space-y-1 pl-5">
        {gaps.map(({ part, what }) => (
          <li key={`${part} ${what}`}>{what}</li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button tone="primary" onClick={onDecide}>
          Decide {answer} all the same
        </Button>
        <Button data-first onClick={onClose}>
          Not yet
        </Button>
      </div>
    </Dialog>
  );
}

function Decided({ opportunity, decision }: VerdictProps) {
  const { id, state } = opportunity;
  const { verdict, decidedOn, isWrittenInTime } = decision;
  const isRunning = state === "open" || state === "offer";
  if (verdict === null || decidedOn === null) return null;
  return (
    <div className="mb-4">
      <p>
        <Mark tone="accent">{verdict === "yes" ? "Yes" : "No"}</Mark> Decided <When at={decidedOn} />.{" "}
        {isWrittenInTime === false ? "The reason was written after the day had passed." : null}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-2 text-small print:hidden">
        {isRunning && verdict === "yes" ? (
          <Button
            onClick={() => void write("opportunity.update", { id, state: "accepted" }, { said: "Accepted" })}
          >
            Mark the seat as accepted
          </Button>
        ) : null}
        {isRunning && verdict === "no" ? (
          <Link href={`/opportunities/${id}`} className="link">
            Close the seat, with what you learnt
          </Link>
        ) : null}
        <Button
          tone="quiet"
          onClick={() =>
            void write("decision.update", { opportunityId: id, verdict: null }, { said: "Open again" })
          }
        >
          Open it again
        </Button>
      </p>
    </div>
  );
}

type VerdictProps = { readonly opportunity: Opportunity; readonly decision: Decision };

/** What the user decided and why; it can be written before all is known, and changed (D1). */
export function Verdict({ opportunity, decision }: VerdictProps) {
  const opportunityId = opportunity.id;
  const draft = useDraft(`verdict ${opportunityId}`, { reason: decision.reason });
  const [asking, setAsking] = useState<Answer | null>(null);
  const { submit, error, isBusy } = useSubmit();
  const save = async (verdict: Answer | null): Promise<void> => {
    setAsking(null);
    const saved = await submit(
      "decision.update",
      { opportunityId, reason: draft.values.reason, ...(verdict === null ? {} : { verdict }) },
      { said: verdict === null ? "Reason saved" : `Decided: ${verdict}` },
    );
    if (saved?.ok === true) draft.reset();
  };
  // Writing the reason with the verdict closes that gap by itself.
  const gaps = decision.gaps.filter(({ part }) => part !== "reason" || draft.values.reason.trim() === "");
  const decide = (answer: Answer): void => {
    if (gaps.length === 0) void save(answer);
    else setAsking(answer);
  };
  return (
    <>
      <Decided opportunity={opportunity} decision={decision} />
      {decision.reason === "" ? null : (
        <p className="private prose-width hidden whitespace-pre-wrap print:block">{decision.reason}</p>
      )}
      <Form onSubmit={() => void save(null)} className="max-w-xl space-y-4 print:hidden" label="Your answer">
        <TextField
          label="Why: what speaks for it, what against"
          rows={4}
          value={draft.values.reason}
          onChange={(reason) => draft.set("reason", reason)}
          changedBelow={draft.changedBelow("reason")}
          error={error?.issueAt("reason")}
          hint={
            decision.reasonOn === null ? undefined : (
              <>
                Written <When at={decision.reasonOn} />.
              </>
            )
          }
        />
        {draft.isDirty ? (
          <FormEnd
            save="Save the reason"
            isBusy={isBusy}
            cancel="Drop the changes"
            onCancel={draft.reset}
            error={error?.issues.length ? undefined : error?.message}
          />
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button disabled={isBusy || decision.verdict === "yes"} onClick={() => decide("yes")}>
            Decide: yes
          </Button>
          <Button disabled={isBusy || decision.verdict === "no"} onClick={() => decide("no")}>
            Decide: no
          </Button>
        </div>
      </Form>
      {asking === null ? null : (
        <MissingDialog
          answer={asking}
          gaps={gaps}
          onDecide={() => void save(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
