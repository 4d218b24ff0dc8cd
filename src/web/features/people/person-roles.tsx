import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";

type Person = OutputOf<"person.show">;
type Job = Person["jobs"][number];

function span({ startedOn, endedOn, isCurrent }: Job): string {
  if (startedOn === null && endedOn === null) return isCurrent ? "now" : "earlier";
  return `${startedOn ?? "?"} to ${endedOn ?? (isCurrent ? "now" : "?")}`;
}

function sourceWords({ id, source }: Job): string {
  if (source === "own")
    return id.startsWith("present:") ? "their present job, from the form" : "added by you";
  return "from an import";
}

function JobItem({ job }: { readonly job: Job }) {
  const isPresent = job.id.startsWith("present:");
  return (
    <li className="border-line flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b py-2 first:pt-0 last:border-0">
      <div className="min-w-0">
        <p className="private">
          <span className="font-medium">{job.title || "Role not known"}</span>
          {", "}
          <Link href={`/companies/${job.companyId}`} className="link" data-row>
            {job.company}
          </Link>
        </p>
        <p className="text-soft text-small">
          {span(job)} · {sourceWords(job)}
        </p>
      </div>
      {isPresent ? null : (
        <Button
          tone="quiet"
          aria-label={`Remove ${job.title} at ${job.company}`}
          onClick={() => void write("job.remove", { id: job.id }, { said: "Role removed" })}
        >
          Remove
        </Button>
      )}
    </li>
  );
}

function JobDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const [values, setValues] = useState({ company: "", title: "", startedOn: "", endedOn: "" });
  const [isCurrent, setCurrent] = useState(false);
  const { submit, error, isBusy } = useSubmit();
  const field = (key: keyof typeof values) => ({
    value: values[key],
    onChange: (value: string) => setValues({ ...values, [key]: value }),
    error: error?.issueAt(key),
  });
  const add = async (): Promise<void> => {
    const { company, title, startedOn, endedOn } = values;
    const outcome = await submit(
      "job.add",
      {
        personId: person.id,
        company,
        title,
        isCurrent,
        ...(startedOn === "" ? {} : { startedOn }),
        ...(endedOn === "" || isCurrent ? {} : { endedOn }),
      },
      { said: "Role added" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Add a role" onClose={onClose}>
      <Form onSubmit={() => void add()} label="Role">
        <TextField label="Company" hint="By name; made when it is new." first {...field("company")} />
        <TextField label="Title" {...field("title")} />
        <CheckField label="It goes on" isChecked={isCurrent} onChange={setCurrent} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="From"
            placeholder="2019-05"
            hint="A year, month or day."
            {...field("startedOn")}
          />
          {isCurrent ? null : <TextField label="To" placeholder="2022" {...field("endedOn")} />}
        </div>
        <FormEnd
          save="Add the role"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

/** Where a person works and worked, each role with its source, and the executive teams they are on. */
export function PersonRoles({ person }: { readonly person: Person }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {person.jobs.length === 0 ? (
        <Empty
          what="No role known yet."
          why="Where they worked before shows who can introduce you: warm paths go through shared companies (S6)."
          source="Larson, ch. 1, Finding External Executive Roles"
        />
      ) : (
        <ul>
          {person.jobs.map((job) => (
            <JobItem key={job.id} job={job} />
          ))}
        </ul>
      )}
      {person.executiveOf.length === 0 ? null : (
        <ul className="mt-3 space-y-1">
          {person.executiveOf.map((seat) => (
            <li key={seat.companyId} className="private">
              <Mark tone="accent">Executive team</Mark> {seat.role === "" ? "" : `${seat.role}, `}
              <Link href={`/companies/${seat.companyId}`} className="link">
                {seat.company}
              </Link>
              {seat.since === null ? null : <span className="text-soft text-small"> since {seat.since}</span>}
            </li>
          ))}
        </ul>
      )}
      <Button className="mt-4" onClick={() => setAdding(true)}>
        Add a role
      </Button>
      {isAdding ? <JobDialog person={person} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
