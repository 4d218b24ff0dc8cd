import type { PlanPeriod } from "../../../search/presentation/presentation.ts";
import type { InputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { cadenceWords, periodWords } from "../../ui/words.ts";
import type { Plan } from "./plan.ts";

type Item = Plan["planItems"][number];
type Hire = Plan["hires"][number];
type Budget = Plan["budget"][number];

/** The line that is edited; null stands for a new one. */
export type PlanLine =
  | { readonly kind: "item"; readonly item: Item | null; readonly period: PlanPeriod }
  | { readonly kind: "hire"; readonly hire: Hire | null }
  | { readonly kind: "budget"; readonly budget: Budget | null };

type EditorProps<T> = { readonly plan: Plan; readonly line: T; readonly onClose: () => void };

type Saver = "presentation.save-plan-item" | "presentation.save-hire" | "presentation.save-budget-line";

function useLineSave<N extends Saver>(name: N, reset: () => void, onClose: () => void) {
  const { submit, error, isBusy } = useSubmit();
  const save = async (input: InputOf<N>): Promise<void> => {
    const outcome = await submit(name, input, { said: "Plan saved" });
    if (outcome?.ok !== true) return;
    reset();
    onClose();
  };
  const general = error === null || error.issues.length > 0 ? undefined : error.message;
  return { save, error, isBusy, general };
}

function currencyOf(plan: Plan): string {
  return plan.hires.at(-1)?.currency ?? plan.budget.at(-1)?.currency ?? "USD";
}

function amountOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text.replaceAll(/[\s,]/gu, ""));
}

function ItemEditor({ plan, line, onClose }: EditorProps<Extract<PlanLine, { kind: "item" }>>) {
  const { item, period } = line;
  const draft = useDraft(`plan item ${item?.id ?? `new ${plan.id} ${period}`}`, {
    period,
    what: item?.what ?? "",
    measure: item?.measure ?? "",
  });
  const { save, error, isBusy, general } = useLineSave("presentation.save-plan-item", draft.reset, onClose);
  const { values, set } = draft;
  const target = { presentationId: plan.id, ...(item === null ? {} : { id: item.id }) };
  return (
    <Form onSubmit={() => void save({ ...target, ...values })}>
      <SelectField
        label="By when"
        value={values.period}
        words={periodWords}
        onChange={(next) => set("period", next)}
      />
      <TextField
        label="What is done"
        first
        value={values.what}
        onChange={(what) => set("what", what)}
        error={error?.issueAt("what")}
      />
      <TextField
        label="How all see that it works"
        value={values.measure}
        onChange={(measure) => set("measure", measure)}
        error={error?.issueAt("measure")}
      />
      <FormEnd save="Save" isBusy={isBusy} onCancel={onClose} error={general} />
    </Form>
  );
}

function HireEditor({ plan, line, onClose }: EditorProps<Extract<PlanLine, { kind: "hire" }>>) {
  const { hire } = line;
  const draft = useDraft(`plan hire ${hire?.id ?? `new ${plan.id}`}`, {
    role: hire?.role ?? "",
    month: String(hire?.month ?? 1),
    cost: hire?.yearlyCost === null || hire === null ? "" : String(hire.yearlyCost),
    currency: hire?.currency ?? currencyOf(plan),
  });
  const { save, error, isBusy, general } = useLineSave("presentation.save-hire", draft.reset, onClose);
  const { values, set } = draft;
  const send = (): void =>
    void save({
      presentationId: plan.id,
      ...(hire === null ? {} : { id: hire.id }),
      role: values.role,
      month: amountOf(values.month),
      yearlyCost: values.cost.trim() === "" ? null : amountOf(values.cost),
      currency: values.currency,
    });
  return (
    <Form onSubmit={send}>
      <TextField
        label="Role"
        first
        value={values.role}
        onChange={(role) => set("role", role)}
        error={error?.issueAt("role")}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label="Starts in month"
          type="number"
          min="1"
          max="60"
          value={values.month}
          onChange={(month) => set("month", month)}
          error={error?.issueAt("month")}
        />
        <TextField
          label="Cost of a year"
          value={values.cost}
          onChange={(cost) => set("cost", cost)}
          error={error?.issueAt("yearlyCost")}
          hint="Empty while open."
        />
        <TextField
          label="Currency"
          value={values.currency}
          onChange={(currency) => set("currency", currency)}
          error={error?.issueAt("currency")}
        />
      </div>
      <FormEnd save="Save" isBusy={isBusy} onCancel={onClose} error={general} />
    </Form>
  );
}

function BudgetEditor({ plan, line, onClose }: EditorProps<Extract<PlanLine, { kind: "budget" }>>) {
  const { budget } = line;
  const draft = useDraft(`plan budget ${budget?.id ?? `new ${plan.id}`}`, {
    what: budget?.what ?? "",
    amount: budget === null ? "" : String(budget.amount),
    currency: budget?.currency ?? currencyOf(plan),
    cadence: budget?.cadence ?? "once",
  });
  const { save, error, isBusy, general } = useLineSave("presentation.save-budget-line", draft.reset, onClose);
  const { values, set } = draft;
  const send = (): void =>
    void save({
      presentationId: plan.id,
      ...(budget === null ? {} : { id: budget.id }),
      ...values,
      amount: amountOf(values.amount),
    });
  return (
    <Form onSubmit={send}>
      <TextField
        label="What is paid for"
        first
        value={values.what}
        onChange={(what) => set("what", what)}
        error={error?.issueAt("what")}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label="Amount"
          value={values.amount}
          onChange={(amount) => set("amount", amount)}
          error={error?.issueAt("amount")}
        />
        <TextField
          label="Currency"
          value={values.currency}
          onChange={(currency) => set("currency", currency)}
          error={error?.issueAt("currency")}
        />
        <SelectField
          label="Paid"
          value={values.cadence}
          words={cadenceWords}
          onChange={(cadence) => set("cadence", cadence)}
        />
      </div>
      <FormEnd save="Save" isBusy={isBusy} onCancel={onClose} error={general} />
    </Form>
  );
}

const titles = { item: "In the plan", hire: "A hire", budget: "A budget line" } as const;

/** Adds or changes one line of the 90-day plan. */
export function PlanLineDialog({ plan, line, onClose }: EditorProps<PlanLine>) {
  return (
    <Dialog title={titles[line.kind]} onClose={onClose}>
      {line.kind === "item" ? <ItemEditor plan={plan} line={line} onClose={onClose} /> : null}
      {line.kind === "hire" ? <HireEditor plan={plan} line={line} onClose={onClose} /> : null}
      {line.kind === "budget" ? <BudgetEditor plan={plan} line={line} onClose={onClose} /> : null}
    </Dialog>
  );
}
