import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";

test("what was learnt of a company and said on a decision is found by its words, and gone when removed", async () => {
  const app = tempApp();
  const { id: opportunityId } = await run(app, "opportunity.create", { company: "Harbor", title: "CTO" });
  const on = { opportunityId };
  const { id } = await run(app, "trust.add", { ...on, trust: 4, note: "Told me of the quokkas" });
  await run(app, "departure.add", { ...on, name: "Ida Brandt", reason: "Fell out over zeppelins" });
  await run(app, "reference.add", { ...on, name: "Leo Hart", said: "Slow as marmalade" });
  await run(app, "friend.add", { ...on, name: "Ada Moreno", said: "Mind the trombones" });
  await run(app, "prediction.add", {
    ...on,
    statement: "They buy the lighthouse.",
    probability: 40,
    dueOn: "2027-01-01",
  });
  await run(app, "decision.update", { ...on, reason: "For the gherkins" });
  const found = async (words: string) =>
    (await run(app, "search", { words })).rows.map(
      ({ target, targetId, context }) => `${target} ${targetId} ${context}`,
    );
  for (const words of ["quokkas", "brandt zeppelins", "marmalade"])
    expect(await found(words), words).toEqual([`diligence ${opportunityId} Harbor`]);
  for (const words of ["trombones", "lighthouse", "gherkins"])
    expect(await found(words), words).toEqual([`decision ${opportunityId} Harbor`]);
  await run(app, "trust.remove", { id });
  expect(await found("quokkas")).toEqual([]);
});
