import { useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { When } from "../../ui/when.tsx";
import { amountText, typedAmount } from "./negotiation-words.ts";
import type { Negotiation } from "./negotiation-words.ts";
import { PricingNotes } from "./pricing-notes.tsx";
import { StartChart } from "./start-chart.tsx";

type Props = { readonly negotiation: Negotiation };

function ForgoneDialog({ negotiation, onClose }: Props & { readonly onClose: () => void }) {
  const [values, setValues] = useState({ what: "", dueOn: "", amount: "", currency: "USD" });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const saved = await submit(
      "negotiation.save-forgone",
      { opportunityId: negotiation.opportunityId, ...values, amount: typedAmount(values.amount) },
      { said: "Noted" },
    );
    if (saved?.ok === true) onClose();
  };
  const text = (field: keyof typeof values) => ({
    value: values[field],
    onChange: (value: string) => setValues({ ...values, [field]: value }),
    error: error?.issueAt(field),
  });
  return (
    <Dialog title="What the present job still owes you" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField label="What" first placeholder="Bonus of the year" {...text("what")} />
        <TextField label="Paid or vested on" type="date" {...text("dueOn")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Amount before tax" {...text("amount")} />
          <TextField label="Currency" {...text("currency")} />
        </div>
        <FormEnd
          save="Note it"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function ForgoneList({ negotiation }: Props) {
  return (
    <ul className="my-3">
      {negotiation.forgone.map((item) => (
        <li
          key={item.id}
          className="border-line flex flex-wrap items-center gap-x-4 border-b py-1 last:border-0"
        >
          <span className="private min-w-0 basis-full sm:flex-1 sm:basis-auto">{item.what}</span>
          <span className="private tabular-nums">{amountText(item.amount, item.currency)}</span>
          <When at={item.dueOn} />
          <Button
            tone="quiet"
            aria-label={`Remove: ${item.what}`}
            onClick={() => void write("negotiation.remove-forgone", { id: item.id }, { said: "Removed" })}
          >
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What a start on each day leaves behind at the present job and at the new one (N11). */
export function StartDate({ negotiation }: Props) {
  const { opportunityId } = negotiation;
  const [isAdding, setAdding] = useState(false);
  const start = useRead("negotiation.start-date", { opportunityId });
  return (
    <>
      <Loaded from={start} lines={5}>
        {(data) => (
          <>
            <StartChart start={data} />
            <p className="prose-width mt-3">
              The letter says <When at={data.startDate} />; your notice allows <When at={data.earliest} />
              {data.least === null ? null : (
                <>
                  ; a start on <When at={data.least} /> leaves the least behind
                </>
              )}
              .
            </p>
            <PricingNotes notes={data.notes} />
          </>
        )}
      </Loaded>
      <div className="mt-4 max-w-56">
        <TextField
          label="First day that your notice allows"
          type="date"
          value={negotiation.earliestStart ?? ""}
          onChange={(on) =>
            void write(
              "negotiation.update",
              { opportunityId, earliestStart: on === "" ? null : on },
              { said: "Earliest start saved" },
            )
          }
        />
      </div>
      <ForgoneList negotiation={negotiation} />
      <Button onClick={() => setAdding(true)}>Note what is forgone</Button>
      {isAdding ? <ForgoneDialog negotiation={negotiation} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
