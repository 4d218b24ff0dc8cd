import { useState } from "react";
import type { InputOf, OperationName } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { ownZone } from "../../ui/zoned-time.ts";
import { actionInput, shownAsks, startValues } from "./action-input.ts";
import type { Nudge } from "./action-input.ts";
import { AskedField } from "./asked-fields.tsx";
import type { AskedValues } from "./asked-fields.tsx";

type ActionDialogProps = { readonly nudge: Nudge; readonly today: string; readonly onClose: () => void };

/** Asks for what only the user can give, then runs the one operation that settles the nudge. */
export function ActionDialog({ nudge, today, onClose }: ActionDialogProps) {
  const { action } = nudge;
  const settings = useRead("settings.show", {});
  const kinds = useRead("step-kind.list", {}, { enabled: action.asks.includes("kind") });
  const zone = settings.data?.homeZone || ownZone();
  const [typed, setTyped] = useState<AskedValues>({});
  const { submit, error, isBusy } = useSubmit();
  const values = { ...startValues(action, zone, today), ...typed };
  const run = async (): Promise<void> => {
    // The server checks the input against the operation's own schema.
    const name = action.operation as OperationName;
    const input = actionInput(action, values) as InputOf<OperationName>;
    const outcome = await submit(name, input, { said: action.label });
    if (outcome?.ok === true) onClose();
  };
  const fields = shownAsks(action.asks);
  const errorAt = (field: string): string | undefined => error?.issueAt(field);
  const isShown = fields.some((field) => errorAt(field) !== undefined);
  return (
    <Dialog title={action.label} onClose={onClose}>
      <p className="private prose-width text-soft mb-5">{nudge.what}</p>
      <Form onSubmit={() => void run()}>
        {fields.map((field, index) => (
          <AskedField
            key={field}
            operation={action.operation}
            field={field}
            values={values}
            kinds={Object.fromEntries((kinds.data?.rows ?? []).map((kind) => [kind.id, kind.name]))}
            isFirst={index === 0}
            error={errorAt(field)}
            onChange={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
          />
        ))}
        <FormEnd
          save={action.label}
          isBusy={isBusy}
          onCancel={onClose}
          error={isShown ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}
