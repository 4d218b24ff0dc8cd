import { GripVertical } from "lucide-react";
import { useState } from "react";
import type { DragEvent, KeyboardEvent } from "react";
import { Link } from "wouter";
import { patchStep } from "../../api/patches.ts";
import type { Step } from "../../api/patches.ts";
import { write } from "../../api/use-write.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { ExcitementDots, ExcitementField } from "../../ui/excitement.tsx";
import { Mark } from "../../ui/mark.tsx";
import { useNow, When } from "../../ui/when.tsx";
import { isCeoConversation } from "../../../search/step-reflection.ts";
import { ReflectionDialog } from "../interviews/reflection-form.tsx";
import { FinishDialog } from "./finish-dialog.tsx";
import { FollowUpForm } from "./follow-up-form.tsx";
import { StepForm } from "./step-form.tsx";

type StepRowProps = {
  readonly step: Step;
  readonly kindName: string;
  readonly companyName: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: (position: number) => void;
  readonly dragged: string | null;
  readonly onDrag: (id: string | null) => void;
};

function isOver(step: Step, now: Date): boolean {
  return (
    step.state === "planned" &&
    step.startsAt !== null &&
    Date.parse(step.startsAt) + (step.minutes ?? 60) * 60_000 < now.getTime()
  );
}

function StepState({ step, now }: { readonly step: Step; readonly now: Date }) {
  if (step.state === "cancelled") return <Mark>Cancelled</Mark>;
  if (step.state === "done") {
    const isOwed = step.followUp.state === "owed";
    const isLate = isOwed && step.followUp.dueAt !== null && Date.parse(step.followUp.dueAt) < now.getTime();
    return (
      <span className="flex flex-wrap gap-1.5">
        {isOwed ? (
          <Mark tone={isLate ? "alarm" : "accent"}>{isLate ? "Follow-up overdue" : "Follow-up owed"}</Mark>
        ) : null}
        <Mark tone="good">Done</Mark>
      </span>
    );
  }
  if (isOver(step, now)) return <Mark tone="alarm">Waits for its result</Mark>;
  return step.startsAt === null ? <span className="text-soft text-small">Not dated</span> : null;
}

/** The handle that moves a step: by pointer, or by the arrow keys while it has the focus. */
function Handle({ step, count, onMove, onDrag }: Pick<StepRowProps, "step" | "count" | "onMove" | "onDrag">) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const to = step.position + by;
    if (by === 0 || to < 0 || to >= count) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <button
      type="button"
      id={`handle-${step.id}`}
      draggable
      aria-label={`Move ${step.title}, step ${step.position + 1} of ${count}; use the arrow keys`}
      className="text-edge hover:text-ink touch mt-0.5 hidden cursor-grab rounded p-0.5 sm:block"
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", step.id);
        event.dataTransfer.effectAllowed = "move";
        onDrag(step.id);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <GripVertical size={16} aria-hidden="true" />
    </button>
  );
}

function Details({
  step,
  companyName,
  count,
  onMove,
}: Pick<StepRowProps, "step" | "companyName" | "count" | "onMove">) {
  const [isReviewing, setReviewing] = useState(false);
  const setExcitement = (excitement: number): void =>
    void write(
      "step.update",
      { id: step.id, excitement },
      { said: "Excitement logged", optimistic: (cache) => patchStep(cache, step, { excitement }) },
    );
  return (
    <div className="bg-sunken mt-3 space-y-6 rounded-md p-4">
      <StepForm step={step} companyName={companyName} />
      {step.state === "done" ? (
        <>
          <ExcitementField value={step.excitement} onChange={setExcitement} />
          <FollowUpForm step={step} />
        </>
      ) : null}
      <div className="border-line flex flex-wrap gap-1 border-t pt-3">
        {step.state === "done" && isCeoConversation(step) ? (
          <Button tone="quiet" onClick={() => setReviewing(true)}>
            Review the talk
          </Button>
        ) : null}
        <Button tone="quiet" disabled={step.position === 0} onClick={() => onMove(step.position - 1)}>
          Move up
        </Button>
        <Button tone="quiet" disabled={step.position >= count - 1} onClick={() => onMove(step.position + 1)}>
          Move down
        </Button>
        <Button
          tone="quiet"
          onClick={() => void write("step.repeat", { id: step.id }, { said: "Step repeated" })}
        >
          Repeat
        </Button>
        <ConfirmButton
          label="Remove"
          title="Remove this step?"
          confirm="Remove the step"
          onConfirm={() => void write("step.remove", { id: step.id }, { said: "Step removed" })}
        >
          Its notes go with it. You can undo this. A step that will not take place can be set to cancelled
          instead.
        </ConfirmButton>
      </div>
      {isReviewing ? <ReflectionDialog step={step} onClose={() => setReviewing(false)} /> : null}
    </div>
  );
}

