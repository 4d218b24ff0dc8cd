import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty, Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { durationText } from "../../../search/story.ts";
import { TellDialog } from "../stories/tell-dialog.tsx";
import { OpportunityTab } from "./opportunity-tab.tsx";

type Coverage = OutputOf<"coverage.show">;
type Cell = Coverage["rows"][number]["cells"][number];

function CellContent({ cell }: { readonly cell: Cell }) {
  if (cell.stories.length > 0)
    return (
      <ul className="space-y-1">
        {cell.stories.map((story) => (
          <li key={story.storyId}>
            {story.isPlanned ? <span className="text-accent font-medium">Planned: </span> : null}
            <Link href={`/stories/${story.storyId}`} className="link private">
              {story.title}
            </Link>
          </li>
        ))}
      </ul>
    );
  if (cell.state === "missed") return <Mark tone="alarm">Not told</Mark>;
  if (cell.state === "expected") return <Mark>May be asked</Mark>;
  return (
    <span className="text-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">Not asked for</span>
    </span>
  );
}

function Matrix({ coverage }: { readonly coverage: Coverage }) {
  return (
    <ScrollArea label="Topics by interviewers">
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">Topics by interviewers, with the stories told to each</caption>
        <thead className="text-left align-bottom">
          <tr className="border-edge border-b">
            <th scope="col" className="text-soft bg-page sticky left-0 min-w-32 py-2 pr-4 font-medium">
              Topic
            </th>
            {coverage.interviewers.map((person) => (
              <th key={person.personId} scope="col" className="private min-w-36 py-2 pr-4 font-semibold">
                {person.name}
                <span className="text-soft block font-normal">{person.position}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="align-top">
          {coverage.rows.map((row) => (
            <tr key={row.topic} className="border-line border-b last:border-0">
              <th scope="row" className="bg-page sticky left-0 py-2 pr-4 text-left font-medium">
                {row.name}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.personId} className="py-2 pr-4">
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Warnings({ coverage }: { readonly coverage: Coverage }) {
  if (coverage.warnings.length === 0)
    return (
      <p className="text-soft">
        No story was told or is planned twice here, and no topic of a past step was left out.
      </p>
    );
  return (
    <ul className="prose-width space-y-2">
      {coverage.warnings.map((warning) => (
        <li key={`${warning.kind} ${warning.storyId ?? warning.topic ?? ""}`}>
          <Mark tone={warning.kind === "repeat" ? "alarm" : "accent"}>
            {warning.kind === "repeat" ? "Repeat" : "Left out"}
          </Mark>{" "}
          <span className="private">{warning.text}</span>
          {warning.kind === "repeat" && warning.storyId !== null && warning.stepId !== null ? (
            <Button
              tone="quiet"
              className="chrome"
              onClick={() =>
                void write(
                  "story.untell",
                  { id: warning.storyId ?? "", stepId: warning.stepId ?? "" },
                  { said: "Taken off the plan" },
                )
              }
            >
              Take it off the plan
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Suggestions({ coverage }: { readonly coverage: Coverage }) {
  const { next, suggestions } = coverage;
  if (next === null) return <p className="text-soft">No step is planned.</p>;
  if (suggestions.length === 0)
    return (
      <p className="prose-width">
        None of your untold stories is on what <span className="private">{next.title}</span> asks for.{" "}
        <Link href="/stories" className="link">
          Write one
        </Link>
        .
      </p>
    );
  return (
    <ol>
      {suggestions.map((story, index) => (
        <li
          key={story.storyId}
          className="border-line flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b py-2 first:pt-0 last:border-0"
        >
          <div className="prose-width min-w-0">
            <Link href={`/stories/${story.storyId}`} className="link private font-medium">
              {story.title}
            </Link>{" "}
            <span className="text-soft text-small">{durationText(story.seconds)}</span>
            <p className="text-soft text-small">
              {index === 0 ? "Best of those left. " : ""}
              {story.reason}
            </p>
          </div>
          <Button
            className="chrome"
            aria-label={`Plan to tell it: ${story.title}`}
            onClick={() =>
              void write(
                "story.tell",
                { id: story.storyId, stepId: next.stepId, isPlanned: true },
                { said: "Planned" },
              )
            }
          >
            Plan to tell it
          </Button>
        </li>
      ))}
    </ol>
  );
}

function Content({ opportunity }: { readonly opportunity: Opportunity }) {
  const coverage = useRead("coverage.show", { opportunityId: opportunity.id });
  return (
    <Loaded from={coverage} lines={8}>
      {(data) => (
        <>
          <Section title="Matrix" note="Topics by interviewers, with what each heard (P12).">
            {data.interviewers.length === 0 ? (
              <Empty
                what="Who hears which story, so that none comes twice and no topic is left out."
                why="Loops are seldom coordinated, and interviewers compare notes. Name them in the loop first."
                source="Larson, ch. 1, Interview Process"
                action={
                  <Link href={`/opportunities/${opportunity.id}`} className={buttonClass("primary")}>
                    Go to the loop
                  </Link>
                }
              />
            ) : (
              <Matrix coverage={data} />
            )}
          </Section>
          <Section title="Warnings" note="Repeats among people who compare notes, topics left out.">
            <Warnings coverage={data} />
          </Section>
          <Section
            title="Tell next"
            note={data.next === null ? "" : <span className="private">For {data.next.title}.</span>}
          >
            <Suggestions coverage={data} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

/** Who heard which story on what, in one loop. */
export function CoveragePage({ id }: { readonly id: string }) {
  const [isTelling, setTelling] = useState(false);
  return (
    <OpportunityTab
      id={id}
      name="Coverage"
      lead="Which stories did each interviewer hear, and what did nobody hear yet?"
      actions={() => (
        <>
          <Button hotkey="c" className="chrome" onClick={() => setTelling(true)}>
            Record a story
          </Button>
          <Button hotkey="p" className="chrome" onClick={() => window.print()}>
            Print
          </Button>
        </>
      )}
    >
      {(opportunity) => (
        <>
          <Content opportunity={opportunity} />
          {isTelling ? <TellDialog opportunityId={opportunity.id} onClose={() => setTelling(false)} /> : null}
        </>
      )}
    </OpportunityTab>
  );
}
