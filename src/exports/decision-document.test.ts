import { describe, expect, test } from "vitest";
import type { PlainDate } from "../plain-date.ts";
import { decisionMemo } from "../search/decision/decision-memo.ts";
import { friendsPack, packSizes } from "../search/decision/friends-pack.ts";
import type { PaperFacts } from "../search/decision/paper-facts.ts";
import { ranking, weightRooms } from "../search/decision/criteria.ts";
import { sampleDoneStep } from "../search/sample-search.ts";
import { decisionMarkdown, decisionPdf, onePagePdf } from "./decision-document.ts";
import { pdfText } from "../../test/support/pdf-text.ts";

const today = "2026-11-24" as PlainDate;

/** As much as anyone may write, with `words` in every text. */
function longFacts(words: string, withNotes: boolean, count: number): PaperFacts {
  const text = `${words} `.repeat(40);
  const numbers = Array.from({ length: count }, (_none, index) => index);
  const criteria = numbers.slice(0, 12).map((index) => ({
    id: `c${index}`,
    name: `${index} ${text}`,
    weight: 10 + index,
    firstWeight: 20,
  }));
  const choices = ["seat", "other", "third", "present"].map((id, place) => ({
    id,
    name: id === "present" ? "Present job" : `${text} ${id}`,
    scores: new Map(criteria.map((criterion, index) => [criterion.id, (index * 3 + place * 2) % 11])),
    evidence: new Map(criteria.map((criterion) => [criterion.id, text])),
  }));
  const person = (index: number) => ({
    id: `p${index}`,
    personId: null,
    role: text,
    name: `${index} ${text}`,
  });
  return {
    today,
    seat: text,
    company: text,
    withNotes,
    record: {
      opportunityId: "opp1",
      deadline: "2026-12-01" as PlainDate,
      isExcited: false,
      excitedOn: today,
      verdict: null,
      decidedOn: null,
      reason: text,
      reasonOn: today,
      departuresLookedOn: null,
      trust: numbers.map((index) => ({ id: `t${index}`, notedOn: today, trust: 3, minutes: 60, note: text })),
      departures: numbers.map((index) => ({
        ...person(index),
        leftOn: text,
        reason: index % 2 === 0 ? text : "",
        source: text,
      })),
      references: numbers.map((index) => ({ ...person(index), relation: text, askedOn: today, said: text })),
      friends: numbers.map((index) => ({ ...person(index), toldOn: today, said: text })),
      team: numbers.map(person),
      predictions: numbers.map((index) => ({
        id: `d${index}`,
        opportunityId: "opp1",
        statement: text,
        probability: 60,
        dueOn: today,
        cameTrue: null,
        scoredOn: null,
      })),
    },
    steps: [sampleDoneStep()],
    isWrittenInTime: true,
    rationale: {
      first: text,
      firstOn: today,
      now: text.repeat(20),
      nowOn: today,
      diff: [
        { kind: "removed", text },
        { kind: "added", text },
      ],
    },
    criteria,
    choices,
    ranked: ranking(criteria, choices).ranked,
    rooms: weightRooms(criteria, choices),
    refusals: numbers.map(() => ({ text, meaning: text, answer: text, askedOf: text })),
    gaps: numbers.map(() => text),
    scenarios: numbers.map(() => ({ name: text, probability: 0.05 })),
    worth: "USD 1,141,000 ± 36,000 over 10 years; half of all futures lie between 150,000 and 1,210,000",
  };
}

async function read(pdf: Uint8Array): Promise<{ pages: number; words: string }> {
  const { totalPages, text } = await pdfText(pdf);
  return { pages: totalPages, words: text.replaceAll(/[\s\u00AD\u200B]+/gu, " ") };
}

const packs = (facts: PaperFacts) => packSizes.map((size) => friendsPack(facts, size));

describe("D9 the pack for friends is one page", { timeout: 60_000 }, () => {
  test.each([
    ["nothing recorded", "word", 0],
    ["a little", "word", 2],
    ["very much", "word another", 20],
    ["very much in wide characters", "株式会社の最高経営責任者", 20],
    ["very much in words that do not end", "x".repeat(300), 20],
    ["very much in many lines", "one\ntwo\n\n", 20],
  ])("%s, on both papers, with notes and without", async (_title, words, count) => {
    for (const withNotes of [false, true])
      for (const paper of ["a4", "us-letter"] as const) {
        const made = await onePagePdf(packs(longFacts(words, withNotes, count)), paper);
        expect((await read(made)).pages).toBe(1);
        expect(Buffer.from(made).includes("/StructTreeRoot")).toBe(true);
      }
  });
});

test("D9 what a page leaves out is counted", async () => {
  const { words } = await read(await onePagePdf(packs(longFacts("word", false, 20)), "a4"));
  expect(words).toMatch(/and 1\d more/u);
  expect(words).toMatch(/All, with \d more/u);
});

test("D1 the memo has refusals first, then what was written at the start against now", async () => {
  const facts = longFacts("word", false, 3);
  const memo = decisionMemo(facts);
  expect(memo.parts[0]?.heading).toBe("What they would not answer");
  const { pages, words } = await read(await decisionPdf(memo, "us-letter"));
  expect(pages).toBeGreaterThan(1);
  expect(words.indexOf("What they would not answer")).toBeLessThan(words.indexOf("The decision "));
  expect(words).toContain("What changed between the two");
  expect(decisionMarkdown(memo)).toMatch(/~~word .*~~[\s\S]*\*\*word/u);
});

test("Markdown of a decision shows what was typed as it stands", () => {
  const facts = {
    ...longFacts("word", true, 1),
    seat: "CTO *at* <b>Acme</b>",
    gaps: ["# not a heading | cell"],
  };
  const text = decisionMarkdown(friendsPack(facts, packSizes[0] ?? { why: 1, point: 1, rows: 1, points: 1 }));
  expect(text).toContain(String.raw`# CTO \*at\* \<b\>Acme\</b\>`);
  expect(text).toContain(String.raw`- \# not a heading \| cell`);
});
