import { describe, expect, test } from "vitest";
import { pricedOffer } from "../priced-offer.ts";
import { beliefsOf, sampleGrant, sampleOffer, today } from "../testing/sample-offer.ts";
import { amountOfText, monthsOfText, partOfText } from "./ask-values.ts";
import { askWords, readAsk } from "./read-ask.ts";

function asked(change = {}) {
  const offer = sampleOffer(change);
  const { facts } = pricedOffer("x", offer, beliefsOf(), today);
  return { offer, grants: facts?.grants ?? [] };
}

const steps = (text: string, change = {}) => readAsk(text, asked(change), "ask").facts?.steps;
const refusal = (text: string, change = {}) => {
  const [problem] = readAsk(text, asked(change), "ask[0]").problems;
  return `${problem?.path}: ${problem?.reason} ${problem?.fix}`;
};

describe("A1 an ask in words", () => {
  test.each([
    ["cliff=0", { kind: "cliff", months: 0 }],
    ["window=18", { kind: "window", months: 18 }],
    ["window=90d", { kind: "window", months: 3 }],
    ["window=until-exit", { kind: "window", months: "until-exit" }],
    ["vesting=3y", { kind: "vesting-length", months: 36 }],
    ["single-trigger=50%", { kind: "single-trigger", fraction: 0.5 }],
    ["double-trigger=1@18", { kind: "double-trigger", fraction: 1, protectionMonths: 18 }],
    ["let-go=12", { kind: "let-go-acceleration", months: 12 }],
    ["shares=+10%", { kind: "grant-size", shares: 220_000 }],
    ["shares=250,000", { kind: "grant-size", shares: 250_000 }],
    ["strike=-50%", { kind: "strike", strike: 1 }],
    ["instrument=rsu", { kind: "instrument", instrument: "rsu", strike: 0 }],
    ["early-exercise=yes", { kind: "early-exercise", right: "allowed" }],
  ])("%s is a term of the grant", (text, term) => {
    expect(steps(text)).toEqual([{ kind: "term", index: 0, term }]);
  });

  test("a loan brings the right to exercise early", () => {
    expect(steps("non-recourse-loan=100%@5%@50%")).toMatchObject([
      { term: { kind: "early-exercise" } },
      { term: { kind: "loan", loan: { share: 1, rate: 0.05, forgiven: 0.5, isRecourse: false } } },
    ]);
  });

  test.each([
    ["salary=+5%", [["salary", 294_000]]],
    [
      "bonus-guarantee=100%@2",
      [
        ["bonus.guaranteedPart", 1],
        ["bonus.guaranteedYears", 2],
      ],
    ],
    ["severance=6", [["severance.months", 6]]],
    [
      "parental-leave=16@100%",
      [
        ["parentalLeave.weeks", 16],
        ["parentalLeave.payPart", 1],
      ],
    ],
    ["leave-wait=0", [["parentalLeave.waitingMonths", 0]]],
    ["grants[options].quantity=1", [["grants[0].quantity", 1]]],
    ["place=US-TX", [["place", "US-TX"]]],
  ])("%s changes fields of the offer", (text, fields) => {
    expect(steps(text)).toEqual(fields.map(([path, value]) => ({ kind: "field", path, value })));
  });

  test("a start moves all that is dated by it", () => {
    const moved = steps("start=2027-03-01")?.map((step) => (step.kind === "field" ? step.path : ""));
    expect(moved).toEqual(["startDate", "grants[0].grantDate", "grants[0].vestingStart"]);
  });

  test("a package is read part after part, each seeing what came before", () => {
    expect(steps("instrument=RSU + shares=50000")).toHaveLength(2);
    expect(refusal("instrument=RSU + window=60")).toContain("Only options have a window");
    expect(steps("instrument=RSU + instrument=NSO + window=60")).toHaveLength(3);
  });

  test("of several grants an absolute number says which", () => {
    const grants = [sampleGrant, { ...sampleGrant, id: "more" }];
    expect(refusal("shares=1", { grants })).toContain("options.shares=1 or more.shares=1");
    expect(steps("more.shares=1", { grants })).toMatchObject([{ index: 1 }]);
    expect(steps("shares=+10%", { grants })).toHaveLength(2);
  });

  test.each([
    ["windw=60", "Did you mean window?"],
    ["window", "has no equals sign"],
    ["window=", "has no value"],
    ["window=soon", "until-exit"],
    ["cliff=NaN", "cliff cannot be"],
    ["vesting=1000", "too long"],
    ["single-trigger=150%", "a part such as 50%"],
    ["single-trigger=-1", "a part such as 50%"],
    ["shares=-200%", "420000 or +10%"],
    ["strike=1e9", "1.20 or -20%"],
    ["loan=2", "100%@4%"],
    ["start=2027-02-30", "2027-03-01"],
    ["beliefs.stage=A", "what you believe"],
    ["company.debt=1", "two offer files"],
    ["currency=EUR", "two offer files"],
    ["grants[7].quantity=1", "grants[0] for options"],
    ["", "empty"],
  ])("C2 %s is refused with the reason and the fix", (text, told) => {
    expect(refusal(text)).toContain(told);
    expect(refusal(text)).toMatch(/^ask\[0\]: /);
  });

  test("a change from what is there keeps its own words, so that the label tells no pay", () => {
    const label = (text: string) => readAsk(text, asked(), "ask").facts?.label;
    expect(label("salary=+5%")).toBe("+5% salary");
    expect(label("shares=+10%")).toBe("+10% shares");
    expect(label("severance=+3")).toBe("+3 months of severance");
  });

  test("every word says what it takes", () => {
    expect(askWords.length).toBe(20);
    expect(askWords.every(({ takes }) => takes.length > 3)).toBe(true);
  });
});

test("A1 months, parts and amounts", () => {
  expect(["12", "12m", "1y", "90d", "52 weeks", "x", "-3", "1.5"].map(monthsOfText)).toEqual([
    12,
    12,
    12,
    3,
    12,
    null,
    null,
    null,
  ]);
  expect(["50%", "0.5", "1/2", "half", "1/0"].map(partOfText)).toEqual([0.5, 0.5, 0.5, null, null]);
  expect(amountOfText("+10%", 250_000)).toBe(275_000);
  expect(amountOfText("-20k", 250_000)).toBe(230_000);
  expect(amountOfText("1.2m", 0)).toBe(1_200_000);
  expect(amountOfText("10%", 100)).toBeNull();
});
