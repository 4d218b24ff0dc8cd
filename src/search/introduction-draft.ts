type AskParts = {
  readonly via: string;
  /** Whom the user wants to meet; empty when only the company is known. */
  readonly towards: string;
  readonly company: string;
  readonly purpose: string;
  readonly sender: string;
};

/**
 * A short ask for an introduction that makes it easy to say no and to pass on (S6). Nothing is invented: what is not known
 * stays in brackets. Source: Larson, ch. 1, Finding External Executive Roles.
 */
export function introductionDraft({ via, towards, company, purpose, sender }: AskParts): string {
  const firstName = via.trim().split(/\s+/u)[0] ?? "";
  const at = company === "" ? "" : ` at ${company}`;
  const whom = towards === "" ? `someone${at} who knows about the seat` : `${towards}${at}`;
  const lines = [
    `Hello ${firstName},`,
    "",
    `Would you be comfortable introducing me to ${whom}?`,
    `I would like to talk about ${purpose === "" ? "[what for]" : purpose}. I am looking quietly, so please keep it between us and them.`,
    "",
    "If it does not feel right, no is a fine answer. If it does, you can pass on: [two sentences on me].",
    "",
    "Thank you",
    ...(sender === "" ? [] : [sender]),
  ];
  return lines.join("\n");
}
