import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { durationText, estimatedSeconds, longestSeconds, storyParts } from "../../../search/story.ts";
import type { StoryPart } from "../../../search/story.ts";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { TopicsField } from "./topics-field.tsx";

export type StoryDetail = OutputOf<"story.show">;

export const partTexts: Readonly<Record<StoryPart, readonly [label: string, hint: string]>> = {
  situation: ["Situation", "Where and when, in a sentence or two that a stranger to the trade follows."],
  task: ["Task", "What was yours to do, and why it was hard."],
  action: ["Action", "What you did, not what the team did; the one decision that mattered."],
  result: ["Result", "What came of it, with a number, and what you would do otherwise now."],
};

/** The story's own fields; each change of a part is saved as a new version. */
export function StoryEditor({ story }: { readonly story: StoryDetail }) {
  const draft = useDraft(`story ${story.id}`, {
    title: story.title,
    situation: story.situation,
    task: story.task,
    action: story.action,
    result: story.result,
    topics: story.topics.map(({ id }) => id) as readonly string[],
    teamSize: story.teamSize === null ? "" : String(story.teamSize),
  });
  const { submit, error, isBusy } = useSubmit();
  const { values, set } = draft;
  const seconds = estimatedSeconds(values);
  const changesParts = storyParts.some((part) => draft.changes[part] !== undefined);
  const save = async (): Promise<void> => {
    if (!draft.isDirty) return;
    const { topics, teamSize, ...same } = draft.changes;
    const outcome = await submit(
      "story.update",
      {
        id: story.id,
        ...same,
        ...(topics === undefined ? {} : { topics: [...topics] }),
        ...(teamSize === undefined ? {} : { teamSize: teamSize === "" ? null : Number(teamSize) }),
      },
      { said: changesParts ? `Version ${story.version + 1} saved` : "Story saved" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <Form onSubmit={() => void save()} label="Story">
      <TextField
        label="What you call it"
        value={values.title}
        onChange={(title) => set("title", title)}
        changedBelow={draft.changedBelow("title")}
        error={error?.issueAt("title")}
      />
      {storyParts.map((part) => (
        <TextField
          key={part}
          label={partTexts[part][0]}
          hint={partTexts[part][1]}
          rows={part === "action" ? 4 : 2}
          value={values[part]}
          onChange={(text) => set(part, text)}
          changedBelow={draft.changedBelow(part)}
          error={error?.issueAt(part)}
        />
      ))}
      <p className={seconds > longestSeconds ? "text-alarm" : "text-soft"}>
        About {durationText(seconds)} to say, at 140 words a minute
        {seconds > longestSeconds ? `; cut it below ${durationText(longestSeconds)}` : ""}.
      </p>
      <TopicsField
        topics={values.topics}
        onChange={(topics) => set("topics", topics)}
        error={error?.issueAt("topics")}
      />
      <TextField
        label="Size of the team in it"
        type="number"
        min="0"
        className="max-w-48"
        value={values.teamSize}
        onChange={(size) => set("teamSize", size)}
        error={error?.issueAt("teamSize")}
      />
      {draft.isDirty ? (
        <FormEnd
          save={changesParts ? `Save as version ${story.version + 1}` : "Save the story"}
          isBusy={isBusy}
          cancel="Drop the changes"
          onCancel={draft.reset}
          error={error?.issues.length ? undefined : error?.message}
        />
      ) : null}
    </Form>
  );
}
