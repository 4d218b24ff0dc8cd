import { expect, test } from "vitest";
import type { App } from "../../src/app.ts";
import { run, tempApp } from "../support/temp-app.ts";
import { pdfText } from "../support/pdf-text.ts";

/** One phrase in each field that is the user's own or was told in confidence. */
const phrases = {
  trustNote: "zebra trust",
  departureReason: "zebra reason",
  departureSource: "zebra source",
  referenceSaid: "zebra reference",
  friendSaid: "zebra friend",
  evidence: "zebra evidence",
  meaning: "zebra meaning",
  answer: "zebra answer",
  draft: "zebra draft",
} as const;

async function seatWithSecrets(app: App): Promise<string> {
  const { id: opportunityId } = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const given = { opportunityId };
  await run(app, "decision.update", {
    ...given,
    deadline: "2026-12-04",
    isExcited: true,
    reason: phrases.draft,
  });
  await run(app, "trust.add", { ...given, trust: 4, minutes: 60, note: phrases.trustNote });
  await run(app, "departure.add", {
    ...given,
    name: "Ida Brandt",
    reason: phrases.departureReason,
    source: phrases.departureSource,
  });
  await run(app, "reference.add", { ...given, name: "Leo Hart", said: phrases.referenceSaid });
  await run(app, "friend.add", { ...given, name: "Ada Moreno", said: phrases.friendSaid });
  const { id: criterionId } = await run(app, "criterion.save", { name: "A CEO I learn from", weight: 30 });
  await run(app, "criterion.score", { ...given, criterionId, score: 8, evidence: phrases.evidence });
  await run(app, "criterion.score", { criterionId, score: 3 });
  const { id } = await run(app, "question.add", { ...given, text: "What was the last price?" });
  await run(app, "question.ask", { id, outcome: "refused", answer: phrases.answer });
  await run(app, "question.update", { id, refusalView: phrases.meaning });
  return opportunityId;
}

type Paper = "export.friends-pack" | "export.decision-memo";

async function wordsOf(app: App, paper: Paper, input: Parameters<typeof run<Paper>>[2]): Promise<string> {
  const { content, mediaType } = await run(app, paper, input);
  const bytes = Buffer.from(content, "base64");
  if (mediaType === "text/markdown") return bytes.toString("utf8");
  const { text } = await pdfText(bytes);
  return text.replaceAll(/\s+/gu, " ");
}

const papers: readonly (readonly [Paper, readonly string[]])[] = [
  ["export.friends-pack", []],
  // The reason is what a memo is for.
  ["export.decision-memo", [phrases.draft]],
];

test.each(papers)(
  "D9 %s takes private notes along only when asked",
  { timeout: 60_000 },
  async (paper, always) => {
    const app = tempApp();
    const opportunityId = await seatWithSecrets(app);
    for (const format of ["pdf", "markdown"] as const) {
      const plain = await wordsOf(app, paper, { opportunityId, format });
      const whole = await wordsOf(app, paper, { opportunityId, format, withPrivateNotes: true });
      const kept = Object.values(phrases).filter((phrase) => plain.includes(phrase));
      expect(kept, format).toEqual(always);
      expect(
        Object.values(phrases).filter((phrase) => !whole.includes(phrase)),
        format,
      ).toEqual([]);
    }
  },
);

test("D1 a seat with a day to answer by is a decision ahead, and an offer's worth is on the pack", async () => {
  const app = tempApp();
  const opportunityId = await seatWithSecrets(app);
  const { nudges } = await run(app, "today", { limit: 100 });
  const ofDecision = nudges.filter(({ ruleId }) => ruleId.startsWith("D"));
  expect(ofDecision.map(({ ruleId }) => ruleId)).toContain("D4");
  expect(ofDecision.length).toBeLessThanOrEqual(4);
  const json = JSON.stringify({
    id: "harbor-cto",
    amounts: "units",
    currency: "USD",
    place: "US-WA",
    startDate: "2027-01-04",
    salary: 250_000,
    company: { name: "Harbor" },
    beliefs: { stage: "B", scenarios: [{ name: "as planned", probability: 1 }] },
  });
  await run(app, "offer.save", { opportunityId, json });
  const words = await wordsOf(app, "export.friends-pack", { opportunityId, format: "markdown" });
  expect(words).toMatch(/after tax: USD [\d,]+ ± [\d,]+ over/u);
  expect(words).toContain("100 % as planned");
  expect((await run(app, "decision.show", { opportunityId })).beliefs).toMatchObject({
    scenarios: [{ name: "as planned", probability: 1 }],
  });
});

