import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { durationText } from "../../../search/story.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { dayText } from "../../ui/time-text.ts";
import { When } from "../../ui/when.tsx";
import { RehearsalTimer } from "./rehearsal-timer.tsx";
import { partTexts, StoryEditor } from "./story-editor.tsx";
import type { StoryDetail } from "./story-editor.tsx";
import { TellDialog } from "./tell-dialog.tsx";

function Difference({ id, from, to }: { readonly id: string; readonly from: number; readonly to: number }) {
  const diff = useRead("story.diff", { id, from, to }, { keep: true });
  return (
    <Loaded from={diff}>
      {({ rows, secondsBefore, secondsAfter }) => (
        <div className="space-y-3">
          <p className="text-soft text-small">
            {durationText(secondsBefore)} before, {durationText(secondsAfter)} after, estimated.
          </p>
          {rows.map(({ part, parts }) => (
            <div key={part}>
              <h3 className="text-soft text-small font-medium">{partTexts[part][0]}</h3>
              <p className="private prose-width whitespace-pre-wrap">
                {parts.map((piece, index) => {
                  const key = `${index} ${piece.kind}`;
                  if (piece.kind === "added") return <ins key={key}>{piece.text}</ins>;
                  if (piece.kind === "removed") return <del key={key}>{piece.text}</del>;
                  return <span key={key}>{piece.text}</span>;
                })}
              </p>
            </div>
          ))}
        </div>
      )}
    </Loaded>
  );
}

function Versions({ story }: { readonly story: StoryDetail }) {
  const [picked, setPicked] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const { from, to } = picked ?? { from: story.version - 1, to: story.version };
  const words = Object.fromEntries(
    story.versions.map((version) => [
      `${version.number}`,
      `Version ${version.number}, ${dayText(version.writtenOn)}`,
    ]),
  );
  return (
    <div className="space-y-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="From"
          value={`${from}`}
          words={words}
          onChange={(value) => setPicked({ from: Number(value), to })}
        />
        <SelectField
          label="To"
          value={`${to}`}
          words={words}
          onChange={(value) => setPicked({ from, to: Number(value) })}
        />
      </div>
      <Difference id={story.id} from={from} to={to} />
    </div>
  );
}

function Tellings({ story }: { readonly story: StoryDetail }) {
  if (story.tellings.length === 0)
    return <p className="text-soft">Nobody heard it yet, and it is planned for no step.</p>;
  return (
    <ul>
      {story.tellings.map((telling) => (
        <li
          key={telling.stepId}
          className="border-line flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b py-2 first:pt-0 last:border-0"
        >
          <div className="min-w-0">
            <p className="private">
              <Link href={`/opportunities/${telling.opportunityId}/coverage`} className="link">
                {telling.step}, {telling.opportunity}
              </Link>
            </p>
            <p className="text-soft text-small">
              {telling.toldOn === null ? <Mark tone="accent">Planned</Mark> : <When at={telling.toldOn} />}{" "}
              <span className="private">{telling.people.map(({ name }) => name).join(", ")}</span>
            </p>
          </div>
          <div className="flex gap-1">
            {telling.toldOn === null ? (
              <Button
                onClick={() =>
                  void write(
                    "story.tell",
                    { id: story.id, stepId: telling.stepId },
                    { said: "Story recorded" },
                  )
                }
              >
                I told it
              </Button>
            ) : null}
            <Button
              tone="quiet"
              aria-label={`Remove from ${telling.step}`}
              onClick={() =>
                void write(
                  "story.untell",
                  { id: story.id, stepId: telling.stepId },
                  { said: "Taken off the step" },
                )
              }
            >
              Remove
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Content({ story }: { readonly story: StoryDetail }) {
  const [, go] = useLocation();
  const [isTelling, setTelling] = useState(false);
  const remove = async (): Promise<void> => {
    const outcome = await write("story.remove", { id: story.id }, { said: "Story removed" });
    if (outcome.ok) go("/stories");
  };
  return (
    <Page
      name={story.title}
      title={<span className="private">{story.title}</span>}
      lead={`Version ${story.version}, ${story.spoken}`}
      above={
        <Link href="/stories" className="link">
          Stories
        </Link>
      }
      actions={
        <>
          <Button hotkey="c" onClick={() => setTelling(true)}>
            Record or plan it
          </Button>
          <ConfirmButton
            label="Delete…"
            title="Delete this story?"
            confirm="Delete it"
            onConfirm={() => void remove()}
          >
            Its versions, rehearsals and the record of who heard it go with it. You can undo this.
          </ConfirmButton>
        </>
      }
    >
      <Section title="The story" note="Four short parts; each save of them is a version (P6).">
        <StoryEditor story={story} />
      </Section>
      <Section title="Aloud" note="Two minutes is good, three are the end.">
        <RehearsalTimer story={story} />
      </Section>
      <Section title="Who heard it" note="So that nobody hears it twice (P12).">
        <Tellings story={story} />
      </Section>
      {story.versions.length < 2 ? null : (
        <Section title="What changed" note="Between any two versions, word by word.">
          <Versions story={story} />
        </Section>
      )}
      {isTelling ? <TellDialog storyId={story.id} onClose={() => setTelling(false)} /> : null}
    </Page>
  );
}

/** One story: its parts, its length, who heard it. */
export function StoryPage({ id }: { readonly id: string }) {
  const story = useRead("story.show", { id });
  if (story.data !== undefined) return <Content story={story.data} />;
  return (
    <Page name="Story" title={story.error === null ? "" : "Not to be found"}>
      <Loaded from={story} lines={8}>
        {() => null}
      </Loaded>
    </Page>
  );
}
