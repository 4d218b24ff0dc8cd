import type { Background } from "./step.ts";

/**
 * How to talk with someone of that background (P2): outcomes and business language for most, depth for the few who did the job.
 * Source: Larson, ch. 1, Interview Process; the wording is our own.
 */
export function interviewerAdvice(background: Background): readonly string[] {
  return advice[background];
}

const advice: Readonly<Record<Background, readonly string[]>> = {
  unknown: [
    "Find out what they did before; until then assume that they never ran engineering.",
    "Begin with the result and its worth to the business, and go deeper only when asked.",
  ],
  engineering: [
    "They can judge depth: name the trade-off you made, what it cost, and what you would change.",
    "Show that you let others decide technical matters and how you know that they decide well.",
  ],
  "engineering-executive": [
    "They have held such a seat: speak as one peer to another about budget, hiring leaders and the executive team.",
    "Name a mistake you made in a seat like this and what it taught you; they will hear a gloss at once.",
  ],
  product: [
    "Talk about how you and product decided what not to build, and what customers gained.",
    "Ask where engineering makes their work harder, before offering any fix.",
  ],
  business: [
    "Speak of revenue, cost, time and risk; leave out names of technologies unless asked.",
    "Put every result as what changed for the company, then one sentence on how.",
    "Show excitement: fit and energy weigh more with someone who cannot judge the craft.",
  ],
  recruiting: [
    "They answer for you in front of the CEO: give them short facts to repeat, with team sizes and results.",
    "Say early what would rule the seat out for you; it saves both sides a round.",
  ],
  finance: [
    "Have the budget you ran, its cost per engineer and one saving you made, with the figures.",
    "Tie plans to the money they need and to when they pay back.",
  ],
  design: [
    "Talk about quality that users notice, and how design and engineering shared one plan.",
    "Ask what was designed and never built, and why.",
  ],
  other: [
    "Ask early what engineering looks like from where they sit.",
    "Keep answers short: situation, task, action, result.",
  ],
};
