/** The four signs that interviewers filter for (R3). Source: Larson, ch. 1, Why Pursue an Executive Role? */
export const flagKinds = ["ego", "jealousy", "status", "ambivalence"] as const;
export type FlagKind = (typeof flagKinds)[number];

/** Why a phrase is marked, one finer step than its kind; explanations are written for each. */
export type FlagReason =
  | "superiority"
  | "sole-credit"
  | "entitlement"
  | "control"
  | "contempt"
  | "comparison"
  | "grievance"
  | "grudge"
  | "title"
  | "prestige"
  | "reward"
  | "approval"
  | "hedge"
  | "pushed"
  | "fallback"
  | "no-reason";

/** What in the surrounding sentence takes a phrase's sting away. */
export type Guard =
  /** "it is not about the title" */
  | "negation"
  /** "they wanted the title" */
  | "others"
  /** "I used to want the title" */
  | "past"
  /** "I was passed over, asked why, and learnt from it" */
  | "constructive"
  /** "I fell into management and have loved it since" */
  | "conviction"
  /** "a seat at the table, so that engineering is heard" */
  | "purpose"
  /** "titles make no difference to me" is no lack of interest in the work */
  | "rewards";

export type PhrasePattern = {
  readonly kind: FlagKind;
  readonly reason: FlagReason;
  readonly expression: RegExp;
  readonly guards: readonly Guard[];
  /** Whether a negation belongs to the phrase itself, as in "not sure"; elsewhere one inside it turns its sense. */
  readonly isNegative: boolean;
};

/** Word groups that pattern sources refer to in braces. */
const groups: Readonly<Record<string, string>> = {
  im: "i(?:'m| am)",
  self: "(?:i|i'm|i've|i'd|i'll|me|my|myself|mine)",
  adverb:
    "(?:really|simply|just|frankly|honestly|clearly|easily|obviously|probably|always|still|truly|actually|basically|already|certainly|definitely|quite|very|so|much|far|way|also|finally|only|mostly|mainly|now)",
  want: "(?:want(?:s|ed)?|need|would (?:really |very much |dearly )?(?:like|love)|'d (?:really |very much |dearly )?(?:like|love)|love|crave|covet|desire|seek|seeking|looking for|look forward to|after|chasing|pursuing|hungry for|thirsty for|attract(?:s|ed)(?: me)?(?: to| by)?|drawn to|draws me|lured by|tempted by|motivated by|driven by|drives me|motivates me|in (?:it|this) for|dream(?:ed|t|ing)? of|dream|care (?:a lot |deeply |very much )?about|enjoy|like|liking|deserve|aim(?:ing)? (?:for|at)|aspire to|long(?:ing)? for|wish(?:ing)? for|value|appreciate|hop(?:e|ing) for|excit(?:es|ed)(?: me)?(?: by| about)?|interest(?:s|ed)(?: me)?(?: in)?|appeals?(?: to me)?|ready for|due|owed|fond of|keen on|goal|ambition|thrill(?:s|ed)?(?: me)?(?: by)?|enamou?red (?:of|with|by)|obsessed with)",
  title:
    "(?:c-?(?:level|suite)|cxo|cto|ceo|chief|vpe?|svp|evp|avp|vice[- ]presidents?|vps|ctos|executives?|execs?|heads? of engineering|directors?|officer|partner)",
  topTitle: "(?:c-?(?:level|suite)|cxo|cto|ceo|chief|vpe?|svp|evp|vice[- ]president|executive)",
  prestige:
    "(?:prestige|prestigious|status(?! quo| report| update| page| meeting| call)|recognition|fame|famous|glory|clout|cachet|kudos|glamour|glamou?rous|esteem|renown|limelight|spotlight|social standing|rank|stature|reputation that comes|importance|admiration|adulation|fancy titles?|big titles?|titles?)",
  money:
    "(?:money|pay|pay ?che(?:ck|que)s?|salar(?:y|ies)|compensation|comp|package|bonus(?:es)?|equity|stock|perks?|benefits|wealth|cash|income|earnings|payday)",
  peer: "(?:peers?|colleagues?|friends?|classmates?|teammates?|team-mates?|co-?workers?|co-?founders?|brother|sister|siblings?|cousin|neighbou?rs?|rivals?|batch|cohort|contemporaries|counterparts?|roommate|flatmate|deputy|juniors?|interns?|successor|school friends?|fellow (?:directors?|managers?|engineers?)|everyone else|everybody else|others|other (?:people|directors|managers|leaders|engineers)|outsiders?)",
  boss: "(?:boss(?:es)?|managers?|cto|ceo|vp|vpe|director|directors|head|leaders?|leadership|management|executives?|execs?|exec team|superiors?|predecessors?|colleagues?|peers?|founders?|board|people (?:here|above me|around me)|teammates?|everyone (?:else|here|around me|above me)|they|he|she|others|other (?:leaders?|managers?|directors?|executives?|people|candidates?))",
  hands:
    "(?:coding|code|programming|hands[- ]on|hands on|technical work|engineering work|individual contribut\\w*|an ic|ic|ic work|staff engineer|principal engineer|an engineer|engineer|engineering|keyboard|building things|architect|development|my old job|director|being a director|consulting)",
  worse:
    "(?:less (?:qualified|experienced?|capable|talented|competent|senior|skilled|deserving|able)|less (?:experience|talent|skill|seniority)|half (?:of )?(?:my|the) (?:experience|age|skills?|talent|ability|years)|a fraction of my|fewer (?:years|results)|younger than (?:me|i|myself)|weaker|mediocre|worse than (?:me|i)|junior to me|no better than (?:me|i)|not (?:half |nearly )?as (?:good|capable|qualified|experienced|smart|strong|talented))",
  better:
    "(?:better|smarter|sharper|stronger|brighter|cleverer|quicker|wiser|more (?:talented|capable|qualified|competent|gifted|skilled|experienced?|intelligent|insight|vision|able|talent|skill|brains?|experience)|ahead of|above|superior to)",
  everyone:
    "(?:anyone|everyone|anybody|everybody|most|all|any|every|all of|my (?:boss|manager|bosses|managers|peers|colleagues|cto|ceo|current|leaders?|own|last|former|superiors?|predecessor)|the (?:current|people|rest|other|others|average|cto|ceo|last|guy|person|founders?|leadership|executives?|vp|ones)|others|other|them|him|her|whoever|half|those|they|he|she|you|your|99|committees|consultants|experts|people|engineers|founders|entire|whole)",
  known:
    "(?:hired|trained|mentored|managed|started with|graduated with|worked with|interviewed|brought (?:in|on)|taught|coached|studied with|onboarded|went to (?:school|university|college) with|used to (?:manage|mentor|lead|work with)|joined with|promoted|recruited|supervised|led|grew up with|know|knew)",
  someone:
    "(?:people|person|guy|man|woman|engineers?|one|ones|someone|somebody|those|everyone|everybody|kid|intern|junior|developers?|folks|colleagues?|manager|two|three|half|half the people|several|many|some|friends?|graduates?|others|director|former report)",
  gotIt:
    "(?:{title}|promoted|my boss|my manager|above me|ahead of me|running|runs|run|moved up|moved on|got (?:the|a|it|there|ahead)|leading|leads|in the c-suite|heads?|heading|made it|further|overtook|overtaken|the top)",
  seat: "(?:it|this|that|them|management|managing|leadership|leading|being (?:a |an )?(?:manager|executive|exec|leader|cto|vp|in charge)|an? exec\\w*|an executive (?:role|job|seat)|the (?:role|job|move|step|idea|whole|position|responsibility|change|thing|prospect|politics|meetings)|becoming|taking|leaving|the c-suite)",
  other:
    "(?:(?:he|she|they|who|someone|somebody|newcomer|outsider|hire|man|woman|guy|counterpart|favou?rite|reports?|successor|predecessor|protégé|nephew|{peer}|people|kid|intern|boss|manager|cto|vp))",
  success:
    "(?:{topTitle}|ctos|vps|promoted|promotion|the (?:job|role|post|seat|position|credit|award|bonus|title)|a (?:bigger|better) (?:job|title)|moved up|an award|made it|unicorn|successful|rich|ahead|exits?|exited|funded|runs? (?:engineering|the|a))",
  contrast:
    "(?:i'm still|i am still|here i am|while i|whereas i|yet i|but i'm|and i'm (?:not|still|only|stuck|left)|and i am (?:not|still)|same (?:day|week|month|year|time|class|cohort)|i feel (?:like|small|behind|left|cheated|stuck)|even though i|although i (?:did|had|have|was|am|worked|built)|despite (?:my|me)|after all (?:my|i)|than me|than i (?:am|was|do|did|have)|not me|never me|but me|i haven't|i never (?:got|had|was)|i (?:still )?deserved?|so can i|i want the same|i was (?:better|more|the one|told|promised|there|next)|i did (?:all|the|most|more)|i'm (?:better|as good|just as|more qualified|older|no worse)|i am (?:better|as good|just as|no worse)|ahead of me|before me|instead of me|over me|nobody (?:ever )?thanked|everything he knows|and me\\?|what about me|i trained|i taught|i built)",
};

