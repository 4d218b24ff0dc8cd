import { useState } from "react";
import { Link } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { companyKindWords, counted, introductionWords } from "../../ui/words.ts";
import { AskDialog } from "../introductions/ask-dialog.tsx";
import { AskWarning } from "../introductions/ask-warning.tsx";
import { usualPaths, useWarmPaths } from "./use-warm-paths.ts";
import type { WarmPath } from "./use-warm-paths.ts";

type Named = { readonly id: string; readonly name: string };

function PersonLink({ person }: { readonly person: Named }) {
  return (
    <Link href={`/people/${person.id}`} className="link private font-medium" data-row>
      {person.name}
    </Link>
  );
}

type PathItemProps = {
  readonly path: WarmPath;
  readonly companyId: string;
  /** How an earlier ask to this person for this company stands, in words. */
  readonly asked: string | null;
  readonly onAsk: () => void;
};

function PathItem({ path, companyId, asked, onAsk }: PathItemProps) {
  const { via, towards, destination } = path;
  return (
    <li className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <PersonLink person={via} />
          {towards === null ? null : (
            <>
              <span aria-hidden="true">→</span>
              <span className="sr-only">can introduce you to</span>
              <PersonLink person={towards} />
            </>
          )}
          {destination.companyId === companyId ? null : (
            <Mark>
              {companyKindWords[destination.kind]}: <span className="private">{destination.name}</span>
            </Mark>
          )}
          <span className="text-soft text-small">{towards === null ? "direct" : "one introduction"}</span>
        </p>
        <p className="private text-soft prose-width text-small">{path.reason}</p>
        {path.warning === "" ? null : (
          <div className="mt-2">
            <AskWarning warning={path.warning} />
          </div>
        )}
      </div>
      <div className="flex items-start gap-2 sm:justify-end">
        {asked === null ? (
          <Button onClick={onAsk}>
            Ask for an introduction<span className="sr-only"> through {via.name}</span>
          </Button>
        ) : (
          <Link href="/introductions" className="link text-small">
            {asked}
          </Link>
        )}
      </div>
    </li>
  );
}

type WarmPathsProps = {
  readonly company: Named;
  readonly opportunityId?: string;
  /** Shows only the warmest few, with a link to the company's page. */
  readonly few?: number;
};

/** The warmest are what one acts on; the rest is asked for. */
const firstShown = 8;
const moreShown = 17;

/** Who can lead to a seat here, warmest first: from the company, its investors and search firms (S6). */
export function WarmPaths({ company, opportunityId, few }: WarmPathsProps) {
  const [shown, setShown] = useState(few ?? firstShown);
  const [asking, setAsking] = useState<WarmPath | null>(null);
  const paths = useWarmPaths(company.id, shown <= usualPaths ? usualPaths : 500);
  const asks = useRead("introduction.list", {});
  const askedOf = ({ via, towards }: WarmPath): string | null => {
    const ask = asks.data?.rows.find(
      (row) =>
        row.companyId === company.id &&
        row.viaPersonId === via.id &&
        (towards === null || row.toPersonId === null || row.toPersonId === towards.id),
    );
    return ask === undefined ? null : introductionWords[ask.state];
  };
  return (
    <>
      <Loaded from={paths}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty
              what="You know nobody who leads here yet: at the company, at its investors or at a search firm."
              why="Import your network, note earlier jobs on a person’s page, and add this company’s investors; each may open a way in."
              source="Larson, ch. 1, Finding External Executive Roles"
            />
          ) : (
            <>
              <ol>
                {rows.slice(0, shown).map((path) => (
                  <PathItem
                    key={`${path.destination.companyId} ${path.via.id} ${path.towards?.id ?? ""}`}
                    path={path}
                    companyId={company.id}
                    asked={askedOf(path)}
                    onAsk={() => setAsking(path)}
                  />
                ))}
              </ol>
              {few === undefined ? (
                rows.length > shown ? (
                  <Button tone="quiet" className="-ml-3" onClick={() => setShown(shown + moreShown)}>
                    Show more of {counted(total, "path")}
                  </Button>
                ) : null
              ) : total > few ? (
                <Link href={`/companies/${company.id}#warm-paths`} className="link text-small">
                  All {counted(total, "path")}
                </Link>
              ) : null}
            </>
          )
        }
      </Loaded>
      {asking === null ? null : (
        <AskDialog
          via={asking.via}
          towards={asking.towards}
          company={company}
          meetAt={asking.towards === null ? undefined : asking.destination.name}
          opportunityId={opportunityId}
          warning={asking.warning}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