/** One step of a loop: a line, which opens to all there is about it. */
export function StepRow(props: StepRowProps) {
  const { step, kindName, companyName, count, isOpen, onToggle, onMove, dragged, onDrag } = props;
  const now = useNow();
  const [isFinishing, setFinishing] = useState(false);
  const [isTarget, setTarget] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setTarget(false);
    if (dragged !== null && dragged !== step.id) onMove(step.position);
  };
  const people = step.interviewers.map((person) => person.name).join(", ");
  return (
    // Dropping is a second way to what the handle's keys and the buttons do.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={`step-${step.id}`}
      data-row-group
      className={`border-line border-b py-3 first:pt-0 last:border-0 ${isTarget ? "bg-wash" : ""} ${dragged === step.id ? "opacity-50" : ""}`}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={onDrop}
    >
      <div className="flex items-start gap-2">
        <Handle step={step} count={count} onMove={onMove} onDrag={onDrag} />
        <div className="grid min-w-0 flex-1 gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
          <div className="min-w-0">
            <button
              type="button"
              data-row
              data-hotkey="e"
              aria-expanded={isOpen}
              className={`max-w-full text-left font-medium hover:underline ${step.state === "cancelled" ? "text-soft line-through" : ""}`}
              onClick={onToggle}
            >
              <span className="private">{step.title}</span>
            </button>
            <p className="text-soft text-small">
              {kindName === step.title ? null : <span>{kindName}</span>}
              {step.startsAt === null ? null : (
                <>
                  {kindName === step.title ? null : " · "}
                  <When at={step.startsAt} zone={step.timeZone} />
                </>
              )}
              {step.minutes === null ? null : <span> · {step.minutes} min</span>}
              {people === "" ? null : <span className="private"> · {people}</span>}
            </p>
            {step.core === "" || isOpen ? null : (
              <p className="private prose-width mt-1 text-pretty">
                <span className="sr-only">The core of what they said: </span>“{step.core}”
                {step.whyRight === "" ? null : (
                  <span className="text-soft"> May be right: {step.whyRight}</span>
                )}
              </p>
            )}
          </div>
          <div className="flex flex-wrap items-center gap-2 sm:justify-end sm:self-start">
            {step.excitement === null ? null : <ExcitementDots value={step.excitement} />}
            <StepState step={step} now={now} />
            {step.state === "planned" ? (
              <>
                <Button
                  data-hotkey="f"
                  tone={isOver(step, now) ? "primary" : "plain"}
                  onClick={() => setFinishing(true)}
                >
                  Finish
                </Button>
                {step.kind === "presentation" ? (
                  <Link
                    href={`/opportunities/${step.opportunityId}/presentation`}
                    className={buttonClass("quiet")}
                  >
                    Presentation
                  </Link>
                ) : null}
                <Link href={`/steps/${step.id}/sheet`} data-hotkey="p" className={buttonClass("quiet")}>
                  Prep sheet
                </Link>
              </>
            ) : null}
          </div>
        </div>
      </div>
      {isOpen ? <Details step={step} companyName={companyName} count={count} onMove={onMove} /> : null}
      {isFinishing ? <FinishDialog stepId={step.id} onClose={() => setFinishing(false)} /> : null}
    </li>
  );
}
