import type { FlagReason } from "./phrase-pattern.ts";

/** What a mark tells the user: why an interviewer would stumble, and which turn of the sentence would serve better. */
export type Explanation = { readonly why: string; readonly turn: string };

/** Source of the four signs: Larson, ch. 1, Why Pursue an Executive Role? The words are our own. */
export const explanations: Readonly<Record<FlagReason, Explanation>> = {
  superiority: {
    why: "It ranks you above the people you would work with, and an interviewer will picture being one of them.",
    turn: "Tell one result with its figure and let the listener rank it.",
  },
  "sole-credit": {
    why: "It takes all of the credit, and whoever hires an executive looks for someone whose teams succeed.",
    turn: "Say what the team did and what your own part in it was.",
  },
  entitlement: {
    why: "It speaks of the seat as a debt to you; the interviewer thinks of what the company needs.",
    turn: "Say what prepared you for the seat and what you would do with it.",
  },
  control: {
    why: "It makes the wish to decide sound like a wish not to be questioned; an executive is questioned every day.",
    turn: "Say which outcomes you want to answer for, and with whom.",
  },
  contempt: {
    why: "It looks down on people you worked with; the next company will expect to be spoken of the same way.",
    turn: "Leave the others out, or say what you learnt from working with them.",
  },
  comparison: {
    why: "It measures your career by someone else's, which sounds like envy even when it is fair.",
    turn: "Take the other person out and say what draws you to the work.",
  },
  grievance: {
    why: "It brings an old wound into the room, and the interviewer wonders what the next one will be.",
    turn: "Say what you did after the setback, or leave it out.",
  },
  grudge: {
    why: "It makes the new job a reply to an old one.",
    turn: "Say for whom you want to succeed now: customers, team, company.",
  },
  title: {
    why: "It puts the title before the work, so the interviewer doubts that you would stay when the work is dull.",
    turn: "Name the decisions and problems that you want to own, and let the title follow.",
  },
  prestige: {
    why: "It is about how the seat looks, not about what is done from it.",
    turn: "Say what you would change for customers or the team from that seat.",
  },
  reward: {
    why: "It names pay or perks as the reason; they belong to the negotiation, once the company wants you.",
    turn: "Keep pay for the offer, and name what you enjoy in the work itself.",
  },
  approval: {
    why: "It is about being seen by others; the interviewer fears that you would lead for applause.",
    turn: "Say whose work gets better when you do this job well.",
  },
  hedge: {
    why: "It leaves open whether you want the seat; companies look for someone who does.",
    turn: "If you are sure, drop the hedge. If not, settle that question first.",
  },
  pushed: {
    why: "The wish seems to be somebody else's.",
    turn: "Say what you saw yourself that made you want it.",
  },
  fallback: {
    why: "It shows a place that you would rather be, and the interviewer sees you going back there.",
    turn: "Say what you enjoy in leading, with one moment that showed it to you.",
  },
  "no-reason": {
    why: "It gives no reason of your own for wanting this seat.",
    turn: "Name one thing that excites you in the job and one that makes you able to do it.",
  },
};
