import { GripVertical } from "lucide-react";
import { useState } from "react";
import type { DragEvent, KeyboardEvent } from "react";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { sectionKindWords } from "../../ui/words.ts";
import { Part } from "./part.tsx";
import { patchPlan } from "./plan.ts";
import type { Plan, Section } from "./plan.ts";
import { SectionForm } from "./section-form.tsx";

type RowProps = {
  readonly plan: Plan;
  readonly section: Section;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: (id: string, position: number) => void;
  readonly dragged: string | null;
  readonly onDrag: (id: string | null) => void;
};

/** The handle that moves a section: by pointer, or by the arrow keys while it has the focus. */
function Handle({ plan, section, index, onMove, onDrag }: Omit<RowProps, "isOpen" | "onToggle" | "dragged">) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const to = index + by;
    if (by === 0 || to < 0 || to >= plan.sections.length) return;
    event.preventDefault();
    onMove(section.id, to);
  };
  return (
    <button
      type="button"
      id={`handle-${section.id}`}
      draggable
      aria-label={`Move ${section.title}, section ${index + 1} of ${plan.sections.length}; use the arrow keys`}
      className="text-edge hover:text-ink touch mt-0.5 cursor-grab rounded p-0.5"
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", section.id);
        event.dataTransfer.effectAllowed = "move";
        onDrag(section.id);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <GripVertical size={16} aria-hidden="true" />
    </button>
  );
}

function ImpactBars({ impact }: { readonly impact: number }) {
  return (
    <span className="text-soft whitespace-nowrap">
      <span aria-hidden="true">
        {"●".repeat(impact)}
        <span className="opacity-40">{"●".repeat(5 - impact)}</span>
      </span>{" "}
      impact {impact}
    </span>
  );
}

function SectionRow(props: RowProps) {
  const { plan, section, isOpen, onToggle, onMove, dragged, onDrag } = props;
  const [isTarget, setTarget] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setTarget(false);
    if (dragged !== null && dragged !== section.id) onMove(dragged, props.index);
    onDrag(null);
  };
  const asked = plan.clauses.filter(({ id }) => section.answers.includes(id)).length;
  return (
    // Dropping is a second way to what the handle's keys do.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      data-row-group
      className={`border-line border-b py-2.5 last:border-0 ${isTarget ? "bg-wash" : ""} ${dragged === section.id ? "opacity-50" : ""}`}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={onDrop}
    >
      <div className="flex items-start gap-2">
        <Handle {...props} />
        <div className="min-w-0 flex-1">
          <button
            type="button"
            data-row
            data-hotkey="e"
            aria-expanded={isOpen}
            className="max-w-full text-left font-medium hover:underline"
            onClick={onToggle}
          >
            <span className="private">{section.title}</span>
          </button>
          <p className="text-soft flex flex-wrap gap-x-3 text-small">
            <span>{sectionKindWords[section.kind]}</span>
            <ImpactBars impact={section.impact} />
            {asked === 0 ? null : <span>answers {asked}</span>}
            {section.points.trim() === "" && section.kind !== "questions" ? <span>no slide text</span> : null}
          </p>
        </div>
        <span className="shrink-0 font-medium whitespace-nowrap">
          {section.kind === "bonus" ? <Mark>bonus</Mark> : null} {section.minutes} min
        </span>
      </div>
      {isOpen ? <SectionForm plan={plan} section={section} /> : null}
    </li>
  );
}

function movedSections(sections: readonly Section[], id: string, to: number): Section[] {
  const moving = sections.find((section) => section.id === id);
  if (moving === undefined) return [...sections];
  return sections.filter((section) => section.id !== id).toSpliced(to, 0, moving);
}

/** The talk, section by section, in its order. */
export function SectionList({ plan }: { readonly plan: Plan }) {
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const move = (id: string, position: number): void => {
    const title = plan.sections.find((section) => section.id === id)?.title ?? "";
    setSaid(`${title} is now section ${position + 1} of ${plan.sections.length}`);
    void write(
      "presentation.move-section",
      { id, position },
      {
        said: "Section moved",
        optimistic: () =>
          patchPlan(plan.id, (shown) => ({
            ...shown,
            sections: movedSections(shown.sections, id, position),
          })),
      },
    );
    setTimeout(() => document.getElementById(`handle-${id}`)?.focus());
  };
  const add = async (): Promise<void> => {
    const outcome = await write(
      "presentation.add-section",
      { presentationId: plan.id, title: "New section", minutes: 5 },
      { said: "Section added" },
    );
    if (outcome.ok) setOpen(outcome.output.sections.at(-1)?.id ?? null);
  };
  const { talk, left, bonus } = plan.time;
  return (
    <Part
      title="Sections"
      note={`${talk} min of talk of ${plan.totalMinutes}${left < 0 ? `, ${-left} too many` : `, ${left} left`}${bonus === 0 ? "" : `; ${bonus} min of bonus outside`}.`}
      actions={
        <Button hotkey="c" onClick={() => void add()}>
          Add a section
        </Button>
      }
    >
      {plan.sections.length === 0 ? (
        <p className="text-soft">No section yet. Add the first one.</p>
      ) : (
        <ol aria-label="Sections">
          {plan.sections.map((section, index) => (
            <SectionRow
              key={section.id}
              plan={plan}
              section={section}
              index={index}
              isOpen={open === section.id}
              onToggle={() => setOpen(open === section.id ? null : section.id)}
              onMove={move}
              dragged={dragged}
              onDrag={setDragged}
            />
          ))}
        </ol>
      )}
      <p className="sr-only" aria-live="assertive">
        {said}
      </p>
    </Part>
  );
}
