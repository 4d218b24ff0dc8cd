/** What the user believes of a company's future (D2) and of their own stay. Hazards are chances a month. */

/** Rates that hold while the company is at one stage; each round closed moves it to the next. */
export type StageRates = {
  /** Yearly expected growth of the company's value, continuous, while it has not failed. */
  readonly growth: number;
  /** Yearly standard deviation of the log value. */
  readonly volatility: number;
  readonly failure: number;
  /** Sale or listing. */
  readonly exit: number;
  /** Share of exits that are sales. */
  readonly saleShare: number;
  readonly round: number;
  /** Share of the company that a round sells. */
  readonly dilution: number;
};

export type Scenario = {
  readonly name: string;
  readonly probability: number;
  /** One to four stages from today's on; the last holds for all later ones. */
  readonly stages: readonly [StageRates, ...StageRates[]];
};

/** A preferred class: 1x non-participating, of equal seniority, converting when better. */
export type PreferredClass = { readonly shares: number; readonly preference: number };

export type CompanyBeliefs = {
  /** Value of the equity and debt together today, in plain currency units. */
  readonly value: number;
  /** Common shares with the pool, all grants counted. */
  readonly commonShares: number;
  /** At most three; join the nearest ones where there are more. */
  readonly preferred: readonly PreferredClass[];
  readonly debt: number;
  /** Probabilities add to 1. */
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  /** At most 120. */
  readonly horizonMonths: number;
  /** What an unsold common share is worth at the horizon, as a part of its price in a sale. */
  readonly horizonDiscount: number;
};

/** A hazard of being let go that holds for some months beside the company's fate. */
export type LinkedHazard = { readonly months: number; readonly monthly: number };

export type StayBeliefs = {
  /** Let go without cause. */
  readonly letGo: number;
  /** Leaving of one's own will. */
  readonly quit: number;
  /** Extra hazard of being let go in the months before a failure. */
  readonly beforeFailure: LinkedHazard | null;
  /** Extra hazard of being let go in the months after a sale. */
  readonly afterSale: LinkedHazard | null;
};
