import { Link } from "wouter";
import type { IntroductionState } from "../../../search/network.ts";
import type { InputOf, OutputOf } from "../../api/client.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { introductionWords } from "../../ui/words.ts";
import { AskWarning } from "./ask-warning.tsx";

export type Introduction = OutputOf<"introduction.list">["rows"][number];

const stateTone: Readonly<Record<IntroductionState, MarkTone>> = {
  drafted: "plain",
  asked: "accent",
  made: "good",
  declined: "plain",
  "no-answer": "plain",
};

/** What may come next, in the words of the buttons; undo takes back a wrong one. */
const nextStates: Readonly<Record<IntroductionState, readonly (readonly [IntroductionState, string])[]>> = {
  drafted: [["asked", "I have asked"]],
  asked: [
    ["made", "They introduced us"],
    ["declined", "They declined"],
    ["no-answer", "No answer came"],
  ],
  made: [],
  declined: [["asked", "Ask again"]],
  "no-answer": [
    ["made", "They introduced us"],
    ["asked", "I have asked again"],
  ],
};

function Dates({ row }: { readonly row: Introduction }) {
  return (
    <span className="text-soft text-small">
      {row.askedOn === null ? (
        <>
          since <When at={row.draftedOn} />
        </>
      ) : (
        <>
          asked <When at={row.askedOn} />
        </>
      )}
      {row.answeredOn === null ? null : (
        <>
          , answered <When at={row.answeredOn} />
        </>
      )}
      {row.thankedOn === null ? null : (
        <>
          , thanked <When at={row.thankedOn} />
        </>
      )}
    </span>
  );
}

/** To whom the ask goes, whom it leads to. */
function Route({ row }: { readonly row: Introduction }) {
  return (
    <>
      <Link href={`/people/${row.viaPersonId}`} className="link private font-medium" data-row>
        {row.viaName}
      </Link>
      {row.toName === "" ? null : (
        <>
          <span className="text-soft">to</span>
          {row.toPersonId === null ? (
            <span className="private">{row.toName}</span>
          ) : (
            <Link href={`/people/${row.toPersonId}`} className="link private">
              {row.toName}
            </Link>
          )}
        </>
      )}
      {row.companyId === null ? null : (
        <>
          <span className="text-soft">{row.toName === "" ? "to" : "at"}</span>
          <Link href={`/companies/${row.companyId}`} className="link private">
            {row.companyName}
          </Link>
        </>
      )}
    </>
  );
}

/** One ask: its message, how it stands, and the thanks. */
export function IntroductionItem({ row }: { readonly row: Introduction }) {
  const draft = useDraft(`introduction ${row.id}`, { draft: row.draft });
  const update = async (change: Omit<InputOf<"introduction.update">, "id">, said: string): Promise<void> => {
    const outcome = await write("introduction.update", { id: row.id, ...change }, { said });
    if (outcome.ok && change.draft !== undefined) draft.reset();
  };
  return (
    <li className="border-line border-b py-4 first:pt-0 last:border-0" data-row-group>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Route row={row} />
        <Mark tone={row.owesThanks ? "accent" : stateTone[row.state]}>
          {row.owesThanks ? "Thanks owed" : row.thankedOn === null ? introductionWords[row.state] : "Thanked"}
        </Mark>
        <Dates row={row} />
      </p>
      {row.purpose === "" ? null : <p className="private prose-width mt-1">{row.purpose}</p>}
      {row.warning === "" || (row.state !== "drafted" && row.state !== "declined") ? null : (
        <div className="mt-2">
          <AskWarning warning={row.warning} />
        </div>
      )}
      <details className="mt-1">
        <summary className="text-accent text-small">The message</summary>
        <div className="prose-width private mt-2">
          <TextField
            label={`Message to ${row.viaName}`}
            rows={8}
            value={draft.values.draft}
            onChange={(text) => draft.set("draft", text)}
            changedBelow={draft.changedBelow("draft")}
          />
        </div>
      </details>
      <div className="mt-2 flex flex-wrap gap-2">
        {row.owesThanks ? (
          <Button tone="primary" onClick={() => void update({ thanked: true }, "Thanked")}>
            I have thanked
          </Button>
        ) : null}
        {nextStates[row.state].map(([state, label]) => (
          <Button
            key={state}
            onClick={() => void update({ state }, `Marked as ${introductionWords[state].toLowerCase()}`)}
          >
            {label}
          </Button>
        ))}
        <CopyButton text={draft.values.draft} label="Copy the message" />
        {draft.isDirty ? (
          <Button onClick={() => void update(draft.changes, "Message saved")}>Save the message</Button>
        ) : null}
        <ConfirmButton
          label="Remove"
          title="Remove this ask?"
          confirm="Remove"
          onConfirm={() => void write("introduction.remove", { id: row.id }, { said: "Ask removed" })}
        >
          You can undo this.
        </ConfirmButton>
      </div>
    </li>
  );
}
