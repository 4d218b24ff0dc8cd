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
  await writer.do("prediction.add", {
    ...given,
    statement: "They raise again at a higher price.",
    probability: 40,
    dueOn: writer.day(540),
  });
  await harborCriteria(writer, seat.id);
}

async function harborCriteria(writer: DemoWriter, opportunityId: string): Promise<void> {
  const scores = [
    ["A CEO I learn from", 25, 30, 8, 4, "She changed her mind twice when the numbers said so."],
    ["Time at home in the evening", 35, 25, 4, 9, "The factory runs a late shift, and so will I."],
    ["Work that can be touched", 20, 20, 8, 3, "A morning at the line in October."],
    ["Pay that is sure", 20, 25, 5, 7, "Half of it is equity of a Series B."],
  ] as const;
  for (const [name, firstWeight, weight, harbor, present, evidence] of scores) {
    const { id } = await writer.do("criterion.save", { name, weight: firstWeight });
    if (weight !== firstWeight) await writer.do("criterion.save", { id, weight });
    await writer.do("criterion.score", { criterionId: id, opportunityId, score: harbor, evidence });
    await writer.do("criterion.score", { criterionId: id, score: present });
  }
}
