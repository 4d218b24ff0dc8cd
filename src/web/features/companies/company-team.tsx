import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { PersonPicker } from "../people/person-picker.tsx";
import type { PickedPerson } from "../people/person-picker.tsx";

type Company = OutputOf<"company.show">;
type Executive = Company["executives"][number];

type ExecutiveDialogProps = {
  readonly company: Company;
  /** Someone on the team who becomes one of the user's people; null for a new member. */
  readonly executive: Executive | null;
  readonly onClose: () => void;
};

function ExecutiveDialog({ company, executive, onClose }: ExecutiveDialogProps) {
  const [name, setName] = useState(executive?.name ?? "");
  const [role, setRole] = useState(executive?.role ?? "");
  const [since, setSince] = useState(executive?.since ?? "");
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const fields = { name: name === "" ? (person?.name ?? "") : name, role };
    const known = person === null ? {} : { personId: person.id };
    const outcome =
      executive === null
        ? await submit(
            "company.add-executive",
            { companyId: company.id, ...fields, ...known, ...(since === "" ? {} : { since }) },
            { said: "Added to the team" },
          )
        : await submit(
            "company.update-executive",
            { id: executive.id, ...fields, ...known, since: since === "" ? null : since },
            { said: "Team member changed" },
          );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog
      title={executive === null ? "Add to the executive team" : "Change a team member"}
      onClose={onClose}
    >
      <Form onSubmit={() => void save()}>
        <TextField label="Name" value={name} onChange={setName} error={error?.issueAt("name")} first />
        <TextField
          label="Role"
          placeholder="CFO"
          value={role}
          onChange={setRole}
          error={error?.issueAt("role")}
        />
        <TextField
          label="Since"
          placeholder="2024"
          value={since}
          onChange={setSince}
          error={error?.issueAt("since")}
        />
        {person === null ? (
          <PersonPicker label="Who it is in your people" company={company.name} onPick={setPerson} />
        ) : (
          <p className="flex flex-wrap items-baseline gap-2">
            <span className="text-soft text-small font-medium">In your people</span>
            <span className="private">{person.name}</span>
            <Button tone="quiet" onClick={() => setPerson(null)}>
              Choose another
            </Button>
          </p>
        )}
        <FormEnd
          save="Save"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function TeamMember({
  executive,
  onChange,
}: {
  readonly executive: Executive;
  readonly onChange: () => void;
}) {
  const { personId, name, role, since } = executive;
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      {personId === null ? (
        <span className="private">{name}</span>
      ) : (
        <Link href={`/people/${personId}`} className="link private" data-row>
          {name}
        </Link>
      )}
      <span className="text-soft text-small">
        {role}
        {since === null ? "" : `${role === "" ? "" : ", "}since ${since}`}
      </span>
      <span>
        <button type="button" className="touch text-accent rounded px-2 text-small" onClick={onChange}>
          {personId === null ? "Link or change" : "Change"}
          <span className="sr-only"> {name}</span>
        </button>
        <button
          type="button"
          aria-label={`Remove ${name} from the team`}
          className="touch text-soft min-w-8 rounded px-2"
          onClick={() =>
            void write("company.remove-executive", { id: executive.id }, { said: "Taken off the team" })
          }
        >
          ×
        </button>
      </span>
    </li>
  );
}

/** Who runs the company; whoever the user knows is a link to their page. */
export function CompanyTeam({ company }: { readonly company: Company }) {
  const [open, setOpen] = useState<Executive | "new" | null>(null);
  return (
    <>
      {company.executives.length === 0 ? (
        <p className="text-soft">
          Nobody noted yet. You will want to speak with each of them before you sign.
        </p>
      ) : (
        <ul className="space-y-1">
          {company.executives.map((executive) => (
            <TeamMember key={executive.id} executive={executive} onChange={() => setOpen(executive)} />
          ))}
        </ul>
      )}
      <Button className="mt-3" onClick={() => setOpen("new")}>
        Add to the team
      </Button>
      {open === null ? null : (
        <ExecutiveDialog
          company={company}
          executive={open === "new" ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
