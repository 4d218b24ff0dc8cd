import { Command } from "cmdk";
import { useDeferredValue, useState } from "react";
import { useLocation } from "wouter";
import type { OutputOf } from "../api/client.ts";
import { useRead } from "../api/use-read.ts";
import { write } from "../api/use-write.ts";
import { threadPath } from "../features/inbound/thread-path.ts";
import { Layer } from "../ui/layer.tsx";
import { setTheme } from "../ui/theme.ts";
import { toggleVeil } from "../ui/veil.ts";
import { places } from "./places.ts";

type Entry = {
  readonly key: string;
  /** What the palette's own search looks at. */
  readonly words: string;
  readonly name: string;
  readonly detail?: string;
  readonly isPrivate?: boolean;
  readonly run: () => void;
};

type EntriesProps = {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** Entries that the vault's search found; they are shown whatever the palette's own search thinks. */
  readonly isFound?: boolean;
  readonly onRun: (run: () => void) => void;
};

function Entries({ heading, entries, isFound = false, onRun }: EntriesProps) {
  return (
    <Command.Group
      heading={heading}
      forceMount={isFound}
      className="[&_[cmdk-group-heading]]:text-soft [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small"
    >
      {entries.map((entry) => (
        <Command.Item
          key={entry.key}
          value={entry.words}
          forceMount={isFound}
          className="aria-selected:bg-wash cursor-pointer rounded px-3 py-1.5"
          onSelect={() => onRun(entry.run)}
        >
          <span className={entry.isPrivate === true ? "private" : ""}>
            {entry.name}
            {entry.detail === undefined ? null : (
              <span className="text-soft text-small"> {entry.detail}</span>
            )}
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function actions(go: (path: string) => void, onHelp: () => void): readonly Entry[] {
  const all: readonly (readonly [string, () => void])[] = [
    ["New opportunity", () => go("/opportunities?new")],
    ["New person", () => go("/people?new")],
    ["New company", () => go("/companies?new")],
    ["Import LinkedIn connections", () => go("/import")],
    ["Write the rationale", () => go("/preparation")],
    ["Undo the newest change", () => void write("undo", {}, { said: "Undone" })],
    ["Redo what was undone", () => void write("redo", {}, { said: "Done again" })],
    ["Veil names and pay", toggleVeil],
    ["Lock the vault", () => void write("vault.lock", {})],
    ["Use light colours", () => setTheme("light")],
    ["Use dark colours", () => setTheme("dark")],
    ["Use the system’s colours", () => setTheme("system")],
    ["Show the keys", onHelp],
  ];
  return all.map(([name, run]) => ({ key: name, words: name, name, run }));
}

type Seat = Pick<OutputOf<"opportunity.show">, "id" | "companyName" | "title" | "state">;

/** Diligence and the decision of each seat that is not over. */
function decisionEntries(seats: readonly Seat[], go: (path: string) => void): readonly Entry[] {
  return seats
    .filter(({ state }) => state === "open" || state === "offer")
    .flatMap(({ id, companyName, title }) =>
      (["Decision", "Diligence"] as const).map((name) => ({
        key: `${name} ${id}`,
        words: `${name} ${companyName} ${title} ${id}`,
        name: `${name}, ${companyName}`,
        detail: title,
        isPrivate: true,
        run: () => go(`/opportunities/${id}/${name.toLowerCase()}`),
      })),
    );
}

type Hit = OutputOf<"search">["rows"][number];

function pathOf({ target, targetId, letterId, page }: Hit, words: string): string {
  if (target === "letter")
    return `/offers/${targetId}?${new URLSearchParams({ letter: letterId ?? "", page: String(page ?? 1), words }).toString()}`;
  if (target === "person") return `/people/${targetId}`;
  if (target === "company") return `/companies/${targetId}`;
  if (target === "opportunity") return `/opportunities/${targetId}`;
  if (target === "advice") return "/groundwork";
  if (target === "story") return `/stories/${targetId}`;
  if (/^(questions|concerns|diligence|decision)$/u.test(target))
    return `/opportunities/${targetId}/${target}`;
  return target === "thread" ? threadPath(targetId) : "/correspondence";
}

/** What the vault holds of what is typed, through its own search: the core of what people said first. */
function useFound(text: string, go: (path: string) => void) {
  const words = useDeferredValue(text.trim());
  const enabled = words.length > 1;
  const found = useRead("search", { words, limit: 24 }, { enabled, keep: true });
  const entry = (hit: Hit): Entry => ({
    key: `${hit.kind} ${hit.id}`,
    words: `${hit.kind} ${hit.id}`,
    name: hit.title || hit.context,
    detail: [hit.title === "" ? "" : hit.context, hit.excerpt || hit.letterExcerpt]
      .filter((part) => part !== "")
      .join(" · "),
    isPrivate: true,
    run: () => go(pathOf(hit, words)),
  });
  const rows = enabled ? (found.data?.rows ?? []) : [];
  const of = (holds: (hit: Hit) => boolean): readonly Entry[] => rows.filter(holds).map(entry);
  return [
    { heading: "The core of what they said", entries: of(({ inCore }) => inCore) },
    { heading: "People", entries: of(({ kind }) => kind === "person") },
    { heading: "Companies", entries: of(({ kind }) => kind === "company") },
    {
      heading: "Notes, messages, letters and calendar",
      entries: of(({ kind, inCore }) => !inCore && kind !== "person" && kind !== "company"),
    },
  ];
}

/** One box over everything: pages, what can be done, and all that the vault holds. */
export function Palette({ onClose, onHelp }: { readonly onClose: () => void; readonly onHelp: () => void }) {
  const [text, setText] = useState("");
  const [, go] = useLocation();
  const opportunities = useRead("opportunity.list", {});
  const found = useFound(text, go);
  const run = (act: () => void): void => {
    onClose();
    // After the layer has given the focus back.
    setTimeout(act);
  };
  const pages = places.map(({ path, name }): Entry => ({
    key: path,
    words: `Go to ${name}`,
    name,
    run: () => go(path),
  }));
  const seats = (opportunities.data?.rows ?? []).map((row): Entry => ({
    key: row.id,
    words: `${row.companyName} ${row.title} ${row.id}`,
    name: row.companyName,
    detail: row.title,
    isPrivate: true,
    run: () => go(`/opportunities/${row.id}`),
  }));
  const decisions = text.trim() === "" ? [] : decisionEntries(opportunities.data?.rows ?? [], go);
  return (
    <Layer label="Find or do" onClose={onClose} className="mx-auto mt-[12vh] max-w-xl">
      <Command label="Find or do" loop>
        <Command.Input
          data-first
          value={text}
          onValueChange={setText}
          placeholder="Find anything: a page, a person, what somebody said, something to do"
          className="border-line w-full border-b bg-transparent px-4 py-3 outline-none"
        />
        <Command.List className="max-h-[50vh] overflow-y-auto p-1" label="Matches">
          <Command.Empty className="text-soft px-3 py-4">Nothing of that name.</Command.Empty>
          <Entries heading="Go to" entries={pages} onRun={run} />
          <Entries heading="Do" entries={actions(go, onHelp)} onRun={run} />
          <Entries heading="Opportunities" entries={seats} onRun={run} />
          {decisions.length === 0 ? null : <Entries heading="Decide" entries={decisions} onRun={run} />}
          {found.map(({ heading, entries }) =>
            entries.length === 0 ? null : (
              <Entries key={heading} heading={heading} entries={entries} isFound onRun={run} />
            ),
          )}
        </Command.List>
      </Command>
    </Layer>
  );
}
