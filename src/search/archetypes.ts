/**
 * Starting points for the answer to "why are you looking for an executive role?" (R2).
 * Square brackets mark what only the user can fill in.
 * Source of the idea: Larson, ch. 1, Why Pursue an Executive Role?; the texts are our own.
 */
export type Archetype = {
  readonly id: string;
  readonly name: string;
  /** Whose story this is. */
  readonly suits: string;
  readonly startingText: string;
};

export const archetypes: readonly Archetype[] = [
  {
    id: "learning-into-the-seat",
    name: "Learning into the seat",
    suits: "You worked beside engineering executives and want to do the job yourself.",
    startingText:
      "What keeps me going is learning. In the last [years] years I worked right beside [the engineering executive you reported to], ran [the part you ran], and saw what the whole job asks for. I am keen to take that on myself, and [a result of yours] makes me confident that I can.",
  },
  {
    id: "scale-back-to-ownership",
    name: "Scale experience, small-company ownership",
    suits: "You grew up in small companies, then learnt scale, and want both at once.",
    startingText:
      "I started in companies of [size] people, where I owned things from end to end, and then spent [years] years at [larger company] learning how [size] engineers work well together. I look forward to a seat that needs both: close to the product and customers, with the practices that let a team double.",
  },
  {
    id: "builder-of-organisations",
    name: "Builder of organisations",
    suits: "Your best work is the teams you built.",
    startingText:
      "The work I enjoy most is building an engineering organisation: I grew [team] from [size] to [size] people and [a result of theirs]. I am excited to do that for a whole company, hiring leaders, setting how we work, and answering for what it delivers.",
  },
  {
    id: "turning-around-delivery",
    name: "Bringing delivery back",
    suits: "You are good where things are stuck.",
    startingText:
      "I like joining at the moment when a good product has outgrown how it is built. At [company] I led [the change], and [the measured result]. A seat where I can work on the cause across the whole company, with the other executives, is where I can help most, and I look forward to it.",
  },
  {
    id: "domain-calling",
    name: "A field that matters to you",
    suits: "You know a market or a cause well and want to lead technology in it.",
    startingText:
      "I have worked on [field] for [years] years, as [roles], and I care about [the problem its customers have]. I want to lead engineering in a company that solves it, because I bring both [what you know of the field] and [what you know of leading teams], and I am excited by what is possible now.",
  },
  {
    id: "second-in-command-ready",
    name: "Deputy who has run it",
    suits: "You already do much of the job as someone's deputy or as acting head.",
    startingText:
      "For [months] months I have run [the organisation] as [deputy or acting head]: its plan, its budget of [amount], its hiring, its part of the board material. I found that I enjoy the whole of it. I am keen to do it from the first day in a company where I stay for the long run.",
  },
  {
    id: "business-and-technology",
    name: "Engineering with the business",
    suits: "You are drawn to decisions that cross functions.",
    startingText:
      "As [role] I led work across functions, and enjoyed it most: with [sales, finance, product] we [what you did], which [what it brought the company]. I want to do more of that as part of an executive team, where the question is what the company should do and engineering is my part of the answer.",
  },
  {
    id: "founder-returning",
    name: "Former founder, joining a team",
    suits: "You started a company and want to lead within one.",
    startingText:
      "I founded [company] and ran its engineering from the first line to [size] people and [an outcome]. I learnt that I love building the team and the technology, and do that best with a CEO I believe in. I am excited to bring it to a company that already has its customers.",
  },
];

export function archetypeById(id: string): Archetype | null {
  return archetypes.find((archetype) => archetype.id === id) ?? null;
}
