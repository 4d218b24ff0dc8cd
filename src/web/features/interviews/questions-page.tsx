import { useState } from "react";
import { Link } from "wouter";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Empty, Section } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { AskingDialog } from "./asking-dialog.tsx";
import type { Question } from "./asking-dialog.tsx";
import { outcomeWords, questionStateWords } from "./interview-words.ts";
import { loopPeople, OpportunityTab, peopleWords } from "./opportunity-tab.tsx";

const tones: Readonly<Record<Question["state"], MarkTone>> = {
  open: "plain",
  full: "good",
  partly: "accent",
  refused: "alarm",
};

function RefusalView({ question }: { readonly question: Question }) {
  const draft = useDraft(`refusal ${question.id}`, { refusalView: question.refusalView });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "question.update",
      { id: question.id, ...draft.changes },
      { said: "Noted for the decision" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <Form onSubmit={() => void save()} className="mt-3 max-w-xl space-y-3" label="What the refusal means">
      <TextField
        label="What this refusal means to you"
        hint="It heads the decision: a refusal may be the reason to walk away (D7)."
        rows={2}
        value={draft.values.refusalView}
        onChange={(text) => draft.set("refusalView", text)}
        changedBelow={draft.changedBelow("refusalView")}
        error={error?.issueAt("refusalView")}
      />
      {draft.isDirty ? <FormEnd save="Keep it" isBusy={isBusy} onCancel={draft.reset} /> : null}
    </Form>
  );
}

type ItemProps = {
  readonly question: Question;
  readonly opportunity: Opportunity;
  readonly onAsk: () => void;
};

function QuestionItem({ question, opportunity, onAsk }: ItemProps) {
  const words = peopleWords(loopPeople(opportunity));
  const known =
    question.personId === null || words[question.personId] !== undefined
      ? words
      : { ...words, [question.personId]: question.personName };
  return (
    <li className="border-line border-b py-4 first:pt-0 last:border-0" data-row-group>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="prose-width min-w-0">
          <p className="private font-medium">{question.text}</p>
          <p className="mt-1">
            <Mark tone={tones[question.state]}>{questionStateWords[question.state]}</Mark>
          </p>
        </div>
        <div className="flex items-start gap-1">
          <Button data-row onClick={onAsk} aria-label={`Write the answer: ${question.text}`}>
            Write the answer
          </Button>
          <Menu label="More">
            <Button
              tone="quiet"
              onClick={() => void write("question.remove", { id: question.id }, { said: "Question removed" })}
            >
              Remove the question
            </Button>
          </Menu>
        </div>
      </div>
      {question.askings.length === 0 ? null : (
        <ol className="mt-2 space-y-1">
          {question.askings.map((asking) => (
            <li key={asking.id} className="prose-width">
              <span className="text-soft text-small">
                <When at={asking.askedOn} />
                {asking.personName === "" ? null : (
                  <span className="private">, {asking.personName}</span>
                )},{" "}
                {outcomeWords[asking.outcome].toLowerCase()}
                {asking.answer === "" ? "." : ": "}
              </span>
              <span className="private">{asking.answer}</span>
            </li>
          ))}
        </ol>
      )}
      <div className="mt-3 max-w-xs">
        <SelectField
          label="Who can answer"
          none="Anyone"
          value={question.personId ?? ""}
          words={known}
          onChange={(personId) =>
            void write(
              "question.update",
              // The choice without a person has an empty value.
              { id: question.id, personId: (personId as string) === "" ? null : personId },
              { said: "Assigned" },
            )
          }
        />
      </div>
      {question.state === "refused" ? <RefusalView question={question} /> : null}
    </li>
  );
}

function AddForm({ opportunity }: { readonly opportunity: Opportunity }) {
  const [text, setText] = useState("");
  const [personId, setPerson] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const add = async (): Promise<void> => {
    const outcome = await submit(
      "question.add",
      { opportunityId: opportunity.id, text, ...(personId === "" ? {} : { personId }) },
      { said: "Question added" },
    );
    if (outcome?.ok !== true) return;
    setText("");
    setPerson("");
  };
  return (
    <Form onSubmit={() => void add()} label="Add a question">
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
        <TextField label="Question" value={text} onChange={setText} error={error?.issueAt("text")} />
        <SelectField
          label="For whom"
          none="Anyone"
          value={personId}
          words={peopleWords(loopPeople(opportunity))}
          onChange={setPerson}
        />
      </div>
      <FormEnd
        save="Add the question"
        isBusy={isBusy}
        isDisabled={text.trim() === ""}
        error={error?.issues.length ? undefined : error?.message}
      />
    </Form>
  );
}

function Ledger({ opportunity }: { readonly opportunity: Opportunity }) {
  const questions = useRead("question.list", { opportunityId: opportunity.id });
  const [asking, setAsking] = useState<Question | null>(null);
  const list = (rows: readonly Question[]) => (
    <ul>
      {rows.map((question) => (
        <QuestionItem
          key={question.id}
          question={question}
          opportunity={opportunity}
          onAsk={() => setAsking(question)}
        />
      ))}
    </ul>
  );
  return (
    <Loaded from={questions} lines={8}>
      {({ rows }) => {
        const refused = rows.filter(({ state }) => state === "refused");
        const open = rows.filter(({ state }) => state === "open" || state === "partly");
        const full = rows.filter(({ state }) => state === "full");
        return (
          <>
            {refused.length === 0 ? null : (
              <Section title="Refused" note="A refusal may be a reason to walk away (D7).">
                {list(refused)}
              </Section>
            )}
            <Section title="Open" note="They stand on the prep sheets of whoever can answer (P7).">
              {rows.length === 0 ? (
                <Empty
                  what="Your questions to this company: who can answer, what they said, and whether they really answered."
                  why="They come from what your model of the company does not know."
                  source="Larson, ch. 1, Interview Process"
                  action={
                    <Link
                      href={`/opportunities/${opportunity.id}/company`}
                      className={buttonClass("primary")}
                    >
                      Go to the model
                    </Link>
                  }
                />
              ) : open.length === 0 ? (
                <p className="text-soft">No question is open.</p>
              ) : (
                list(open)
              )}
            </Section>
            {full.length === 0 ? null : <Section title="Answered">{list(full)}</Section>}
            <Section title="Add one">
              <AddForm opportunity={opportunity} />
            </Section>
            {asking === null ? null : (
              <AskingDialog question={asking} opportunity={opportunity} onClose={() => setAsking(null)} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** Questions asked of a company and how they were answered (P7, D7). */
export function QuestionsPage({ id }: { readonly id: string }) {
  return (
    <OpportunityTab
      id={id}
      name="Questions"
      lead="What do you need to know before you could say yes, and did they really answer?"
    >
      {(opportunity) => <Ledger opportunity={opportunity} />}
    </OpportunityTab>
  );
}
