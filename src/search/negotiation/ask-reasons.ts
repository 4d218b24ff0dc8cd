/** Why a term is spoken of at all, by its word; from the source and in our words, never a verdict on this offer. */
const reasons: Readonly<Record<string, string>> = {
  shares: "The size of the grant is what most other terms of the equity work on (N3).",
  window: "Options lapse so long after you leave; 90 days is often the first draft (N4, N5).",
  cliff: "Nothing vests before the cliff, often a year; it can be waived (N4, N5).",
  vesting: "Vesting is often four years; a shorter one earns the same grant sooner (N4).",
  "single-trigger": "A single trigger vests a part on a sale alone (N7).",
  "double-trigger": "A double trigger vests when a sale costs you the seat (N7).",
  "let-go": "Months of vesting that count as served when you are let go (N7, N8).",
  "early-exercise":
    "Early exercise starts the holding periods, with money at risk; a loan can carry it (N5).",
  salary: "Salary is paid whatever becomes of the company, and other terms are counted from it (N2).",
  severance: "Severance runs from none to more than the pay left behind (N8).",
  "sign-on": "A sign-on can stand for what you leave behind at the present job (N11).",
  "bonus-guarantee":
    "A bonus pays by what the company decides; a guarantee takes that from the first year (N9).",
  bonus: "A bonus is nothing in a small company and as much as the salary in another (N9).",
  "leave-wait": "Parental leave often waits for a year of service; the wait can be waived (N10).",
  "parental-leave": "Parental leave is a term like others, in length and in pay (N10).",
  start: "A start date moves what is left behind on either side (N11).",
};

/** The reason that stands beside an ask; empty for terms of the user's own making. */
export function askReason(word: string): string {
  return reasons[word] ?? "";
}
