import { useState } from "react";
import { Link } from "wouter";
import type { Opportunity } from "../../api/patches.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { AddStepDialog } from "../loop/add-step-dialog.tsx";
import { decidingSource } from "./decision-words.ts";
import type { Diligence } from "./decision-words.ts";

type Props = { readonly opportunity: Opportunity; readonly diligence: Diligence };

/** Whether a board member was spoken to, in which step, and a way to ask for one (D5). */
export function BoardContact({ opportunity, diligence }: Props) {
  const [isAsking, setAsking] = useState(false);
  const planned = opportunity.steps.filter(
    ({ kind, state }) => kind === "board-conversation" && state === "planned",
  );
  const stepPath = (id: string): string => `/opportunities/${opportunity.id}?step=${id}`;
  return (
    <>
      {diligence.hasMetBoard ? (
        <ul className="space-y-1">
          {diligence.board.map(({ stepId, title, names }) => (
            <li key={stepId}>
              <Mark tone="good">Spoken to</Mark>{" "}
              {names.length === 0 ? null : <span className="private">{names.join(", ")}: </span>}
              <Link href={stepPath(stepId)} className="link private">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      ) : planned.length === 0 ? (
        <Empty
          what="No board member was spoken to yet."
          why="Ask for one before you say yes; that they take the time says how they see the seat."
          source={decidingSource}
        />
      ) : null}
      {planned.length === 0 ? null : (
        <ul className="space-y-1">
          {planned.map(({ id, title, startsAt }) => (
            <li key={id}>
              <Mark tone="accent">Planned</Mark>{" "}
              <Link href={stepPath(id)} className="link private">
                {title}
              </Link>
              {startsAt === null ? <span className="text-soft">, no day yet</span> : null}
              {startsAt === null ? null : (
                <>
                  , <When at={startsAt} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {diligence.hasMetBoard ? null : (
        <Button className="mt-3 print:hidden" onClick={() => setAsking(true)}>
          Ask for a board member
        </Button>
      )}
      {isAsking ? (
        <AddStepDialog
          opportunityId={opportunity.id}
          companyName={opportunity.companyName}
          start={{ kind: "board-conversation", title: "Conversation with a board member" }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
