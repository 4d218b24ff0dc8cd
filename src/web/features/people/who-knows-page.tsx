import { useState } from "react";
import { Link } from "wouter";
import type { Confidence } from "../../../search/network.ts";
import { companyNameKey } from "../../../search/company-name.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";

type Person = OutputOf<"person.list">["rows"][number];

const firstRows = 50;

function PersonItem({ person }: { readonly person: Person }) {
  return (
    <li className="border-line flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b py-2 first:pt-0 last:border-0">
      <span className="private min-w-0">
        <Link href={`/people/${person.id}`} className="link" data-row>
          {person.fullName}
        </Link>
        <span className="text-soft block text-small">
          {[person.position, person.company].filter((part) => part !== "").join(", ")}
        </span>
      </span>
      {person.mayKnow === "knows" ? (
        <span className="text-soft text-small">
          {person.toldOn === null ? (
            "since when is not noted"
          ) : (
            <>
              told <When at={person.toldOn} />
            </>
          )}
        </span>
      ) : null}
      {person.mayKnow === "unknown" ? (
        <Button
          aria-label={`They must not know: ${person.fullName}`}
          onClick={() =>
            void write(
              "person.update",
              { id: person.id, mayKnow: "must-not-know" },
              { said: "They must not know" },
            )
          }
        >
          They must not know
        </Button>
      ) : null}
    </li>
  );
}

type PeopleListProps = {
  readonly mayKnow: Confidence;
  readonly companyId?: string;
  readonly none: string;
};

function PeopleList({ mayKnow, companyId, none }: PeopleListProps) {
  const [limit, setLimit] = useState(firstRows);
  const people = useRead(
    "person.list",
    { mayKnow, limit, ...(companyId === undefined ? {} : { companyId }) },
    { keep: true },
  );
  return (
    <Loaded from={people}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <Empty what={none} />
        ) : (
          <>
            <p className="text-soft mb-2 text-small">{counted(total, "person", "people")}</p>
            <ul>
              {rows.map((person) => (
                <PersonItem key={person.id} person={person} />
              ))}
            </ul>
            {total > rows.length ? (
              <Button tone="quiet" className="-ml-3" onClick={() => setLimit(Math.min(1000, limit + 200))}>
                Show more
              </Button>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}

/** People at the user's present employer about whom nothing is decided. */
function Colleagues({ employer }: { readonly employer: string }) {
  const found = useRead("company.list", { search: employer, limit: 20 });
  const company = found.data?.rows.find((row) => companyNameKey(row.name) === companyNameKey(employer));
  if (company === undefined) return <p className="text-soft">You know nobody there yet.</p>;
  return (
    <PeopleList
      mayKnow="unknown"
      companyId={company.id}
      none="Everyone you know there is decided on: who may know, and who must not."
    />
  );
}

/** Who knows of your search, and who must not? */
export function WhoKnowsPage() {
  const settings = useRead("settings.show", {});
  const employer = settings.data?.presentCompany ?? "";
  return (
    <Page
      name="Who knows"
      title="Who knows of your search"
      lead="A search in confidence has few who know. Set it on each person’s page; asks for introductions warn before they reach someone who must not."
      above={
        <Link href="/people" className="link">
          People
        </Link>
      }
    >
      <Section title="Know" note="Whom you told, and when.">
        <PeopleList
          mayKnow="knows"
          none="Nobody yet. When you tell someone, note it on their page: “I told them today”."
        />
      </Section>
      <Section title="May know" note="You may tell them.">
        <PeopleList mayKnow="may-know" none="Nobody is marked as someone you may tell." />
      </Section>
      <Section title="Must not know">
        <PeopleList mayKnow="must-not-know" none="Nobody is marked as someone who must not hear of it." />
      </Section>
      <Section title="At your present employer" note="Not decided yet.">
        {employer === "" ? (
          <p className="text-soft prose-width">
            Name your present employer in the{" "}
            <Link href="/settings" className="link">
              settings
            </Link>
            , and the people you know there are listed here.
          </p>
        ) : (
          <Colleagues employer={employer} />
        )}
      </Section>
    </Page>
  );
}
