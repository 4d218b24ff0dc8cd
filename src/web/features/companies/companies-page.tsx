import { useDeferredValue, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { usePagedList } from "../../api/use-paged-list.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { LongList } from "../../ui/long-list.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Empty, Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { counted } from "../../ui/words.ts";
import { CompanyForm } from "./company-form.tsx";

type Company = OutputOf<"company.list">["rows"][number];

function Row({ company }: { readonly company: Company | undefined }) {
  if (company === undefined) return <div className="bg-sunken mt-5 h-4 w-1/3 rounded" />;
  const facts = [
    company.industry,
    company.stage,
    company.headcount === null ? "" : `${company.headcount.toLocaleString("en")} employed`,
  ];
  const known = [
    company.opportunities === 0 ? "" : counted(company.opportunities, "seat"),
    company.people === 0 ? "" : counted(company.people, "person", "people"),
  ];
  return (
    <Link
      href={`/companies/${company.id}`}
      data-row
      className="hover:bg-sunken -mx-2 grid h-full content-center gap-x-6 rounded px-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)] sm:items-center"
    >
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="private truncate font-medium">{company.name}</span>
        {company.isTarget ? <Mark tone="accent">Target</Mark> : null}
      </span>
      <span className="text-soft hidden truncate text-small sm:block">
        {facts.filter((part) => part !== "").join(" · ")}
      </span>
      <span className="text-soft truncate text-small">{known.filter((part) => part !== "").join(", ")}</span>
    </Link>
  );
}

/** Where do you want to work, and whom do you know there? */
export function CompaniesPage() {
  const [text, setText] = useState("");
  const [targetsOnly, setTargetsOnly] = useState(false);
  const search = useDeferredValue(text.trim());
  const list = usePagedList("company.list", { search, targetsOnly });
  const asked = useSearch();
  const [, go] = useLocation();
  const [isCreating, setCreating] = useState(() => new URLSearchParams(asked).has("new"));
  const close = (): void => {
    setCreating(false);
    if (asked !== "") go("/companies", { replace: true });
  };
  const isEmpty = list.total === 0 && search === "" && !targetsOnly;
  return (
    <Page
      name="Companies"
      title="Companies"
      lead={
        <>
          Where you want to work, how far each one’s own search has got, and whom you know there. Targets
          first.{" "}
          <Link href="/postings" className="link">
            Postings
          </Link>{" "}
          stand on a page of their own.
        </>
      }
      actions={
        <Button tone="primary" hotkey="c" onClick={() => setCreating(true)}>
          New company
        </Button>
      }
    >
      {isEmpty ? null : (
        <div className="flex flex-wrap items-start gap-x-6">
          <SearchField
            label="Search companies"
            value={text}
            onChange={setText}
            result={list.total === undefined ? "" : counted(list.total, "company", "companies")}
          />
          <CheckField label="Targets only" isChecked={targetsOnly} onChange={setTargetsOnly} />
        </div>
      )}
      <Loaded from={{ data: list.total, error: list.error, refetch: list.refetch }} lines={8}>
        {(total) =>
          total > 0 ? (
            <LongList
              label="Companies"
              count={total}
              rowHeight={56}
              onShow={list.show}
              row={(index) => <Row company={list.row(index)} />}
            />
          ) : isEmpty ? (
            <Empty
              what="The companies you would like to lead engineering at belong here, with the five rungs of each one’s own search."
              why="A company looks among its own people first and hires a search firm last; the rung tells you whom to ask."
              source="Larson, ch. 1, Finding External Executive Roles"
              action={
                <Button tone="primary" onClick={() => setCreating(true)}>
                  Add the first target
                </Button>
              }
            />
          ) : (
            <p className="text-soft py-4">No company matches.</p>
          )
        }
      </Loaded>
      {isCreating ? (
        <Dialog title="New company" onClose={close}>
          <CompanyForm company={null} onDone={(id) => go(`/companies/${id}`)} onCancel={close} />
        </Dialog>
      ) : null}
    </Page>
  );
}
