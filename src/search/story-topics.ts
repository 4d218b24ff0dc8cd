import type { Topic } from "./step-kinds.ts";
import { topics } from "./step-kinds.ts";

type StoryTopic = { readonly name: string; readonly asks: string };

/** What the topics that a story can answer are called and what is behind the question, in our words (P6, P12). */
const storyTopics: Partial<Readonly<Record<Topic, StoryTopic>>> = {
  "team-building": {
    name: "Building a team",
    asks: "A team you made or remade, and how you chose who was in it.",
  },
  hiring: { name: "Hiring", asks: "A hire or a hiring push that changed what the company could do." },
  delivery: {
    name: "Delivery",
    asks: "Work that was late or stuck, and what you changed so that it shipped.",
  },
  "technical-strategy": {
    name: "Technical direction",
    asks: "A technical bet: what you weighed, what you left out, what it cost, whether it paid.",
  },
  "product-partnership": {
    name: "Work with product",
    asks: "A result that engineering and product could only reach together.",
  },
  conflict: { name: "Conflict", asks: "A disagreement with a peer or your manager, and where it went." },
  "performance-management": {
    name: "A hard people decision",
    asks: "Someone who grew with your help, or whom you had to let go.",
  },
  culture: { name: "Culture", asks: "Something in how people worked that you changed, and how you knew." },
  budget: { name: "Budget", asks: "Money you answered for: what you cut, moved or argued for." },
  priorities: {
    name: "Priorities",
    asks: "A time when you said no to good work so that better work got done.",
  },
  "working-relationship": {
    name: "Working with a CEO or founder",
    asks: "How you and the person you reported to worked, above all when you differed.",
  },
  "business-model": {
    name: "Business sense",
    asks: "An engineering decision that you made for a business reason, with its effect in money or customers.",
  },
  governance: { name: "Board and governance", asks: "A board, audit or regulator you answered to." },
  "first-90-days": {
    name: "Starting in a seat",
    asks: "How you came into a team: what you left alone and what you moved.",
  },
};

/** The topics to start from, in the order of loops; the user's own come on top of them. */
export const startingTopics: readonly {
  readonly id: string;
  readonly name: string;
  readonly asks: string;
}[] = topics.flatMap((id) => {
  const topic = storyTopics[id];
  return topic === undefined ? [] : [{ id, ...topic }];
});

/** Whether an executive loop expects a story on it; motivation or pay, say, are talked of without one. */
export function isStoryTopic(topic: string): boolean {
  return storyTopics[topic as Topic] !== undefined;
}

/** "Work with product" for "product-partnership"; the user's own topics are called what they are. */
export function topicName(topic: string): string {
  return storyTopics[topic as Topic]?.name ?? topic;
}
