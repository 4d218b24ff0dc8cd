import { useState } from "react";
import { startingTopics, topicName } from "../../../search/story-topics.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField, TextField } from "../../ui/field.tsx";

type TopicsFieldProps = {
  readonly topics: readonly string[];
  readonly onChange: (topics: readonly string[]) => void;
  readonly error?: string | undefined;
};

/** The topics a story answers: those of the set that apply, and own ones. */
export function TopicsField({ topics, onChange, error }: TopicsFieldProps) {
  const [own, setOwn] = useState("");
  const known = startingTopics.map(({ id }) => id);
  const added = topics.filter((topic) => !known.includes(topic));
  const toggle = (topic: string, isChecked: boolean): void =>
    onChange(isChecked ? [...topics, topic] : topics.filter((other) => other !== topic));
  const add = (): void => {
    const name = own.trim();
    if (name !== "" && !topics.includes(name)) onChange([...topics, name]);
    setOwn("");
  };
  return (
    <fieldset>
      <legend className="text-soft mb-1 text-small font-medium">Topics it answers</legend>
      <div className="grid gap-x-4 sm:grid-cols-2 xl:grid-cols-3">
        {[...known, ...added].map((topic) => (
          <CheckField
            key={topic}
            label={topicName(topic)}
            isChecked={topics.includes(topic)}
            onChange={(isChecked) => toggle(topic, isChecked)}
          />
        ))}
      </div>
      {error === undefined ? null : <p className="text-alarm text-small">Topics {error}</p>}
      <div className="mt-2 flex items-end gap-2">
        <TextField label="A topic of your own" value={own} onChange={setOwn} className="max-w-64 flex-1" />
        <Button onClick={add} disabled={own.trim() === ""}>
          Add the topic
        </Button>
      </div>
    </fieldset>
  );
}
