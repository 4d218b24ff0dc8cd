import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { careerLabel } from "../../../search/career.ts";
import { durationText, longestSeconds } from "../../../search/story.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { counted } from "../../ui/words.ts";
import { CareerLedger } from "./career-ledger.tsx";

type Stories = OutputOf<"story.list">;
type Story = Stories["rows"][number];

function StoryItem({ story }: { readonly story: Story }) {
  const told = story.tellings.filter(({ toldOn }) => toldOn !== null);
  const seconds = story.rehearsedSeconds ?? story.estimatedSeconds;
  return (
    <li className="border-line grid gap-x-6 gap-y-1 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link href={`/stories/${story.id}`} data-row className="private font-medium hover:underline">
          {story.title}
        </Link>
        <p className="text-soft text-small">
          {story.topics.length === 0 ? "No topic yet" : story.topics.map(({ name }) => name).join(", ")}
        </p>
        {story.result === "" ? null : <p className="private prose-width text-pretty">{story.result}</p>}
      </div>
      <p className="text-soft flex flex-wrap items-baseline gap-2 text-small sm:justify-end sm:self-start">
        {story.missing.length === 0 ? null : <Mark tone="alarm">Lacks {story.missing.join(", ")}</Mark>}
        <span>
          {durationText(seconds)}
          {story.rehearsedSeconds === null ? ", estimated" : ", rehearsed"}
        </span>
        {seconds > longestSeconds ? <Mark tone="alarm">Too long</Mark> : null}
        <span>{told.length === 0 ? "not told yet" : `told in ${counted(told.length, "step")}`}</span>
      </p>
    </li>
  );
}

type NewStoryProps = { readonly topic: string | null; readonly onClose: () => void };

function NewStoryDialog({ topic, onClose }: NewStoryProps) {
  const career = useRead("career.list", {});
  const [, go] = useLocation();
  const [title, setTitle] = useState("");
  const [role, setRole] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const make = async (): Promise<void> => {
    const outcome = await submit(
      "story.add",
      {
        title,
        ...(role === "" ? {} : { careerEntryId: role }),
        ...(topic === null ? {} : { topics: [topic] }),
      },
      { said: "Story added" },
    );
    if (outcome?.ok === true) go(`/stories/${outcome.output.id}`);
  };
  const roles = career.data?.rows ?? [];
  return (
    <Dialog title="A new story" onClose={onClose}>
      <Form onSubmit={() => void make()}>
        <TextField
          label="What you call it"
          hint="For your eyes; the four parts come next."
          value={title}
          onChange={setTitle}
          error={error?.issueAt("title")}
          first
        />
        {roles.length === 0 ? null : (
          <SelectField
            label="The role it comes from"
            none="None"
            value={role}
            words={Object.fromEntries(roles.map((entry) => [entry.id, careerLabel(entry)]))}
            onChange={setRole}
          />
        )}
        <FormEnd
          save="Write it"
          isBusy={isBusy}
          isDisabled={title.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function Gaps({
  stories,
  onWrite,
}: {
  readonly stories: Stories;
  readonly onWrite: (topic: string) => void;
}) {
  if (stories.gaps.length === 0)
    return <p className="text-soft">Every topic that your coming steps ask for has a story.</p>;
  return (
    <ul>
      {stories.gaps.map((gap) => (
        <li
          key={gap.topic}
          className="border-line flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b py-2 first:pt-0 last:border-0"
        >
          <div className="prose-width min-w-0">
            <p className="font-medium">{gap.name}</p>
            <p className="text-soft text-small">
              {stories.topics.find(({ id }) => id === gap.topic)?.asks} {counted(gap.steps, "coming step")}{" "}
              may ask.
            </p>
          </div>
          <Button aria-label={`Write one on ${gap.name}`} onClick={() => onWrite(gap.topic)}>
            Write one
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Which stories do you have, and which will you be asked for? */
export function StoriesPage() {
  const stories = useRead("story.list", {});
  const [making, setMaking] = useState<{ readonly topic: string | null } | null>(null);
  return (
    <Page
      name="Stories"
      title="Stories"
      lead="What will you tell when they ask what you did? Four short parts each: situation, task, action, result."
      actions={
        <Button tone="primary" hotkey="c" onClick={() => setMaking({ topic: null })}>
          Write a story
        </Button>
      }
    >
      <Loaded from={stories} lines={8}>
        {(data) => (
          <>
            <Section title="Your stories" note="Below three minutes each (P6).">
              {data.rows.length === 0 ? (
                <Empty
                  what="Stories of your own that answer what executive loops ask, ready to be told in two minutes."
                  why="An answer in four parts stays short and ends; one made up on the spot seldom does."
                  source="Larson, ch. 1, Interview Process"
                  action={
                    <Button tone="primary" onClick={() => setMaking({ topic: null })}>
                      Write the first one
                    </Button>
                  }
                />
              ) : (
                <ul>
                  {data.rows.map((story) => (
                    <StoryItem key={story.id} story={story} />
                  ))}
                </ul>
              )}
            </Section>
            <Section title="Gaps" note="Topics that coming steps may ask for, without a story.">
              <Gaps stories={data} onWrite={(topic) => setMaking({ topic })} />
            </Section>
          </>
        )}
      </Loaded>
      <Section
        title="Career ledger"
        note="Teams, sizes, budgets, results; prep sheets quote it, stories come from it (P4)."
      >
        <CareerLedger />
      </Section>
      {making === null ? null : <NewStoryDialog topic={making.topic} onClose={() => setMaking(null)} />}
    </Page>
  );
}
