import { useState } from "react";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { Part } from "./part.tsx";
import type { Clause, Plan } from "./plan.ts";

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The whole prompt anew: it is split afresh, and asks that stay keep their answers. */
function PromptDialog({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const draft = useDraft(`presentation prompt ${plan.id}`, { prompt: plan.prompt });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "presentation.split-prompt",
      { id: plan.id, prompt: draft.values.prompt },
      { said: "Prompt split" },
    );
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title="What they asked for" size="wide" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="In their words"
          rows={10}
          first
          value={draft.values.prompt}
          onChange={(prompt) => draft.set("prompt", prompt)}
          changedBelow={draft.changedBelow("prompt")}
          error={error?.issueAt("prompt")}
          hint="It is split afresh. Asks that read the same keep their answers; those that you reworded are replaced."
        />
        <FormEnd save="Split it into asks" isBusy={isBusy} onCancel={onClose} error={error?.message} />
      </Form>
    </Dialog>
  );
}

/** One ask: a line is one ask, so that splitting is writing a further line. */
function ClauseDialog({
  plan,
  clause,
  onClose,
}: {
  readonly plan: Plan;
  readonly clause: Clause | null;
  readonly onClose: () => void;
}) {
  const draft = useDraft(`presentation clause ${clause?.id ?? `new ${plan.id}`}`, {
    text: clause?.text ?? "",
  });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const [first = "", ...others] = lines(draft.values.text);
    const outcome =
      clause === null
        ? await submit(
            "presentation.add-clause",
            { presentationId: plan.id, text: [first, ...others].join(" ") },
            { said: "Ask added" },
          )
        : others.length > 0
          ? await submit(
              "presentation.split-clause",
              { id: clause.id, parts: [first, ...others] },
              { said: "Ask split" },
            )
          : await submit(
              "presentation.update-clause",
              { id: clause.id, text: first },
              { said: "Ask reworded" },
            );
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title={clause === null ? "Add an ask" : "Reword or split"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="What they ask for"
          rows={3}
          first
          value={draft.values.text}
          onChange={(text) => draft.set("text", text)}
          changedBelow={draft.changedBelow("text")}
          error={error?.issueAt("text") ?? error?.issueAt("parts")}
          hint={clause === null ? undefined : "Each line becomes an ask of its own."}
        />
        <FormEnd
          save="Save"
          isBusy={isBusy}
          onCancel={onClose}
          error={error === null || error.issues.length > 0 ? undefined : error.message}
        />
      </Form>
    </Dialog>
  );
}

function answeringTitles(plan: Plan, clauseId: string): string[] {
  return plan.sections
    .filter((section) => section.answers.includes(clauseId) && section.kind !== "bonus")
    .map((section) => section.title);
}

/** The prompt as separately answerable asks, each with the sections that answer it. */
export function PromptClauses({ plan }: { readonly plan: Plan }) {
  const [layer, setLayer] = useState<Clause | "prompt" | "new" | null>(null);
  return (
    <Part
      title="What they ask for"
      note="Each ask is answered by a section. Reword, split and join until it says what they mean."
      actions={
        <>
          <Button onClick={() => setLayer("prompt")}>
            {plan.prompt === "" ? "Paste the prompt" : "The prompt"}
          </Button>
          <Button onClick={() => setLayer("new")}>Add an ask</Button>
        </>
      }
    >
      {plan.clauses.length === 0 ? (
        <p className="text-soft">No ask yet. Paste the prompt, or ask the recruiter for it.</p>
      ) : (
        <ol>
          {plan.clauses.map((clause, index) => {
            const titles = answeringTitles(plan, clause.id);
            return (
              <li
                key={clause.id}
                className="border-line flex items-start justify-between gap-3 border-b py-2 last:border-0"
              >
                <div className="min-w-0">
                  <p className="private">{clause.text}</p>
                  <p className="text-soft text-small">
                    {titles.length === 0 ? (
                      <Mark tone="alarm">No section answers it</Mark>
                    ) : (
                      <span className="private">{titles.join(", ")}</span>
                    )}
                  </p>
                </div>
                <div className="shrink-0 whitespace-nowrap">
                  <Menu label={`Ask ${index + 1}`}>
                    <Button tone="quiet" onClick={() => setLayer(clause)}>
                      Reword or split
                    </Button>
                    {index === plan.clauses.length - 1 ? null : (
                      <Button
                        tone="quiet"
                        onClick={() =>
                          void write("presentation.merge-clause", { id: clause.id }, { said: "Asks joined" })
                        }
                      >
                        Join with the next
                      </Button>
                    )}
                    <Button
                      tone="quiet"
                      onClick={() =>
                        void write("presentation.remove-clause", { id: clause.id }, { said: "Ask removed" })
                      }
                    >
                      Remove
                    </Button>
                  </Menu>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {layer === "prompt" ? <PromptDialog plan={plan} onClose={() => setLayer(null)} /> : null}
      {layer === "new" ? <ClauseDialog plan={plan} clause={null} onClose={() => setLayer(null)} /> : null}
      {layer === null || layer === "prompt" || layer === "new" ? null : (
        <ClauseDialog plan={plan} clause={layer} onClose={() => setLayer(null)} />
      )}
    </Part>
  );
}
