import { useState } from "react";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Empty } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { useNow, When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { daysUntil, decidingSource } from "./decision-words.ts";
import type { Predictions as Listed } from "./decision-words.ts";

type Prediction = Listed["rows"][number];

function PredictionDialog({
  opportunityId,
  onClose,
}: {
  readonly opportunityId: string;
  readonly onClose: () => void;
}) {
  const draft = useDraft(`prediction ${opportunityId}`, { statement: "", probability: "", dueOn: "" });
  const { values, set } = draft;
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const { statement, probability, dueOn } = values;
    const saved = await submit(
      "prediction.add",
      {
        opportunityId,
        statement,
        dueOn,
        probability: probability.trim() === "" ? Number.NaN : Number(probability),
      },
      { said: "Predicted" },
    );
    if (saved?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title="What will become of them?" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="A statement that will be true or false"
          placeholder="They raise again at a higher price."
          rows={2}
          value={values.statement}
          onChange={(statement) => set("statement", statement)}
          error={error?.issueAt("statement")}
          first
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Chance, per cent"
            type="number"
            min="0"
            max="100"
            value={values.probability}
            onChange={(probability) => set("probability", probability)}
            error={error?.issueAt("probability")}
          />
          <TextField
            label="Shows by"
            type="date"
            value={values.dueOn}
            onChange={(on) => set("dueOn", on)}
            error={error?.issueAt("dueOn")}
          />
        </div>
        <FormEnd
          save="Predict it"
          isBusy={isBusy}
          isDisabled={values.statement.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function PredictionItem({ prediction }: { readonly prediction: Prediction }) {
  const { id, statement, probability, dueOn, cameTrue } = prediction;
  const isDue = cameTrue === null && daysUntil(dueOn, useNow()) < 0;
  const score = (came: boolean): void =>
    void write("prediction.score", { id, cameTrue: came }, { said: "Scored" });
  return (
    <li className="border-line grid gap-x-6 gap-y-1 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <p className="prose-width min-w-0">
        <span className="private font-medium">{probability} %</span>{" "}
        <span className="private">{statement}</span>
        <span className="text-soft text-small">
          {" "}
          by <When at={dueOn} />
        </span>{" "}
        {isDue ? <Mark tone="alarm">Due</Mark> : null}
        {cameTrue === null ? null : (
          <Mark tone={cameTrue ? "good" : "plain"}>{cameTrue ? "Came true" : "Did not come true"}</Mark>
        )}
      </p>
      <div className="flex flex-wrap items-start gap-1 print:hidden">
        {cameTrue === true ? null : (
          <Button aria-label={`It came true: ${statement}`} onClick={() => score(true)}>
            It came true
          </Button>
        )}
        {cameTrue === false ? null : (
          <Button aria-label={`It did not: ${statement}`} onClick={() => score(false)}>
            It did not
          </Button>
        )}
        <Menu label="More">
          <Button
            tone="quiet"
            onClick={() => void write("prediction.remove", { id }, { said: "Prediction removed" })}
          >
            Remove
          </Button>
        </Menu>
      </div>
    </li>
  );
}

/** The Brier score in words: what it is, and what it is held against. */
function BrierWords({ brier }: { readonly brier: Listed["brier"] }) {
  if (brier === null) return null;
  const { score, count } = brier;
  const verdict =
    score < 0.25
      ? "Yours says more than a coin."
      : score === 0.25
        ? "Yours says what a coin says."
        : "Yours says less than a coin.";
  return (
    <p className="text-soft prose-width mt-3 text-small">
      Brier score <span className="private text-ink font-medium">{score.toFixed(2)}</span> over{" "}
      {counted(count, "scored prediction")} of all seats. It is the mean square of what you were off by: 0 is
      perfect, always saying 50 % gives 0.25, being sure and wrong gives 1.{" "}
      <span className="private">{verdict}</span>
      {count < 10 ? " So few say little yet." : ""}
    </p>
  );
}

type PredictionsProps = { readonly opportunityId: string; readonly predictions: Listed };

/** What the user expects of the company, to be scored later (D2). */
export function Predictions({ opportunityId, predictions }: PredictionsProps) {
  const [isAdding, setAdding] = useState(false);
  const own = predictions.rows.filter((row) => row.opportunityId === opportunityId);
  return (
    <>
      {own.length === 0 ? (
        <Empty
          what="What you expect of the company, each with a chance and the day by which it shows."
          why="Written before you sign, it can be held against what came; your next decision is the better for it."
          source={decidingSource}
        />
      ) : (
        <ul aria-label="Predictions">
          {own.map((prediction) => (
            <PredictionItem key={prediction.id} prediction={prediction} />
          ))}
        </ul>
      )}
      <Button
        tone={own.length === 0 ? "primary" : "plain"}
        className="mt-3 print:hidden"
        onClick={() => setAdding(true)}
      >
        Predict something
      </Button>
      <BrierWords brier={predictions.brier} />
      {isAdding ? <PredictionDialog opportunityId={opportunityId} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
