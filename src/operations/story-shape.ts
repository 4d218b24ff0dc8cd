import * as z from "zod";
import { topicName } from "../search/story-topics.ts";
import { durationText, estimatedSeconds, missingParts, spokenSeconds, storyParts } from "../search/story.ts";
import type { Story, Telling } from "../search/story.ts";
import type { VaultDb } from "../vault/database.ts";
import { stories, storyById, tellings } from "../vault/stories.ts";
import { stepsOf } from "../vault/steps.ts";
import { opportunities } from "../vault/opportunities.ts";
import { count, date, id, line, text } from "./field.ts";

const tellingShape = () =>
  z.object({
    stepId: id("Step id"),
    step: line("Step"),
    opportunityId: id("Opportunity id"),
    opportunity: line("Opportunity", { imported: true }),
    people: z.array(
      z.object({ personId: id("Person id").nullable(), name: line("Who heard it", { imported: true }) }),
    ),
    toldOn: date("Told on; none while it is planned").nullable(),
  });

export const storyShape = () =>
  z.object({
    id: id("Story id"),
    title: line("Title"),
    topics: z.array(z.object({ id: line("Topic"), name: line("Topic's name") })),
    teamSize: count("Size of the team in it").nullable(),
    careerEntryId: id("Role it comes from").nullable(),
    version: z.int().min(1).meta({ description: "Current version" }),
    situation: text("Situation"),
    task: text("Task"),
    action: text("Action"),
    result: text("Result"),
    missing: z.array(z.enum(storyParts)).meta({ description: "Parts not written yet" }),
    estimatedSeconds: count("Seconds to say it, at 140 words a minute"),
    rehearsedSeconds: count("Seconds of the last rehearsal of this version").nullable(),
    spoken: line("How long it takes, by the clock where it was rehearsed"),
    tellings: z.array(tellingShape()),
  });

type Seats = ReadonlyMap<string, { readonly step: string; readonly opportunity: string }>;

async function seatsOf(db: VaultDb, all: readonly Telling[]): Promise<Seats> {
  const ids = [...new Set(all.map(({ opportunityId }) => opportunityId))];
  if (ids.length === 0) return new Map();
  const seats = new Map(
    (await opportunities(db, { ids })).map((seat) => [seat.id, `${seat.title} at ${seat.companyName}`]),
  );
  return new Map(
    (await stepsOf(db, ids)).map((step) => [
      step.id,
      { step: step.title, opportunity: seats.get(step.opportunityId) ?? "" },
    ]),
  );
}

function shownStory(story: Story, all: readonly Telling[], seats: Seats) {
  const own = Map.groupBy(
    all.filter(({ storyId }) => storyId === story.id),
    ({ stepId }) => stepId,
  );
  return {
    id: story.id,
    title: story.title,
    topics: story.topics.map((topic) => ({ id: topic, name: topicName(topic) })),
    teamSize: story.teamSize,
    careerEntryId: story.careerEntryId,
    version: story.version,
    situation: story.situation,
    task: story.task,
    action: story.action,
    result: story.result,
    missing: [...missingParts(story)],
    estimatedSeconds: estimatedSeconds(story),
    rehearsedSeconds: story.rehearsedSeconds,
    spoken: durationText(spokenSeconds(story)),
    tellings: [...own].map(([stepId, group]) => ({
      stepId,
      step: seats.get(stepId)?.step ?? "",
      opportunityId: group[0]?.opportunityId ?? "",
      opportunity: seats.get(stepId)?.opportunity ?? "",
      people: group.flatMap(({ personId, personName }) =>
        personId === null ? [] : [{ personId, name: personName }],
      ),
      toldOn: group.find(({ toldOn }) => toldOn !== null)?.toldOn ?? null,
    })),
  };
}

export async function shownStories(db: VaultDb) {
  const all = await tellings(db);
  const seats = await seatsOf(db, all);
  return (await stories(db)).map((story) => shownStory(story, all, seats));
}

export async function shownStoryById(db: VaultDb, storyId: string) {
  const story = await storyById(db, storyId);
  const all = (await tellings(db)).filter((telling) => telling.storyId === storyId);
  return shownStory(story, all, await seatsOf(db, all));
}
