import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";

async function planned(prompt = "Your focus. Your first 90 days.") {
  const app = tempApp();
  const { id, steps } = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const plan = await run(app, "presentation.create", { opportunityId: id, prompt });
  return { app, opportunityId: id, steps, plan };
}

test("a plan starts from the prompt, the loop's presentation and the usual outline", async () => {
  const { app, opportunityId, steps, plan } = await planned();
  expect(plan.clauses.map(({ text }) => text)).toEqual(["Your focus", "Your first 90 days"]);
  expect(plan.stepId).toBe(steps.find(({ kind }) => kind === "presentation")?.id);
  expect(plan.time).toEqual({ talk: 45, plannedQuestions: 15, left: 15, bonus: 5 });
  await expect(run(app, "presentation.create", { opportunityId })).rejects.toMatchObject({
    code: "conflict",
  });
  await run(app, "step.remove", { id: plan.stepId ?? "" });
  expect((await run(app, "presentation.show", { opportunityId })).plan?.stepId).toBeNull();
});

test("a prompt split afresh keeps the answers of asks that stay", async () => {
  const { app, plan } = await planned();
  const [section] = plan.sections;
  await run(app, "presentation.update-section", {
    id: section?.id ?? "",
    answers: plan.clauses.map(({ id }) => id),
  });
  const again = await run(app, "presentation.split-prompt", {
    id: plan.id,
    prompt: "What would you stop? Your focus.",
  });
  expect(again.clauses.map(({ text }) => text)).toEqual(["What would you stop?", "Your focus"]);
  expect(again.sections[0]?.answers).toEqual([plan.clauses[0]?.id]);
});

test("asks are split and joined without losing who answers them", async () => {
  const { app, plan } = await planned();
  const [first, second] = plan.clauses;
  await run(app, "presentation.update-section", {
    id: plan.sections[0]?.id ?? "",
    answers: [second?.id ?? ""],
  });
  const split = await run(app, "presentation.split-clause", {
    id: second?.id ?? "",
    parts: ["First month", "First quarter"],
  });
  expect(split.sections[0]?.answers).toHaveLength(2);
  const joined = await run(app, "presentation.merge-clause", { id: first?.id ?? "" });
  expect(joined.clauses.map(({ text }) => text)).toEqual(["Your focus, and first month", "First quarter"]);
  expect(joined.sections[0]?.answers).toHaveLength(2);
  await expect(
    run(app, "presentation.merge-clause", { id: joined.clauses[1]?.id ?? "" }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("amounts go in and out in units, and a change keeps what it does not name", async () => {
  const { app, plan } = await planned();
  const presentationId = plan.id;
  const hire = { presentationId, role: "Lead", month: 7, yearlyCost: 120_000.5, currency: "eur" };
  const added = await run(app, "presentation.save-hire", hire);
  expect(added.hires[0]).toMatchObject({ role: "Lead", yearlyCost: 120_000.5, currency: "EUR" });
  expect(added.cost.totals[0]?.hiresFirstYear).toBe(60_000.25);
  const id = added.hires[0]?.id ?? "";
  const changed = await run(app, "presentation.save-hire", { presentationId, id, month: 1 });
  expect(changed.hires[0]).toMatchObject({ role: "Lead", month: 1, yearlyCost: 120_000.5 });
  await expect(run(app, "presentation.save-plan-item", { presentationId })).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "what" }],
  });
  expect((await run(app, "presentation.remove-plan-line", { id })).hires).toEqual([]);
});

test("a rehearsal keeps its targets and its times when a section goes, and undo brings all back", async () => {
  const { app, opportunityId, plan } = await planned();
  const [one, two] = plan.sections.map(({ id }) => id);
  const sections = [one ?? "", two ?? ""];
  await expect(
    run(app, "rehearsal.record", { presentationId: plan.id, sections, seconds: [60] }),
  ).rejects.toMatchObject({ code: "invalid-input" });
  await run(app, "rehearsal.record", { presentationId: plan.id, sections, seconds: [60, 900] });
  const { rehearsals, drift } = await run(app, "presentation.remove-section", { id: one ?? "" });
  expect(rehearsals[0]?.laps[0]).toMatchObject({ sectionId: null, title: "Where I come from", seconds: 60 });
  expect(drift.totals[0]).toMatchObject({ seconds: 960, removedSeconds: 60 });
  const before = (await run(app, "presentation.show", { opportunityId })).plan;
  await run(app, "opportunity.delete", { id: opportunityId });
  await run(app, "undo", {});
  expect((await run(app, "presentation.show", { opportunityId })).plan).toEqual(before);
});

test("P15 nudges settle as the plan does", async () => {
  const { app, plan } = await planned("Your focus.");
  const nudges = async (): Promise<string[]> =>
    (await run(app, "today", { limit: 100 })).nudges
      .filter(({ ruleId }) => ruleId === "P15")
      .map(({ subject }) => subject.id.replace(/.*:/u, ""))
      .toSorted();
  expect(await nudges()).toEqual(["clauses", "reviewer", "well-received"]);
  await run(app, "presentation.ask-reviewer", { presentationId: plan.id, reviewer: "Greta" });
  await run(app, "presentation.update", { id: plan.id, wellReceived: "A demo" });
  await run(app, "presentation.update-section", {
    id: plan.sections[2]?.id ?? "",
    answers: plan.clauses.map(({ id }) => id),
  });
  expect(await nudges()).toEqual([]);
});
