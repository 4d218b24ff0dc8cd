import { useState } from "react";
import { Link } from "wouter";
import type { Channel } from "../../../search/ladder.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { channelWords } from "../../ui/words.ts";

type List = OutputOf<"retrospective.list">;
type Written = List["rows"][number];
type Seat = Pick<Written, "opportunityId" | "companyName" | "title">;

function WriteDialog({
  seat,
  before,
  onClose,
}: {
  readonly seat: Seat;
  readonly before: Written | null;
  readonly onClose: () => void;
}) {
  const [whatHappened, setHappened] = useState(before?.whatHappened ?? "");
  const [learnt, setLearnt] = useState(before?.learnt ?? "");
  const [differently, setDifferently] = useState(before?.differently ?? "");
  const [skills, setSkills] = useState(before?.missingSkills.join(", ") ?? "");
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const missingSkills = skills
      .split(",")
      .map((skill) => skill.trim())
      .filter((skill) => skill !== "");
    const outcome = await submit(
      "retrospective.save",
      { opportunityId: seat.opportunityId, whatHappened, learnt, differently, missingSkills },
      { said: "Written down" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title={<span className="private">{`${seat.title}, ${seat.companyName}`}</span>} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField label="What happened" rows={3} value={whatHappened} onChange={setHappened} first />
        <TextField label="What you learnt" rows={2} value={learnt} onChange={setLearnt} />
        <TextField
          label="What you would do differently"
          rows={2}
          value={differently}
          onChange={setDifferently}
        />
        <TextField
          label="What was missing"
          hint="Skills or experience, separated by commas. What comes up twice becomes groundwork (S8)."
          value={skills}
          onChange={setSkills}
        />
        <FormEnd save="Save" isBusy={isBusy} onCancel={onClose} error={error?.message} />
      </Form>
    </Dialog>
  );
}

function patternText({ kind, what, count, of }: List["patterns"][number], stepName: string): string {
  const share = `${count} of ${of}`;
  if (kind === "missing-skill") return `“${what}” was missing in ${share}.`;
  if (kind === "ended-at") return `${share} ended at “${stepName}”.`;
  return `${share} had come by ${channelWords[what as Channel].toLowerCase()}.`;
}

function Patterns({ patterns }: Pick<List, "patterns">) {
  const kinds = useRead("step-kind.list", {});
  const names = new Map((kinds.data?.rows ?? []).map((row) => [row.id, row.name]));
  if (patterns.length === 0) return null;
  return (
    <ul className="mb-4 list-disc pl-5">
      {patterns.map((pattern) => (
        <li key={`${pattern.kind} ${pattern.what}`} className="private">
          {patternText(pattern, names.get(pattern.what) ?? pattern.what)}
        </li>
      ))}
    </ul>
  );
}

function WrittenItem({ row, onEdit }: { readonly row: Written; readonly onEdit: () => void }) {
  return (
    <li className="border-line border-b py-3 first:pt-0 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link href={`/opportunities/${row.opportunityId}`} className="link private font-medium">
          {row.companyName}
        </Link>
        <span className="text-soft text-small">
          <span className="private">{row.title}</span> · <When at={row.writtenOn} />
        </span>
        <Button tone="quiet" aria-label={`Change the retrospective on ${row.companyName}`} onClick={onEdit}>
          Change
        </Button>
      </p>
      {row.learnt === "" ? null : <p className="private mt-1">{row.learnt}</p>}
      {[row.whatHappened, row.differently].map((text, index) =>
        text === "" ? null : (
          <p key={index === 0 ? "happened" : "differently"} className="text-soft private mt-1 text-small">
            {index === 0 ? text : `Differently: ${text}`}
          </p>
        ),
      )}
    </li>
  );
}

/** What ended seats taught, the patterns across them, and the seats still to look back on (X2). */
export function Retrospectives() {
  const list = useRead("retrospective.list", {});
  const [writing, setWriting] = useState<{ seat: Seat; before: Written | null } | null>(null);
  return (
    <Loaded from={list} lines={4}>
      {({ rows, patterns, owed }) => (
        <>
          {rows.length + owed.length === 0 ? (
            <Empty
              what="When a seat ends, three lines on what happened and what you would do differently. What comes up more than once is shown here."
              why="The aim is a seat in which you thrive, not this one."
              source="Larson, ch. 1, Not Getting the Job"
            />
          ) : null}
          <Patterns patterns={patterns} />
          <ul>
            {rows.map((row) => (
              <WrittenItem key={row.id} row={row} onEdit={() => setWriting({ seat: row, before: row })} />
            ))}
          </ul>
          {owed.length === 0 ? null : (
            <div className="mt-4 flex flex-wrap gap-2">
              {owed.map((seat) => (
                <Button key={seat.opportunityId} onClick={() => setWriting({ seat, before: null })}>
                  Look back on <span className="private">{seat.companyName}</span>
                </Button>
              ))}
            </div>
          )}
          {writing === null ? null : (
            <WriteDialog seat={writing.seat} before={writing.before} onClose={() => setWriting(null)} />
          )}
        </>
      )}
    </Loaded>
  );
}
