import type { DemoWriter } from "./demo-writer.ts";

/** The decision on Harbor Robotics: some of it is there, some is still missing. */
export async function harborDecision(writer: DemoWriter): Promise<void> {
  const { rows } = await writer.do("opportunity.list", {});
  const seat = rows.find(({ companyName }) => companyName === "Harbor Robotics");
  if (seat === undefined) return;
  const given = { opportunityId: seat.id };
  await writer.do("decision.update", { ...given, deadline: writer.day(12), isExcited: true });
  await writer.do("trust.add", {
    ...given,
    trust: 3,
    notedOn: writer.day(-9),
    note: "Open on money, vague on the board.",
  });
  await writer.do("trust.add", {
    ...given,
    trust: 4,
    minutes: 90,
    notedOn: writer.day(-3),
    note: "Dinner: told me of the layoff before I asked.",
  });
  await writer.do("departure.add", {
    ...given,
    name: "Ida Brandt",
    role: "CTO",
    leftOn: "last spring",
    reason: "Wanted to found again",
    source: "Herself, over coffee",
  });
  await writer.do("departure.add", {
    ...given,
    name: "Tom Abara",
    role: "VP Sales",
    leftOn: "two years ago",
  });
  await writer.do("reference.add", {
    ...given,
    name: "Leo Hart",
    relation: "Reported to the CEO for two years",
    said: "Slow to promise, and keeps it.",
    askedOn: writer.day(-4),
  });
  await writer.do("friend.add", {
    ...given,
    name: "Ada Moreno",
    said: "You lit up at the factory, not at the pay.",
    toldOn: writer.day(-1),
  });
  await writer.do("prediction.add", {
    ...given,
    statement: "The second factory ships within a year.",
    probability: 65,
    dueOn: writer.day(365),
  });
  await harborCriteria(writer, seat.id);
}

async function harborCriteria(writer: DemoWriter, opportunityId: string): Promise<void> {
  const scores = [
    ["A CEO I learn from", 35, 8, 4],
    ["Time at home in the evening", 25, 5, 8],
    ["Work that can be touched", 25, 9, 3],
    ["Pay that is sure", 15, 6, 7],
  ] as const;
  for (const [name, weight, harbor, present] of scores) {
    const { id } = await writer.do("criterion.save", { name, weight });
    await writer.do("criterion.score", { criterionId: id, opportunityId, score: harbor });
    await writer.do("criterion.score", { criterionId: id, score: present });
  }
}
