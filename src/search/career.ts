/** A role of the user's own career, as prep sheets quote it (P4). */
export type CareerEntry = {
  readonly id: string;
  readonly company: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  /** A year, month or day, as far as it is known. */
  readonly startedOn: string | null;
  /** Null while it goes on. */
  readonly finishedOn: string | null;
  /** Teams led. */
  readonly teams: readonly string[];
  /** People led, directly and not. */
  readonly teamSize: number | null;
  /** Yearly budget answered for, in whole units of its currency. */
  readonly budget: number | null;
  /** ISO 4217; empty without a budget. */
  readonly currency: string;
  /** What came of it, measured where it can be. */
  readonly results: readonly string[];
  readonly source: string;
};

/** The newest first: what goes on before what ended, then by end and start. */
export function careerOrder(a: CareerEntry, b: CareerEntry): number {
  const end = (entry: CareerEntry): string => entry.finishedOn ?? "9999";
  return (
    end(b).localeCompare(end(a)) ||
    (b.startedOn ?? "").localeCompare(a.startedOn ?? "") ||
    a.company.localeCompare(b.company) ||
    a.id.localeCompare(b.id)
  );
}

/** What loops ask of a role and the entry does not say: "team size", "results". */
export function careerGaps(entry: CareerEntry): readonly ("team size" | "budget" | "results")[] {
  const gaps: ("team size" | "budget" | "results")[] = [];
  if (entry.teamSize === null) gaps.push("team size");
  if (entry.results.length === 0) gaps.push("results");
  if (entry.budget === null) gaps.push("budget");
  return gaps;
}

function moneyText(units: number, currency: string): string {
  const [divisor, unit] =
    units >= 1_000_000 ? [1_000_000, " million"] : units >= 1_000 ? [1_000, " thousand"] : [1, ""];
  return `${currency} ${(units / divisor).toLocaleString("en", { maximumFractionDigits: 1 })}${unit}`;
}

/** "45 people in 4 teams, EUR 6.2 million a year"; empty where nothing is known. */
export function careerScope({ teamSize, teams, budget, currency }: CareerEntry): string {
  const people = teamSize === null ? "" : `${teamSize} ${teamSize === 1 ? "person" : "people"}`;
  const inTeams = teams.length === 0 ? "" : `${teams.length} team${teams.length === 1 ? "" : "s"}`;
  return [
    people !== "" && inTeams !== "" ? `${people} in ${inTeams}` : people || inTeams,
    budget === null ? "" : `${moneyText(budget, currency)} a year`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** "VP Platform at Stoneground, 2019 to now". */
export function careerLabel({ title, company, startedOn, finishedOn }: CareerEntry): string {
  const years = startedOn === null ? "" : `, ${startedOn.slice(0, 4)} to ${finishedOn?.slice(0, 4) ?? "now"}`;
  return `${title === "" ? company : `${title} at ${company}`}${years}`;
}
