import { useState } from "react";
import { Link } from "wouter";
import type { Opportunity } from "../../api/patches.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { localTime, ownZone } from "../../ui/zoned-time.ts";
import { AskWarning } from "../introductions/ask-warning.tsx";
import { decidingSource } from "./decision-words.ts";
import type { Diligence } from "./decision-words.ts";
import { DepartureDialog } from "./departure-dialog.tsx";

type Departure = Diligence["departures"][number];
type Path = Departure["paths"][number];

function PathItem({ path }: { readonly path: Path }) {
  // The reason mostly begins with the name, which stands before it already.
  const reason = path.reason.startsWith(path.name) ? path.reason.slice(path.name.length) : `, ${path.reason}`;
  return (
    <li>
      <Link href={`/people/${path.personId}`} className="link private">
        {path.name}
      </Link>
      {path.towards === "" ? null : (
        <span className="private">
          {" "}
          <span aria-hidden="true">→ </span>
          <span className="sr-only">can introduce you to </span>
          {path.towards}
        </span>
      )}
      <span className="private text-soft">{reason}</span>
      {path.warning === "" ? null : (
        <div className="mt-1">
          <AskWarning warning={path.warning} />
        </div>
      )}
    </li>
  );
}

type ItemProps = { readonly departure: Departure; readonly onEdit: () => void };

function DepartureItem({ departure, onEdit }: ItemProps) {
  const { id, name, personId, role, leftOn, reason, source, paths } = departure;
  const isKnown = reason.trim() !== "";
  return (
    <li className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="prose-width min-w-0">
        <p>
          {isKnown ? null : (
            <>
              <Mark tone="alarm">Why is not known</Mark>{" "}
            </>
          )}
          {personId === null ? (
            <span className="private font-medium">{name}</span>
          ) : (
            <Link href={`/people/${personId}`} className="link private font-medium" data-row>
              {name}
            </Link>
          )}
          <span className="text-soft text-small">
            {role === "" ? "" : ` ${role}`}
            {leftOn === "" ? "" : `, left ${leftOn}`}
          </span>
        </p>
        {isKnown ? <p className="private mt-1">{reason}</p> : null}
        {source === "" ? null : (
          <p className="text-soft text-small">
            Source: <span className="private">{source}</span>
          </p>
        )}
        {paths.length === 0 ? (
          <p className="text-soft mt-1 text-small">You know nobody yet who leads to them.</p>
        ) : (
          <div className="mt-2 text-small">
            <p className="text-soft">Whom to ask, warmest first</p>
            <ul className="space-y-0.5" aria-label={`Warm paths to ${name}`}>
              {paths.map((path) => (
                <PathItem key={`${path.personId} ${path.towards}`} path={path} />
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className="flex items-start gap-1 print:hidden">
        <Button aria-label={`${isKnown ? "Edit" : "Write why"}: ${name}`} onClick={onEdit}>
          {isKnown ? "Edit" : "Write why"}
        </Button>
        <Button
          tone="quiet"
          aria-label={`Remove: ${name}`}
          onClick={() => void write("departure.remove", { id }, { said: "Departure removed" })}
        >
          Remove
        </Button>
      </div>
    </li>
  );
}

function NobodyLeft({
  opportunityId,
  lookedOn,
}: {
  readonly opportunityId: string;
  readonly lookedOn: string | null;
}) {
  const set = (departuresLookedOn: string | null, said: string): void =>
    void write("decision.update", { opportunityId, departuresLookedOn }, { said });
  if (lookedOn === null)
    return (
      <Button
        tone="quiet"
        onClick={() => set(localTime(new Date().toISOString(), ownZone()).slice(0, 10), "Noted: nobody left")}
      >
        Nobody left, as far as I could learn
      </Button>
    );
  return (
    <>
      <span>
        Nobody left, as far as you could learn on <When at={lookedOn} />.
      </span>
      <Button tone="quiet" className="print:hidden" onClick={() => set(null, "Taken back")}>
        Take it back
      </Button>
    </>
  );
}

type DeparturesProps = {
  readonly opportunity: Opportunity;
  readonly departures: readonly Departure[];
  readonly lookedOn: string | null;
};

/** Executives who left, why, who told it, and warm paths to each (D8). */
export function Departures({ opportunity, departures, lookedOn }: DeparturesProps) {
  const [editing, setEditing] = useState<Departure | "new" | null>(null);
  return (
    <>
      {departures.length === 0 ? (
        <Empty
          what="Executives who left the company, why, and who told you."
          why="Those who left say what nobody inside will; ask them, or somebody you both know."
          source={decidingSource}
        />
      ) : (
        <ul aria-label="Who left">
          {departures.map((departure) => (
            <DepartureItem key={departure.id} departure={departure} onEdit={() => setEditing(departure)} />
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button
          tone={departures.length === 0 && lookedOn === null ? "primary" : "plain"}
          className="print:hidden"
          onClick={() => setEditing("new")}
        >
          Add who left
        </Button>
        {departures.length === 0 ? <NobodyLeft opportunityId={opportunity.id} lookedOn={lookedOn} /> : null}
      </div>
      {editing === null ? null : (
        <DepartureDialog
          opportunityId={opportunity.id}
          departure={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
