import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";
import type { App } from "../app.ts";
import { AppError } from "../app-error.ts";

const folder = join(import.meta.dirname, "..", "..", "docs", "guide", "offers");
const sample = readFileSync(join(folder, "iso-california.yaml"), "utf8");
const quick = { paths: 2048 } as const;

function given(text: string, fileName = "offer.yaml") {
  return { file: Buffer.from(text, "utf8").toString("base64"), fileName };
}

/** The sample with a line replaced; the line must be there. */
function changed(from: string | RegExp, to: string): string {
  const text = sample.replace(from, to);
  if (text === sample) throw new Error(`The sample has no ${String(from)}.`);
  return text;
}

async function refusal(call: Promise<unknown>): Promise<AppError> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error("It was not refused.", { cause: error });
  return error;
}

async function savedCount(app: App): Promise<number> {
  return (await run(app, "offer.list", {})).rows.length;
}

describe("C2 a bad file is refused with the field, the reason and the fix, and nothing is saved", () => {
  const bad: readonly (readonly [string, string, string, RegExp])[] = [
    ["text for a salary", changed("salary: 290000", "salary: lots"), "salary", /Write salary as/],
    ["no number", changed("salary: 290000", "salary: .nan"), "salary", /salary/],
    ["endless pay", changed("salary: 290000", "salary: .inf"), "salary", /salary/],
    ["a negative salary", changed("salary: 290000", "salary: -1"), "salary", /below zero/],
    ["an absurd salary", changed("salary: 290000", "salary: 1e300"), "salary", /salary/],
    ["negative shares", changed("quantity: 380000", "quantity: -5"), "grants[0].quantity", /whole number/],
    ["half a share", changed("quantity: 380000", "quantity: 1.5"), "grants[0].quantity", /whole number/],
    [
      "an unknown day",
      changed("startDate: 2027-02-01", "startDate: 2027-02-30"),
      "startDate",
      /calendar date/,
    ],
    [
      "an American date",
      changed("startDate: 2027-02-01", "startDate: 02/01/2027"),
      "startDate",
      /2026-03-01/,
    ],
    [
      "dates the wrong way round",
      changed("expires: 2037-01-31", "expires: 2026-01-31"),
      "grants[0].expires",
      /before it is made/,
    ],
    ["a missing place", changed("place: US-CA\n", ""), "place", /missing/],
    [
      "an unknown instrument",
      changed("instrument: ISO", "instrument: OPTION"),
      "grants[0].instrument",
      /ISO, NSO/,
    ],
    ["an option without a strike", changed("    price: 2.4\n", ""), "grants[0].price", /strike/],
    [
      "a currency in words",
      changed("currency: USD", "currency: dollars"),
      "currency",
      /three capital letters/,
    ],
    [
      "chances beyond one",
      changed("probability: 0.55", "probability: 0.9"),
      "beliefs.scenarios",
      /add up to 1/,
    ],
    [
      "a failure beyond belief",
      changed("failure: 0.02 }", "failure: 7 }"),
      "beliefs.scenarios[2].failure",
      /0 to 0.5/,
    ],
    ["a mistyped field", changed("severance:", "severence:"), "severence", /Did you mean severance/],
    [
      "a mistyped inner field",
      changed("clawBackMonths", "clawbackMonth"),
      "signOn.clawbackMonth",
      /Did you mean clawBackMonths/,
    ],
    [
      "a mistyped grant field",
      changed("vestingStart", "vestStart"),
      "grants[0].vestStart",
      /Did you mean vestingStart/,
    ],
    ["a mistyped belief", changed("  stage: B", "  stge: B"), "beliefs.stge", /Did you mean stage/],
    [
      "more than all of it",
      changed('part: "50%"', 'part: "150%"'),
      "grants[0].acceleration.amount.part",
      /0 to 1/,
    ],
    [
      "another cliff than vesting",
      changed("cliffMonths: 12 }", "cliffMonths: 60 }"),
      "grants[0].vesting.cliffMonths",
      /48/,
    ],
    ["a key twice", `${sample}\nsalary: 1\n`, "", /unique/i],
    ["no YAML", "grants: [}", "", /Correct the file/],
    ["a list", "- 1\n- 2\n", "", /no fields/],
    ["an empty file", "\n", "", /no fields/],
    ["an endless alias", "a: &a [*a]\n", "a", /no part/],
  ];
  test.each(bad)("%s", async (_, text, path, told) => {
    const app = tempApp();
    const error = await refusal(run(app, "offer.save", { ...given(text), name: "x" }));
    expect(error.code).toBe("invalid-input");
    const issue = error.issues?.find((one) => one.path === path) ?? error.issues?.[0];
    expect(issue?.path).toBe(path);
    expect(`${error.message} ${issue?.message}`).toMatch(told);
    expect(error.message).toContain("Nothing was saved.");
    expect(await savedCount(app)).toBe(0);
    const valued = await refusal(run(app, "offer.value", { ...given(text), ...quick }));
    expect(valued.code).toBe("invalid-input");
  });

  test("a file that is no text", async () => {
    const file = Buffer.from([0xff, 0xfe, 0x00, 0xd8]).toString("base64");
    const error = await refusal(run(tempApp(), "offer.value", { file, fileName: "offer.yaml", ...quick }));
    expect(error.message).toContain("UTF-8");
  });

  test("neither a file nor a saved offer, or both", async () => {
    const app = tempApp();
    expect((await refusal(run(app, "offer.value", quick))).message).toContain("Give either");
    const both = run(app, "offer.value", { ...given(sample), offerId: "x", ...quick });
    expect((await refusal(both)).message).toContain("Give either");
    expect((await refusal(run(app, "offer.value", { offerId: "nobody", ...quick }))).code).toBe("not-found");
  });

  test("an opportunity that is not there keeps the offer from being saved", async () => {
    const app = tempApp();
    const call = run(app, "offer.save", { ...given(sample), name: "x", opportunityId: "opp_none" });
    expect((await refusal(call)).code).toBe("not-found");
    expect(await savedCount(app)).toBe(0);
  });
});

