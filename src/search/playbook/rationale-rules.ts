import { archetypes } from "../archetypes.ts";
import type { SearchFacts } from "../facts.ts";
import { missingElements, openPlaceholders } from "../rationale-elements.ts";
import type { RationaleElement } from "../rationale-elements.ts";
import type { RationaleReview, RationaleVersion } from "../rationale.ts";
import { daysBetween } from "../../plain-date.ts";
import { counted, daysUntil, loopSteps, runningOpportunities, stepLabel } from "./open-loop.ts";
import { searchSubject, sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const wantedReviews = 2;
const fewestWords = 12;
const staleDays = 90;

function currentRationale(facts: SearchFacts): RationaleVersion | null {
  const current = facts.rationale.at(-1);
  return current === undefined || current.text.trim() === "" ? null : current;
}

const hasRationale = (facts: SearchFacts): boolean => currentRationale(facts) !== null;
const waitsForRationale = "A written rationale.";

function saveFinding(
  weight: number,
  what: string,
  label: string,
  input: Record<string, unknown> = {},
): Finding {
  return {
    subject: searchSubject,
    weight,
    what,
    action: { operation: "rationale.save", input, asks: ["text"], label },
  };
}

function rationaleFindings(facts: SearchFacts): readonly Finding[] {
  const current = currentRationale(facts);
  if (current === null) {
    return [
      saveFinding(100, "Write down why you are looking for an executive role.", "Write your rationale"),
    ];
  }
  if (current.text.trim().split(/\s+/u).length < fewestWords) {
    return [
      saveFinding(
        60,
        "Your rationale is only a few words long: make it an answer you could say aloud.",
        "Write it out",
      ),
    ];
  }
  const age = daysBetween(current.writtenOn, facts.today);
  const soon = loopSteps(runningOpportunities(facts)).find(({ step }) => (daysUntil(step, facts) ?? 8) <= 7);
  if (age <= staleDays || soon === undefined) return [];
  return [
    saveFinding(
      35,
      `Your rationale is ${counted(age, "day")} old and ${stepLabel(soon.step, soon.opportunity)} is coming: read it again and say whether it still holds.`,
      "Save it again, changed or not",
      { text: current.text },
    ),
  ];
}

const elementNames: Readonly<Record<RationaleElement, string>> = {
  positive: "something positive",
  excited: "excitement",
  qualified: "what qualifies you",
};

function archetypeFindings(facts: SearchFacts): readonly Finding[] {
  const current = currentRationale(facts);
  if (current === null) return [];
  const placeholders = openPlaceholders(current.text);
  if (placeholders.length > 0) {
    return [
      saveFinding(
        65,
        `Your rationale still has ${counted(placeholders.length, "blank")} from its starting text, the first is ${placeholders[0]}.`,
        "Fill in the blanks",
        { text: current.text, ...(current.archetype === null ? {} : { archetype: current.archetype }) },
      ),
    ];
  }
  const missing = missingElements(current.text);
  if (current.archetype !== null || missing.length === 0) return [];
  const names = missing.map((element) => elementNames[element]).join(" and ");
  return [
    saveFinding(
      55,
      `Your rationale does not show ${names} yet. One of the ${archetypes.length} starting points may lend you the words.`,
      "Start from an archetype",
    ),
  ];
}

function undecided(review: RationaleReview): boolean {
  if (review.saidOn === null) return false;
  return (
    review.verdict === "pending" || (review.verdict !== "taken-in" && review.verdictReason.trim() === "")
  );
}

function reviewFindings(facts: SearchFacts): readonly Finding[] {
  const findings: Finding[] = facts.reviews.filter(undecided).map((review) => ({
    subject: { kind: "review", id: review.id, label: `Review by ${review.reviewer}` },
    weight: 50,
    what: `${review.reviewer} told you what to change. Say whether you take it in, and why.`,
    action: {
      operation: "review.update",
      input: { id: review.id },
      asks: ["verdict", "verdictReason"],
      label: "Decide on the feedback",
    },
  }));
  const inCount = facts.reviews.filter(({ saidOn }) => saidOn !== null).length;
  if (inCount >= wantedReviews) return findings;
  const waiting = facts.reviews.find(({ saidOn }) => saidOn === null);
  if (waiting !== undefined && facts.reviews.length >= wantedReviews) {
    const days = daysBetween(waiting.askedOn, facts.today);
    const asked = days <= 0 ? "today" : `${counted(days, "day")} ago`;
    findings.push({
      subject: searchSubject,
      weight: days > 7 ? 60 : 30,
      what: `${inCount} of ${wantedReviews} reviews of your rationale are in. You asked ${waiting.reviewer} ${asked}.`,
      action: {
        operation: "review.update",
        input: { id: waiting.id },
        asks: ["saidOn", "said"],
        label: `Record what ${waiting.reviewer} said`,
      },
    });
    return findings;
  }
  findings.push({
    subject: searchSubject,
    weight: 70,
    what:
      inCount === 0
        ? "Nobody has reviewed your rationale. Ask two people who have held an executive seat."
        : "One review of your rationale is in. Ask one more person.",
    action: {
      operation: "review.add",
      input: {},
      asks: ["reviewer"],
      label: "Ask for a review",
    },
  });
  return findings;
}

function outreachFindings(facts: SearchFacts): readonly Finding[] {
  const findings: Finding[] = [];
  for (const outreach of facts.outreach) {
    const subject = { kind: "outreach", id: outreach.id, label: `Message to ${outreach.recipient}` } as const;
    if (outreach.state === "drafted") {
      findings.push({
        subject,
        weight: 45,
        what: `Your message to ${outreach.recipient} is written but not sent.`,
        action: {
          operation: "outreach.update",
          input: { id: outreach.id, state: "sent" },
          asks: [],
          label: "Mark it as sent",
        },
      });
    }
    if (outreach.state !== "sent" || outreach.sentOn === null) continue;
    const days = daysBetween(outreach.sentOn, facts.today);
    if (days < 10) continue;
    findings.push({
      subject,
      weight: 35,
      what: `${outreach.recipient} has not answered for ${counted(days, "day")}. Remind once, or write it off and ask someone else.`,
      action: {
        operation: "outreach.update",
        input: { id: outreach.id },
        asks: ["state"],
        label: "Record how it ended",
      },
    });
  }
  const reviewsIn = facts.reviews.filter(({ saidOn }) => saidOn !== null).length;
  const hasPeer = facts.reviews.some(({ isExecutive }) => isExecutive);
  const hasMessage = facts.outreach.some(({ state }) => state !== "declined");
  if (reviewsIn >= wantedReviews || hasPeer || hasMessage) return findings;
  findings.push({
    subject: searchSubject,
    weight: 40,
    what: "No executive is among your reviewers. Write to a few who worked where you worked.",
    action: {
      operation: "outreach.add",
      input: {},
      asks: ["recipient", "connection"],
      label: "Draft a message",
    },
  });
  return findings;
}

export const rationaleRules: readonly Rule[] = [
  {
    id: "R1",
    family: "R",
    title: "Have a clear answer to why",
    source: sections.why,
    why: "The question comes up in nearly every conversation, and a clear answer also steers your own choices.",
    reads: ["rationale", "opportunities", "today", "now"],
    waitsFor: "",
    applies: () => true,
    findings: rationaleFindings,
  },
  {
    id: "R2",
    family: "R",
    title: "Positive, excited, qualified",
    source: sections.why,
    why: "It need not be profound. It has to sound glad, show that you want the work, and show that you can do it.",
    reads: ["rationale"],
    waitsFor: waitsForRationale,
    applies: hasRationale,
    findings: archetypeFindings,
  },
  {
    id: "R4",
    family: "R",
    title: "Two reviews by peers or mentors",
    source: sections.why,
    why: "People who have held such a seat hear what an interviewer will hear; two of them are enough.",
    reads: ["rationale", "reviews", "today"],
    waitsFor: waitsForRationale,
    applies: hasRationale,
    findings: reviewFindings,
  },
  {
    id: "R5",
    family: "R",
    title: "Cold outreach where no peers are at hand",
    source: sections.why,
    why: "Executives of companies you know from the inside often weigh in when asked well.",
    reads: ["rationale", "reviews", "outreach", "today"],
    waitsFor: waitsForRationale,
    applies: hasRationale,
    findings: outreachFindings,
  },
];
