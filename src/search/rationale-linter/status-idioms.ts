import { phrasePatterns } from "./phrase-pattern.ts";
import type { PhrasePattern } from "./phrase-pattern.ts";

/** Set phrases of status-orientation. */
export const statusIdioms: readonly PhrasePattern[] = [
  ...phrasePatterns(
    "status",
    "title",
    ["negation", "others", "past", "purpose"],
    [
      "(?:sound|ring) of (?:being )?(?:a |an |the )?[\"']?{topTitle}|(?:has|with) a (?:nice|good|certain|lovely) ring",
      "titles? (?:\\w+ )?(?:undersells?|does(?:n't| not) (?:reflect|match|do justice|say|fit|show)|falls short|holds me back|limits me|is (?:too|below|beneath|embarrassing|holding))",
      "(?:reflects?|match(?:es)?|befits?|befitting|suits?|fits?|fitting|commensurate with|worthy of|in line with|equal to|does justice to) (?:who i am|my (?:\\w+ )?(?:seniority|stature|status|level|standing|rank|importance|worth|position|calib(?:re|er)))",
      "youngest (?:\\w+ )?(?:{title}|ones?)",
      "(?:top|big|biggest|highest|number one|first) (?:job|spot|chair|seat|position|office|post|league|rank|level of (?:the|any|an)|role in|person in)(?! (?:priority|to fill))",
      "at the (?:very |absolute )?top(?= (?:of (?:a|an|the|my) (?:org\\w*|company|tree|ladder|industry|hierarchy|house|chart|food|pyramid)|table|level|has|is|because|and)|[.,;!]|$)",
      "(?:to|reach|make it to|get to|rise to|way to|reached|reaching) the (?:very |absolute )?top(?= |[.,;!]|$)",
      "(?:retire|finish|end (?:my|a) career|go out|bow out|finish (?:my|a) career) as (?:a |an |the )?{topTitle}",
      "(?:crown(?:ing)?|capstone|pinnacle|culmination|peak|cap|apex|summit) (?:of|to|on|for|off)? ?(?:my|a|any|the) (?:\\w+ )?career|cap (?:off )?my career",
      "(?:higher|more senior|grander|more impressive|loftier|bigger) (?:title|rank|position|grade|post|station)",
      "(?:not|never|n't|no longer|hardly|isn't) <2>(?:content|satisfied|enough|happy|willing|want to be|want to stay) <4>(?:{title}|manager|middle manager|director title|title)",
      "(?:director|manager|vp|senior manager|engineering manager|that|middle management) (?:\\w+ )?(?:isn't|is not|was never|is no longer|wasn't) (?:\\w+ )?(?:enough|good enough|impressive|senior enough|me)(?= |[.,;!]|$)",
      "(?:tired|sick|fed up|done|bored|embarrassed|ashamed) (?:of|with|by) (?:being|having|introducing|saying|staying) <3>(?:director|manager|middle|title|senior|number two|deputy|second|lead|unknown|nobody|junior)",
      "(?:join|enter|among|part of|into|admitted to|rise to|reach) (?:the )?(?:\\w+ )?(?:executive ranks|executive class|executive club|executive elite|ranks of|executive tier|leadership elite|upper ranks|upper management|senior ranks)",
      "(?:i've always|always) (?:\\w+ )?(?:wanted|dreamed|dreamt|hoped|imagined|pictured|seen myself) <4>(?:{topTitle}|the top|in charge|the title|at the top|important)",
      "(?:executive|officer) (?:title|status|rank|badge|label|tag|lifestyle|image)",
      "officer of the company|named officer|board seat|seat on the board|(?:a|my) seat in the boardroom",
      "titles? (?:open|opens|would open|help|helps|sells?|impress\\w*|command|commands|carr(?:y|ies))",
    ],
  ),
  ...phrasePatterns(
    "status",
    "prestige",
    ["negation", "others", "past", "purpose"],
    [
      "(?:name|brand|logo|company) (?:\\w+ ){0,2}?(?:that |which |whose name )?(?:impresses|impress|opens doors|carries (?:weight|clout)|turns heads|commands|is (?:known|famous|respected) (?:everywhere|worldwide))",
      "doors? (?:\\w+ )?(?:open|opens|opened)(?= |[.,;!]|$)|opens? (?:\\w+ )?doors",
      "(?:meetings?|rooms?|people|circles|events|tables|conversations|parties) (?:that|who|which) (?:\\w+ )?matters?(?= |[.,;!]|$)(?! to (?:customers|the))",
      "(?:right|top|highest|elite|inner|exclusive|powerful) (?:circles?|people to know|crowd|company i keep)",
      "(?:rais(?:e|ing)|boost(?:ing)?|build(?:ing)?|lift(?:ing)?|increas(?:e|ing)|enhanc(?:e|ing)|elevat(?:e|ing)|grow(?:ing)?|improv(?:e|ing)|do wonders for|good for|help|cement|establish) my (?:own |personal |professional |public |market )?(?:profile|brand|standing|status|reputation|image|visibility|market value|net worth|stature|prestige|value)",
      "(?:it |that |this |which )?(?:looks?|sounds?|would look|would sound|will look|looked) (?:\\w+ )?(?:impressive|important|prestigious|glamorous|great|good|fantastic|amazing|powerful|cool|fancy)(?= (?:on|to|when|at|in|for my|and)|[.,;!]|$)",
      "(?:large|big|huge|bigger|entire|whole|massive|enormous|hundreds?|thousands?|many) (?:\\w+ ){0,3}?report(?:ing|s)? (?:in)?to me",
      "big (?:team|budget|office|title|company|name|stage|job|house)(?:,| and| with) (?:a )?big",
      "(?:stroke|feed|flatter|flatters|good for|boost|boosts) (?:my|the) (?:ego|vanity|pride)|vanity",
      "(?:be|being|feel|become|one of|among) (?:\\w+ ){0,2}?(?:the (?:decision[- ]makers?|elite|few|chosen|top people|people at the top|bosses|big (?:names|players)|ones in charge|ones who decide))(?! (?:who|that) (?:help|serve))",
      "(?:sit|sitting|be|being|stand|standing|am|rank|ranked|place|placed) (?:\\w+ )?(?:above|higher than|over) (?:other|others|my peers|people|everyone|them|the rest)",
      "(?:everyone|people|others|they|heads|rooms?) (?:\\w+ )?(?:turns?|stands? up|rises?|goes quiet|stop talking|pay attention) when i",
      "(?:power|prestige|status|title|rank|fame|glory|recognition|money)(?:,| and| &) (?:the |a |more )?(?:power|prestige|status|title|rank|fame|glory|recognition|money|influence|pay|perks)",
      "i (?:like|love|enjoy|want|crave|need) (?:the )?(?:power|attention|applause|admiration|recognition|status|prestige|being (?:important|admired|noticed|in charge|the boss|at the top|recogni[sz]ed|known|seen|looked up to))(?= |[.,;!]|$)",
      "(?:i want|i'd like|want|would like|like) people to (?:\\w+ )?(?:know|see|notice|admire|recogni[sz]e|respect|look up to|envy|remember) (?:me|my|that i|who i)",
    ],
  ),
  ...phrasePatterns(
    "status",
    "reward",
    ["negation", "others", "past", "purpose"],
    [
      "(?:package|salary|pay|compensation|comp|bonus|equity|offer|money) (?:\\w+ ){0,4}?(?:first (?:criterion|priority|question|concern|thing)|priority|matters? (?:most|more)|comes? first|deciding factor|is what (?:counts|matters|i))",
      "(?:double|triple|increase|raise|boost|maximi[sz]e|improve) my (?:pay|salary|income|earnings|compensation|comp|package|net worth|total comp)",
      "(?:earn|make|paid|pays?|paying|get) (?:\\w+ )?(?:a lot more|far more|much more|serious(?:ly)?|top dollar|executive money|well|what i(?:'m| am) worth|a fortune|the big (?:money|bucks))(?= |[.,;!]|$)",
      "(?:stock options|big bonus|bonus(?:es)?|perks|expense account|flying business|fly business|driver|chauffeur|assistant of my own|house by the|sports car|boat)(?: \\w+){0,3} (?:is|are|would|come|comes|sounds?|that go)",
    ],
  ),
];
