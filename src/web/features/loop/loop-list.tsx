import { useEffect, useState } from "react";
import { useSearch } from "wouter";
import { patchOpportunity } from "../../api/patches.ts";
import type { Opportunity, Step } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/page.tsx";
import { StepRow } from "./step-row.tsx";

/** The steps with one moved to another place, each knowing its new place. */
function movedSteps(steps: readonly Step[], id: string, to: number): Step[] {
  const moving = steps.find((step) => step.id === id);
  if (moving === undefined) return [...steps];
  const rest = steps.filter((step) => step.id !== id);
  return [...rest.slice(0, to), moving, ...rest.slice(to)].map((step, position) => ({ ...step, position }));
}

/** An opportunity's own loop, in its own order. */
export function LoopList({ opportunity }: { readonly opportunity: Opportunity }) {
  const kinds = useRead("step-kind.list", {});
  const asked = new URLSearchParams(useSearch()).get("step");
  const [open, setOpen] = useState<string | null>(asked);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const { steps } = opportunity;
  useEffect(() => {
    if (asked !== null)
      document.querySelector(`#step-${CSS.escape(asked)}`)?.scrollIntoView({ block: "start" });
  }, [asked]);
  const move = (id: string, position: number): void => {
    const step = steps.find((candidate) => candidate.id === id);
    if (step === undefined || step.position === position) return;
    setSaid(`${step.title} is now step ${position + 1} of ${steps.length}`);
    void write(
      "step.move",
      { id, position },
      {
        said: "Step moved",
        optimistic: (cache) =>
          patchOpportunity(cache, opportunity.id, (shown) => ({
            ...shown,
            steps: movedSteps(shown.steps, id, position),
          })),
      },
    );
    setTimeout(() => document.getElementById(`handle-${id}`)?.focus());
  };
  if (steps.length === 0)
    return (
      <Empty
        what="The loop is every conversation, presentation and reference on the way to this seat, in their order."
        why="Each executive process is made for one seat; start from the usual one and change it to what they tell you."
        source="Larson, ch. 1, One of One"
        action={
          <Button
            tone="primary"
            onClick={() =>
              void write("opportunity.apply-template", { id: opportunity.id }, { said: "Usual loop added" })
            }
          >
            Start from the usual loop
          </Button>
        }
      />
    );
  const nameOf = (kind: string): string => kinds.data?.rows.find((row) => row.id === kind)?.name ?? kind;
  return (
    <>
      <ol>
        {steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            kindName={nameOf(step.kind)}
            companyName={opportunity.companyName}
            count={steps.length}
            isOpen={open === step.id}
            onToggle={() => setOpen(open === step.id ? null : step.id)}
            onMove={(position) => move(dragged ?? step.id, position)}
            dragged={dragged}
            onDrag={setDragged}
          />
        ))}
      </ol>
      <p className="sr-only" aria-live="assertive">
        {said}
      </p>
    </>
  );
}
