import { useDeferredValue, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { usePagedList } from "../../api/use-paged-list.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { LongList } from "../../ui/long-list.tsx";
import { Empty, Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { counted } from "../../ui/words.ts";
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
      <span className="private truncate font-medium">{person.fullName}</span>
      <span className="private text-soft truncate text-small">
        {[person.position, person.company].filter((part) => part !== "").join(", ") || " "}
      </span>
    </Link>
  );
}

/** Whom do you know? */
export function PeoplePage() {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const list = usePagedList("person.list", { search });
  const asked = useSearch();
  const [, go] = useLocation();
  const [isCreating, setCreating] = useState(() => new URLSearchParams(asked).has("new"));
  const close = (): void => {
    setCreating(false);
    if (asked !== "") go("/people", { replace: true });
  };
  const isEmpty = list.total === 0 && search === "";
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
        <SearchField
          label="Search people"
          value={text}
          onChange={setText}
          result={list.total === undefined ? "" : counted(list.total, "person", "people")}
        />
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
              Nobody matches. The search looks at names, positions, companies and notes.
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
