import type { Guard } from "./phrase-pattern.ts";

export type Span = { readonly start: number; readonly end: number };

/** The same text, character for character, with plain apostrophes, quotes and hyphens. */
export function plainPunctuation(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/gu, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/gu, '"')
    .replace(/[\u2010\u2011]/gu, "-")
    .replace(/[\u00A0\u202F]/gu, " ");
}

/** Sentences of a text as spans, split at closing punctuation and line breaks. */
export function sentenceSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^.!?\n]+(?:[.!?]+(?=["')\]]*(?:\s|$))["')\]]*|[.!?]+|\n|$)/gu)) {
    const last = spans.at(-1);
    const closes = last !== undefined && /(?:[.!?]["')\]]*\s*|\n)$/u.test(text.slice(last.start, last.end));
    // A point inside a word or an abbreviation such as "3.5" or "e.g." does not end a sentence.
    if (last !== undefined && !closes && /^\S/u.test(match[0])) {
      spans[spans.length - 1] = { start: last.start, end: match.index + match[0].length };
    } else if (match[0].trim() !== "") {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}

/** Quoted parts of a text: words the writer reports, unless all of the text stands in quotes. */
export function quotedSpans(text: string): readonly Span[] {
  const spans = [...text.matchAll(/"[^"\n]{2,300}"/gu)].map(({ index, 0: quoted }) => ({
    start: index,
    end: index + quoted.length,
  }));
  const quotedLength = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return quotedLength > text.trim().length * 0.8 ? [] : spans;
}

const clauseBreak =
  /[,;:()]|\s[\u2013\u2014-]\s|\u2014|\b(?:but|because|although|though|while|whereas|which|so that|yet)\b/gu;

/** The text of the sentence from the last clause border to the phrase. */
function clauseBefore(before: string): string {
  let from = 0;
  for (const match of before.matchAll(clauseBreak)) from = match.index + match[0].length;
  return before.slice(from);
}

function clauseAfter(after: string): string {
  const at = after.search(/[,;:()]|\s[\u2013\u2014-]\s|\u2014|\b(?:but|because|although)\b/u);
  return at === -1 ? after : after.slice(0, at);
}

/** Forms that look like a negation and confess instead. */
const confession =
  /\b(?:(?:can't|cannot|can not|won't|don't|wouldn't|not going to|not gonna) (?:deny|lie|pretend|hide|help but|help|stop|wait|mind (?:saying|admitting)|need anyone)|no (?:denying|secret|point denying)|not (?:only|just|merely|simply|ashamed|shy|afraid|embarrassed|a secret)|no doubt|not least|couldn't help|why not)\b/gu;

const negator =
  /\b(?:not|no|never|neither|nor|without|hardly|nothing to do with|\w+n't|cannot|less about|less (?:interested|motivated|driven)|rather than|instead of|more than|over the|little (?:interest|use|time|patience)|far from|stopped|free of|regardless of|isn't about|beyond|avoid(?:ing)?|wary of|immune to|tired of chasing|despite|besides|nobody|anything but|care little|indifferent to|unlike|against|distrust|lost interest in|turned down|let go of|declined|gave up)\b/u;

const discounted =
  /\b(?:(?:is|are|was|were|do|does|did|would|will|has|have|can)(?:n't| not| never)|(?:is|are|was|were|comes?|matters?|means?) (?:\w+ )?(?:secondary|second|last|beside|less|little|nothing|irrelevant|unimportant|a side|incidental)|leaves? me cold|never (?:mattered|interested|drove|motivated|was)|no longer|bores? me|(?:can|could) (?:wait|stay|change|go)|says? (?:little|nothing)|follows? (?:from|later)|hardly|of (?:nobody|no one)|makes? (?:little|no|hardly any) (?:real )?difference)\b/u;

function isNegated(before: string, after: string): boolean {
  const words = clauseBefore(before.replace(confession, " ")).trim().split(/\s+/u).slice(-9).join(" ");
  return negator.test(words) || discounted.test(clauseAfter(after));
}

const person =
  /\b(i|i'm|i've|i'd|i'll|my|me|myself|we|our|us|he|she|they|them|his|her|their|people|some|others|someone|anyone|leaders|executives|candidates|managers|founders|directors|companies|those|everyone|friend|friends|boss|ceo|cto|colleague|colleagues|team|engineers|who|you|your)\b/gu;
const firstPerson = /^(?:i|i'm|i've|i'd|i'll|my|me|myself|we|our|us)$/u;

/** Whether the nearest person before the phrase is somebody else. */
function isOthers(before: string, matched: string): boolean {
  if (/^(?:i|i'm|i've|i'd|i'll|my|me|we)\b/u.test(matched)) return false;
  const clause = clauseBefore(before);
  const nearest = [...clause.matchAll(person)].at(-1)?.[1] ?? [...before.matchAll(person)].at(-1)?.[1];
  return nearest !== undefined && !firstPerson.test(nearest);
}

const pastMark =
  /\b(?:used to|earlier in my career|early in my career|early on|when i was (?:younger|young|junior|twenty|\d\d|a junior|starting|new)|in my (?:twenties|thirties|20s|30s|younger)|years ago|a decade ago|back then|there was a time|at first|initially|once (?:thought|wanted|believed|cared|felt|hoped)|at one (?:point|time)|in the past|ten years ago|five years ago|for a (?:long )?(?:time|while)|until|my younger self|at \d\d)\b/u;
const turned =
  /\b(?:but|now|today|since|these days|no longer|anymore|any more|nowadays|then|until|learned|learnt|realised|realized|settled|grew out|got over|changed)\b/u;

function isPast(sentence: string, before: string): boolean {
  if (/\bused to\b/u.test(before) || /\bonce (?:thought|wanted|believed|cared|felt|hoped)\b/u.test(before))
    return true;
  const mark = pastMark.exec(sentence);
  return mark !== null && turned.test(sentence.slice(mark.index + mark[0].length));
}

const constructive =
  /\b(?:asked (?:why|for|him|her|them|what)|learn(?:ed|t|ing)?|taught|teach\w*|showed me|shown me|feedback|helped me|made me (?:a )?better|understood|fair(?:ly)? (?:call|decision|choice|enough)|was (?:the )?(?:right|fair)|rightly|deserved(?:ly)?|earned it|glad|happy (?:for|to|when|that)|pleased|delighted|proud|congratulat\w*|celebrat\w*|supported|grateful|thankful|inspir\w*|curious|admire|eager|excited|cheer\w*|rooting|better for it|used (?:it|the|that)|worked on|improv\w*|mentor(?:s|ed)? me|advice|no (?:hard|ill) feelings|good (?:for|choice))\b/u;
const sting =
  /\b(?:sting\w*|stung|gall\w*|grat(?:es|ed|ing)|rankl\w*|irk\w*|hurts?|bitter\w*|resent\w*|env(?:y|ious)|jealous\w*|unfair\w*|robbed|cheated|sick of|fed up|still (?:haven't|not|angry)|had enough)\b/u;

const convictionAfter =
  /(?:[,;:.\u2013\u2014-]|\b(?:but|and|now|since|then|until|today|yet|before|so)\b).*\b(?:excit\w+|keen|eager|lov(?:e|ed|ing)|certain|(?<!not )(?<!n't )(?<!not \w+ )sure|convinced|no doubts?|clear(?:ly)? (?:yes|that|to me)|decided|want (?:this|it|to (?:lead|do|build|run))|can't wait|settled|i know(?! (?:if|whether|why))|passionate|never looked back|hooked|best (?:thing|decision|move|work)|energi[sz]\w+|committed|thrilled|delighted|enjoy\w* (?:it|every|the)|found (?:that )?i|discovered|proud|look forward)\b/u;

/** A purpose beyond oneself right after the phrase. */
const purposeAfter =
  /^\W*(?:\w+\W+){0,3}?(?:so that|so (?:engineering|we|the|our|my team|customers)|because (?:engineering|that's|that is|it's where|the|my team|our|customers|we)|in order to|to (?:help|make sure|ensure|improve|fix|represent|serve|protect|shape|bring|build|change|set|raise|connect|argue|get|keep|support|solve|remove|invest|hire|make)|for (?:my|the|our) (?:team|engineers|customers)|where (?:engineering|i can help)|for (?:my |the |our )?(?:team|people|engineers|others|customers)|of (?:my|the|our) (?:team|engineers|people))\b/u;

const rewardTalk =
  /\b(?:titles?|status|prestige|rank|pay|salary|money|credit|called|headcount|label|office|perks|hierarchy|level|recognition|call me)\b/u;

export type PhraseContext = {
  readonly sentence: string;
  /** Offsets of the phrase within the sentence. */
  readonly start: number;
  readonly end: number;
};

const guardTests: Readonly<Record<Guard, (context: PhraseContext) => boolean>> = {
  negation: ({ sentence, start, end }) => isNegated(sentence.slice(0, start), sentence.slice(end)),
  others: ({ sentence, start, end }) => isOthers(sentence.slice(0, start), sentence.slice(start, end)),
  past: ({ sentence, start }) => isPast(sentence, sentence.slice(0, start)),
  constructive: ({ sentence }) => constructive.test(sentence) && !sting.test(sentence),
  conviction: ({ sentence, end }) => convictionAfter.test(sentence.slice(end)),
  rewards: ({ sentence }) => rewardTalk.test(sentence),
  purpose: ({ sentence, end }) => purposeAfter.test(sentence.slice(end)),
};

/** Whether a phrase holds a negation of its own. */
export function hasNegation(phrase: string): boolean {
  return /\b(?:not|never|hardly|neither|nor|no|less|little|\w+n't|cannot)\b/u.test(phrase);
}

/** Whether one of the guards takes the phrase's sting away in its sentence. */
export function isGuarded(guards: readonly Guard[], context: PhraseContext): boolean {
  return guards.some((guard) => guardTests[guard](context));
}
