import { useState } from "react";
import type { OutreachState } from "../../../search/rationale.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { outreachWords } from "../../ui/words.ts";

type Message = OutputOf<"outreach.list">["rows"][number];

const nextStates: Readonly<Record<OutreachState, readonly OutreachState[]>> = {
  drafted: ["sent"],
  sent: ["answered", "declined"],
  answered: [],
  declined: [],
};

function MessageItem({ message }: { readonly message: Message }) {
  const draft = useDraft(`outreach ${message.id}`, { draft: message.draft });
  const update = (change: { state?: OutreachState; draft?: string }, said: string): void =>
    void write("outreach.update", { id: message.id, ...change }, { said }).then((outcome) =>
      outcome.ok && change.draft !== undefined ? draft.reset() : undefined,
    );
  return (
    <li className="border-line border-b py-3 first:pt-0 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="private font-medium">{message.recipient}</span>
        <Mark tone={message.state === "answered" ? "good" : "plain"}>{outreachWords[message.state]}</Mark>
        <span className="text-soft text-small">
          <span className="private">{message.connection}</span>
          {message.connection === "" ? "" : " · "}
          {message.sentOn === null ? (
            <>
              drafted <When at={message.draftedOn} />
            </>
          ) : (
            <>
              sent <When at={message.sentOn} />
            </>
          )}
          {message.answeredOn === null ? null : (
            <>
              , {outreachWords[message.state].toLowerCase()} <When at={message.answeredOn} />
            </>
          )}
        </span>
      </p>
      <details className="mt-1">
        <summary className="text-accent text-small">The message</summary>
        <div className="prose-width mt-2">
          <TextField
            label={`Message to ${message.recipient}`}
            rows={6}
            value={draft.values.draft}
            onChange={(text) => draft.set("draft", text)}
            changedBelow={draft.changedBelow("draft")}
          />
        </div>
      </details>
      <div className="mt-2 flex flex-wrap gap-2">
        <CopyButton text={draft.values.draft} label="Copy the message" />
        {draft.isDirty ? (
          <Button onClick={() => update(draft.changes, "Message saved")}>Save the message</Button>
        ) : null}
        {nextStates[message.state].map((state) => (
          <Button
            key={state}
            onClick={() => update({ state }, `Marked as ${outreachWords[state].toLowerCase()}`)}
          >
            {state === "sent" ? "Mark it as sent" : outreachWords[state]}
          </Button>
        ))}
        <ConfirmButton
          label="Remove"
          title="Remove this message?"
          confirm="Remove"
          onConfirm={() => void write("outreach.remove", { id: message.id }, { said: "Message removed" })}
        >
          You can undo this.
        </ConfirmButton>
      </div>
    </li>
  );
}

function OutreachDialog({ onClose }: { readonly onClose: () => void }) {
  const [recipient, setRecipient] = useState("");
  const [connection, setConnection] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const add = async (): Promise<void> => {
    const outcome = await submit("outreach.add", { recipient, connection }, { said: "Message drafted" });
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Draft a message" onClose={onClose}>
      <Form onSubmit={() => void add()}>
        <TextField
          label="To whom"
          value={recipient}
          onChange={setRecipient}
          error={error?.issueAt("recipient")}
          first
        />
        <TextField
          label="What connects the two of you"
          placeholder="We both worked at Harbor Robotics"
          value={connection}
          onChange={setConnection}
          error={error?.issueAt("connection")}
        />
        <FormEnd
          save="Draft it"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

/** Messages to executives who might review the rationale (R5). */
export function OutreachList() {
  const list = useRead("outreach.list", {});
  const [isAdding, setAdding] = useState(false);
  return (
    <Loaded from={list}>
      {({ rows }) => (
        <>
          {rows.length === 0 ? (
            <Empty
              what="No peers at hand? A few executives whom you know from the inside of a company can be asked by a short message."
              why="Asked well, they often weigh in."
              source="Larson, ch. 1, Why Pursue an Executive Role?"
            />
          ) : (
            <ul>
              {rows.map((message) => (
                <MessageItem key={message.id} message={message} />
              ))}
            </ul>
          )}
          <Button className="mt-4" onClick={() => setAdding(true)}>
            Draft a message
          </Button>
          {isAdding ? <OutreachDialog onClose={() => setAdding(false)} /> : null}
        </>
      )}
    </Loaded>
  );
}
