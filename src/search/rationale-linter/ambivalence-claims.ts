import { phrasePatterns } from "./phrase-pattern.ts";
import type { PhrasePattern } from "./phrase-pattern.ts";

/** Ambivalence in general or indirect form. */
export const ambivalenceClaims: readonly PhrasePattern[] = [
  ...phrasePatterns(
    "ambivalence",
    "hedge",
    ["others", "conviction", "past"],
    [
      "{im} (?:\\w+ )?(?:exploring|considering|looking (?:at|into)|weighing|entertaining|toying with|contemplating|thinking about|open to) (?:\\w+ )?(?:an? (?:few |number |couple |range )|several|some|different|various|other|my options|options|the (?:idea|possibility|option|prospect)|roles|what(?:ever)?|executive|things|possibilities|paths|both|all)",
      "(?:wasn't|isn't|was not|was never|not|never) (?:\\w+ )?my (?:\\w+ )?(?:choice|idea|plan|decision|intention|preference|thing|cup of tea)|(?:got|grown|become|getting) used to (?:it|managing|the)|come to accept|resigned (?:to|myself)|made my peace",
      "(?:parts?|bits?|aspects|things|sides?|elements) (?:\\w+ ){0,6}?i(?:'d|'m| would| am|) ?(?:\\w+ )?(?:rather|sooner|prefer|wouldn't|not|avoid|dislike|hate|don't|unsure|dread|less)",
      "if nothing (?:comes|came|happens|works)|(?:happily|gladly|cheerfully|willingly) (?:stay|remain|keep|go on|carry on|continue|go back)|(?:i'll|i'd|i will|i would) (?:\\w+ )?(?:stay|remain) (?:\\w+ )?(?:in my|where|put|as|at my|here)",
      "(?:okay|ok|fine|alright|comfortable|cool|at peace) with (?:being|doing|becoming|having|it|that|managing|whatever)|(?:wouldn't|won't|don't|not|would not) (?:\\w+ )?(?:fight|die|move heaven|go out of my way|lose sleep|chase|push|campaign|beg) ?(?:for|to|over|after)?(?= |[.,;!]|$)",
      "willing to (?:\\w+ )?(?:step up|do it|take it|try|accept|give it|have a|serve|be persuaded|be convinced)|if that's what (?:\\w+ ){1,3}(?:needs?|wants?|takes?|expects?)|if (?:the company|they|you|someone|people) (?:needs?|wants?|asks?|insists?)",
      "(?:i'm|i am) (?:\\w+ )?(?:here|talking to you|applying|interviewing|looking) (?:\\w+ )?because (?:a|an|my|the|someone|somebody|recruiters?|people|it|why|they|i (?:was|got|had|need))",
      "(?:suits? me (?:well|fine|enough|just)|happy enough|does me fine|good enough for me|well enough)(?= |[.,;!]|$)|(?:not|n't) (?:\\w+ )?(?:averse|opposed|adverse|hostile|allergic)|should (?:one|it|something|such) (?:\\w+ ){0,3}?(?:present|arise|come|appear|turn up)",
      "(?:begun|started|beginning|starting|come) to (?:entertain|consider|wonder|think (?:about|of|that i))|at the (?:suggestion|request|insistence|urging|prompting) of|have a (?:punt|stab|bash|flutter|crack|pop|look-see)|might not(?=[.,;!]|$)",
      "(?:don't|do not|doesn't) know (?:\\w+ )?if i (?:want|like|would|will|am|should|can)|for me (?:it )?is the same|same for me|(?:executive|manager|leader|cto) or not|it's all the same|(?:come|go) back to programming",
      "whether (?:an? )?(?:\\w+ ){0,6}?(?:suits?|suit|fits?|is for|right for|would be for|is right for) me",
      "(?:meh|dunno|shrug|eh|idk|whatever|so-so|ish)(?=[.,;!]|$)|no idea(?=[.?,;!]|$)|(?:seems?|seemed|looked|felt) like the thing",
    ],
  ),
];
