type Place = { readonly tab: string; readonly part: string; readonly words: string };

const onDecision = (part: string, words: string): Place => ({ tab: "/decision", part, words });
const onDiligence = (part: string, words: string): Place => ({ tab: "/diligence", part, words });

/** Where each part of a decision is closed. */
const places: Readonly<Record<string, Place>> = {
  deadline: onDecision("answer", "Note the day"),
  reason: onDecision("verdict", "Write the reason"),
  answer: onDecision("verdict", "Decide"),
  ready: onDecision("ready", "See what is missing"),
  scenarios: onDecision("predictions", "Go to the scenarios"),
  predictions: onDecision("predictions", "Predict something"),
  criteria: onDecision("criteria", "Weigh and score"),
  friends: onDecision("friends", "Note a talk"),
  excited: onDecision("excited", "Say whether you are"),
  hours: onDiligence("ceo", "Go to the CEO"),
  trust: onDiligence("ceo", "Go to the CEO"),
  board: onDiligence("board", "Go to the board"),
  team: onDiligence("team", "Go to the team"),
  departures: onDiligence("departures", "Go to who left"),
  questions: { tab: "/questions", part: "", words: "Go to the questions" },
};

export type PartPlace = { readonly path: string; readonly words: string };

/** The page and its part where something missing is written down, and what the link says. */
export function partPlace(opportunityId: string, part: string): PartPlace {
  if (part === "rationale") return { path: "/preparation#rationale", words: "Write why" };
  const { tab, part: anchor, words } = places[part] ?? onDecision("", "Open it");
  return { path: `/opportunities/${opportunityId}${tab}${anchor === "" ? "" : `#${anchor}`}`, words };
}

const partsByOperation: Readonly<Record<string, string>> = {
  "decision.show": "ready",
  "diligence.show": "team",
  "prediction.add": "predictions",
  "prediction.score": "predictions",
  "criterion.save": "criteria",
  "criterion.score": "criteria",
  "trust.add": "trust",
  "departure.add": "departures",
  "departure.update": "departures",
  "friend.add": "friends",
};

const partsByField: Readonly<Record<string, string>> = {
  deadline: "deadline",
  isExcited: "excited",
  reason: "reason",
  verdict: "answer",
};

/** The part of a decision that an action of the playbook closes; null where it closes none on a page. */
export function actionPart(operation: string, asks: readonly string[]): string | null {
  if (operation === "decision.update") return partsByField[asks[0] ?? ""] ?? "ready";
  return partsByOperation[operation] ?? null;
}