/** What may stand between two words of a gap: no colon or semicolon, because a new thought begins there. */
const gap = '[\\s,"()\\u2013-]+';

function withGroups(source: string): string {
  return source.replace(/\{([a-z]\w+)\}/giu, (_, name: string) => {
    const group = groups[name];
    if (group === undefined) throw new Error(`No word group is called ${name}.`);
    return withGroups(group);
  });
}

function expanded(source: string): string {
  return withGroups(source).replace(/ ?<(\d+)>|\[[^\]]*\]| [?*]| /gu, (part, most: string | undefined) => {
    if (most !== undefined) return `(?:${gap}[\\w'/-]+){0,${most}}?${gap}`;
    if (part.startsWith("[")) return part;
    return part === " " ? "\\s+" : "\\s*";
  });
}

/**
 * A pattern over one sentence. In a source `{name}` is a word group, `<3>` a gap of up to three words, and a space any
 * white space. Sources are matched without regard to case and only at word borders.
 */
export function phrasePatterns(
  kind: FlagKind,
  reason: FlagReason,
  guards: readonly Guard[],
  sources: readonly string[],
): readonly PhrasePattern[] {
  return sources.map((source) => lazyPattern(kind, reason, guards, source));
}

/** Building some hundred expressions takes longer than reading a sentence with them, so that each waits for its first use. */
function lazyPattern(
  kind: FlagKind,
  reason: FlagReason,
  guards: readonly Guard[],
  source: string,
): PhrasePattern {
  let built: { readonly expression: RegExp; readonly isNegative: boolean } | undefined;
  const build = () => {
    const body = expanded(source);
    built ??= {
      expression: new RegExp(`(?<![\\w'])(?:${body})(?!\\w)`, "gu"),
      isNegative: /n't|\bnot\b|never|nothing|nobody|no one|without|\bno\b|less/u.test(body),
    };
    return built;
  };
  return {
    kind,
    reason,
    guards,
    get expression() {
      return (built ?? build()).expression;
    },
    get isNegative() {
      return (built ?? build()).isNegative;
    },
  };
}
