import fc from "fast-check";
import { expect, test } from "vitest";
import { confidenceWarning } from "./confidence-warning.ts";
import { rungOfTitle } from "./ladder.ts";
import type { Employment } from "./network.ts";
import { postingVerdict } from "./posting-verdict.ts";
import { replyClock } from "./reply-clock.ts";
import type { ClockMessage } from "./reply-clock.ts";
import { rungReach, warmPaths } from "./warm-paths.ts";
import type { Destination, KnownPerson } from "./warm-paths.ts";
import { plainDate } from "../plain-date.ts";

const harbor: Destination = { companyId: "harbor", name: "Harbor", kind: "company" };
const mill: Destination = { companyId: "mill", name: "Old Mill", kind: "investor" };

function job(personId: string, companyId: string, title = "Engineer", isCurrent = true): Employment {
  return {
    id: `${personId}-${companyId}`,
    personId,
    companyId,
    company: companyId,
    title,
    startedOn: null,
    endedOn: null,
    isCurrent,
  };
}

function person(
  id: string,
  depth: KnownPerson["depth"],
  employments: Employment[],
  mayKnow: KnownPerson["mayKnow"] = "unknown",
): KnownPerson {
  return { id, name: id, depth, mayKnow, employments };
}

test("S6 someone who works there and knows you well comes first, an investor's partner after", () => {
  const people = [
    person("Partner", "met", [job("Partner", "mill", "Partner")]),
    person("Stranger", "unknown", [job("Stranger", "harbor")]),
    person("Friend", "close", [job("Friend", "harbor", "VP Product")]),
  ];
  const paths = warmPaths({ destinations: [harbor, mill], people, presentEmployer: "" });
  expect(paths.map((path) => path.via.name)).toEqual(["Friend", "Partner", "Stranger"]);
  expect(paths[0]?.reason).toBe("Friend works at harbor as VP Product; you know each other well.");
});

test("S6 a stranger at the target is reached through someone you know who shares a company with them", () => {
  const people = [
    person("Stranger", "connected-only", [
      job("Stranger", "harbor", "CEO"),
      job("Stranger", "quill", "CTO", false),
    ]),
    person("Friend", "worked-together", [job("Friend", "quill")]),
  ];
  const paths = warmPaths({ destinations: [harbor], people, presentEmployer: "" });
  expect(paths.map((path) => [path.via.name, path.towards?.name ?? null])).toEqual([
    ["Friend", "Stranger"],
    ["Stranger", null],
  ]);
});

test("S6 at most three introducers lead to one person, the best known first", () => {
  const stranger = person("Stranger", "unknown", [
    job("Stranger", "harbor", "CFO"),
    job("Stranger", "quill"),
  ]);
  const depths = ["met", "close", "met", "worked-together", "met"] as const;
  const friends = depths.map((depth, index) => person(`F${index}`, depth, [job(`F${index}`, "quill")]));
  const paths = warmPaths({ destinations: [harbor], people: [stranger, ...friends], presentEmployer: "" });
  expect(paths.filter((path) => path.towards !== null).map((path) => path.via.name)).toEqual([
    "F1",
    "F3",
    "F0",
  ]);
});

test("S6 an introduction to someone who must not know is warned of too", () => {
  const people = [
    person("Secret", "unknown", [job("Secret", "harbor"), job("Secret", "quill")], "must-not-know"),
    person("Friend", "close", [job("Friend", "quill")]),
  ];
  const paths = warmPaths({ destinations: [harbor], people, presentEmployer: "" });
  expect(paths.map((path) => path.warning)).toEqual(
    Array(2).fill("You marked Secret as someone who must not know of your search."),
  );
});

test("S1 each rung shows whom you know there, one or two steps away, everyone once", () => {
  const people = [
    person("Recruiter", "unknown", [job("Recruiter", "harbor", "Talent Partner"), job("Recruiter", "quill")]),
    person("Chief", "met", [job("Chief", "harbor", "CTO")]),
    person("Partner", "met", [job("Partner", "mill", "Partner")]),
    person("Friend", "close", [job("Friend", "quill")]),
    person("Other", "close", [job("Other", "quill")]),
  ];
  const paths = warmPaths({ destinations: [harbor, mill], people, presentEmployer: "" });
  const reach = rungReach(paths, 1);
  expect(new Map(reach.map(({ rung, direct, introduced }) => [rung, [direct, introduced] as const]))).toEqual(
    new Map([
      ["executive-network", [1, 0]],
      ["in-house-recruiter", [1, 1]],
      ["investors", [1, 0]],
    ]),
  );
  expect(reach.every(({ warmest }) => warmest.length === 1)).toBe(true);
});

