import type { OutputOf } from "../operations/index.ts";
import { careerLabel, careerScope } from "../search/career.ts";
import { durationText, storyParts } from "../search/story.ts";
import { styled, terminalTable, terminalText, wrappedText } from "./terminal-text.ts";

type Story = OutputOf<"story.list">["rows"][number];

export function printedCareer(output: OutputOf<"career.list">): string {
  if (output.rows.length === 0)
    return 'No role yet. Add one with `oneofone career add "Company" "Title"`, or import a résumé.';
  return output.rows
    .map((role) =>
      [
        `${styled("bold", terminalText(careerLabel(role)))}  ${styled("dim", role.id)}`,
        ...[careerScope(role), ...role.results]
          .filter((line) => line !== "")
          .map((line) => wrappedText(line, "  ")),
        ...(role.gaps.length === 0 ? [] : [`  ${styled("yellow", `lacks ${role.gaps.join(", ")}`)}`]),
      ].join("\n"),
    )
    .join("\n");
}

function storyLength(story: Story): string {
  return `${story.spoken}${story.rehearsedSeconds === null ? " estimated" : ""}`;
}

export function printedStories(output: OutputOf<"story.list">): string {
  const rows = output.rows.map((story) => [
    story.id,
    story.title,
    story.topics.map(({ name }) => name).join(", "),
    storyLength(story),
    story.missing.length === 0 ? "" : `lacks ${story.missing.join(", ")}`,
    String(story.tellings.filter(({ toldOn }) => toldOn !== null).length),
  ]);
  const gaps = output.gaps.map(
    (gap) =>
      `  ${gap.name}, asked by ${gap.steps} planned steps: oneofone story add <…> --topics ${gap.topic}`,
  );
  return [
    output.rows.length === 0
      ? 'No story yet. Write one with `oneofone story add "Title"`.'
      : terminalTable(["Id", "Story", "Topics", "Length", "", "Told"], rows),
    ...(gaps.length === 0 ? [] : ["", styled("bold", "Topics without a story"), ...gaps]),
  ].join("\n");
}

function tellingLines(story: Story): string[] {
  return story.tellings.map(
    (telling) =>
      `  ${telling.toldOn ?? "planned   "}  ${terminalText(`${telling.step}, ${telling.opportunity}`)}${telling.people.length === 0 ? "" : terminalText(`: ${telling.people.map(({ name }) => name).join(", ")}`)}`,
  );
}

export function printedStory(output: OutputOf<"story.show">): string {
  const parts = storyParts.flatMap((part) => [
    styled("bold", `${part.charAt(0).toUpperCase()}${part.slice(1)}`),
    output[part].trim() === "" ? styled("yellow", "  not written yet") : wrappedText(output[part], "  "),
  ]);
  const rehearsals = output.rehearsals.map(
    (row) => `  ${row.rehearsedOn}  ${durationText(row.seconds)}, version ${row.version}`,
  );
  return [
    `${styled("bold", terminalText(output.title))}  version ${output.version}, ${storyLength(output)}`,
    terminalText(output.topics.map(({ name }) => name).join(", ")),
    ...parts,
    ...(rehearsals.length === 0 ? [] : [styled("bold", "Rehearsed"), ...rehearsals]),
    ...(output.tellings.length === 0 ? [] : [styled("bold", "Who heard it"), ...tellingLines(output)]),
  ].join("\n");
}

const cellWords = { told: "", planned: "planned: ", missed: "not told", expected: "may be asked", none: "" };

export function printedCoverage(output: OutputOf<"coverage.show">): string {
  if (output.interviewers.length === 0) return "Nobody is named in this loop yet.";
  const rows = output.rows.map((row) => [
    row.name,
    ...row.cells.map((cell) => cellWords[cell.state] + cell.stories.map(({ title }) => title).join(", ")),
  ]);
  const warnings = output.warnings.map((warning) => wrappedText(`- ${warning.text}`, "  "));
  const next = output.suggestions.map(
    (story) =>
      `${wrappedText(`- ${story.title} (${durationText(story.seconds)}). ${story.reason}`, "  ")}\n    oneofone story tell ${story.storyId} ${output.next?.stepId ?? ""} --is-planned`,
  );
  return [
    terminalTable(["Topic", ...output.interviewers.map(({ name }) => name)], rows),
    ...(warnings.length === 0 ? [] : ["", styled("bold", "Warnings"), ...warnings]),
    ...(next.length === 0
      ? []
      : ["", styled("bold", terminalText(`To tell in ${output.next?.title ?? ""}`)), ...next]),
  ].join("\n");
}

const stateWords = { refused: "refused", partly: "in part", open: "open", full: "answered" } as const;

export function printedQuestions(output: OutputOf<"question.list">): string {
  if (output.rows.length === 0)
    return "No question yet. `oneofone question generate` makes them of what you do not know.";
  return output.rows
    .map((question) => {
      const state = stateWords[question.state].padEnd(8);
      const shown = question.state === "refused" ? styled("red", state) : state;
      return [
        `${shown}  ${wrappedText(question.text, " ".repeat(10)).trimStart()}`,
        `          ${styled("dim", terminalText(`${question.id}${question.personName === "" ? "" : `  for ${question.personName}`}`))}`,
        ...question.askings.map((asking) =>
          wrappedText(
            `${asking.askedOn} ${asking.personName}: ${asking.answer === "" ? stateWords[asking.outcome] : asking.answer}`,
            " ".repeat(10),
          ),
        ),
        ...(question.refusalView === "" ? [] : [wrappedText(`You: ${question.refusalView}`, " ".repeat(10))]),
      ].join("\n");
    })
    .join("\n");
}

export function printedConcerns(output: OutputOf<"concern.list">): string {
  if (output.rows.length === 0) return "No concern is written down.";
  return output.rows
    .map((concern) =>
      [
        `${concern.state.padEnd(8)}  ${wrappedText(`${concern.whose === "" ? "" : `${concern.whose}: `}${concern.text}`, " ".repeat(10)).trimStart()}`,
        `          ${styled("dim", concern.id)}`,
        ...(concern.answer === "" ? [] : [wrappedText(`You: ${concern.answer}`, " ".repeat(10))]),
      ].join("\n"),
    )
    .join("\n");
}

export function printedRequirements(output: OutputOf<"requirement.list">): string {
  if (output.rows.length === 0) return "No requirement is written down.";
  return output.rows
    .map((row) =>
      [
        `${row.fit.padEnd(8)}  ${wrappedText(row.text, " ".repeat(10)).trimStart()}`,
        `          ${styled("dim", row.id)}`,
        ...(row.note === "" ? [] : [wrappedText(row.note, " ".repeat(10))]),
      ].join("\n"),
    )
    .join("\n");
}

export function printedCompanyModel(output: OutputOf<"company-model.show">): string {
  const areas = output.areas.flatMap((area) => {
    const rows = output.rows.filter((line) => line.area === area.id);
    return [
      styled("bold", area.name),
      ...(rows.length === 0 ? ["  nothing yet"] : []),
      ...rows.map((line) =>
        wrappedText(
          `${line.isUnknown ? "? " : "- "}${line.text}${line.source === "" ? "" : ` (${line.source})`}  ${line.id}`,
          "  ",
        ),
      ),
    ];
  });
  return [
    styled("bold", terminalText(`What you know of ${output.company}; ? marks what you do not`)),
    ...areas,
  ].join("\n");
}
