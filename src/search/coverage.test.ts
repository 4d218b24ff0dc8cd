import { describe, expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import { coverage, storyGaps, suggestedStories } from "./coverage.ts";
import type { Opportunity } from "./opportunity.ts";
import { sampleDoneStep, sampleInterviewer, sampleOpportunity, sampleStep } from "./sample-search.ts";
import { sampleStory, sampleTelling } from "./sample-material.ts";

const noa = sampleInterviewer({ personId: "noa", name: "Noa", position: "CEO" });
const greta = sampleInterviewer({ personId: "greta", name: "Greta", position: "VP Product" });
const first = sampleDoneStep({ id: "first", title: "CEO talk", kind: "ceo-discussion", interviewers: [noa] });
const second = sampleStep({ id: "second", title: "Peer", kind: "peer-interview", interviewers: [greta] });
const seat: Opportunity = sampleOpportunity({ steps: [first, second] });
const trains = sampleStory({ id: "trains", title: "Trains", topics: ["delivery", "working-relationship"] });
const budget = sampleStory({ id: "budget", title: "Budget", topics: ["budget"] });
const told = (changes = {}) =>
  sampleTelling({ storyId: "trains", stepId: "first", personId: "noa", personName: "Noa", ...changes });

const state = (view: ReturnType<typeof coverage>, topic: string, personId: string) =>
  view.rows.find((row) => row.topic === topic)?.cells.find((cell) => cell.personId === personId)?.state;

describe("P12 the matrix", () => {
  test("P12 a cell is told, planned, expected, missed or not asked for", () => {
    const view = coverage(
      seat,
      [trains, budget],
      [
        told(),
        sampleTelling({ id: "t2", storyId: "budget", stepId: "second", personId: "greta", toldOn: null }),
      ],
    );
    expect(view.interviewers.map(({ name }) => name)).toEqual(["Noa", "Greta"]);
    expect(state(view, "working-relationship", "noa")).toBe("told");
    expect(state(view, "budget", "greta")).toBe("planned");
    expect(state(view, "conflict", "greta")).toBe("expected");
    expect(state(view, "technical-strategy", "noa")).toBe("missed");
    expect(state(view, "budget", "noa")).toBe("none");
  });
  test("P12 topics of cancelled steps and topics without a story, such as pay, are not in it", () => {
    const steps = [first, sampleStep({ id: "x", kind: "team-interview", state: "cancelled" })];
    const view = coverage(sampleOpportunity({ steps }), [], []);
    expect(view.rows.map(({ topic }) => topic)).not.toContain("culture");
    expect(view.rows.map(({ topic }) => topic)).not.toContain("compensation");
  });
});

describe("P12 warnings", () => {
  test("P12 a story planned for people whose colleagues heard it is a repeat; told to one panel it is none", () => {
    const planned = told({
      id: "t2",
      stepId: "second",
      personId: "greta",
      personName: "Greta",
      toldOn: null,
    });
    const [repeat] = coverage(seat, [trains], [told(), planned]).warnings;
    expect(repeat).toMatchObject({ kind: "repeat", storyId: "trains", stepId: "second" });
    expect(repeat?.text).toContain("Noa heard it already, and they compare notes");
    const panel = [told(), told({ id: "t3", personId: "ravi", personName: "Ravi" })];
    expect(coverage(seat, [trains], panel).warnings.filter(({ kind }) => kind === "repeat")).toEqual([]);
  });
  test("P12 a story told in two steps is said as it is, without a step to mend", () => {
    const again = told({ id: "t2", stepId: "second", personId: "greta", toldOn: plainDate(2026, 11, 21) });
    expect(coverage(seat, [trains], [told(), again]).warnings[0]).toMatchObject({
      kind: "repeat",
      stepId: null,
    });
  });
  test("P12 a topic of a past step that nobody heard is missed, and the coming step that can take it is named", () => {
    const peer = sampleDoneStep({ id: "peer", title: "Peer", kind: "peer-interview", interviewers: [greta] });
    const team = sampleStep({ id: "team", title: "Team", kind: "team-interview" });
    const view = coverage(
      sampleOpportunity({ steps: [first, peer, team] }),
      [budget],
      [told({ storyId: "budget" })],
    );
    const delivery = view.warnings.find(({ topic }) => topic === "delivery");
    expect(delivery).toMatchObject({ kind: "missed", stepId: "team" });
    expect(delivery?.text).toContain("Team can take it");
    expect(view.warnings.find(({ topic }) => topic === "conflict")?.text).toContain("bring it up yourself");
    expect(view.warnings.some(({ topic }) => topic === "budget")).toBe(false);
  });
  test("P12 a loop in which no telling was noted is not blamed", () => {
    expect(coverage(seat, [trains], []).warnings).toEqual([]);
  });
});

describe("P12 the next story", () => {
  test("P12 the story on most topics that nobody heard comes first, and none told here comes again", () => {
    const wide = sampleStory({ id: "wide", title: "Wide", topics: ["budget", "conflict"] });
    const off = sampleStory({ id: "off", title: "Off", topics: ["culture"] });
    const order = suggestedStories(second, [budget, off, wide, trains], [told()]);
    expect(order.map(({ storyId }) => storyId)).toEqual(["wide", "budget"]);
    expect(order[0]?.newTopics).toEqual(["budget", "conflict"]);
  });
  test("P12 of two alike, one that is whole and short goes first", () => {
    const half = sampleStory({ id: "half", title: "A half", topics: ["budget"], result: "" });
    expect(suggestedStories(second, [half, budget], []).map(({ storyId }) => storyId)).toEqual([
      "budget",
      "half",
    ]);
  });
});

test("P6 gaps are topics of coming steps without a story, the most asked first", () => {
  const team = sampleStep({ id: "team", kind: "team-interview" });
  const gaps = storyGaps([sampleOpportunity({ steps: [first, second, team] })], [budget]);
  expect(gaps[0]).toMatchObject({ topic: "delivery", steps: 2 });
  expect(gaps.map(({ topic }) => topic)).not.toContain("budget");
});
