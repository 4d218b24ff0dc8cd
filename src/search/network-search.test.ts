import fc from "fast-check";
import { expect, test } from "vitest";
import type { Employment } from "./network.ts";
import { postingVerdict } from "./posting-verdict.ts";
import { replyClock } from "./reply-clock.ts";
import type { ClockMessage } from "./reply-clock.ts";
import { warmPaths } from "./warm-paths.ts";
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
  const paths = warmPaths({ destinations: [harbor, mill], people, presentCompanyId: null });
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
  const paths = warmPaths({ destinations: [harbor], people, presentCompanyId: null });
  expect(paths.map((path) => [path.via.name, path.towards?.name ?? null])).toEqual([
    ["Friend", "Stranger"],
    ["Stranger", null],
  ]);
});

test("S6 who must not know, or works where you do, comes last and says why", () => {
  const people = [
    person("Secret", "close", [job("Secret", "harbor")], "must-not-know"),
    person("Colleague", "close", [job("Colleague", "harbor", "", false), job("Colleague", "own")]),
    person("Far", "unknown", [job("Far", "harbor", "", false)]),
  ];
  const paths = warmPaths({ destinations: [harbor], people, presentCompanyId: "own" });
  expect(paths.map((path) => path.via.name)).toEqual(["Far", "Secret", "Colleague"]);
  expect(paths.slice(1).map((path) => path.warning)).toEqual([
    "must not know of your search",
    "works at your present employer",
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
    new Set(),
  );
  expect(clock).toEqual({ waiting: [{ thread: "b", since: at(20) }], medianHours: 10, answered: 1 });
  expect(replyClock([message("b", "incoming", 20)], new Set(["b"])).waiting).toEqual([]);
});

test("S5 the order of messages in the file does not matter", () => {
  const messages = [
    message("a", "incoming", 0),
    message("a", "outgoing", 2),
    message("a", "incoming", 4),
    message("b", "incoming", 6),
    message("b", "outgoing", 9),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(messages, { minLength: 5 }), (shuffled) => {
      expect(replyClock(shuffled, new Set())).toEqual(replyClock(messages, new Set()));
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
