/**
 * Whether an answer to "why an executive role?" has what the source asks of it (R2): it is positive, shows
 * excitement, and shows qualification. Word lists, so a "no" is a reason to reread, not a verdict.
 */
export type RationaleElement = "positive" | "excited" | "qualified";

const elementPatterns: Readonly<Record<RationaleElement, RegExp>> = {
  positive:
    /\b(enjoy\w*|lov(?:e|es|ed|ing)|like(?:s|d)?|glad|grateful|proud|best|good|great|better|help\w*|learn\w*|grow\w*|build\w*|improv\w*|contribut\w*|energi[sz]\w*|rewarding|meaningful|care|believe|succe\w+|thriv\w*)\b/iu,
  excited:
    /\b(excit\w*|keen\w*|eager\w*|passion\w*|enthusias\w*|thrill\w*|look(?:ing)? forward|can(?:no|')t wait|motivat\w*|energi[sz]\w*|inspir\w*|driv(?:es|en) (?:me|by)|fascinat\w*|delight\w*|(?:want|love|ready|itching|hungry) to|drawn to|curious|lights? me up|fires? me up)\b/iu,
  qualified:
    /(\b\d+\+?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|decade|years?)\b|\b(?:experience\w*|i(?:'ve|\s+have)?\s+(?:\w+\s+)?(?:led|built|grew|grown|ran|run|managed|scaled|founded|hired|shipped|delivered|launched|owned|headed|reported|worked|served|taken|turned)|track record|background in|leading|led|managed|scaled|as (?:a |an )?(?:director|vp|head|manager|acting|interim|deputy))\b)/iu,
};

const rationaleElements: readonly RationaleElement[] = ["positive", "excited", "qualified"];

/** The elements that a text gives no sign of, in a fixed order. */
export function missingElements(text: string): readonly RationaleElement[] {
  return rationaleElements.filter((element) => !elementPatterns[element].test(text));
}

/** Placeholders such as "[years]" that a starting text still has. */
export function openPlaceholders(text: string): readonly string[] {
  return text.match(/\[[^\]\n]{1,80}\]/gu) ?? [];
}
