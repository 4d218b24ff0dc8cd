import type { OutputOf } from "../operations/index.ts";
import type { DemoWriter } from "./demo-writer.ts";

type Seat = OutputOf<"opportunity.list">["rows"][number];
type Step = Seat["steps"][number];

/** The steps of Harbor Robotics' loop that the material refers to. */
type HarborSteps = {
  readonly call: Step;
  readonly ceo: Step;
  readonly peer: Step;
  readonly again: Step;
  readonly talk: Step;
};

function harborSteps({ steps }: Seat): HarborSteps | null {
  const named = (part: string): Step | undefined => steps.find(({ title }) => title.includes(part));
  const call = steps.find(({ kind }) => kind === "executive-call");
  const peer = steps.find(({ kind }) => kind === "peer-interview");
  const talk = steps.find(({ kind }) => kind === "presentation");
  const [ceo, again] = [named("Two hours"), named("Follow-up with Noa")];
  return call && ceo && peer && again && talk ? { call, ceo, peer, again, talk } : null;
}

/** Fills in what the imported roles lack and returns the newest role's id. */
async function career(writer: DemoWriter): Promise<string> {
  const { rows } = await writer.do("career.list", {});
  const newest = rows[0];
  const id =
    newest?.id ??
    (await writer.do("career.add", { company: "Stoneground Software", title: "Director of Platform" })).id;
  await writer.do("career.update", {
    id,
    teamSize: 46,
    teams: ["Runtime", "Developer tools", "Data platform", "Reliability"],
    budget: 6_200_000,
    currency: "EUR",
    results: ["Releases from monthly to daily in five months", "Cloud cost per customer down 38 %"],
  });
  return id;
}

async function stories(writer: DemoWriter, roleId: string) {
  const trains = await writer.do("story.add", {
    title: "From release trains to daily releases",
    careerEntryId: roleId,
    topics: ["delivery", "culture"],
    situation:
      "Six teams shipped one monthly train, and every train left late. Sales had stopped giving dates to customers, which is how I heard of it.",
    task: "I had promised the CEO a date that customers could plan on within half a year, without a hiring round.",
    action:
      "I asked each team to own its own release and moved the two best release engineers into the teams. For eight weeks we shipped every day to ourselves only. I stopped the train the day nobody needed it.",
    result: "Daily releases",
  });
  await writer.do("story.update", {
    id: trains.id,
    result:
      "Daily releases after five months, with a third fewer rollbacks, and sales put dates into contracts again.",
  });
  await writer.do("story.rehearse", { id: trains.id, seconds: 84 });
  const calendars = await writer.do("story.add", {
    title: "One calendar for product and platform",
    careerEntryId: roleId,
    topics: ["product-partnership", "priorities", "conflict"],
    situation: "Product planned by quarter, platform by month, and each blamed the other for what slipped.",
    task: "The new head of product and I were told to fix it between us.",
    action:
      "We wrote one page that said what each of us would drop for the other, and read it aloud to both teams. When I broke it once, I said so in the same room.",
    result: "Three launches in a row on their day; the page is in its ninth version.",
  });
  const budget = await writer.do("story.add", {
    title: "A third off the cloud bill",
    careerEntryId: roleId,
    topics: ["budget", "technical-strategy", "business-model"],
    teamSize: 12,
    situation: "Our cloud bill grew twice as fast as revenue, and finance asked for a freeze on hiring.",
    task: "Find 1.5 million a year without stopping the roadmap.",
    action:
      "I showed the cost of each customer to the teams that serve them and let them choose what to cut. Two teams chose to rewrite; I refused one of the two.",
    result: "38 % less per customer in nine months; hiring never froze.",
  });
  await writer.do("story.add", {
    title: "The founder who kept the pager",
    careerEntryId: roleId,
    topics: ["working-relationship", "conflict"],
    situation: "Our founder still took every page at night and overruled whoever was on call.",
    task: "Take the pager from him without taking the company's nerve away.",
    action:
      "I asked him for one month of nights in which he only listened, and wrote down with him what he would have done. In four of nineteen cases he was right, and we changed the runbook for those.",
    result: "He gave the pager up himself; time to recovery fell from 70 to 25 minutes.",
  });
  await writer.do("story.add", {
    title: "The lead who did not want to lead",
    topics: ["performance-management", "team-building"],
    situation: "My best engineer led a team of nine and was unhappy, and so were they.",
    task: "Keep the engineer and give the team a lead.",
    action:
      "We named it in our third talk, not the first. She chose whom to hand over to and stayed for a month beside them.",
  });
  return { trains: trains.id, calendars: calendars.id, budget: budget.id };
}

