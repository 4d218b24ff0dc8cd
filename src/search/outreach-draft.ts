type OutreachParts = {
  readonly recipient: string;
  readonly connection: string;
  /** Current text of the rationale; empty before the first version. */
  readonly rationale: string;
  readonly sender: string;
};

/**
 * A short message that asks an executive to look at the rationale (R5). Nothing is invented: what is not known stays
 * in brackets. Source: Larson, ch. 1, Why Pursue an Executive Role?
 */
export function outreachDraft({ recipient, connection, rationale, sender }: OutreachParts): string {
  const firstName = recipient.trim().split(/\s+/u)[0] ?? "";
  const lines = [
    `Hello ${firstName},`,
    "",
    connection === ""
      ? "I am writing to you because [what connects us]."
      : `I am writing because of what connects us: ${connection}.`,
    "I am looking for my first executive seat in engineering and would value your view on how I say why.",
    "",
    rationale === "" ? "[your rationale]" : rationale,
    "",
    "What in it would make you stop, if you heard it as an interviewer? Two lines are plenty, and no answer is fine too.",
    "",
    "Thank you",
    ...(sender === "" ? [] : [sender]),
  ];
  return lines.join("\n");
}
