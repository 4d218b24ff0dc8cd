import { Command } from "cmdk";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useRead } from "../api/use-read.ts";
import { write } from "../api/use-write.ts";
import { setTheme } from "../ui/theme.ts";
import { toggleVeil } from "../ui/veil.ts";
import { places } from "./pages.ts";

type PaletteProps = { readonly onClose: () => void; readonly onHelp: () => void };

const group =
  "[&_[cmdk-group-heading]]:text-soft [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small";
const item = "aria-selected:bg-wash flex min-h-9 cursor-pointer items-baseline gap-2 rounded px-3 py-1.5";

/** Everything by name: pages, seats, people, companies, and what can be done. */
export function Palette({ onClose, onHelp }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const [, go] = useLocation();
  const opportunities = useRead("opportunity.list", {});
  const people = useRead("person.list", { search, limit: 7 }, { enabled: search.length > 1, keep: true });
  const companies = useRead("company.list", { search, limit: 5 }, { enabled: search.length > 1, keep: true });
  useEffect(() => {
    const shown = dialog.current;
    const cameFrom = document.activeElement;
    if (shown !== null && !shown.open) shown.showModal();
    return () => {
      shown?.close();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  const then = (act: () => void) => () => {
    onClose();
    // After the layer has given the focus back.
    setTimeout(act);
  };
  const actions: readonly (readonly [string, () => void])[] = [
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
  return (
    <dialog
      ref={dialog}
      aria-label="Find or do"
      className="bg-page text-ink border-line mx-auto mt-[12vh] w-[calc(100vw-2rem)] max-w-xl rounded-lg border p-0 shadow-xl"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <Command label="Find or do" loop>
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder="Find a page, a seat, a person, or something to do"
          className="border-line w-full border-b bg-transparent px-4 py-3 outline-none"
        />
        <Command.List className="max-h-[50vh] overflow-y-auto p-1" label="Matches">
          <Command.Empty className="text-soft px-3 py-4">Nothing of that name.</Command.Empty>
          <Command.Group heading="Go to" className={group}>
            {places.map(({ path, name }) => (
              <Command.Item
                key={path}
                value={`Go to ${name}`}
                className={item}
                onSelect={then(() => go(path))}
              >
                {name}
              </Command.Item>
            ))}
          </Command.Group>
          <Command.Group heading="Do" className={group}>
            {actions.map(([name, act]) => (
              <Command.Item key={name} value={name} className={item} onSelect={then(act)}>
                {name}
              </Command.Item>
            ))}
          </Command.Group>
          <Command.Group heading="Opportunities" className={group}>
            {(opportunities.data?.rows ?? []).map((row) => (
              <Command.Item
                key={row.id}
                value={`${row.companyName} ${row.title} ${row.id}`}
                className={item}
                onSelect={then(() => go(`/opportunities/${row.id}`))}
              >
                <span className="private">
                  {row.companyName} <span className="text-soft">{row.title}</span>
                </span>
              </Command.Item>
            ))}
          </Command.Group>
          {search.length > 1 ? (
            <>
              <Command.Group heading="People" className={group} forceMount>
                {(people.data?.rows ?? []).map((row) => (
                  <Command.Item
                    key={row.id}
                    value={row.id}
                    forceMount
                    className={item}
                    onSelect={then(() => go(`/people/${row.id}`))}
                  >
                    <span className="private">
                      {row.fullName}{" "}
                      <span className="text-soft text-small">
                        {[row.position, row.company].filter(Boolean).join(", ")}
                      </span>
                    </span>
                  </Command.Item>
                ))}
              </Command.Group>
              <Command.Group heading="Companies" className={group} forceMount>
                {(companies.data?.rows ?? []).map((row) => (
                  <Command.Item
                    key={row.id}
                    value={row.id}
                    forceMount
                    className={item}
                    onSelect={then(() => go(`/companies/${row.id}`))}
                  >
                    <span className="private">{row.name}</span>
                  </Command.Item>
                ))}
              </Command.Group>
            </>
          ) : null}
        </Command.List>
      </Command>
    </dialog>
  );
}
