import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { typedAmount } from "./negotiation-words.ts";
import type { LedgerAsk, Negotiation } from "./negotiation-words.ts";

const kindWords = { term: "A term of the contract", support: "Support for the seat" } as const;

const termHint =
  "A word and a value, so that it can be priced: window=60, cliff=0, salary=+5%, severance=6, double-trigger=100%@12. Empty where it has no price.";

type AskDialogProps = {
  readonly negotiation: Negotiation;
  readonly ask: LedgerAsk | null;
  readonly onClose: () => void;
};

/** Plans an ask, or changes one. */
export function AskDialog({ negotiation, ask, onClose }: AskDialogProps) {
  const draft = useDraft(`ask ${ask?.id ?? negotiation.opportunityId}`, {
    what: ask?.what ?? "",
    kind: ask?.kind ?? "term",
    term: ask?.term ?? "",
    reason: ask?.reason ?? "",
    fallBack: ask?.fallBack ?? "",
    round: String(ask?.round ?? Math.max(1, negotiation.rounds)),
    pushes: String(ask?.pushes ?? 1),
    budget: ask?.yearlyBudget == null ? "" : String(ask.yearlyBudget),
    currency: ask?.currency === undefined || ask.currency === "" ? "USD" : ask.currency,
  });
  const { values, set } = draft;
  const { submit, error, isBusy } = useSubmit();
  const isSupport = values.kind === "support";
  const save = async (): Promise<void> => {
    const { what, term, reason, fallBack, currency } = values;
    const fields = {
      what,
      reason,
      fallBack,
      term: isSupport ? "" : term,
      round: typedAmount(values.round),
      pushes: typedAmount(values.pushes),
      ...(isSupport
        ? { yearlyBudget: values.budget.trim() === "" ? null : typedAmount(values.budget), currency }
        : {}),
    };
    const saved =
      ask === null
        ? await submit(
            "negotiation.add-ask",
            { opportunityId: negotiation.opportunityId, kind: values.kind, ...fields },
            { said: "Ask planned" },
          )
        : await submit("negotiation.update-ask", { id: ask.id, ...fields }, { said: "Ask saved" });
    if (saved?.ok !== true) return;
    draft.reset();
    onClose();
  };
  const text = (field: "what" | "term" | "reason" | "fallBack" | "round" | "pushes" | "currency") => ({
    value: values[field],
    onChange: (value: string) => set(field, value),
    error: error?.issueAt(field),
  });
  return (
    <Dialog title={ask === null ? "Plan an ask" : "The ask"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField label="What you ask for" first {...text("what")} />
        {ask === null ? (
          <SelectField
            label="Kind"
            value={values.kind}
            words={kindWords}
            onChange={(kind) => set("kind", kind)}
          />
        ) : null}
        {isSupport ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label="Budget of a year"
              value={values.budget}
              onChange={(budget) => set("budget", budget)}
              error={error?.issueAt("yearlyBudget")}
              hint="Empty while open."
            />
            <TextField label="Currency" {...text("currency")} />
          </div>
        ) : (
          <TextField label="Term" hint={termHint} {...text("term")} />
        )}
        <TextField label="Why" rows={2} {...text("reason")} />
        <TextField label="What you would take instead" rows={2} {...text("fallBack")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Round" type="number" min="1" {...text("round")} />
          <TextField label="Pushes it costs" type="number" min="1" {...text("pushes")} />
        </div>
        <FormEnd
          save={ask === null ? "Plan the ask" : "Save the ask"}
          isBusy={isBusy}
          isDisabled={values.what.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}
