import type { OutputOf } from "../operations/index.ts";
import type { DemoWriter } from "./demo-writer.ts";

type Plan = OutputOf<"presentation.create">;

const prompt = `Hello Robin,

for the last round we would like you to present to Noa, Ravi, Greta and Pascal. You have 60 minutes with the group. Please cover:

- who you are and what you have built that resembles Harbor
- what you think matters most for our business in the next year
- where you would put your focus, and what you would stop
- your first 90 days, with the hires and the budget you would ask for

Slides are welcome. We look forward to it.`;

type Written = { readonly points: string; readonly notes: string; readonly minutes?: number };

/** By the order of the usual outline. */
const written: readonly Written[] = [
  {
    points:
      "Nine years beside two engineering executives\nFour teams, 34 people; incidents halved in two years\nWhy machines: reliability is the product",
    notes:
      "Keep this short. They have the résumé.\nOne story only: the winter release at Stoneground, and what I would do earlier now.",
    minutes: 12,
  },
  {
    points:
      "Sold out until spring: delivery, not demand, sets the revenue\nEvery late machine delays two reference customers\nField failures cost more trust than features win\nI am least sure of: how much of the delay is ours and how much is the supply of parts",
    notes:
      "Start with what Noa said about delivery dates, then the two public statements of customers.\nAsk Pascal whether the cost per day of delay is right.",
    minutes: 11,
  },
  {
    points:
      "One plan for product and engineering, one calendar\nRelease every two weeks, to one customer first\nStop: custom firmware for single customers\nLeave for later: the new control platform",
    notes: "The firmware will hurt. Say what the two customers get in its place before Ravi asks.",
  },
  {
    points: "Listen first, decide by day 45\nOwners for each release\nTwo leads hired, one grown from within",
    notes: "The table comes next; do not read it out. Tell of day 45 and how all will see that it works.",
  },
  { points: "", notes: "If nobody begins, ask Greta what she would cut." },
  {
    points: "How the release train worked at Stoneground\nIts numbers: lead time, rollbacks, overtime",
    notes: "Only if somebody asks how.",
  },
];

async function writeSections(writer: DemoWriter, plan: Plan): Promise<void> {
  const clauses = plan.clauses.map(({ id }) => id);
  // What to stop is answered by no section yet: the plan has something left to mend.
  const answers = [clauses.slice(0, 2), clauses.slice(2, 3), clauses.slice(3, 4), clauses.slice(5)];
  for (const [index, section] of plan.sections.entries()) {
    const { points = "", notes = "", minutes } = written[index] ?? {};
    await writer.do("presentation.update-section", {
      id: section.id,
      points,
      notes,
      ...(minutes === undefined ? {} : { minutes }),
      ...(answers[index] === undefined ? {} : { answers: answers[index] }),
    });
  }
}

async function writeDays(writer: DemoWriter, presentationId: string): Promise<void> {
  const items = [
    ["30", "Talk with every lead and with ten customers", "22 talks held, notes shared"],
    ["30", "One list of all promised dates", "Noa and Greta agree that it is complete"],
    ["60", "An owner for each release; the first to one customer", "Two releases on their day"],
    ["90", "Product and engineering plan in one calendar", "The next quarter is planned once"],
  ] as const;
  for (const [period, what, measure] of items)
    await writer.do("presentation.save-plan-item", { presentationId, period, what, measure });
  await writer.do("presentation.save-hire", {
    presentationId,
    role: "Engineering manager, field reliability",
    month: 2,
    yearlyCost: 135_000,
    currency: "EUR",
  });
  await writer.do("presentation.save-hire", {
    presentationId,
    role: "Release engineer",
    month: 3,
    yearlyCost: 98_000,
    currency: "EUR",
  });
  await writer.do("presentation.save-budget-line", {
    presentationId,
    what: "Test stand with two arms",
    amount: 60_000,
    currency: "EUR",
    cadence: "once",
  });
}

/** The talk at Harbor Robotics, half ready: one clause is open, one part too long, and it was rehearsed three times. */
export async function harborPresentation(writer: DemoWriter): Promise<void> {
  const { rows } = await writer.do("opportunity.list", {});
  const harbor = rows.find((row) => row.companyName === "Harbor Robotics");
  if (harbor === undefined) return;
  const plan = await writer.do("presentation.create", {
    opportunityId: harbor.id,
    title: "Machines that arrive on their day",
    prompt,
  });
  await writeSections(writer, plan);
  await writeDays(writer, plan.id);
  const { reviewers } = await writer.do("presentation.ask-reviewer", {
    presentationId: plan.id,
    reviewer: "Greta Holloway",
    askedOn: writer.day(-1),
  });
  for (const { id } of reviewers)
    await writer.do("presentation.update-reviewer", {
      id,
      said: "Less about yourself. Ravi will want to see that you know what you would not touch.",
      saidOn: writer.day(0),
    });
  const spoken = plan.sections.slice(0, 4).map(({ id }) => id);
  for (const [day, seconds] of [
    [-3, [980, 640, 530, 700]],
    [-2, [860, 700, 610, 740]],
    [-1, [790, 690, 650, 800]],
  ] as const)
    await writer.do("rehearsal.record", {
      presentationId: plan.id,
      sections: spoken,
      seconds: [...seconds],
      startedAt: writer.at(day, 18),
    });
}
