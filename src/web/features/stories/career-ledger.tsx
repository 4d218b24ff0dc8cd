import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { careerLabel, careerScope } from "../../../search/career.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";

type Role = OutputOf<"career.list">["rows"][number];

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function fieldsOf(role: Role | null) {
  return {
    company: role?.company ?? "",
    title: role?.title ?? "",
    startedOn: role?.startedOn ?? "",
    finishedOn: role?.finishedOn ?? "",
    teamSize: role?.teamSize == null ? "" : String(role.teamSize),
    teams: role?.teams.join(", ") ?? "",
    budget: role?.budget == null ? "" : String(role.budget),
    currency: role?.currency ?? "",
    results: role?.results.join("\n") ?? "",
  };
}

type Fields = ReturnType<typeof fieldsOf>;

function inputOf({ startedOn, finishedOn, teamSize, teams, budget, currency, results }: Partial<Fields>) {
  return {
    ...(startedOn === undefined ? {} : { startedOn: startedOn === "" ? null : startedOn }),
    ...(finishedOn === undefined ? {} : { finishedOn: finishedOn === "" ? null : finishedOn }),
    ...(teamSize === undefined ? {} : { teamSize: teamSize === "" ? null : Number(teamSize) }),
    ...(teams === undefined ? {} : { teams: lines(teams.replaceAll(",", "\n")) }),
    ...(budget === undefined ? {} : { budget: budget === "" ? null : Number(budget) }),
    ...(currency === undefined || currency === "" ? {} : { currency: currency.toUpperCase() }),
    ...(results === undefined ? {} : { results: lines(results) }),
  };
}

function RoleDialog({ role, onClose }: { readonly role: Role | null; readonly onClose: () => void }) {
  const draft = useDraft(`role of career ${role?.id ?? "new"}`, fieldsOf(role));
  const { submit, error, isBusy } = useSubmit();
  const text = (field: keyof Fields) => ({
    value: draft.values[field],
    onChange: (value: string) => draft.set(field, value),
    changedBelow: draft.changedBelow(field),
    error: error?.issueAt(field),
  });
  const save = async (): Promise<void> => {
    const { company, title } = draft.values;
    const outcome =
      role === null
        ? await submit("career.add", { company, title, ...inputOf(draft.changes) }, { said: "Role added" })
        : await submit(
            "career.update",
            { id: role.id, company, title, ...inputOf(draft.changes) },
            { said: "Role saved" },
          );
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title={role === null ? "Add a role" : "Change the role"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Company" first {...text("company")} />
          <TextField label="Title" {...text("title")} />
          <TextField label="From" placeholder="2019-04" {...text("startedOn")} />
          <TextField label="To" placeholder="empty while it goes on" {...text("finishedOn")} />
          <TextField label="People led, directly and not" type="number" min="0" {...text("teamSize")} />
          <TextField label="Teams, separated by commas" {...text("teams")} />
          <TextField label="Yearly budget" type="number" min="0" {...text("budget")} />
          <TextField label="Currency" placeholder="EUR" {...text("currency")} />
        </div>
        <TextField
          label="Results"
          hint="One a line, each with a number where there is one."
          rows={4}
          {...text("results")}
        />
        <FormEnd
          save="Save the role"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function RoleItem({ role, onEdit }: { readonly role: Role; readonly onEdit: () => void }) {
  const gaps = role.gaps.filter((gap) => gap !== "budget");
  return (
    <li className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="private prose-width min-w-0">
        <p className="font-medium">{careerLabel(role)}</p>
        <p className="text-soft text-small">{careerScope(role) || "No size or budget yet"}</p>
        {role.results.length === 0 ? null : (
          <ul className="mt-1 list-[square] pl-5">
            {role.results.map((result) => (
              <li key={result}>{result}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-1 sm:justify-end">
        {gaps.length === 0 ? null : <Mark>No {gaps.join(", no ")}</Mark>}
        <Button onClick={onEdit} aria-label={`Edit ${careerLabel(role)}`}>
          Edit
        </Button>
        <ConfirmButton
          label="Remove"
          title="Remove this role?"
          confirm="Remove"
          onConfirm={() => void write("career.remove", { id: role.id }, { said: "Role removed" })}
        >
          Its stories stay. You can undo this.
        </ConfirmButton>
      </div>
    </li>
  );
}

/** The user's own roles, as loops ask about them (P4). */
export function CareerLedger() {
  const career = useRead("career.list", {});
  const [editing, setEditing] = useState<Role | "new" | null>(null);
  return (
    <Loaded from={career}>
      {({ rows }) => (
        <>
          {rows.length === 0 ? (
            <Empty
              what="Your roles with the sizes of teams, budgets and results that executive loops ask for."
              why="Add them by hand, or import a LinkedIn archive (Positions) or a JSON résumé."
              source="Larson, ch. 1, Interview Process"
              action={
                <Link href="/import" className="link">
                  Go to Import
                </Link>
              }
            />
          ) : (
            <ul>
              {rows.map((role) => (
                <RoleItem key={role.id} role={role} onEdit={() => setEditing(role)} />
              ))}
            </ul>
          )}
          <Button className="mt-4" onClick={() => setEditing("new")}>
            Add a role
          </Button>
          {editing === null ? null : (
            <RoleDialog role={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
          )}
        </>
      )}
    </Loaded>
  );
}
