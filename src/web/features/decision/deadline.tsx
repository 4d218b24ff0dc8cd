import { useSubmit } from "../../api/use-write.ts";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Mark } from "../../ui/mark.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { useNow, When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { daysUntil } from "./decision-words.ts";

function DaysLeft({ deadline }: { readonly deadline: string }) {
  const days = daysUntil(deadline, useNow());
  const words =
    days === 0 ? "Today" : days > 0 ? `${counted(days, "day")} left` : `${counted(-days, "day")} over`;
  return (
    <p className="mb-4">
      You answer by <When at={deadline} /> <Mark tone={days > 7 ? "plain" : "alarm"}>{words}</Mark>
    </p>
  );
}

type DeadlineProps = { readonly opportunityId: string; readonly deadline: string | null };

/** The day by which the user answers, with the days that are left (D1). */
export function Deadline({ opportunityId, deadline }: DeadlineProps) {
  const draft = useDraft(`deadline ${opportunityId}`, { deadline: deadline ?? "" });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const on = draft.values.deadline;
    const saved = await submit(
      "decision.update",
      { opportunityId, deadline: on === "" ? null : on },
      { said: "Day noted" },
    );
    if (saved?.ok === true) draft.reset();
  };
  return (
    <>
      {deadline === null ? null : <DaysLeft deadline={deadline} />}
      <Form onSubmit={() => void save()} className="max-w-56 space-y-3 print:hidden" label="The day">
        <TextField
          label="You answer by"
          type="date"
          value={draft.values.deadline}
          onChange={(on) => draft.set("deadline", on)}
          changedBelow={draft.changedBelow("deadline")}
          error={error?.issueAt("deadline")}
        />
        {draft.isDirty ? <FormEnd save="Save the day" isBusy={isBusy} onCancel={draft.reset} /> : null}
      </Form>
    </>
  );
}
