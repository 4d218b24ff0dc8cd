import { sql } from "kysely";
import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import type { PlainDate } from "../plain-date.ts";
import { storyParts } from "../search/story.ts";
import type { Story, StoryText, Telling } from "../search/story.ts";
import type { VaultDb } from "./database.ts";
import type { StoryRehearsalTable, StoryTable, StoryVersionTable } from "./schema-interviews.ts";

type StoryRow = Selectable<StoryTable> &
  Omit<Selectable<StoryVersionTable>, "id"> & { readonly seconds: number | null };

function story(row: StoryRow): Story {
  return {
    id: row.story_id,
    title: row.title,
    topics: JSON.parse(row.topics) as string[],
    teamSize: row.team_size,
    careerEntryId: row.career_position_id,
    version: row.number,
    situation: row.situation,
    task: row.task,
    action: row.action,
    result: row.result,
    madeOn: row.made_on,
    rehearsedSeconds: row.seconds,
  };
}

/** Every story in its current version, by title, with the last rehearsal of that version. */
export async function stories(db: VaultDb): Promise<Story[]> {
  const { rows } = await sql<StoryRow>`
    select story.title, story.topics, story.team_size, story.career_position_id, story.made_on, current.*,
      (select seconds from story_rehearsal where story_id = story.id and version = current.number order by rehearsed_on desc, rowid desc limit 1) as seconds
    from story join story_version as current on current.story_id = story.id
      and current.number = (select max(number) from story_version where story_id = story.id)
    order by story.title collate nocase, story.id`.execute(db);
  return rows.map(story);
}

export async function storyById(db: VaultDb, id: string): Promise<Story> {
  const found = (await stories(db)).find((candidate) => candidate.id === id);
  if (found === undefined)
    throw new AppError("not-found", `There is no story ${id}. \`oneofone story list\` shows them.`);
  return found;
}

/** Oldest first. */
export async function storyVersions(db: VaultDb, storyId: string): Promise<Selectable<StoryVersionTable>[]> {
  return db
    .selectFrom("story_version")
    .selectAll()
    .where("story_id", "=", storyId)
    .orderBy("number")
    .execute();
}

/** Newest first. */
export async function storyRehearsals(
  db: VaultDb,
  storyId: string,
): Promise<Selectable<StoryRehearsalTable>[]> {
  return db
    .selectFrom("story_rehearsal")
    .selectAll()
    .where("story_id", "=", storyId)
    .orderBy("rehearsed_on", "desc")
    .orderBy(sql`rowid`, "desc")
    .execute();
}

export async function insertStory(
  db: VaultDb,
  row: Selectable<StoryTable>,
  first: StoryText,
  versionId: string,
): Promise<void> {
  await db.insertInto("story").values(row).execute();
  await insertVersion(db, { id: versionId, storyId: row.id, number: 1, writtenOn: row.made_on }, first);
}

async function insertVersion(
  db: VaultDb,
  at: {
    readonly id: string;
    readonly storyId: string;
    readonly number: number;
    readonly writtenOn: PlainDate;
  },
  { situation, task, action, result }: StoryText,
): Promise<void> {
  await db
    .insertInto("story_version")
    .values({
      id: at.id,
      story_id: at.storyId,
      number: at.number,
      situation,
      task,
      action,
      result,
      written_on: at.writtenOn,
    })
    .execute();
}

/** A new version with these parts, unless they stand already; returns the current version's number. */
export async function saveVersion(
  db: VaultDb,
  before: Story,
  parts: Partial<StoryText>,
  made: { readonly id: string; readonly writtenOn: PlainDate },
): Promise<number> {
  if (storyParts.every((part) => parts[part] === undefined || parts[part] === before[part]))
    return before.version;
  const number = before.version + 1;
  await insertVersion(db, { ...made, storyId: before.id, number }, { ...before, ...parts });
  return number;
}

export async function deleteStory(db: VaultDb, id: string): Promise<void> {
  await storyById(db, id);
  for (const table of ["story_telling", "story_rehearsal", "story_version"] as const)
    await db.deleteFrom(table).where("story_id", "=", id).execute();
  await db.deleteFrom("story").where("id", "=", id).execute();
}

/** In the order in which they were told; plans last. */
export async function tellings(db: VaultDb): Promise<Telling[]> {
  return db
    .selectFrom("story_telling")
    .innerJoin("step", "step.id", "story_telling.step_id")
    .leftJoin("person", "person.id", "story_telling.person_id")
    .select([
      "story_telling.id",
      "story_telling.story_id as storyId",
      "story_telling.step_id as stepId",
      "step.opportunity_id as opportunityId",
      "story_telling.person_id as personId",
      sql<string>`coalesce(person.full_name, '')`.as("personName"),
      "story_telling.told_on as toldOn",
    ])
    .orderBy(sql`story_telling.told_on is null`)
    .orderBy("story_telling.told_on")
    .orderBy("story_telling.id")
    .execute();
}

/** Makes the story told (or planned, without a day) in the step to these people; what was planned there becomes told. */
export async function saveTelling(
  db: VaultDb,
  at: { readonly storyId: string; readonly stepId: string; readonly toldOn: PlainDate | null },
  people: readonly (string | null)[],
  newId: () => string,
): Promise<void> {
  const before = await db
    .selectFrom("story_telling")
    .selectAll()
    .where("story_id", "=", at.storyId)
    .where("step_id", "=", at.stepId)
    .execute();
  for (const row of before.filter((telling) => telling.told_on === null && at.toldOn !== null))
    await db.deleteFrom("story_telling").where("id", "=", row.id).execute();
  const kept = before.filter((row) => row.told_on !== null || at.toldOn === null);
  for (const personId of people) {
    if (kept.some((row) => row.person_id === personId)) continue;
    await db
      .insertInto("story_telling")
      .values({
        id: newId(),
        story_id: at.storyId,
        step_id: at.stepId,
        person_id: personId,
        told_on: at.toldOn,
      })
      .execute();
  }
}

export async function deleteTelling(db: VaultDb, storyId: string, stepId: string): Promise<void> {
  const result = await db
    .deleteFrom("story_telling")
    .where("story_id", "=", storyId)
    .where("step_id", "=", stepId)
    .executeTakeFirst();
  if (result.numDeletedRows === 0n)
    throw new AppError(
      "not-found",
      `The story ${storyId} is neither told nor planned in the step ${stepId}.`,
    );
}
