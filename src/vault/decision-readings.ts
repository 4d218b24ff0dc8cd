const seat =
  "join opportunity on opportunity.id = part.opportunity_id join company on company.id = opportunity.company_id";

type Reading = {
  readonly table: string;
  /** SQL over a row named `part`. */
  readonly title: string;
  readonly text: string;
  readonly at: string;
  readonly target: "diligence" | "decision";
};

function reading({ table, title, text, at, target }: Reading): string {
  return `select ${title} as title, company.name as context, '' as core, ${text} as text, ${at} as at, '${target}' as target,
    opportunity.id as targetId from ${table} as part ${seat} where part.id = `;
}

/** How what belongs to a decision is read when it is found by its text: title, context, text, time, and where it is shown. */
export const decisionReadings = {
  trust_note: reading({
    table: "trust_note",
    title: "'Trust in the CEO'",
    text: "part.note",
    at: "part.noted_on",
    target: "diligence",
  }),
  departure: reading({
    table: "departure",
    title: "part.name",
    text: "trim(part.role || ' ' || part.reason || ' ' || part.source)",
    at: "null",
    target: "diligence",
  }),
  company_reference: reading({
    table: "company_reference",
    title: "part.name",
    text: "trim(part.relation || ' ' || part.said)",
    at: "part.asked_on",
    target: "diligence",
  }),
  friend_talk: reading({
    table: "friend_talk",
    title: "part.name",
    text: "part.said",
    at: "part.told_on",
    target: "decision",
  }),
  prediction: reading({
    table: "prediction",
    title: "'Prediction'",
    text: "part.statement",
    at: "part.due_on",
    target: "decision",
  }),
  decision: reading({
    table: "decision",
    title: "'Decision'",
    text: "part.reason",
    at: "part.decided_on",
    target: "decision",
  }),
} as const;
