import type { OutputOf } from "../operations/index.ts";
import { styled, terminalTable, terminalText, wrappedText } from "./terminal-text.ts";

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", styled("bold", title), ...lines];
}

/** A point of a list with its mark, further lines below its first. */
function point(mark: string, width: number, text: string): string {
  const indent = " ".repeat(width + 3);
  return `  ${mark} ${wrappedText(text, indent).trimStart()}`;
}

const done = styled("green", "yes    ");
const coming = styled("yellow", "planned");
const missing = styled("red", "no     ");

function filled(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

function trustLines({ ceo, bar, trust }: OutputOf<"diligence.show">): string[] {
  const hours = Math.round(ceo.minutes / 6) / 10;
  const isEnough = ceo.minutes >= bar.hours * 60 && (ceo.trust ?? 0) >= bar.trust;
  return [
    `  ${isEnough ? styled("green", "at the bar") : styled("red", "below the bar")}  ${hours} of ${bar.hours} h on ${ceo.occasions} occasion${ceo.occasions === 1 ? "" : "s"}, trust ${ceo.trust ?? "not noted"} of ${bar.trust} wanted (5 is most)`,
    ...ceo.lengthless.map(({ stepId, title }) =>
      terminalText(`  ${title} has no length: oneofone step update ${stepId} --minutes <…>`),
    ),
    ...trust.map(({ id, notedOn, trust: mark, minutes, note }) =>
      point(
        `${notedOn}  ${mark}/5`,
        15,
        `${filled(minutes === 0 ? "" : `${minutes} min beside the loop`, note)}  ${styled("dim", id)}`,
      ),
    ),
  ];
}

function askLines(paths: OutputOf<"diligence.show">["departures"][number]["paths"]): string[] {
  if (paths.length === 0)
    return ["    nobody you met was there: oneofone warm-path list <company> shows who may lead to somebody"];
  return paths.map(({ name, towards, reason, warning }) =>
    wrappedText(
      `ask ${name}${towards === "" ? "" : `, who can introduce you to ${towards}`}: ${reason}${warning === "" ? "" : ` Careful: ${warning}`}`,
      "    ",
    ),
  );
}

function departureLines({ departures }: OutputOf<"diligence.show">): string[] {
  return departures.flatMap(({ id, name, role, leftOn, reason, source, paths }) => [
    `  ${terminalText(filled(name, role, leftOn))}  ${styled("dim", id)}`,
    reason === "" ? `    ${styled("red", "why is not known")}` : wrappedText(reason, "    "),
    ...(reason === ""
      ? []
      : [
          source === ""
            ? `    ${styled("yellow", "who told you is not noted")}`
            : terminalText(`    told by ${source}`),
        ]),
    ...(reason === "" || source === "" ? askLines(paths) : []),
  ]);
}

/** What was learnt of a company, the CEO first; departures with whom to ask. */
export function printedDiligence(output: OutputOf<"diligence.show">): string {
  const { hasMetBoard, board, team, references } = output;
  return [
    styled("bold", "The CEO"),
    ...trustLines(output),
    ...block("A board member", [
      hasMetBoard
        ? `  ${done} ${terminalText(board.map(({ title, names }) => filled(title, ...names)).join("; "))}`
        : `  ${missing} a step of the kind board-conversation, or with somebody of the board, counts once it is done`,
    ]),
    ...block(
      "The executive team",
      team.length === 0
        ? ["  Not written down: oneofone company add-executive <company> <name> --role <…>"]
        : team.map(
            ({ name, role, isMet, isPlanned }) =>
              `  ${isMet ? done : isPlanned ? coming : missing} ${terminalText(filled(name, role))}`,
          ),
    ),
    ...block(
      "Who left, and why",
      output.departures.length === 0
        ? ["  Nobody is written down: oneofone departure add <opportunity> <name> --reason <…> --source <…>"]
        : departureLines(output),
    ),
    ...block(
      "What others say",
      references.map(({ id, name, relation, askedOn, said }) =>
        point(
          askedOn,
          10,
          `${name}${relation === "" ? "" : ` (${relation})`}: ${said}  ${styled("dim", id)}`,
        ),
      ),
    ),
  ].join("\n");
}

function verdictLine({ verdict, decidedOn, deadline, isReady, gaps }: OutputOf<"decision.show">): string {
  const due = deadline === null ? "no day to answer by is noted" : `answer by ${deadline}`;
  if (verdict !== null)
    return `${styled("bold", verdict === "yes" ? "Yes" : "No")}, on ${decidedOn ?? ""}; ${due}`;
  return isReady
    ? `${styled("green", "Ready to decide")}; ${due}`
    : `${styled("red", `Not ready, ${gaps.length} missing`)}; ${due}`;
}

function reasonLines({ reason, reasonOn, isWrittenInTime }: OutputOf<"decision.show">): string[] {
  if (reason.trim() === "") return [];
  const time = isWrittenInTime === null ? "" : isWrittenInTime ? ", in time" : ", after the day to answer by";
  return [wrappedText(reason, "  "), styled("dim", `  written ${reasonOn ?? ""}${time}`)];
}

function rationaleLines(output: OutputOf<"decision.show">): string[] {
  const { rationaleThen, rationaleThenOn, rationaleNow, rationaleNowOn, rationaleDiff } = output;
  if (rationaleNow === "") return [];
  if (rationaleDiff.length === 0)
    return [styled("dim", `  ${rationaleNowOn ?? ""}, unchanged since`), wrappedText(rationaleNow, "  ")];
  return [
    styled("dim", `  ${rationaleThenOn ?? ""}`),
    wrappedText(rationaleThen, "  "),
    styled("dim", `  ${rationaleNowOn ?? ""}`),
    wrappedText(rationaleNow, "  "),
  ];
}

/** A decision: refusals first, then what is missing, the reason, then against now, friends, futures. */
export function printedDecision(output: OutputOf<"decision.show">): string {
  const { refusals, gaps, isExcited, excitedOn, newsSince, friends, criteriaThen, beliefs } = output;
  const moved = criteriaThen.filter(({ weight, firstWeight }) => weight !== firstWeight);
  const excited =
    isExcited === null
      ? "not noted"
      : `${isExcited ? "yes" : "no"}, on ${excitedOn ?? ""}${newsSince === "" ? "" : `; since then: ${newsSince}`}`;
  return [
    verdictLine(output),
    ...block(
      "They would not answer",
      refusals.flatMap(({ id, text, meaning, answer, askedOf, askedOn }) => [
        `${wrappedText(text, "  ")}  ${styled("dim", id)}`,
        wrappedText(`${filled(askedOf, askedOn ?? "")}: ${answer === "" ? "no answer" : answer}`, "    "),
        meaning === ""
          ? `    ${styled("red", "what that means to you is not written")}`
          : wrappedText(`to you: ${meaning}`, "    "),
      ]),
    ),
    ...block(
      "Missing",
      gaps.map(({ rule, what }) => point(styled("cyan", rule), 2, what)),
    ),
    ...block("Reason", reasonLines(output)),
    ...block("Why you want such a role, then and now", rationaleLines(output)),
    ...block(
      "Weights that you changed since",
      moved.map(({ name, firstWeight, weight }) => terminalText(`  ${name}: ${firstWeight} to ${weight}`)),
    ),
    ...block("Still excited", [`  ${terminalText(excited)}`]),
    ...block(
      "Friends to whom you explained it",
      friends.map(({ id, name, toldOn, said }) =>
        point(toldOn, 10, `${name}: ${said}  ${styled("dim", id)}`),
      ),
    ),
    ...(beliefs === null
      ? []
      : block(
          `Futures, in the offer ${terminalText(beliefs.offerName)}`,
          beliefs.scenarios.map(({ name, probability }) =>
            terminalText(`  ${String(Math.round(probability * 100)).padStart(3)} %  ${name}`),
          ),
        )),
  ].join("\n");
}

type Room = OutputOf<"criterion.list">["rooms"][number];

function holds(room: Room | undefined): string {
  if (room === undefined) return "";
  if (!room.canChange) return "any";
  if (room.isTied) return "level now";
  const from = Math.ceil(room.fromWeight);
  const to = room.toWeight === null ? 100 : Math.min(100, Math.floor(room.toWeight));
  return from === 0 && to === 100 ? "any" : `${from} to ${to}`;
}

/** Criteria as rows, choices as columns, the best choice first; where each weight may move. */
export function printedCriteria(output: OutputOf<"criterion.list">): string {
  const { rows, alternatives, ranked, unscored, rooms } = output;
  if (rows.length === 0)
    return 'No criterion yet. Add what you want of a job with `oneofone criterion save --name "A CEO I learn from" --weight 30`.';
  const place = (id: string): number => {
    const index = ranked.findIndex((row) => row.id === id);
    return index === -1 ? ranked.length : index;
  };
  const choices = alternatives.toSorted((a, b) => place(a.id) - place(b.id));
  const table = terminalTable(
    ["Id", "Criterion", "Weight", "Order holds", ...choices.map(({ name }) => name)],
    [
      ...rows.map(({ id, name, weight, firstWeight }) => [
        id,
        name,
        weight === firstWeight ? String(weight) : `${weight} (was ${firstWeight})`,
        holds(rooms.find(({ criterionId }) => criterionId === id)),
        ...choices.map(({ scores }) =>
          String(scores.find(({ criterionId }) => criterionId === id)?.score ?? "–"),
        ),
      ]),
      [
        "",
        "Weighted mean",
        "",
        "",
        ...choices.map(({ id }) => ranked.find((row) => row.id === id)?.total.toFixed(2) ?? "–"),
      ],
    ],
  );
  return [
    table,
    ...unscored
      .filter(({ missing: lacking }) => lacking > 0)
      .map(({ name, missing: lacking }) =>
        terminalText(`${name} lacks ${lacking} score${lacking === 1 ? "" : "s"} and is not ranked.`),
      ),
    "“Order holds” is the weight, from 0 to 100, within which the order stays while the other weights stay.",
  ].join("\n");
}
