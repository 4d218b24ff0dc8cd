import type { DemoWriter } from "./demo-writer.ts";

/** What the fictional search has taught so far. */
export async function learning(writer: DemoWriter): Promise<void> {
  await writer.do("advice.add", {
    giver: "Jonas Kestrel",
    topic: "Search firms",
    stance: "do-not",
    text: "Never begin with a search firm; they bring what nobody else wanted.",
    context: "He was hired twice through his investors' network.",
    givenOn: writer.day(-30),
  });
  await writer.do("advice.add", {
    giver: "Mirela Santangelo",
    topic: "Search firms",
    stance: "do",
    text: "Two good firms, early. Mine sent me the seat I hold.",
    context: "She moved country and knew nobody there.",
    givenOn: writer.day(-21),
  });
  for (const [kind, text, due] of [
    ["investor-exposure", "Do one technical diligence for Old Mill Ventures", 40],
    ["visible-work", "Give the release-train talk at a regional conference", 70],
    ["operating-experience", "Run the yearly budget with Finance instead of handing it in", -12],
  ] as const)
    await writer.do("groundwork.add", { kind, text, dueOn: writer.day(due) });
  await writer.do("groundwork.review", { note: "A larger company is missing", on: writer.day(-45) });
  await writer.do("profile.check", { items: ["headline", "reachable", "no-signal"], on: writer.day(-50) });
  const { rows } = await writer.do("opportunity.list", {});
  const [first] = rows.filter(({ state }) => state === "closed");
  if (first !== undefined)
    await writer.do("retrospective.save", {
      opportunityId: first.id,
      whatHappened: "Three good talks, then silence; the seat went to somebody their CFO knew.",
      learnt: "Ask in the first talk who else is being considered, and by whom.",
      differently: "Find my own way to the CFO before the second talk.",
      missingSkills: ["Running a budget"],
    });
  for (const [activity, energy, minutes, day] of [
    ["Talking with founders", 2, 60, -3],
    ["Writing to recruiters", -1, 45, -4],
    ["Preparing the presentation", 1, 120, -6],
  ] as const)
    await writer.do("energy.log", { activity, energy, minutes, feltOn: writer.day(day) });
  await writer.do("energy.log", {
    activity: "Weekly incident reviews",
    energy: 1,
    scope: "past-role",
    note: "The one meeting in which something always got better",
  });
  await writer.do("checkup.save", {
    bestWeeks: "The two before the launch: every team in one room, and me between them and the board.",
    price: "Coding, gladly. Evenings only for a season.",
  });
}
