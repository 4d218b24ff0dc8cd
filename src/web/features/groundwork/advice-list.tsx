import { useState } from "react";
import type { AdviceStance } from "../../../search/learning.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { stanceWords, verdictWords } from "./learning-words.ts";

type Advice = OutputOf<"advice.list">["rows"][number];

function DecideDialog({ advice, onClose }: { readonly advice: Advice; readonly onClose: () => void }) {
  const [verdict, setVerdict] = useState(advice.verdict);
  const [verdictReason, setReason] = useState(advice.verdictReason);
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "advice.update",
      { id: advice.id, verdict, verdictReason },
      { said: "Decided" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title={<span className="private">{`${advice.giver} on ${advice.topic}`}</span>} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <SelectField
          label="What you make of it"
          value={verdict}
          words={verdictWords}
          onChange={setVerdict}
          first
        />
        <TextField
          label="Why: whose case is yours?"
          rows={3}
          value={verdictReason}
          onChange={setReason}
          error={error?.issueAt("verdictReason")}
        />
        <FormEnd save="Save" isBusy={isBusy} onCancel={onClose} error={error?.message} />
      </Form>
    </Dialog>
  );
}

function Piece({ advice }: { readonly advice: Advice }) {
  const [isDeciding, setDeciding] = useState(false);
  return (
    <li className="bg-raised border-line rounded-md border p-4">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="private font-medium">{advice.giver}</span>
        <Mark tone={advice.stance === "do-not" ? "alarm" : advice.stance === "do" ? "good" : "plain"}>
          {stanceWords[advice.stance]}
        </Mark>
        <span className="text-soft text-small">
          <When at={advice.givenOn} />
        </span>
      </p>
      <p className="private mt-1 whitespace-pre-wrap">{advice.text}</p>
      {advice.context === "" ? null : (
        <p className="text-soft mt-1 text-small">
          In mind: <span className="private">{advice.context}</span>
        </p>
      )}
      <p className="mt-2 text-small">
        {verdictWords[advice.verdict]}
        {advice.verdictReason === "" ? null : (
          <>
            {": "}
            <span className="private">{advice.verdictReason}</span>
          </>
        )}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => setDeciding(true)}>Decide</Button>
        <ConfirmButton
          label="Remove"
          title="Remove this advice?"
          confirm="Remove"
          onConfirm={() => void write("advice.remove", { id: advice.id }, { said: "Advice removed" })}
        >
          You can undo this.
        </ConfirmButton>
      </div>
      {isDeciding ? <DecideDialog advice={advice} onClose={() => setDeciding(false)} /> : null}
    </li>
  );
}

function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const [values, setValues] = useState({ giver: "", topic: "", text: "", context: "" });
  const [stance, setStance] = useState<AdviceStance>("do");
  const { submit, error, isBusy } = useSubmit();
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    error: error?.issueAt(name),
  });
  const add = async (): Promise<void> => {
    const outcome = await submit("advice.add", { ...values, stance }, { said: "Advice noted" });
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Note advice" onClose={onClose}>
      <Form onSubmit={() => void add()}>
        <TextField label="Who gave it" first {...field("giver")} />
        <TextField
          label="What it is about"
          hint="Advice on one topic stands side by side."
          {...field("topic")}
        />
        <SelectField label="It says" value={stance} words={stanceWords} onChange={setStance} />
        <TextField label="What they said" rows={3} {...field("text")} />
        <TextField label="Whom or which company they had in mind" rows={2} {...field("context")} />
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

/** Advice by topic; pieces that contradict each other stand side by side (O3). */
export function AdviceList() {
  const list = useRead("advice.list", {});
  const [isAdding, setAdding] = useState(false);
  return (
    <Loaded from={list} lines={3}>
      {({ rows }) => {
        const topics = Map.groupBy(rows, ({ topic }) => topic.trim().toLowerCase());
        return (
          <>
            {rows.length === 0 ? (
              <Empty
                what="What executives told you, with whom they had in mind. Where two contradict each other, you decide whose case is yours."
                why="Confident advice is often right for the one who gives it."
                source="Larson, ch. 1, One of One"
              />
            ) : (
              [...topics].map(([key, pieces]) => (
                <div key={key} className="mb-6">
                  <h3 className="mb-2 flex flex-wrap items-baseline gap-x-2 font-medium">
                    <span className="private">{pieces[0]?.topic}</span>
                    {pieces.some(({ contradicts }) => contradicts.length > 0) ? (
                      <Mark tone="alarm">contradicts itself</Mark>
                    ) : null}
                  </h3>
                  <ul className="grid gap-3 sm:grid-cols-2">
                    {pieces.map((advice) => (
                      <Piece key={advice.id} advice={advice} />
                    ))}
                  </ul>
                </div>
              ))
            )}
            <Button className="mt-2" onClick={() => setAdding(true)}>
              Note advice
            </Button>
            {isAdding ? <AddDialog onClose={() => setAdding(false)} /> : null}
          </>
        );
      }}
    </Loaded>
  );
}
