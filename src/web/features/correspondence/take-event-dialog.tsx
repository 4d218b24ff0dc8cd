import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { WrittenWhen } from "./written-when.tsx";

type OfferedEvent = OutputOf<"correspondence.offers">["events"][number];
type Props = { readonly event: OfferedEvent; readonly onClose: () => void };

const newStep = "new";
const noStep = "none";

function TakeForm({ event, onClose, opportunityId }: Props & { readonly opportunityId: string }) {
  const opportunity = useRead("opportunity.show", { id: opportunityId });
  const kinds = useRead("step-kind.list", {});
  const [step, setStep] = useState(newStep);
  const [kind, setKind] = useState("general-chat");
  const { submit, error, isBusy } = useSubmit();
  const take = async (): Promise<void> => {
    const as = step === newStep ? { kind } : step === noStep ? { noStep: true } : { stepId: step };
    const outcome = await submit("event.take", { id: event.id, opportunityId, ...as }, { said: "Taken" });
    if (outcome?.ok === true) onClose();
  };
  return (
    <Loaded from={opportunity}>
      {({ steps }) => (
        <Form onSubmit={() => void take()}>
          <SelectField
            label="It is"
            value={step}
            words={{
              [newStep]: "A new step of the loop",
              ...Object.fromEntries(
                steps.filter(({ state }) => state === "planned").map(({ id, title }) => [id, title]),
              ),
              [noStep]: "No step, only part of this seat",
            }}
            onChange={setStep}
            error={error?.issueAt("stepId")}
            hint="A step takes the calendar’s time and place, and follows when they change."
            first
          />
          {step === newStep ? (
            <SelectField
              label="Kind of step"
              value={kind}
              words={Object.fromEntries((kinds.data?.rows ?? []).map((row) => [row.id, row.name]))}
              onChange={setKind}
            />
          ) : null}
          <FormEnd save="Take it" isBusy={isBusy} onCancel={onClose} error={error?.message} />
        </Form>
      )}
    </Loaded>
  );
}

/** Makes a calendar entry a step of one of the seats it was offered for. */
export function TakeEventDialog({ event, onClose }: Props) {
  const [seat, setSeat] = useState(event.offers[0]?.opportunityId ?? "");
  return (
    <Dialog title={<span className="private">{event.title}</span>} onClose={onClose}>
      <p className="text-soft mb-4 text-small">
        <WrittenWhen at={event.startsAt} zone={event.timeZone} />
        {event.place === "" ? null : <span className="private"> · {event.place}</span>}
      </p>
      {event.offers.length < 2 ? null : (
        <div className="mb-4">
          <SelectField
            label="Seat"
            value={seat}
            words={Object.fromEntries(
              event.offers.map((offer) => [offer.opportunityId, `${offer.companyName}, ${offer.title}`]),
            )}
            onChange={setSeat}
          />
        </div>
      )}
      <TakeForm key={seat} event={event} opportunityId={seat} onClose={onClose} />
    </Dialog>
  );
}