async function tell(
  writer: DemoWriter,
  steps: HarborSteps,
  ids: Awaited<ReturnType<typeof stories>>,
): Promise<void> {
  await writer.do("story.tell", { id: ids.trains, stepId: steps.call.id });
  await writer.do("story.tell", { id: ids.budget, stepId: steps.ceo.id });
  await writer.do("story.tell", { id: ids.calendars, stepId: steps.peer.id });
  await writer.do("story.tell", { id: ids.trains, stepId: steps.again.id, isPlanned: true });
}

const model = [
  ["product", false, "Arms that pack fragile goods; the grip is the product.", "The call with Noa"],
  [
    "customers",
    false,
    "Two reference customers, one of them a third of revenue.",
    "Both customers' own sites",
  ],
  ["customers", true, "What the largest customer would do if spring slipped", ""],
  ["money", false, "Series B a year ago; the plan needs twice the delivery.", "Noa, second talk"],
  ["money", true, "How long the cash lasts at the present plan", ""],
  ["money", true, "The price of the last round and what stands before common shares", ""],
  ["people", false, "Two leads left this year.", "Noa"],
  ["people", true, "Who decides on hiring above plan", ""],
  ["technology", false, "Control software is Ravi's own, in two languages.", "Ravi, at the board"],
  ["risks", true, "Does a second supplier exist for the grippers", ""],
] as const;

async function questions(writer: DemoWriter, seat: Seat, steps: HarborSteps): Promise<void> {
  for (const [area, isUnknown, text, source] of model)
    await writer.do("company-model.add", { companyId: seat.companyId, area, isUnknown, text, source });
  const { rows } = await writer.do("question.generate", { opportunityId: seat.id });
  const about = (part: string): string => rows.find(({ text }) => text.includes(part))?.id ?? "";
  const noa = steps.call.interviewers[0]?.personId;
  const asked = { stepId: steps.ceo.id, ...(noa === undefined ? {} : { personId: noa }) };
  await writer.do("question.ask", {
    id: about("hiring above plan"),
    outcome: "partly",
    answer: "Noa, for anything above two seats a quarter. Not clear who can say no.",
    ...asked,
  });
  await writer.do("question.ask", {
    id: about("price of the last round"),
    outcome: "refused",
    answer: "Not before an offer, said Noa, and changed the subject.",
    ...asked,
  });
  await writer.do("question.ask", {
    id: about("cash lasts"),
    outcome: "full",
    answer: "Twenty months at plan, fourteen if spring slips.",
    ...asked,
  });
}

async function concerns(writer: DemoWriter, seat: Seat, steps: HarborSteps): Promise<void> {
  const greta = steps.peer.interviewers[0]?.personId;
  await writer.do("concern.add", {
    opportunityId: seat.id,
    text: "You have only led software people, and half of ours solder",
    stepId: steps.peer.id,
    ...(greta === undefined ? {} : { personId: greta }),
  });
  const settled = await writer.do("concern.add", {
    opportunityId: seat.id,
    text: "A VP will take architecture away from me",
    whose: "Ravi",
    stepId: steps.ceo.id,
    answer: "I asked him to keep the control loop and to let me own how we ship it.",
  });
  await writer.do("concern.update", { id: settled.id, state: "settled" });
}

async function reflections(writer: DemoWriter, steps: HarborSteps): Promise<void> {
  await writer.do("working-note.save", {
    stepId: steps.ceo.id,
    agreements: "Dates that customers can plan on come before everything else.",
    disagreements: "Ravi wants every design on his desk; I would keep only those that touch safety there.",
    howDisagreed: "He went to the board and drew it. Noa watched and said nothing, which I should ask about.",
  });
  await writer.do("self-review.save", {
    stepId: steps.call.id,
    background: 4,
    preparation: 3,
    communication: 4,
    excitement: 5,
    note: "I had not read their safety report; she noticed.",
  });
}

async function requirements(writer: DemoWriter, seat: Seat, roleId: string): Promise<void> {
  const given = { opportunityId: seat.id };
  await writer.do("requirement.add", {
    ...given,
    text: "Has led engineering in a company that ships hardware",
    fit: "gap",
    note: "Not led; the reliability team at Stoneground served a plant, and I was on its floor each month.",
  });
  await writer.do("requirement.add", {
    ...given,
    text: "Forty people or more, through managers",
    fit: "met",
    careerEntryIds: [roleId],
  });
  await writer.do("requirement.add", { ...given, text: "Can be in Hamburg three days a week" });
}

/** What Robin tells and asks in Harbor Robotics' loop. */
export async function interviewMaterial(writer: DemoWriter): Promise<void> {
  const { rows } = await writer.do("opportunity.list", {});
  const harbor = rows.find((row) => row.companyName === "Harbor Robotics");
  const steps = harbor === undefined ? null : harborSteps(harbor);
  if (harbor === undefined || steps === null) return;
  const roleId = await career(writer);
  await tell(writer, steps, await stories(writer, roleId));
  await questions(writer, harbor, steps);
  await concerns(writer, harbor, steps);
  await reflections(writer, steps);
  await requirements(writer, harbor, roleId);
}
