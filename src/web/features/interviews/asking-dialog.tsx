import { useState } from "react";
import type { AskingOutcome } from "../../../search/question.ts";
import type { OutputOf } from "../../api/client.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { outcomeWords } from "./interview-words.ts";
import { loopPeople, peopleWords } from "./opportunity-tab.tsx";

export type Question = OutputOf<"question.list">["rows"][number];

type AskingDialogProps = {
  readonly question: Question;
  readonly opportunity: Opportunity;
  readonly onClose: () => void;
};

/** Records one asking: of whom, in which step, the answer, and how full it was. */
export function AskingDialog({ question, opportunity, onClose }: AskingDialogProps) {
  const done = opportunity.steps.filter(({ state }) => state === "done");
  const [personId, setPerson] = useState(question.personId ?? "");
  const [stepId, setStep] = useState(
    done.findLast(({ interviewers }) => interviewers.some((person) => person.personId === question.personId))
      ?.id ?? "",
  );
  const [outcome, setOutcome] = useState<AskingOutcome | "">("");
  const [answer, setAnswer] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    if (outcome === "") return;
    const saved = await submit(
      "question.ask",
      {
        id: question.id,
        outcome,
        answer,
        ...(personId === "" ? {} : { personId }),
        ...(stepId === "" ? {} : { stepId }),
      },
      { said: "Answer recorded" },
    );
    if (saved?.ok === true) onClose();
  };
  return (
    <Dialog title="What did they answer?" onClose={onClose}>
      <p className="private prose-width text-soft mb-5">{question.text}</p>
      <Form onSubmit={() => void save()}>
        <SelectField
          label="How it was answered"
          none="Choose"
          value={outcome}
          words={outcomeWords}
          onChange={setOutcome}
          error={error?.issueAt("outcome")}
          first
        />
        <TextField
          label="The answer, in their words"
          rows={3}
          value={answer}
          onChange={setAnswer}
          error={error?.issueAt("answer")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Who was asked"
            none="Not named"
            value={personId}
            words={peopleWords(loopPeople(opportunity))}
            onChange={setPerson}
          />
          <SelectField
            label="In which step"
            none="Outside the loop"
            value={stepId}
            words={Object.fromEntries(done.map(({ id, title }) => [id, title]))}
            onChange={setStep}
          />
        </div>
        <FormEnd
          save="Record the answer"
          isBusy={isBusy}
          isDisabled={outcome === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}
