import { phrasePatterns } from "./phrase-pattern.ts";
import type { PhrasePattern } from "./phrase-pattern.ts";

/** Status-orientation in general or indirect form. */
export const statusClaims: readonly PhrasePattern[] = [
  ...phrasePatterns(
    "status",
    "title",
    ["negation", "others", "past", "purpose"],
    [
      "{topTitle}(?:'s)? (?:badge|stripes?|rank|label|grade|tag|nameplate|designation)",
      "titles? (?:that )?(?:\\w+ )?(?:says?|shows?|tells?|signals?|indicates?|proves?|announces?) (?:\\w+ )?(?:how|that|who|what|to)|how senior i am",
      "(?:get|got|have|given|want|need|earn|receive|gets) the (?:\\w+ )?title(?= |[.,;!]|$)|title (?:that |which )?(?:goes|comes|belongs) with|designation of|carr(?:y|ies) the (?:title|designation|rank|name)",
      "(?:clearly|formally|officially|definitely|obviously) senior to|(?:senior|higher|better|a promotion|a step up) <3>on paper",
      "(?:same|equal|level) footing (?:as|with)|on a (?:level|par) with (?:the )?(?:other )?(?:chiefs?|executives?|ctos?|vps|c-?suite)",
      "name (?:is |would be |will be )?on the (?:door|building|letterhead|masthead|plaque|wall)|on the door(?= |[.,;!]|$)",
      "(?:big|top|corner|executive|boss's) (?:chair|desk|seat|cheese|boss)|be (?:a |the )?(?:big )?boss|(?:c|chief|v) (?:at|on|in) (?:the )?front of (?:my|the|it)|(?:want|need|after|like) (?:a |the )?(?:higher )?rank(?= |[.,;!]|$)|no(?:body| one) listens to (?:a|an) (?:director|manager|engineer)",
      "(?:commensurate|consistent|in keeping|consonant) with (?:the |my )(?:\\w+ )?(?:level|seniority|standing|stature|status|rank|experience|position)|standing is|seniority i have|level of seniority",
    ],
  ),
  ...phrasePatterns(
    "status",
    "prestige",
    ["negation", "others", "past", "purpose"],
    [
      "validat(?:es?|ed|ing|ion) (?:\\w+ )?(?:everything|my|me|what|all|that i)|commands? (?:\\w+ )?(?:respect|attention|a room|deference)",
      "quoted in|(?:asked|invited|sit|serve|appointed|join\\w*) (?:\\w+ ){0,2}?(?:to join |to sit |on |to speak )?(?:boards|on stage|at conferences|at davos)(?= |[.,;!]|$)",
      "size is|keep(?:ing)? score|(?:bigger|larger|higher|grander) the (?:company|team|title|budget|job|office|salary|role|brand)|the bigger,? the better",
      "(?:makes?|making|made) (?:you|me|one|someone) (?:a )?(?:somebody|someone|important|special|a player|count|matter)(?= |[.,;!]|$)|(?:is|be|being) (?:a )?somebody",
      "(?:gives?|giving|gave|lends?|grants?|brings?) (?:me|you|one) <3>(?:weight|standing|importance|credibility|clout|status|respect|authority|a voice)(?= |[.,;!]|$)",
      "that's what (?:counts|matters)(?= *[.,;!]|$)(?<=(?:title|rank|status|chief|executive|c-suite|cto|vp|level|salary|money|seat|footing|prestige).*)",
      "(?:all|everything) that (?:comes|goes) with (?:it|that|the (?:job|title|position|role))(?= |[.,;!]|$)",
    ],
  ),
];
