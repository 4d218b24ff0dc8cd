/** What the negotiation's rules look at (N2): who earns what in seats like these. */
export type PayFacts = {
  /** By running opportunity: the role that its title names, and how much is known of that role's pay. */
  readonly byOpportunity: ReadonlyMap<string, PayEvidence>;
};

export type PayEvidence = {
  /** Such as "cto"; the title itself where it names no known role. */
  readonly role: string;
  /** People of that role in the filings that were read. */
  readonly inFilings: number;
  /** What peers in that role told. */
  readonly fromPeers: number;
};
