import { useState } from "react";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import type { PeerPay } from "./pay-words.ts";

type Values = Readonly<Record<string, string>>;

const amounts = ["salary", "bonus", "stock", "options", "total"] as const;

const words: Readonly<
  Record<string, readonly [label: string, type?: "text" | "number" | "date", hint?: string]>
> = {
  role: ["Role or title"],
  company: ["Company"],
  companySize: ["Its people", "number"],
  industry: ["Industry"],
  place: ["Place"],
  year: ["Year of the pay", "number"],
  currency: ["Currency"],
  salary: ["Salary", "number"],
  bonus: ["Bonus", "number"],
  stock: ["Stock, a year of it", "number"],
  options: ["Options, a year of them", "number"],
  total: ["Total, where told as one figure", "number"],
  source: ["Where it comes from"],
  toldOn: ["Told on", "date"],
  who: ["Who told you", "text", "Leave it empty to keep them unnamed."],
};

function startValues(peer: PeerPay | null): Values {
  if (peer === null) return { currency: "USD" };
  const sum = amounts.slice(0, 4).reduce((all, key) => all + (peer[key] ?? 0), 0);
  const isSum = peer.total === sum;
  const entries = Object.keys(words).map((key) => [key, String(peer[key as keyof PeerPay] ?? "")]);
  return { ...Object.fromEntries(entries), ...(isSum ? { total: "" } : {}) } as Values;
}

/** Numbers as numbers; an emptied one is taken away, an empty text stays empty. */
function inputOf(values: Values, isNew: boolean): Record<string, unknown> {
  const entries = Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    const isNumber = words[key]?.[1] === "number";
    if (value.trim() !== "") return [[key, isNumber ? Number(value) : value]];
    if (isNew || key === "year" || key === "toldOn" || key === "role" || key === "currency") return [];
    return [[key, isNumber ? null : ""]];
  });
  return Object.fromEntries(entries);
}

type PeerDialogProps = {
  readonly peer: PeerPay | null;
  readonly onClose: () => void;
};

/** What a peer told, typed in: only the role must be known. */
export function PeerDialog({ peer, onClose }: PeerDialogProps) {
  const [values, setValues] = useState<Values>(() => startValues(peer));
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const input = inputOf(values, peer === null);
    const outcome =
      peer === null
        ? await submit("peer-pay.add", { role: values["role"] ?? "", ...input }, { said: "Peer’s pay added" })
        : await submit("peer-pay.edit", { id: peer.id, ...input }, { said: "Peer’s pay changed" });
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog
      title={peer === null ? "What a peer told you" : "Change what a peer told"}
      onClose={onClose}
      size="wide"
    >
      <Form onSubmit={() => void save()}>
        <div className="grid gap-3 sm:grid-cols-3">
          {Object.entries(words).map(([key, [label, type, hint]], index) => (
            <TextField
              key={key}
              label={label}
              value={values[key] ?? ""}
              onChange={(value) => setValues((before) => ({ ...before, [key]: value }))}
              error={error?.issueAt(key)}
              {...(type === undefined ? {} : { type })}
              {...(hint === undefined ? {} : { hint })}
              {...(index === 0 ? { first: true } : {})}
            />
          ))}
        </div>
        <FormEnd
          save={peer === null ? "Add it" : "Save"}
          isBusy={isBusy}
          isDisabled={(values["role"] ?? "").trim() === ""}
          onCancel={onClose}
          error={error !== null && error.issues.length === 0 ? error.message : undefined}
        />
      </Form>
    </Dialog>
  );
}
