import { planPeriods, spokenSections } from "../search/presentation/presentation.ts";
import type { Presentation, PresentationSection } from "../search/presentation/presentation.ts";
import { budgetText, hireText, periodName, pointsOf } from "./presentation-text.ts";
import {
  typst,
  typstBlocks,
  typstHeading,
  typstList,
  typstPdf,
  typstTable,
  typstText,
} from "./typst-document.ts";
import type { TypstInputs, TypstMarkup } from "./typst-document.ts";

type SpeakerNotes = {
  readonly plan: Presentation;
  /** "VP Engineering at Harbor Robotics". */
  readonly seat: string;
  readonly date: string;
  readonly paper: TypstInputs["paper"];
};

/** "0:15", from minutes since the talk began. */
function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function running(plan: Presentation): TypstMarkup {
  let at = 0;
  const rows = plan.sections
    .filter(({ kind }) => kind !== "bonus")
    .map((section) => {
      const from = at;
      at += section.minutes;
      return [clockText(from), clockText(at), section.title, String(section.minutes)];
    });
  return typstTable(
    [
      { name: "From", align: "right" },
      { name: "To", align: "right" },
      { name: "Section", share: 1 },
      { name: "Min", align: "right" },
    ],
    rows,
  );
}

function sectionBlocks(plan: Presentation, section: PresentationSection): readonly TypstMarkup[] {
  const asked = section.answers.flatMap((id) => plan.clauses.filter((clause) => clause.id === id));
  const points = pointsOf(section.points);
  return [
    typstHeading(2, `${section.title} (${section.minutes} min)`),
    section.notes.trim() === "" ? typst`#text(soft)[No notes yet.]` : typstText(section.notes.trim()),
    ...(points.length === 0 ? [] : [typst`#text(soft)[On the slide:]`, typstList(points)]),
    ...(asked.length === 0 ? [] : [typst`#text(soft)[Answers: ${asked.map(({ text }) => text).join("; ")}]`]),
  ];
}

function daysBlocks(plan: Presentation): readonly TypstMarkup[] {
  if (plan.planItems.length + plan.hires.length + plan.budget.length === 0) return [];
  const items = planPeriods.flatMap((period) =>
    plan.planItems
      .filter((item) => item.period === period)
      .map((item) => [periodName(period), item.what, item.measure]),
  );
  return [
    typstHeading(1, "The first 90 days"),
    ...(items.length === 0
      ? []
      : [typstTable([{ name: "Until" }, { name: "What", share: 3 }, { name: "Seen by", share: 2 }], items)]),
    ...(plan.hires.length === 0 ? [] : [typstHeading(2, "Hires"), typstList(plan.hires.map(hireText))]),
    ...(plan.budget.length === 0 ? [] : [typstHeading(2, "Budget"), typstList(plan.budget.map(budgetText))]),
  ];
}

/** What the speaker takes along: the run of the hour, notes by section, the plan, what to keep in mind. A tagged PDF. */
export async function speakerNotesPdf({ plan, seat, date, paper }: SpeakerNotes): Promise<Uint8Array> {
  const bonus = plan.sections.filter(({ kind }) => kind === "bonus");
  const blocks = [
    typstHeading(1, "The run of it"),
    typst`${plan.totalMinutes} minutes in all, ${plan.questionMinutes} of them for questions.`,
    running(plan),
    ...(plan.wellReceived.trim() === ""
      ? []
      : [typstHeading(1, "What went down well with others"), typstText(plan.wellReceived.trim())]),
    typstHeading(1, "Section by section"),
    ...spokenSections(plan.sections).flatMap((section) => sectionBlocks(plan, section)),
    ...daysBlocks(plan),
    ...(bonus.length === 0
      ? []
      : [typstHeading(1, "If there is time"), ...bonus.flatMap((section) => sectionBlocks(plan, section))]),
  ];
  return typstPdf(typstBlocks(blocks), {
    title: plan.title === "" ? "Presentation" : plan.title,
    subtitle: `Speaker notes · ${seat}`,
    header: `${plan.title} · Speaker notes`,
    footer: "For the speaker only",
    date,
    paper,
  });
}
