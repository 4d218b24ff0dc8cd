import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";

type Person = OutputOf<"person.show">;
type Job = Person["jobs"][number];

function JobDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const [company, setCompany] = useState("");
  const [title, setTitle] = useState("");
  const [startedOn, setStartedOn] = useState("");
  const [endedOn, setEndedOn] = useState("");
  const [isCurrent, setCurrent] = useState(false);
  const { submit, error, isBusy } = useSubmit();
  const add = async (): Promise<void> => {
    const outcome = await submit(
      "job.add",
      {
        personId,
        company,
        title,
        isCurrent,
        ...(startedOn === "" ? {} : { startedOn }),
        ...(endedOn === "" ? {} : { endedOn }),
      },
      { said: "Job added" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Add a job" onClose={onClose}>
      <Form onSubmit={() => void add()}>
        <TextField
          label="Company"
          hint="By name; made when it is new."
          value={company}
          onChange={setCompany}
          error={error?.issueAt("company")}
          first
        />
        <TextField label="Title" value={title} onChange={setTitle} error={error?.issueAt("title")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="From"
            placeholder="2019 or 2019-05"
            value={startedOn}
            onChange={setStartedOn}
            error={error?.issueAt("startedOn")}
          />
          <TextField
            label="To"
            placeholder="2022"
            value={endedOn}
            onChange={setEndedOn}
            error={error?.issueAt("endedOn")}
          />
        </div>
        <CheckField label="It goes on" isChecked={isCurrent} onChange={setCurrent} />
        <FormEnd
          save="Add the job"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function yearsText({ startedOn, endedOn, isCurrent }: Job): string {
  if (startedOn === null && endedOn === null) return isCurrent ? "now" : "";
  return `${startedOn ?? "?"} to ${endedOn ?? (isCurrent ? "now" : "?")}`;
}

/** Where a person works and worked. The main job is changed on the person itself. */
export function PersonJobs({ person }: { readonly person: Person }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {person.jobs.length === 0 ? <p className="text-soft">No job noted yet.</p> : null}
      <ul className="space-y-1">
        {person.jobs.map((job) => (
          <li key={job.id} className="flex flex-wrap items-baseline gap-x-2">
            <Link href={`/companies/${job.companyId}`} className="link private" data-row>
              {job.company}
            </Link>
            <span className="private text-soft text-small">
              {[job.title, yearsText(job)].filter((part) => part !== "").join(", ")}
            </span>
            {job.id.startsWith("present:") ? null : (
              <button
                type="button"
                aria-label={`Remove the job at ${job.company}`}
                className="touch text-soft min-w-8 rounded px-2"
                onClick={() => void write("job.remove", { id: job.id }, { said: "Job removed" })}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <Button className="mt-3" onClick={() => setAdding(true)}>
        Add a job
      </Button>
      {isAdding ? <JobDialog personId={person.id} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
