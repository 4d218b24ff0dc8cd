import { describe, expect, test } from "vitest";
import { run, tempApp, testActor } from "../../test/support/temp-app.ts";

async function seat() {
  const app = tempApp();
  const opened = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const noa = await run(app, "person.create", { fullName: "Noa Lind", position: "CEO" });
  const call = opened.steps.find(({ kind }) => kind === "executive-call")?.id ?? "";
  await run(app, "step.update", { id: call, interviewers: [noa.id] });
  return { app, opened, noa, call };
}

describe("P6 stories", () => {
  test("P6 a change of a part is a version, a change of the title none, and the same again nothing", async () => {
    const app = tempApp();
    const { id } = await run(app, "story.add", {
      title: "Trains",
      situation: "Six teams",
      topics: ["delivery"],
    });
    expect((await run(app, "story.update", { id, title: "Release trains" })).version).toBe(1);
    expect((await run(app, "story.update", { id, result: "Daily" })).version).toBe(2);
    const again = await app.call("story.update", { id, result: "Daily" }, testActor);
    expect(again.operation).toBeNull();
    const { rows, from, to } = await run(app, "story.diff", { id });
    expect([from, to]).toEqual([1, 2]);
    expect(rows.find(({ part }) => part === "result")?.parts).toEqual([{ kind: "added", text: "Daily" }]);
    await expect(run(app, "story.diff", { id, from: 1, to: 9 })).rejects.toMatchObject({ code: "not-found" });
  });
  test("P6 a rehearsal counts for the version it was of; a new version is estimated again", async () => {
    const app = tempApp();
    const { id } = await run(app, "story.add", { title: "Trains", situation: "Six teams" });
    expect((await run(app, "story.rehearse", { id, seconds: 84 })).spoken).toBe("1 min 24 s");
    expect((await run(app, "story.update", { id, result: "Daily" })).rehearsedSeconds).toBeNull();
  });
  test("P6 a story from a role takes over its place and team size", async () => {
    const app = tempApp();
    const role = await run(app, "career.add", { company: "Stoneground", title: "Director", teamSize: 46 });
    const story = await run(app, "story.add", { title: "Trains", careerEntryId: role.id });
    expect(story).toMatchObject({ teamSize: 46, careerEntryId: role.id });
    expect(story.situation).toContain("Stoneground");
    await run(app, "career.remove", { id: role.id });
    expect((await run(app, "story.show", { id: story.id })).careerEntryId).toBeNull();
  });
  test("P12 a plan becomes a telling, once for each listener; a stranger to the step is refused", async () => {
    const { app, opened, noa, call } = await seat();
    const { id } = await run(app, "story.add", { title: "Trains", topics: ["priorities"] });
    await run(app, "story.tell", { id, stepId: call, isPlanned: true });
    await run(app, "step.finish", { id: call, doneAt: "2026-11-20T10:00:00Z" });
    const told = await run(app, "story.tell", { id, stepId: call });
    expect(told.tellings).toMatchObject([{ toldOn: "2026-11-20", people: [{ personId: noa.id }] }]);
    await run(app, "story.tell", { id, stepId: call });
    expect((await run(app, "story.show", { id })).tellings[0]?.people).toHaveLength(1);
    const view = await run(app, "coverage.show", { opportunityId: opened.id });
    expect(view.rows.find(({ topic }) => topic === "priorities")?.cells[0]?.state).toBe("told");
    const other = await run(app, "person.create", { fullName: "Ira" });
    await expect(run(app, "story.tell", { id, stepId: call, people: [other.id] })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});

describe("P4 career", () => {
  test("P4 a budget keeps its currency when only the amount changes, and loses both together", async () => {
    const app = tempApp();
    const { id } = await run(app, "career.add", { company: "A", title: "B", budget: 5, currency: "EUR" });
    expect(await run(app, "career.update", { id, budget: 6 })).toMatchObject({ budget: 6, currency: "EUR" });
    expect(await run(app, "career.update", { id, budget: null })).toMatchObject({
      budget: null,
      currency: "",
    });
    expect(await run(app, "career.update", { id, budget: 7 })).toMatchObject({ budget: 7, currency: "USD" });
  });
});

describe("P7 D7 questions", () => {
  test("P7 every unknown becomes one question for who can answer it, and the second run makes none", async () => {
    const { app, opened, noa } = await seat();
    const add = { companyId: opened.companyId, area: "money" as const };
    await run(app, "company-model.add", { ...add, text: "Series B" });
    await run(app, "company-model.add", { ...add, text: "How long the cash lasts", isUnknown: true });
    const { rows } = await run(app, "question.generate", { opportunityId: opened.id });
    expect(rows).toMatchObject([{ text: "Can you tell me how long the cash lasts?", personId: noa.id }]);
    expect((await run(app, "question.generate", { opportunityId: opened.id })).rows).toEqual([]);
  });
  test("D7 a refusal heads the list until someone answers in full", async () => {
    const { app, opened, noa } = await seat();
    const first = await run(app, "question.add", { opportunityId: opened.id, text: "Cash?" });
    const second = await run(app, "question.add", {
      opportunityId: opened.id,
      text: "Price?",
      personId: noa.id,
    });
    await run(app, "question.ask", { id: second.id, outcome: "refused" });
    const list = await run(app, "question.list", { opportunityId: opened.id });
    expect(list.refused).toBe(1);
    expect(list.rows.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(list.rows[0]?.askings[0]?.personName).toBe("Noa Lind");
    const full = await run(app, "question.ask", { id: second.id, outcome: "full", answer: "5.20" });
    expect(full.state).toBe("full");
    const last = full.askings.at(-1)?.id ?? "";
    expect((await run(app, "question.unask", { id: last })).state).toBe("refused");
  });
  test("D7 a step of another opportunity is refused", async () => {
    const { app, opened } = await seat();
    const other = await run(app, "opportunity.create", { company: "Else", title: "CTO" });
    const { id } = await run(app, "question.add", { opportunityId: opened.id, text: "Cash?" });
    const stepId = other.steps[0]?.id ?? "";
    await expect(run(app, "question.ask", { id, outcome: "full", stepId })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});

test("P4 a concern that is answered carries its day, one that is opened again none", async () => {
  const { app, opened } = await seat();
  const { id, state } = await run(app, "concern.add", {
    opportunityId: opened.id,
    text: "Too far",
    whose: "Ravi",
  });
  expect(state).toBe("open");
  expect((await run(app, "concern.update", { id, state: "settled", answer: "x" })).answeredOn).toBe(
    app.today(),
  );
  expect((await run(app, "concern.update", { id, state: "open" })).answeredOn).toBeNull();
});

test("P9 requirements come gaps first and name the roles that show them", async () => {
  const { app, opened } = await seat();
  const role = await run(app, "career.add", { company: "A", title: "B" });
  const given = { opportunityId: opened.id };
  const met = await run(app, "requirement.add", {
    ...given,
    text: "Forty",
    fit: "met",
    careerEntryIds: [role.id],
  });
  await run(app, "requirement.add", { ...given, text: "Hardware", fit: "gap" });
  expect((await run(app, "requirement.list", given)).rows.map(({ text }) => text)).toEqual([
    "Hardware",
    "Forty",
  ]);
  expect((await run(app, "requirement.update", { id: met.id, careerEntryIds: [] })).careerEntryIds).toEqual(
    [],
  );
});

test("P10 P11 a talk's note grows field by field, and its review is one", async () => {
  const { app, opened, call } = await seat();
  await run(app, "working-note.save", { stepId: call, agreements: "Dates first" });
  const note = await run(app, "working-note.save", { stepId: call, disagreements: "Who hires" });
  expect(note).toMatchObject({ agreements: "Dates first", disagreements: "Who hires" });
  const marks = { stepId: call, background: 4, preparation: 3, communication: 4, excitement: 5 };
  await run(app, "self-review.save", marks);
  await run(app, "self-review.save", { ...marks, preparation: 4 });
  const { rows } = await run(app, "self-review.list", { opportunityId: opened.id });
  expect(rows).toMatchObject([{ preparation: 4 }]);
});

test("W1 stories, answers, concerns and notes on talks are found, each story once and only as it stands", async () => {
  const { app, opened, call } = await seat();
  const { id } = await run(app, "story.add", { title: "Trains", action: "We abolished zeppelins" });
  await run(app, "story.update", { id, action: "We abolished trains" });
  const question = await run(app, "question.add", { opportunityId: opened.id, text: "Why now?" });
  await run(app, "question.ask", { id: question.id, outcome: "full", answer: "Marmalade" });
  await run(app, "working-note.save", { stepId: call, howDisagreed: "Loudly" });
  const found = async (words: string) =>
    (await run(app, "search", { words })).rows.map(({ target, targetId }) => `${target} ${targetId}`);
  expect(await found("trains")).toEqual([`story ${id}`]);
  expect(await found("zeppelins")).toEqual([]);
  expect(await found("marmalade")).toEqual([`questions ${opened.id}`]);
  expect(await found("loudly")).toEqual([`concerns ${opened.id}`]);
  await run(app, "story.remove", { id });
  expect(await found("abolished")).toEqual([]);
});
