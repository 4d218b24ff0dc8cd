import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { filteredOpportunities } from "../../../search/opportunity-filter.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useNow } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { CreateDialog } from "./create-dialog.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { LoopTimeline } from "./loop-timeline.tsx";
import { OpportunityBoard } from "./opportunity-board.tsx";
import { OpportunityList } from "./opportunity-list.tsx";
import { OpportunityTable } from "./opportunity-table.tsx";
import { useOpportunityView } from "./use-view.ts";
import { addressOfView, askedParts } from "./view-address.ts";
import type { OpportunityView } from "./view-address.ts";
import { ViewBar } from "./view-bar.tsx";

type LayoutProps = {
  readonly rows: readonly Opportunity[];
  readonly view: OpportunityView;
  readonly now: Date;
  readonly onChange: (change: Partial<OpportunityView>) => void;
};

function Layout({ rows, view, now, onChange }: LayoutProps) {
  switch (view.layout) {
    case "list":
      return <OpportunityList rows={rows} />;
    case "board":
      return <OpportunityBoard rows={rows} grouping={view.group} />;
    case "table":
      return <OpportunityTable rows={rows} view={view} now={now.toISOString()} onChange={onChange} />;
    case "timeline":
      return <LoopTimeline rows={rows} zoom={view.zoom} now={now.getTime()} />;
  }
}

type ViewsProps = { readonly rows: readonly Opportunity[] };

/** The same opportunities in the way that is asked for. */
function Views({ rows }: ViewsProps) {
  const [view, change] = useOpportunityView();
  const now = useNow();
  const shown = filteredOpportunities(rows, view.filter, now.toISOString());
  const isNarrowed = askedParts(view.filter) > 0;
  return (
    <>
      <ViewBar view={view} onChange={change} />
      <SearchField
        label="Search opportunities"
        value={view.filter.search ?? ""}
        onChange={(search) =>
          change({ filter: { ...view.filter, search: search === "" ? undefined : search } })
        }
        result={
          isNarrowed
            ? `${shown.length} of ${rows.length}`
            : counted(rows.length, "opportunity", "opportunities")
        }
      />
      <FilterBar filter={view.filter} onChange={(filter) => change({ filter })} rows={rows} />
      {shown.length === 0 ? (
        <p className="text-soft py-4">
          None fits.{" "}
          <button type="button" className="link" onClick={() => change({ filter: {} })}>
            Show all again
          </button>
        </p>
      ) : (
        <Layout rows={shown} view={view} now={now} onChange={change} />
      )}
    </>
  );
}

/** Which seats there are, and where each stands. */
export function OpportunitiesPage() {
  const list = useRead("opportunity.list", {});
  const [view] = useOpportunityView();
  const asked = useSearch();
  const [path, go] = useLocation();
  const [isCreating, setCreating] = useState(() => new URLSearchParams(asked).has("new"));
  const close = (): void => {
    setCreating(false);
    const query = addressOfView(view);
    if (asked !== query) go(query === "" ? path : `${path}?${query}`, { replace: true });
  };
  const total = list.data?.rows.filter((row) => row.state !== "closed").length ?? 0;
  return (
    <Page
      name="Opportunities"
      title="Opportunities"
      lead={
        list.data === undefined
          ? " "
          : `${counted(total, "seat")} in play. Each is one seat at one company, with its own loop.`
      }
      actions={
        <Button tone="primary" hotkey="c" onClick={() => setCreating(true)}>
          New opportunity
        </Button>
      }
    >
      <Loaded from={list} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              what="An opportunity is one executive seat at one company: how it reached you, what the seat really is, and every step on the way."
              why="Each executive process is made for one seat, so nothing here forces yours into fixed columns."
              source="Larson, ch. 1, One of One"
              action={
                <Button tone="primary" onClick={() => setCreating(true)}>
                  Open the first one
                </Button>
              }
            />
          ) : (
            <Views rows={rows} />
          )
        }
      </Loaded>
      {isCreating ? <CreateDialog onClose={close} /> : null}
    </Page>
  );
}
