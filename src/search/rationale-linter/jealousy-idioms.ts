import { phrasePatterns } from "./phrase-pattern.ts";
import type { PhrasePattern } from "./phrase-pattern.ts";

/** Another person's success and the writer's own standing, side by side in one sentence, and set phrases of grievance. */
export const jealousyIdioms: readonly PhrasePattern[] = [
  ...phrasePatterns(
    "jealousy",
    "comparison",
    ["negation", "constructive"],
    [
      "{other} <8>{success} <14>{contrast}",
      "{contrast} <14>{other} <8>{success}",
      "(?:when|whenever|every time|each time) i (?:see|look at|hear|read|think (?:of|about)|compare) <3>(?:what|where|who|how|that|about|him|her|them|others|people|my|the|other) <9>(?:achieved|got|has|have|is|are|become|doing|made|landed|promoted|earn\\w*|running|feel|envy|wonder)",
      "(?:see|look at|hear about) (?:who|what kind of people|the people who) (?:gets?|becomes?|is|are|makes?|they)",
      "(?:what|everything|all) (?:that )?(?:my|his|her|the|our) (?:\\w+ ){0,2}?(?:predecessor|boss|manager|peers?|friends?|colleagues?|brother|sister|rival|co-?founder|flatmate|roommate|classmates?|cto|ceo|neighbou?r|husband|wife|partner|ex)(?:'s)? (?:has|have|had|got|earns?|gets?|makes?|achieved)",
      "(?:started|joined|graduated|began|hired|finished|came in|arrived) <3>(?:same (?:day|week|month|year|time|cohort|class|intake)|(?:as|when|after|with) (?:i|me)(?: did)?)(?= |[.,;!]|$)",
      "(?:same|identical) (?:class|cohort|intake|year|team|experience|background|age|qualifications?|r\u00e9sum\u00e9|resume|cv) (?:as (?:me|i|mine)|i have)",
      "(?:gave|given|hired|got|gets|promoted|became|chose|picked|landed|landing|land|named|went to|is|are) <6>with (?:no|zero|hardly any|barely any|little) <3>(?:experience|qualifications?|track record|background|degree)(?: at all| whatsoever| to speak of)?",
      "(?:barely|fresh|straight|just) out of (?:college|university|school|an mba|business school)|half my age|years (?:younger|my junior)|a decade younger|(?:twenty|thirty)-something|younger (?:people|colleagues|managers|peers|men|women|folks|engineers|guy|man|woman|person)",
      "(?:earns?|makes?|paid|gets?|getting|making|earning) (?:\\w+ )?(?:more|twice|double|three times|better) (?:than (?:me|i|mine)|what i|as (?:much as )?(?:me|i))",
      "(?:bigger|better|higher|larger|more senior) (?:\\w+ )?(?:job|title|salary|house|office|team|role|position|package) than (?:me|mine|i)|even (?:that|it|things|the score) (?:out|up)",
      "(?:feel|feels|feeling|felt|look|makes me feel|made me feel) (?:like )?(?:a |an |so |very |rather |quite |really )*(?:failure|loser|inferior|inadequate|small|second[- ]rate|overshadowed|invisible|also-ran|stuck|unaccomplished|behind|a fool|diminished)",
      "(?:yet|but|somehow|still) (?:he|she|they|it was|it's|the|someone|my \\w+) <6>(?:is|was|got|gets|has|have|are) (?:\\w+ )?(?:the one|the job|the title|the credit|promoted|the role|the vp|the cto|my boss|in charge|ahead)",
      "(?:want|deserve|need|should have|ought to have|owed|get|like) (?:\\w+ ){0,2}?(?:the same|what (?:he|she|they|others|everyone else)|as much|a turn|my share|mine too|it too|one too)(?= |[.,;!]|$)",
      "(?:everyone|everybody) else (?:\\w+ ){0,3}?(?:got|gets|has|is|seems|made|moved|became|already)",
      "(?:not|never|but not|but never|why not|only|except|anyone but|everyone but) me(?=[.,;!?]|$)",
    ],
  ),
  ...phrasePatterns(
    "jealousy",
    "grievance",
    ["negation", "constructive"],
    [
      "(?:never|not once|hardly ever|didn't|wasn't|haven't|n't) <2>(?:got|get|been|given|had|have|received|offered|receive) <2>(?:recognition|credit|chance|shot|thanks|promotion|promoted|opportunity|due|acknowledg\\w*|appreciation|thank|a fair)",
      "(?:nobody|no one|they|he|she|management|the company) (?:\\w+ )?(?:never |ever )?(?:thanked|noticed|credited|acknowledged|appreciated|rewarded|valued) (?:me|my|what i)",
      "(?:un|under-?)(?:appreciated|valued|recogni[sz]ed|rewarded|acknowledged|noticed)|taken for granted|short-?changed|hard done by|done dirty|stabbed in the back|back-?stabb\\w+|betrayed|strung along|screwed over|thrown under",
      "(?:told|promised|assured|led to believe|thought|sworn) <3>(?:i(?:'d| was| would)? (?:be |get )?(?:next|next up|the one|getting|mine|it)|it was mine|it would be me|the job was mine|the role was mine)",
      "(?:parachuted|drafted|airlifted|shipped|flown) in|(?:above|over) us(?= |[.,;!]|$)|over (?:me|my head)(?= |[.,;!]|$)",
      "(?:ceo|boss|founder|board|manager|cto|vp)(?:'s|s') (?:\\w+ )?(?:favou?rites?|friend|pal|buddy|nephew|son|daughter|prot\u00e9g\u00e9|protege|golden|pet|mate|crony|darling|cousin|wife|husband)|golden (?:boy|girl|child)|teacher's pet|blue-eyed boy|old boys'? (?:club|network)|(?:kiss|suck)\\w* up to|brown-?nos\\w+|schmooz\\w+",
      "(?:better|good|great|skilled) at (?:office )?(?:politics|politicking|self-promotion|talking|playing the game)|plays? (?:the game|politics) better|played politics|(?:loudest|pushiest) (?:person|people|voice|one)",
      "(?:rather|instead of|over|before) (?:than )?(?:the (?:person|people|one|ones) who (?:did|does|do|had|actually|deserved|built|earned)|those who (?:did|deserve))",
      "(?:did|do|doing|done) all (?:of )?the (?:work|hard work|heavy lifting|real work) <8>(?:he|she|they|someone|others|got|credit|while|but|and)",
      "(?:can't|couldn't|hard|hate|hated|unable|difficult|painful|tough) (?:to )?(?:bear|stand|watch|see|accept|stomach|take|watching|seeing|swallow) <3>(?:to see |watching |seeing )?<2>(?:{other}|yet another|another)",
      "(?:hurt|hurts|pains?|pained|annoy(?:s|ed)|bothers?|bothered|angers?|angered|upsets?|kills?|drives?) (?:me )?(?:\\w+ )?(?:to (?:see|watch|hear|think|know)|that (?:he|she|they|someone|my|others|people)|when (?:he|she|they|someone|my|others|people))",
      "after (?:all|everything) (?:my|the|i|i've|i'd|that i) <4>(?:years|work|hours|did|done|gave|sacrificed?|put|loyalty|effort|built)",
    ],
  ),
];
