import { useState } from "react";
import { Link } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { When } from "../../ui/when.tsx";
import { introductionWords } from "../../ui/words.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { AskWarning } from "./ask-warning.tsx";

type PersonIntroductionsProps = {
  readonly person: { readonly id: string; readonly name: string };
  readonly warning: string;
};

/** What was asked of someone, and whom they were to be introduced to. */
export function PersonIntroductions({ person, warning }: PersonIntroductionsProps) {
  const list = useRead("introduction.list", {});
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="space-y-3">
      <AskWarning warning={warning} />
      <Loaded from={list} lines={2}>
        {({ rows }) => {
          const theirs = rows.filter((row) => row.viaPersonId === person.id || row.toPersonId === person.id);
          return theirs.length === 0 ? (
            <p className="text-soft">No introduction asked of them or to them yet.</p>
          ) : (
            <ul className="space-y-1">
              {theirs.map((row) => (
                <li key={row.id} className="flex flex-wrap items-baseline gap-x-2">
                  <Link href="/introductions" className="link private" data-row>
                    {row.viaName} to {row.toName === "" ? row.companyName : row.toName}
                  </Link>
                  <Mark>{row.owesThanks ? "Thanks owed" : introductionWords[row.state]}</Mark>
                  <span className="text-soft text-small">
                    <When at={row.askedOn ?? row.draftedOn} />
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <Button onClick={() => setAsking(true)}>Ask for an introduction</Button>
      {isAsking ? (
        <AskDialog
          via={person}
          towards={null}
          company={null}
          warning={warning}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
