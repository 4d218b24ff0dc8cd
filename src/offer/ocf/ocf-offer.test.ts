import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../../plain-date.ts";
import { parseOffer } from "../parse-offer.ts";
import { recordedAmounts } from "../recorded-amounts.ts";
import { mergedOffer, ocfOffer, ocfReading } from "./ocf-offer.ts";
import type { OcfReading } from "./ocf-offer.ts";
import type { OcfFile } from "./ocf-package.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "test", "fixtures", "ocf", "fernhill");

function fernhill(): OcfFile[] {
  return readdirSync(folder).map((name) => ({
    name,
    value: JSON.parse(readFileSync(join(folder, name), "utf8")) as unknown,
  }));
}

const usd = (amount: string) => ({ amount, currency: "USD" });

function offerOf(reading: OcfReading, ...securityIds: string[]) {
  return ocfOffer(
    reading,
    reading.candidates.filter(({ securityId }) => securityIds.includes(securityId)),
  );
}

describe("V26 a package", () => {
  const reading = ocfReading(fernhill());

  test("is counted as converted, with options, warrants and what the plan still has", () => {
    expect(reading.shares).toEqual({
      stock: 6_000_000 + 2_000_000 + 1_500_000 + 30_000,
      compensation: 60_000 + 30_000 + 50_000 + 5_000 + 120_000,
      warrants: 25_000,
      pool: 2_000_000 - (60_000 + 60_000 + 50_000 + 5_000 + 120_000),
      total: 11_525_000,
      convertibles: 1,
    });
  });

  test("tells whose securities there are, and why one cannot be taken over", () => {
    expect(
      reading.candidates.map(({ securityId, stakeholder, grant }) => [
        securityId,
        stakeholder,
        grant?.instrument ?? null,
        grant?.vestingWords ?? null,
      ]),
    ).toEqual([
      ["es-1", "Kim Roe", "ISO", "48 months, a cliff of 12"],
      ["es-2", "Lee Park", "NSO", "Quarterly on the first"],
      ["rs-1", "Kim Roe", "RSU", "On the first shipment, with 1 event that has to happen"],
      ["sar-1", "Lee Park", null, null],
      ["es-3", "Robin Vale", "ISO", "48 months, a cliff of 12"],
    ]);
    const rights = reading.candidates.find(({ securityId }) => securityId === "sar-1");
    expect(rights?.problems[0]?.reason).toBe("Stock appreciation rights are not modelled.");
    expect(reading.leftOut).toEqual([
      { what: "stakeholder status change event", count: 1 },
      { what: "holding of stock, counted in the shares only", count: 4 },
      { what: "warrant, counted in the shares only", count: 1 },
      { what: "note or SAFE, not counted", count: 1 },
    ]);
  });

  test("becomes an offer with what the format does not say marked unknown", () => {
    const { data, problems } = offerOf(reading, "es-3");
    const { facts, problems: refused } = parseOffer(recordedAmounts(data, ""));
    expect(refused.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(facts?.company).toMatchObject({
      name: "Fernhill Robotics",
      commonPrice: 800_000,
      preferredPrice: 4_000_000,
      fullyDilutedShares: 11_525_000,
    });
    expect(data["company"]).toMatchObject({
      classes: [
        { id: "Series A", shares: 2_000_000, invested: 3_000_000, preferenceMultiple: 1, seniority: 0 },
        {
          id: "Series B",
          shares: 1_500_000,
          invested: 4_000_000,
          preferenceMultiple: 1.5,
          participation: "capped",
          capMultiple: 3,
          seniority: 1,
        },
      ],
    });
    expect(data["grants"]).toEqual([
      {
        id: "ES-3",
        instrument: "ISO",
        quantity: 120_000,
        grantDate: "2026-10-20",
        vestingStart: "2026-11-02",
        vesting: { months: 48, cliffMonths: 12, allocation: "CUMULATIVE_ROUND_DOWN" },
        price: 0.8,
        fairValueAtGrant: 0.8,
        earlyExercisable: false,
        expires: "2036-10-19",
        windows: [
          { kind: "resigned", length: 6, unit: "months" },
          { kind: "without-cause", length: 12, unit: "months" },
        ],
      },
    ]);
    expect(data["unknown"]).toEqual([
      "place",
      "startDate",
      "salary",
      "bonus",
      "signOn",
      "severance",
      "company.classes[0].participation",
      "grants[0].acceleration",
    ]);
    expect(problems.map(({ reason }) => reason)).toEqual([
      "1 note or SAFE is not counted: the number of shares that comes of it is not known before the round.",
    ]);
  });

  test("gives several securities as several grants, each with its own vesting", () => {
    const { data } = offerOf(reading, "es-2", "rs-1", "es-1");
    const { facts } = parseOffer(recordedAmounts(data, ""));
    expect(facts?.grants.map(({ id, quantity, price }) => [id, quantity, price])).toEqual([
      ["ES-1", 60_000, 500_000],
      ["ES-2", 60_000, 500_000],
      ["RS-1", 50_000, null],
    ]);
    expect(facts?.grants[1]).toMatchObject({ vesting: { kind: "terms" }, earlyExercisable: true });
    expect(facts?.grants[1]?.windows).toEqual([{ length: 90, unit: "days" }]);
    expect(data["unknown"]).toContain("grants[2].needsLiquidity");
    expect(data["unknown"]).toContain("grants[1].vestingStart");
  });

  test("takes the place of grants and company in an offer that was saved, and keeps its pay", () => {
    const saved = {
      id: "x",
      salary: 300_000,
      company: { name: "Fernhill", debt: 5, commonPrice: null },
      grants: [],
      unknown: ["place", "company.commonPrice", "grants[0].price"],
    };
    const merged = mergedOffer(saved, offerOf(reading, "es-3"));
    expect(merged).toMatchObject({
      salary: 300_000,
      company: { name: "Fernhill", debt: 5, commonPrice: 0.8 },
    });
    expect(merged["unknown"]).toEqual([
      "place",
      "company.classes[0].participation",
      "grants[0].acceleration",
    ]);
  });
});

const base = { security_law_exemptions: [], stakeholder_id: "a", termination_exercise_windows: [] };
const option = (id: string, more: object = {}) => ({
  object_type: "TX_EQUITY_COMPENSATION_ISSUANCE",
  id: `tx-${id}`,
  security_id: id,
  date: "2024-01-15",
  compensation_type: "OPTION_NSO",
  quantity: "1000",
  exercise_price: usd("3.00"),
  expiration_date: null,
  stock_class_id: "c",
  ...base,
  ...more,
});
const read = (...objects: object[]): OcfReading => ocfReading([{ name: "x.json", value: objects }]);

test("V26 a split multiplies shares and divides prices of what was issued before it; a later repricing stands", () => {
  const split = {
    object_type: "TX_STOCK_CLASS_SPLIT",
    id: "s",
    date: "2025-01-01",
    stock_class_id: "c",
    split_ratio: { numerator: "3", denominator: "1" },
  };
  const late = option("late", { date: "2025-02-01" });
  const reading = read(late, split, option("early"), {
    object_type: "TX_EQUITY_COMPENSATION_REPRICING",
    id: "r",
    security_id: "late",
    date: "2025-03-01",
    new_exercise_price: usd("0.25"),
  });
  expect(
    reading.candidates.map(({ securityId, grant }) => [securityId, grant?.quantity, grant?.price]),
  ).toEqual([
    ["early", 3000, 1],
    ["late", 1000, 0.25],
  ]);
});

test("V26 a cancellation with a balance ends the security, since the balance is issued anew", () => {
  const cancelled = {
    object_type: "TX_EQUITY_COMPENSATION_CANCELLATION",
    id: "c",
    security_id: "a",
    date: "2024-06-01",
    quantity: "400",
    balance_security_id: "b",
  };
  const reading = read(option("a"), cancelled, option("b", { date: "2024-06-01", quantity: "600" }));
  expect(reading.candidates.map(({ securityId }) => securityId)).toEqual(["b"]);
  expect(reading.shares.compensation).toBe(600);
});

test("V26 shares of an exercise that issued no stock are counted and are nobody's grant", () => {
  const exercise = {
    object_type: "TX_EQUITY_COMPENSATION_EXERCISE",
    id: "x",
    security_id: "a",
    date: "2024-06-01",
    quantity: "400",
    resulting_security_ids: ["elsewhere"],
  };
  const reading = read(option("a", { vesting_terms_id: "v" }), exercise, option("a", { id: "again" }));
  expect(reading.candidates.map(({ securityId, grant }) => [securityId, grant?.quantity])).toEqual([
    ["a", 1000],
  ]);
  expect(reading.shares).toMatchObject({ stock: 400, compensation: 600, total: 1000 });
  expect(reading.problems.map(({ reason }) => reason)).toEqual([
    "a is issued more than once; the first issuance stands.",
    "1 exercise or conversion names no stock that was issued for it; its shares are counted as stock.",
  ]);
});

test("V26 a transfer whose outcome is not in the package leaves the shares where they are", () => {
  const transfer = {
    object_type: "TX_EQUITY_COMPENSATION_TRANSFER",
    id: "t",
    security_id: "a",
    date: "2024-06-01",
    quantity: "400",
    resulting_security_ids: ["elsewhere"],
  };
  expect(read(option("a"), transfer).shares.compensation).toBe(1000);
});

test("V26 a single security tells no share count, and what cannot be told is unknown and not made up", () => {
  const reading = read(option("a", { vesting_terms_id: "nowhere" }));
  const { data, problems } = offerOf(reading, "a");
  expect(data["company"]).not.toHaveProperty("fullyDilutedShares");
  expect(data["unknown"]).toEqual(
    expect.arrayContaining([
      "company.name",
      "company.fullyDilutedShares",
      "company.commonPrice",
      "grants[0].vesting.months",
      "grants[0].windows",
    ]),
  );
  expect(problems.some(({ reason }) => reason.includes("nowhere are not in the package"))).toBe(true);
});

test("V26 stated vesting dates and no vesting at all are taken over as they are", () => {
  const vestings = [
    { date: "2025-01-15", amount: "250" },
    { date: "2024-07-15", amount: "750" },
  ];
  const reading = read(option("dated", { vestings }), option("vested"));
  const { facts, problems } = parseOffer(recordedAmounts(offerOf(reading, "dated", "vested").data, ""));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(facts?.grants[0]).toMatchObject({
    vesting: {
      terms: { conditions: [{ trigger: { date: "2024-07-15" } }, { trigger: { date: "2025-01-15" } }] },
    },
  });
  expect(facts?.grants[1]?.vesting).toMatchObject({ statements: [{ occurrences: 1, period: 0 }] });
});

test("V26 securities in two currencies are no one offer", () => {
  const euro = option("e", { exercise_price: { amount: "1", currency: "EUR" } });
  const { problems } = offerOf(read(option("a"), euro), "a", "e");
  expect(problems[0]).toMatchObject({ severity: "error", fix: "Choose securities in one currency." });
});

/** A copy with one value put in another's place. */
function mutated(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [index, ...rest] = path;
  if (index === undefined || typeof value !== "object" || value === null) return replacement;
  const keys = Object.keys(value);
  const key = keys[index % Math.max(1, keys.length)];
  if (key === undefined) return replacement;
  const inner = mutated((value as Record<string, unknown>)[key], rest, replacement);
  return Array.isArray(value)
    ? value.map((item: unknown, at) => (String(at) === key ? inner : item))
    : { ...value, [key]: inner };
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    "-1",
    "1e300",
    "0",
    "2026-02-30",
    "9".repeat(60),
    "NaN",
    "",
    "TX_STOCK_ISSUANCE",
    1e308,
    -5,
  ),
);

test("V26 no JSON, and no package that was tampered with, makes the reader throw", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      ocfReading(values.map((value) => ({ name: "x", value })));
    }),
  );
  const files = fernhill();
  const places = fc.array(fc.nat(60), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.nat(files.length - 1), places, odd, (file, path, replacement) => {
      const broken = files.map((one, index) =>
        index === file ? { ...one, value: mutated(one.value, path, replacement) } : one,
      );
      const reading = ocfReading(broken);
      for (const candidate of reading.candidates) {
        const { data, problems } = ocfOffer(reading, [candidate]);
        if (candidate.grant === null || problems.some(({ severity }) => severity === "error")) continue;
        parseOffer(recordedAmounts(data, ""));
      }
    }),
    { numRuns: 400 },
  );
});

test("V26 monthly terms are told as months, only where no share and no day is otherwise", () => {
  const reading = ocfReading(fernhill());
  const kim = reading.candidates.find(({ securityId }) => securityId === "es-1");
  expect(kim?.grant?.vestingStart).toBe(plainDate(2023, 1, 15));
  expect(kim?.grant?.json["vesting"]).toEqual({
    months: 48,
    cliffMonths: 12,
    allocation: "CUMULATIVE_ROUND_DOWN",
  });
});
