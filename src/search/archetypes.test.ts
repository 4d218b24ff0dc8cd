import { expect, test } from "vitest";
import { archetypeById, archetypes } from "./archetypes.ts";
import { missingElements, openPlaceholders } from "./rationale-elements.ts";
import { defaultLoop, stepKindOf, stepKinds, topics } from "./step-kinds.ts";

test("R2 there are at least six archetypes, each with what the source asks for and blanks to fill", () => {
  expect(archetypes.length).toBeGreaterThanOrEqual(6);
  for (const { id, startingText } of archetypes) {
    expect(archetypeById(id)?.startingText).toBe(startingText);
    expect(missingElements(startingText)).toEqual([]);
    expect(openPlaceholders(startingText).length).toBeGreaterThan(0);
  }
  expect(archetypeById("none")).toBeNull();
});

test("R2 the elements that a text lacks are named", () => {
  expect(missingElements("It is the usual next step.")).toEqual(["positive", "excited", "qualified"]);
  expect(missingElements("I led two teams of ten and enjoyed it.")).toEqual(["excited"]);
});

test("P1 every built-in kind is described and asks for known topics; the default loop has the usual order", () => {
  for (const { assesses, prepare, learn, topics: asked, usualMinutes } of stepKinds) {
    expect(assesses.length).toBeGreaterThan(20);
    expect(prepare.length).toBeGreaterThan(0);
    expect(learn.length).toBeGreaterThan(0);
    expect(usualMinutes).toBeGreaterThan(0);
    for (const topic of asked) expect(topics).toContain(topic);
  }
  expect(defaultLoop.map(({ kind }) => kind)).toEqual([
    "recruiter-call",
    "executive-call",
    "ceo-discussion",
    "peer-interview",
    "team-interview",
    "presentation",
  ]);
  expect(stepKindOf("dinner")).toBeNull();
});
