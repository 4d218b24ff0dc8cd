import { useDeferredValue, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { Confidence, PersonKind } from "../../../search/network.ts";
import type { OutputOf } from "../../api/client.ts";
import { usePagedList } from "../../api/use-paged-list.ts";
import { useRead } from "../../api/use-read.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { LongList } from "../../ui/long-list.tsx";
import { Empty, Page } from "../../ui/page.tsx";
import { confidenceWords, personKindWords } from "../../ui/people-words.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { counted } from "../../ui/words.ts";
import { ConfidenceMark } from "./person-confidence.tsx";
import { PersonForm } from "./person-form.tsx";

type Person = OutputOf<"person.list">["rows"][number];

function Row({ person }: { readonly person: Person | undefined }) {
  if (person === undefined) return <div className="bg-sunken mt-5 h-4 w-1/3 rounded" />;
  return (
    <Link
      href={`/people/${person.id}`}
      data-row
      className="hover:bg-sunken -mx-2 grid h-full content-center gap-x-6 rounded px-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:items-center"
    >
      <span className="flex items-baseline gap-2">
        <span className="private truncate font-medium">{person.fullName}</span>
        {person.mayKnow === "unknown" ? null : <ConfidenceMark confidence={person.mayKnow} />}
      </span>
      <span className="private text-soft truncate text-small">
        {[person.position, person.company, ...person.kinds.map((kind) => personKindWords[kind])]
          .filter((part) => part !== "")
          .join(", ") || " "}
      </span>
    </Link>
  );
}

/** Filters stand in the address, so that a list can be kept and linked to. */
function useFilters() {
  const asked = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const kind = asked.get("kind");
  const mayKnow = asked.get("mayKnow");
  const filter = {
    ...(kind !== null && Object.hasOwn(personKindWords, kind) ? { kind: kind as PersonKind } : {}),
    ...(mayKnow !== null && Object.hasOwn(confidenceWords, mayKnow)
      ? { mayKnow: mayKnow as Confidence }
      : {}),
  };
  const set = (name: "kind" | "mayKnow", value: string): void => {
    if (value === "") asked.delete(name);
    else asked.set(name, value);
    const query = asked.toString();
    go(query === "" ? "/people" : `/people?${query}`, { replace: true });
  };
  return { filter, set, isNew: asked.has("new") };
}

function Filters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  return (
    <div className="mb-4 grid max-w-md grid-cols-2 gap-3">
      <SelectField
        label="Kind"
        none="Everyone"
        value={filters.filter.kind ?? ""}
        words={personKindWords}
        onChange={(kind) => filters.set("kind", kind)}
      />
      <SelectField
        label="Your search"
        none="Whether they know or not"
        value={filters.filter.mayKnow ?? ""}
        words={confidenceWords}
        onChange={(mayKnow) => filters.set("mayKnow", mayKnow)}
      />
    </div>
  );
}

/** Who may be one person, and who knows of the search. */
function Ways() {
  const alike = useRead("look-alike.list", { limit: 1 });
  const count = alike.data?.total ?? 0;
  return (
    <p className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
      <Link href="/people/who-knows" className="link">
        Who knows of your search
      </Link>
      {count === 0 ? null : (
        <Link href="/people/look-alikes" className="link">
          {counted(count, "pair")} may be one person
        </Link>
      )}
    </p>
  );
}

/** Whom do you know? */
export function PeoplePage() {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const filters = useFilters();
  const list = usePagedList("person.list", { search, ...filters.filter });
  const [, go] = useLocation();
  const [isCreating, setCreating] = useState(filters.isNew);
  const close = (): void => {
    setCreating(false);
    if (filters.isNew) go("/people", { replace: true });
  };
  const isEmpty = list.total === 0 && search === "" && Object.keys(filters.filter).length === 0;
  return (
    <Page
      name="People"
      title="People"
      lead="Everyone you know: who can introduce you, who interviews you, who vouches for whom."
      actions={
        <Button tone="primary" hotkey="c" onClick={() => setCreating(true)}>
          New person
        </Button>
      }
    >
      {isEmpty ? null : (
        <>
          <Ways />
          <SearchField
            label="Search people"
            value={text}
            onChange={setText}
            result={list.total === undefined ? "" : counted(list.total, "person", "people")}
          />
          <Filters filters={filters} />
        </>
      )}
      <Loaded from={{ data: list.total, error: list.error, refetch: list.refetch }} lines={8}>
        {(total) =>
          total > 0 ? (
            <LongList
              label="People"
              count={total}
              rowHeight={56}
              onShow={list.show}
              row={(index) => <Row person={list.row(index)} />}
            />
          ) : isEmpty ? (
            <Empty
              what="Your network belongs here: your LinkedIn connections, and the people you meet in your loops."
              why="The best seats are filled before a search firm hears of them, through people who know people."
              source="Larson, ch. 1, Finding External Executive Roles"
              action={
                <Link href="/import" className={buttonClass("primary")}>
                  Import your connections
                </Link>
              }
            />
          ) : (
            <p className="text-soft py-4">
              Nobody matches. The search looks at names, positions, companies and notes; kind and confidence
              are set on a person’s page.
            </p>
          )
        }
      </Loaded>
      {isCreating ? (
        <Dialog title="New person" onClose={close}>
          <PersonForm person={null} onDone={(id) => go(`/people/${id}`)} onCancel={close} />
        </Dialog>
      ) : null}
    </Page>
  );
}
