import { ExcitementField } from "../../ui/excitement.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import {
  backgroundWords,
  channelWords,
  closeReasonWords,
  founderWords,
  outreachWords,
  productOwnerWords,
  rungStateWords,
  verdictWords,
} from "../../ui/words.ts";
import { ZonedTimeField } from "../../ui/zoned-time-field.tsx";
import type { ZonedText } from "../../ui/zoned-time-field.tsx";
import { fitWords, markWords, outcomeWords, reviewedWords } from "../interviews/interview-words.ts";
import { areaWords } from "../interviews/area-words.ts";
import { PeopleField } from "../people/people-field.tsx";
import type { PickedPerson } from "../people/person-picker.tsx";

/** What was typed for the fields that a nudge asks for. */
export type AskedValues = {
  readonly [field: string]: string | number | null | undefined | ZonedText | readonly PickedPerson[];
};

type AskedFieldProps = {
  readonly operation: string;
  readonly field: string;
  readonly values: AskedValues;
  readonly kinds: Readonly<Record<string, string>>;
  readonly onChange: (field: string, value: AskedValues[string]) => void;
  readonly error: string | undefined;
  readonly isFirst: boolean;
};

const choices: Readonly<Record<string, readonly [label: string, words: Readonly<Record<string, string>>]>> = {
  background: ["Background", backgroundWords],
  channel: ["How it reached you", channelWords],
  reason: ["Why it ended", closeReasonWords],
  founderKind: ["Founder", founderWords],
  productOwner: ["Who owns product", productOwnerWords],
  verdict: ["What became of it", verdictWords],
  pointsTo: [
    "What it speaks for",
    { principle: "They post out of principle", desperation: "Every other way failed" },
  ],
  "inbound.answer state": [
    "How it stands",
    { answered: "Answered", "not-needed": "No answer needed", waiting: "Waits for my answer" },
  ],
  "ladder.set state": ["Where their search stands on this rung", rungStateWords],
  outcome: ["How it was answered", outcomeWords],
  fit: ["How far you meet it", fitWords],
  area: ["Area", areaWords],
  "self-review.save background": [reviewedWords.background, markWords],
  preparation: [reviewedWords.preparation, markWords],
  communication: [reviewedWords.communication, markWords],
  "self-review.save excitement": [reviewedWords.excitement, markWords],
  "outreach.update state": ["How it stands", outreachWords],
};

const texts: Readonly<Record<string, readonly [label: string, rows?: number]>> = {
  title: ["Title"],
  minutes: ["Length in minutes"],
  situation: ["Situation: where and when", 2],
  task: ["Task: what was yours to do", 2],
  action: ["Action: what you did", 3],
  result: ["Result: what came of it, with a number", 2],
  teamSize: ["People led, directly and not"],
  results: ["Results, one a line", 3],
  answer: ["The answer", 3],
  "concern.update answer": ["How you answer it", 3],
  "company-model.add text": ["What you know, or do not", 2],
  "requirement.add text": ["What they require", 2],
  "requirement.update note": ["How you speak to it", 2],
  "self-review.save note": ["What to do better", 2],
  refusalView: ["What the refusal means to you", 2],
  agreements: ["Where you agreed", 2],
  disagreements: ["Where you did not", 2],
  howDisagreed: ["How they took it", 2],
  url: ["Address of the posting"],
  text: ["What you saw", 3],
  source: ["Where you saw it"],
  vouchedBy: ["Who vouches for them"],
  draft: ["Your answer", 5],
  company: ["Company"],
  name: ["Name"],
  reviewer: ["Who"],
  recipient: ["To whom"],
  connection: ["What connects the two of you"],
  note: ["In your words", 3],
  notes: ["Notes", 4],
  core: ["The core of what they said", 2],
  whyRight: ["Why they may be right", 2],
  said: ["What they said", 4],
  verdictReason: ["Why it was taken in or not", 2],
  functionsInScope: ["Functions that the seat runs, separated by commas"],
  ceoNeedsMost: ["What the CEO needs most from the seat", 2],
  scopeAgainstTitle: ["How the title compares with what the seat decides", 2],
  seatHolder: ["Who holds the seat"],
  needsTeamLacks: ["What the company needs that its team lacks", 3],
  transitionPlan: ["Plan for the change", 3],
  conversationOwed: ["The conversation owed", 2],
};

/** One field that only the user can give, in the form that suits it. */
export function AskedField({ operation, field, values, kinds, onChange, error, isFirst }: AskedFieldProps) {
  const value = values[field];
  const first = isFirst ? { first: true } : {};
  const text = typeof value === "string" ? value : "";
  const set = (next: AskedValues[string]): void => onChange(field, next);
  if (field === "excitement" && operation !== "self-review.save")
    return <ExcitementField value={typeof value === "number" ? value : null} onChange={set} error={error} />;
  if (field === "interviewers") {
    const people = Array.isArray(value) ? (value as readonly PickedPerson[]) : [];
    return <PeopleField label="Who will be there" people={people} onChange={set} error={error} {...first} />;
  }
  if (field === "viaPersonId" || field === "personId") {
    const people = Array.isArray(value) ? (value as readonly PickedPerson[]) : [];
    const pick = (picked: readonly PickedPerson[]): void => set(picked.slice(-1));
    return (
      <PeopleField
        label={field === "personId" ? "Who can answer" : "Whom you ask"}
        people={people}
        onChange={pick}
        error={error}
        {...first}
      />
    );
  }
  if (field === "startsAt") {
    const zoned = (value ?? { local: "", zone: "" }) as ZonedText;
    return <ZonedTimeField value={zoned} onChange={set} error={error} {...first} />;
  }
  if (field === "saidOn" || field === "heldOn")
    return <TextField label="When" type="date" value={text} onChange={set} error={error} {...first} />;
  const choice =
    field === "kind" ? (["Kind", kinds] as const) : (choices[`${operation} ${field}`] ?? choices[field]);
  if (choice !== undefined) {
    const [label, words] = choice;
    return (
      <SelectField
        label={label}
        none="Choose"
        value={text}
        words={words}
        onChange={set}
        error={error}
        {...first}
      />
    );
  }
  const [label, rows] = texts[`${operation} ${field}`] ?? texts[field] ?? [field];
  return (
    <TextField
      label={label}
      value={text}
      onChange={set}
      error={error}
      {...(rows === undefined ? {} : { rows })}
      {...first}
    />
  );
}
