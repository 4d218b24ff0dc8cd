import { phrasePatterns } from "./phrase-pattern.ts";
import type { PhrasePattern } from "./phrase-pattern.ts";

/** Jealousy in general or indirect form. */
export const jealousyClaims: readonly PhrasePattern[] = [
  ...phrasePatterns(
    "jealousy",
    "grievance",
    ["negation", "constructive"],
    [
      "(?<!i )(?:takes?|took|taking|steals?|stole|stealing|collects?|collected|claims?|claimed|grabbed|hogs?|hogging) (?:all )?(?:of )?(?:the|my|our|all) (?:credit|applause|bonus|glory|praise|spotlight|award|recognition|honours?|honors?)",
      "(?:seeing|watching|see|watch|hearing|reading|news) <12>(?:{topTitle}|promoted|appointments?|celebrated|chosen|promotion) <5>(?:painful|hard|galling|tough|bitter|difficult|sick|wince|cringe|hurt|hurts|sting|angry|unbearable)",
      "(?:brought in|hired|parachuted|appointed|put|installed) <6>(?:to|who'd|who would) (?:lead|run|head|manage|take over) (?:the|my|what|a) (?:\\w+ )?(?:team|group|org\\w*|department|product|thing)? ?(?:that )?i(?:'d|'ve| had| have)? (?:built|created|grew|started|founded|made)",
      "(?:number two|second[- ]in[- ]command|second best|the understudy|the runner-up|runner-up|the sidekick)|mak(?:e|ing) (?:other people|others|him|her|them|my (?:boss|manager|cto)) look good",
      "(?:makes?|made|making) me (?:\\w+ )?(?:wince|cringe|seethe|fume|sick|angry|mad|furious|feel (?:small|bad|inferior|old))|gnaws? at me|green[- ]eyed|with (?:some |great |much )?(?:dismay|resentment|bitterness|envy)|make (?:them|him|her) sorry",
      "(?:elevation|promotion|appointment|rise|advancement|success) of (?:\\w+ ){0,2}?(?:{peer}|others|people|men|women|lesser)",
      "(?:conferred|bestowed) upon (?:another|someone|others)|(?:given|gave|gone|went) (?:\\w+ ){0,3}?to another|(?:evident|obvious|natural|rightful|clear) (?:candidate|choice|successor|heir)|first in (?:the )?line",
      "(?:over|instead of) (?:me|us)(?=[.,;!?]|$)|fix(?:ing)? (?:his|her|their) mess|clean(?:ing)? up (?:after|his|her|their)",
      "(?:he|she|they|who) (?:know|knows|knew|does|do|did|works?|understands?) (?:\\w+ )?less than (?:me|i)",
      "(?:worse|weaker|lesser|poorer|inferior) (?:managers?|leaders?|people|engineers|candidates|executives|directors|men|women)",
      "(?:less|lower|smaller|fewer) (?:\\w+ )?(?:accomplish\\w*|achievements?|results|merits?|qualifications) <5>(?:given|got|get|have|than|promoted|land)|do not equal (?:my|mine)|not equal (?:to )?my",
      "why (?:it|that) wasn't me|see why (?:it|he|she|they|him|her|not me)|wasn't me(?= *[.,;!?]|$)",
      "favou?r(?:s|ing|ed)? (?:\\w+ ){0,4}?over me|{contrast} .{0,60}(?:leapfrogged|passed|overtook)|(?:leapfrogged|overtook|overtaken|passed) (?:\\w+ )?(?:us|the lot of us|all of us)",
      "(?:is|are|was|were|sits?) (?:in|on|at|part of) the (?:\\w+ )?(?:executive team|boardroom|board|c-?suite|top team|leadership team),? (?:and|while|but|whereas) (?:i'm|i am|me)",
    ],
  ),
];
