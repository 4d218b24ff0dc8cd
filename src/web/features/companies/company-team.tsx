import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ExecutiveDialog } from "./executive-dialog.tsx";

type Company = OutputOf<"company.show">;
type Executive = Company["executives"][number];

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
