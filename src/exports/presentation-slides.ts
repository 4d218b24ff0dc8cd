import { planCost } from "../search/presentation/plan-totals.ts";
import { planPeriods } from "../search/presentation/presentation.ts";
import type { Presentation, PresentationSection } from "../search/presentation/presentation.ts";
import { budgetCost, hireCost, moneyText, periodName, pointsOf } from "./presentation-text.ts";
import type { SlideTable, SlideWriter } from "./slide-writer.ts";

type Slides = {
  readonly plan: Presentation;
  /** "VP Engineering at Harbor Robotics". */
  readonly seat: string;
  /** The speaker; empty when not known. */
  readonly speaker: string;
  readonly date: string;
};

const noColumns: readonly number[] = [];

function daysTable(plan: Presentation): SlideTable {
  return {
    header: ["Until", "What", "How we see it"],
    rows: planPeriods.flatMap((period) =>
      plan.planItems
        .filter((item) => item.period === period)
        .map((item) => [periodName(period), item.what, item.measure]),
    ),
    widths: [1.3, 6.33, 4.3],
    rightAligned: noColumns,
  };
}

function costTable(plan: Presentation): SlideTable {
  const { totals, hiresWithoutCost } = planCost(plan.hires, plan.budget);
  return {
    header: ["Hires and budget", "From", "Cost"],
    rows: [
      ...plan.hires.map((hire) => [hire.role, `Month ${hire.month}`, hireCost(hire)]),
      ...plan.budget.map((line) => [line.what, "", budgetCost(line)]),
      ...totals.map((total) => [
        "Together in the first twelve months",
        "",
        moneyText(total.hiresFirstYear + total.budgetFirstYear, total.currency),
      ]),
      ...(hiresWithoutCost === 0
        ? []
        : [["Hires whose cost is open, in no total", "", String(hiresWithoutCost)]]),
    ],
    widths: [6.93, 1.5, 3.5],
    rightAligned: [2],
  };
}

/** The 90-day plan and what it costs, where there is something to show. */
function addPlan(writer: SlideWriter, plan: Presentation): void {
  if (plan.planItems.length > 0)
    writer.table({
      title: "The first 30, 60 and 90 days",
      note: "",
      speakerNotes: "",
      table: daysTable(plan),
    });
  if (plan.hires.length + plan.budget.length > 0)
    writer.table({ title: "What it takes", note: "", speakerNotes: "", table: costTable(plan) });
}

function timedNotes(section: PresentationSection): string {
  const time = section.kind === "bonus" ? "" : `${section.minutes} min`;
  return [time, section.notes.trim()].filter((part) => part !== "").join("\n");
}

function addSection(writer: SlideWriter, plan: Presentation, section: PresentationSection): void {
  const asked = plan.clauses.filter(({ id }) => section.answers.includes(id)).map(({ text }) => text);
  writer.slides({
    title: section.title,
    note: asked.length === 0 ? "" : `You asked: ${asked.join("; ")}`,
    points: pointsOf(section.points),
    speakerNotes: timedNotes(section),
  });
}

/** The deck of a presentation: cover, agenda, sections, the 90-day plan, questions, and bonus after the end. */
export async function presentationSlides({ plan, seat, speaker, date }: Slides): Promise<Uint8Array> {
  const { slideWriter } = await import("./slide-writer.ts");
  const title = plan.title.trim() === "" ? seat : plan.title.trim();
  const writer = slideWriter({ title, footer: title });
  const within = plan.sections.filter(({ kind }) => kind !== "bonus");
  const bonus = plan.sections.filter(({ kind }) => kind === "bonus");
  const ownPlan = within.findLast(({ kind }) => kind === "first-90-days");
  const lastSpoken = within.findLast(({ kind }) => kind !== "questions");
  writer.cover({
    title,
    subtitle: [speaker, title === seat ? "" : seat].filter((part) => part !== "").join(" · "),
    speakerNotes: `${plan.totalMinutes} minutes in all, ${plan.questionMinutes} of them for questions.`,
  });
  if (within.length > 0)
    writer.slides({
      title: "Agenda",
      note: "",
      points: within.map(({ title: name }) => (name.length > 90 ? `${name.slice(0, 89).trimEnd()}…` : name)),
      speakerNotes: "",
    });
  for (const section of within) {
    addSection(writer, plan, section);
    if (section === (ownPlan ?? lastSpoken)) addPlan(writer, plan);
  }
  if (lastSpoken === undefined) addPlan(writer, plan);
  if (!within.some(({ kind }) => kind === "questions"))
    writer.divider({ title: "Your questions", note: "", speakerNotes: `${plan.questionMinutes} min` });
  if (bonus.length > 0) {
    writer.divider({
      title: "After the end",
      note: "Shown only when there is time or somebody asks",
      speakerNotes: "",
    });
    for (const section of bonus) addSection(writer, plan, section);
  }
  return writer.bytes(date);
}