test.each([
  ["CTO", "executive-network"],
  ["SVP, Engineering", "executive-network"],
  ["Co-founder", "executive-network"],
  ["Head of Talent", "in-house-recruiter"],
  ["MVP Analyst", "internal-candidates"],
  ["", "internal-candidates"],
])("S1 the title %j belongs to the rung %s", (title, rung) => {
  expect(rungOfTitle(title)).toBe(rung);
});

test("S6 one rule says whom to tell: knowing already or being allowed to is no danger", () => {
  const at = [{ company: "Stoneground Software GmbH", isCurrent: true }];
  const warned = (mayKnow: KnownPerson["mayKnow"], employments = at): string =>
    confidenceWarning({ name: "Kim", mayKnow, employments }, "stoneground software");
  expect(warned("unknown")).toMatch(/your present employer/u);
  expect(warned("unknown", [{ company: "Stoneground Software", isCurrent: false }])).toBe("");
  expect([warned("knows"), warned("may-know")]).toEqual(["", ""]);
  expect(warned("must-not-know", [])).toMatch(/must not know/u);
  expect(confidenceWarning({ name: "Kim", mayKnow: "unknown", employments: at }, "")).toBe("");
});

test("S6 who must not know, or works where you do, comes last and says why", () => {
  const people = [
    person("Secret", "close", [job("Secret", "harbor")], "must-not-know"),
    person("Colleague", "close", [job("Colleague", "harbor", "", false), job("Colleague", "own")]),
    person("Far", "unknown", [job("Far", "harbor", "", false)]),
  ];
  const paths = warmPaths({ destinations: [harbor], people, presentEmployer: "Own, Inc." });
  expect(paths.map((path) => path.via.name)).toEqual(["Far", "Secret", "Colleague"]);
  expect(paths.slice(1).map((path) => path.warning)).toEqual([
    "You marked Secret as someone who must not know of your search.",
    "Colleague works at own, your present employer. An ask tells them that you are looking.",
  ]);
});

const at = (hour: number): string =>
  `2026-11-${String(10 + Math.floor(hour / 24)).padStart(2, "0")}T${String(hour % 24).padStart(2, "0")}:00:00.000Z`;
const message = (
  thread: string,
  direction: ClockMessage["direction"],
  hour: number,
  isNoise = false,
): ClockMessage => ({ thread, direction, sentAt: at(hour), isNoise });

test("S5 the clock runs from their first message since yours and stops at your answer", () => {
  const clock = replyClock(
    [
      message("a", "incoming", 0),
      message("a", "incoming", 5),
      message("a", "outgoing", 10),
      message("b", "incoming", 20),
      message("b", "incoming", 30),
      message("c", "incoming", 1, true),
      message("d", "outgoing", 3),
    ],
    new Map(),
  );
  expect(clock).toEqual({ waiting: [{ thread: "b", since: at(20) }], medianHours: 10, answered: 1 });
});

test("S5 what is settled owes no answer until they write again", () => {
  const settled = new Map([["b", at(20)]]);
  expect(replyClock([message("b", "incoming", 20)], settled).waiting).toEqual([]);
  const again = [message("b", "incoming", 20), message("b", "incoming", 31)];
  expect(replyClock(again, settled).waiting).toEqual([{ thread: "b", since: at(31) }]);
});

test("S5 the order of messages in the file does not matter", () => {
  const messages = [
    message("a", "incoming", 0),
    message("a", "outgoing", 2),
    message("a", "incoming", 4),
    message("b", "incoming", 6),
    message("b", "outgoing", 9),
    message("c", "outgoing", 11),
    message("c", "incoming", 11),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(messages, { minLength: 7 }), (shuffled) => {
      expect(replyClock(shuffled, new Map())).toEqual(replyClock(messages, new Map()));
    }),
  );
});

test("S7 without public evidence a posting is likely desperation, with it the verdict follows", () => {
  const piece = (pointsTo: "principle" | "desperation") => ({
    id: "e",
    pointsTo,
    text: "",
    source: "",
    foundOn: plainDate(2026, 11, 1),
  });
  expect(postingVerdict([]).verdict).toBe("likely-desperation");
  expect(postingVerdict([piece("principle")]).verdict).toBe("principled");
  expect(postingVerdict([piece("desperation")]).verdict).toBe("likely-desperation");
  expect(postingVerdict([piece("principle"), piece("desperation")]).verdict).toBe("unclear");
});