test("a place whose taxes are not modelled is said so, and flat rates of one's own help", async () => {
  const app = tempApp();
  const french = changed("place: US-CA", "place: FR").replace("currency: USD", "currency: EUR");
  const error = await refusal(run(app, "offer.value", { ...given(french), ...quick }));
  expect(error.issues?.[0]?.path).toBe("place");
  expect(error.message).toContain("beliefs.tax");
  const told = `${french}  tax: { ordinary: 0.45, gains: 0.3 }\n`;
  const { worth } = await run(app, "offer.value", { ...given(told), ...quick });
  expect(worth.mean).toBeGreaterThan(0);
  const { years } = await run(app, "offer.calendar", given(french));
  expect(years[0]).toMatchObject({ tax: null, coverage: "none" });
  expect(years[0]?.cash).toBeGreaterThan(0);
});

test("a saved offer is used by its name, its version or its id, and gives the same as its file", async () => {
  const app = tempApp();
  const first = await run(app, "offer.save", { ...given(sample), name: "Larkspur" });
  const better = changed("quantity: 380000", "quantity: 420000");
  const second = await run(app, "offer.save", { ...given(better), name: "Larkspur" });
  expect([first.version, second.version]).toEqual([1, 2]);
  const worth = async (offerId: string) => (await run(app, "offer.value", { offerId, ...quick })).worth;
  const file = (await run(app, "offer.value", { ...given(sample), ...quick })).worth;
  expect(await worth("Larkspur@1")).toEqual(file);
  expect(await worth(first.id)).toEqual(file);
  expect((await worth("Larkspur")).mean).toBeGreaterThan(file.mean);
  expect(await worth("Larkspur@2")).toEqual(await worth("Larkspur"));
  const { changes } = await run(app, "offer.diff", { from: "Larkspur@1" });
  expect(changes).toEqual([{ field: "grants[0].quantity", before: "380000", after: "420000" }]);
});

