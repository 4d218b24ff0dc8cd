import { useState } from "react";
import type { EvidenceDirection } from "../../../search/network.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { evidenceWords } from "../../ui/people-words.ts";
import { WebLink } from "../../ui/web-link.tsx";
import { When } from "../../ui/when.tsx";
import type { Posting } from "./posting-dialog.tsx";

const none: Readonly<Record<EvidenceDirection, string>> = {
  principle: "Nothing found. Look for a handbook, a talk or other roles that they post as openly.",
  desperation: "Nothing found. Look for an earlier announcement, a long vacancy or departures.",
};

function EvidenceColumn({
  posting,
  pointsTo,
}: {
  readonly posting: Posting;
  readonly pointsTo: EvidenceDirection;
}) {
  const pieces = posting.evidence.filter((piece) => piece.pointsTo === pointsTo);
  return (
    <div>
      <p className="text-soft text-small font-medium">
        {evidenceWords[pointsTo]} ({pieces.length})
      </p>
      {pieces.length === 0 ? (
        <p className="text-soft mt-1 text-small">{none[pointsTo]}</p>
      ) : (
        <ul aria-label={evidenceWords[pointsTo]} className="mt-1 space-y-2">
          {pieces.map((piece) => (
            <li key={piece.id}>
              <p className="private">{piece.text}</p>
              <p className="text-soft flex flex-wrap items-baseline gap-x-2 text-small">
                <span>
                  {piece.source === "" ? "No source noted" : <WebLink url={piece.source} />}, found{" "}
                  <When at={piece.foundOn} />
                </span>
                <Button
                  tone="quiet"
                  className="-my-1"
                  aria-label={`Remove the evidence: ${piece.text.slice(0, 60)}`}
                  onClick={() =>
                    void write("posting.remove-evidence", { id: piece.id }, { said: "Evidence removed" })
                  }
                >
                  Remove
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function EvidenceForm({ posting, onDone }: { readonly posting: Posting; readonly onDone: () => void }) {
  const [pointsTo, setPointsTo] = useState<EvidenceDirection>("principle");
  const [text, setText] = useState("");
  const [source, setSource] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const add = async (): Promise<void> => {
    const outcome = await submit(
      "posting.add-evidence",
      { id: posting.id, pointsTo, text, source },
      { said: "Evidence added" },
    );
    if (outcome?.ok === true) onDone();
  };
  return (
    <Form onSubmit={() => void add()} label="Evidence" className="bg-sunken space-y-3 rounded-md p-4">
      <SelectField label="What it speaks for" value={pointsTo} words={evidenceWords} onChange={setPointsTo} />
      <TextField
        label="What you found"
        rows={2}
        value={text}
        onChange={setText}
        error={error?.issueAt("text")}
      />
      <TextField
        label="Where"
        placeholder="https:// or a page’s name"
        value={source}
        onChange={setSource}
        error={error?.issueAt("source")}
      />
      <FormEnd
        save="Add the evidence"
        isBusy={isBusy}
        onCancel={onDone}
        error={error?.issues.length ? undefined : error?.message}
      />
    </Form>
  );
}

/** What was found in public, for and against, side by side. */
export function PostingEvidence({ posting }: { readonly posting: Posting }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="space-y-3">
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <EvidenceColumn posting={posting} pointsTo="principle" />
        <EvidenceColumn posting={posting} pointsTo="desperation" />
      </div>
      {isAdding ? (
        <EvidenceForm posting={posting} onDone={() => setAdding(false)} />
      ) : (
        <Button onClick={() => setAdding(true)} aria-label={`Add evidence on ${posting.title}`}>
          Add evidence
        </Button>
      )}
    </div>
  );
}