test("D1 the reason carries its day, and whether it stood in time", async () => {
  const app = tempApp();
  const { id: opportunityId } = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  await run(app, "decision.update", { opportunityId, deadline: "2026-11-20" });
  const late = await run(app, "decision.update", { opportunityId, reason: "For and against" });
  expect(late).toMatchObject({ reasonOn: "2026-11-24", isWrittenInTime: false });
  expect(await run(app, "decision.update", { opportunityId, deadline: "2026-11-24" })).toMatchObject({
    isWrittenInTime: true,
  });
  expect(await run(app, "decision.update", { opportunityId, reason: "" })).toMatchObject({ reasonOn: null });
});

test("D8 ways to a departure leave out the loop and begin with the person; a merge keeps the departure", async () => {
  const app = tempApp();
  const { id: opportunityId, steps } = await run(app, "opportunity.create", {
    company: "Harbor",
    title: "CTO",
  });
  const inside = await run(app, "person.create", {
    fullName: "Noa Lind",
    position: "CEO",
    company: "Harbor",
  });
  await run(app, "step.update", { id: steps[0]?.id ?? "", interviewers: [inside.id] });
  const outside = await run(app, "person.create", {
    fullName: "Leo Hart",
    company: "Harbor",
    howKnown: "close",
  });
  const ida = await run(app, "person.create", { fullName: "Ida Brandt", company: "Elsewhere" });
  const twin = await run(app, "person.create", { fullName: "Ida Brandt" });
  await run(app, "departure.add", { opportunityId, name: "Ida Brandt", personId: twin.id });
  const paths = async () =>
    (await run(app, "diligence.show", { opportunityId })).departures[0]?.paths.map(
      ({ personId }) => personId,
    );
  expect(await paths()).toEqual([twin.id, outside.id]);
  await run(app, "person.merge", { keep: ida.id, merge: twin.id });
  expect(await paths()).toEqual([ida.id, outside.id]);
  expect((await run(app, "diligence.show", { opportunityId })).departures[0]?.personId).toBe(ida.id);
});

test("every write of a decision can be taken back and done again, one by one", async () => {
  const app = tempApp();
  const tables = async () =>
    (JSON.parse((await run(app, "export.json", {})).content) as { tables: unknown }).tables;
  const before = await tables();
  const opportunityId = await seatWithSecrets(app);
  await run(app, "prediction.add", {
    opportunityId,
    statement: "They raise",
    probability: 60,
    dueOn: "2027-01-01",
  });
  const { trust, departures } = await run(app, "diligence.show", { opportunityId });
  await run(app, "departure.update", { id: departures[0]?.id ?? "", role: "CTO" });
  await run(app, "trust.remove", { id: trust[0]?.id ?? "" });
  await run(app, "criterion.remove", { id: (await run(app, "criterion.list", {})).rows[0]?.id ?? "" });
  const after = await tables();
  const writes = (await run(app, "history", { limit: 100 })).rows.length;
  for (let count = 0; count < writes; count += 1) await run(app, "undo", {});
  expect(await tables()).toEqual(before);
  for (let count = 0; count < writes; count += 1) await run(app, "redo", {});
  expect(await tables()).toEqual(after);
});

test("what happened cannot be dated after today", async () => {
  const app = tempApp();
  const { id: opportunityId } = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const late = "2026-11-25";
  const calls = [
    run(app, "trust.add", { opportunityId, trust: 4, notedOn: late }),
    run(app, "friend.add", { opportunityId, name: "Ada", toldOn: late }),
    run(app, "reference.add", { opportunityId, name: "Leo", askedOn: late }),
    run(app, "decision.update", { opportunityId, departuresLookedOn: late }),
  ];
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: "invalid-input" });
  expect((await run(app, "decision.show", { opportunityId })).friends).toEqual([]);
});

test("D3 a running seat that is scored is compared with the present job; a closed one is not", async () => {
  const app = tempApp();
  const opportunityId = await seatWithSecrets(app);
  const ranked = async () => (await run(app, "criterion.list", {})).ranked.map(({ id }) => id);
  expect(await ranked()).toEqual([opportunityId, "present"]);
  await run(app, "opportunity.close", { id: opportunityId, reason: "offer-declined" });
  expect(await ranked()).toEqual(["present"]);
});
