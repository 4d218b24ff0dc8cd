import { useState } from "react";
import { Link } from "wouter";
import type { Opportunity } from "../../api/patches.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { AddStepDialog } from "../loop/add-step-dialog.tsx";
import { decidingSource, lengthText, trustWords } from "./decision-words.ts";
import type { Diligence } from "./decision-words.ts";
import { ShareBar } from "./share-bar.tsx";
import { TrustChart } from "./trust-chart.tsx";
import { BarDialog, TrustDialog } from "./trust-dialogs.tsx";

type Props = { readonly opportunity: Opportunity; readonly diligence: Diligence };

function Hours({ diligence }: { readonly diligence: Diligence }) {
  const { ceo, bar } = diligence;
  const most = Math.max(bar.hours * 60, ceo.minutes, 1);
  const isReached = ceo.minutes >= bar.hours * 60;
  return (
    <div>
      <p>
        {ceo.occasions === 0 ? (
          "No time with the CEO yet"
        ) : (
          <>
            <span className="private font-medium">{lengthText(ceo.minutes)}</span> with the CEO on{" "}
            {counted(ceo.occasions, "occasion")}
          </>
        )}
        ; your bar is {lengthText(bar.hours * 60)}{" "}
        <Mark tone={isReached ? "good" : "alarm"}>{isReached ? "Reached" : "Below"}</Mark>
      </p>
      <div className="private mt-1 max-w-md">
        <ShareBar to={ceo.minutes / most} mark={(bar.hours * 60) / most} />
      </div>
    </div>
  );
}

function Trust({ diligence }: { readonly diligence: Diligence }) {
  const { ceo, bar } = diligence;
  if (ceo.trust === null)
    return (
      <Empty
        what="Your trust in the CEO after each time together: from none to full, and what it rests on."
        why="Noted each time, it shows whether it grows; remembered at the end, it is what you wish it were."
        source={decidingSource}
      />
    );
  const isReached = ceo.trust >= bar.trust;
  return (
    <p>
      <span className="private font-medium">
        Trust {ceo.trust} of 5, {(trustWords[ceo.trust - 1] ?? "").toLowerCase()}
      </span>
      ; your bar is {bar.trust}{" "}
      <Mark tone={isReached ? "good" : "alarm"}>{isReached ? "Reached" : "Below"}</Mark>
    </p>
  );
}

function Lengthless({ opportunity, diligence }: Props) {
  const { lengthless } = diligence.ceo;
  if (lengthless.length === 0) return null;
  return (
    <p className="text-soft text-small">
      Without a length, so that they add no time:{" "}
      {lengthless.map(({ stepId, title }, index) => (
        <span key={stepId}>
          {index === 0 ? "" : ", "}
          <Link href={`/opportunities/${opportunity.id}?step=${stepId}`} className="link private">
            {title}
          </Link>
        </span>
      ))}
    </p>
  );
}

function TrustNotes({ notes }: { readonly notes: Diligence["trust"] }) {
  return (
    <ul aria-label="Notes of trust">
      {notes.toReversed().map((note) => (
        <li
          key={note.id}
          className="border-line grid gap-x-6 gap-y-1 border-b py-2 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="prose-width min-w-0">
            <p className="text-soft text-small">
              <When at={note.notedOn} />, <span className="private">trust {note.trust} of 5</span>
              {note.minutes === 0 ? null : <>, {lengthText(note.minutes)} beside the loop</>}
            </p>
            {note.note === "" ? null : <p className="private">{note.note}</p>}
          </div>
          <Button
            tone="quiet"
            className="-ml-3 justify-self-start print:hidden sm:ml-0"
            aria-label={`Remove: trust ${note.trust} of 5, ${note.note}`}
            onClick={() => void write("trust.remove", { id: note.id }, { said: "Note removed" })}
          >
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Hours with the CEO and trust in them against the user's own bar (D4). */
export function CeoTime({ opportunity, diligence }: Props) {
  const [layer, setLayer] = useState<"trust" | "bar" | "step" | null>(null);
  const { trust, bar } = diligence;
  const close = (): void => setLayer(null);
  return (
    <div className="space-y-4">
      <Hours diligence={diligence} />
      <Lengthless opportunity={opportunity} diligence={diligence} />
      <Trust diligence={diligence} />
      {trust.length === 0 ? null : <TrustChart notes={trust} bar={bar.trust} />}
      {trust.length === 0 ? null : <TrustNotes notes={trust} />}
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button tone={trust.length === 0 ? "primary" : "plain"} hotkey="c" onClick={() => setLayer("trust")}>
          Note your trust
        </Button>
        <Button onClick={() => setLayer("step")}>Ask for more time</Button>
        <Button onClick={() => setLayer("bar")}>Set your bar</Button>
      </div>
      {layer === "trust" ? <TrustDialog opportunityId={opportunity.id} onClose={close} /> : null}
      {layer === "bar" ? <BarDialog bar={bar} onClose={close} /> : null}
      {layer === "step" ? (
        <AddStepDialog
          opportunityId={opportunity.id}
          companyName={opportunity.companyName}
          start={{ kind: "ceo-discussion", title: "More time with the CEO" }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