describe("offer.price with asks of one's own", () => {
  test("prices them in the order of worth to cost, packages and custom fields too", async () => {
    const ask = [
      "shares=+10%",
      "window=18 + cliff=0",
      "grants[0].quantity=418000",
      "place=US-TX",
      "instrument=NSO",
    ];
    const { asks } = await run(tempApp(), "offer.price", { ...given(sample), ask, ...quick });
    expect(asks).toHaveLength(ask.length);
    const byId = new Map(asks.map((one) => [one.id, one]));
    const [word, field] = [byId.get("ask-1"), byId.get("ask-3")];
    expect([word?.worth, word?.cost]).toEqual([field?.worth, field?.cost]);
    expect(word?.label).toBe("+10% shares");
    expect(word?.asShareOfGrant).toBeCloseTo(0.1, 1);
    for (const one of asks) {
      expect(one.p90).toBeGreaterThanOrEqual(one.p10);
      expect(one.standardError).toBeGreaterThanOrEqual(0);
    }
  });

  test("an ask that cannot be read is told by its place, with all the others", async () => {
    const ask = ["shares=+10%", "windw=18", "salary=NaN"];
    const error = await refusal(run(tempApp(), "offer.price", { ...given(sample), ask, ...quick }));
    expect(error.issues?.map(({ path }) => path)).toEqual(["ask[1]", "ask[2]"]);
    expect(error.message).toContain("Did you mean window?");
  });

  test("of more windows than a draw keeps, those left out are named", async () => {
    const ask = [4, 5, 7, 8, 9, 10, 11, 13, 14, 15].map((months) => `window=${months}`);
    const { notes } = await run(tempApp(), "offer.price", { ...given(sample), ask, ...quick });
    expect(notes.filter(({ about }) => about === "window").map(({ text }) => text)).toContainEqual(
      expect.stringContaining("Windows of"),
    );
  });
});

describe("offer.compare", () => {
  test("names what would change the order, also against the present job, in the belief's own units", async () => {
    const input = {
      file1: given(sample).file,
      file2: given(changed("quantity: 380000", "quantity: 300000")).file,
      presentSalary: 100_000,
      ...quick,
    };
    const { offers, gaps, switches } = await run(tempApp(), "offer.compare", input);
    expect(offers.map(({ name }) => name).toSorted()).toEqual([
      "Larkspur Instruments",
      "Larkspur Instruments (2)",
      "Present job",
    ]);
    expect(gaps).toHaveLength(3);
    expect(new Set(switches.flatMap(({ offer, other }) => [offer, other]))).toContain("Present job");
    const scenarios = new Set(switches.flatMap(({ scenario }) => scenario ?? []));
    expect(scenarios).toEqual(new Set(["as planned", "second product works", "money runs short"]));
    const near = switches.filter(({ needed }) => needed !== null);
    expect(near.length).toBeGreaterThan(0);
    for (const { now, needed } of near) expect(needed).not.toBe(now);
  });

  test("two currencies, one offer, other horizons are refused", async () => {
    const app = tempApp();
    const one = { file1: given(sample).file, ...quick };
    expect((await refusal(run(app, "offer.compare", one))).message).toContain("two offers");
    const euros = changed("currency: USD", "currency: EUR").concat("  tax: { ordinary: 0.4, gains: 0.2 }\n");
    const mixed = run(app, "offer.compare", { ...one, file2: given(euros).file });
    expect((await refusal(mixed)).message).toContain("USD and EUR");
    const short = sample.concat("  horizonMonths: 48\n");
    const apart = run(app, "offer.compare", { ...one, file2: given(short).file });
    expect((await refusal(apart)).message).toContain("horizonMonths");
  });
});

test("the numbers of a draw are checked", async () => {
  const app = tempApp();
  for (const wrong of [{ paths: 10 }, { paths: 1e9 }, { seed: -1 }, { seed: 0.5 }, { paths: Number.NaN }]) {
    const error = await refusal(run(app, "offer.value", { ...given(sample), ...quick, ...wrong }));
    expect(error.code).toBe("invalid-input");
  }
});
