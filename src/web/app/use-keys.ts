import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { cache } from "../api/cache.ts";
import { write } from "../api/use-write.ts";
import { toggleVeil } from "../ui/veil.ts";
import { places } from "./places.ts";

type Openers = { readonly openPalette: () => void; readonly openHelp: () => void };

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"))
  );
}

/** Moves the focus along the rows of the page's list. */
function moveAlongRows(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")].filter(
    (row) => row.offsetParent !== null,
  );
  const at = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: "nearest" });
}

function press(hotkey: string): boolean {
  const within = document.activeElement?.closest("[data-row-group]");
  const button =
    within?.querySelector<HTMLElement>(`[data-hotkey="${hotkey}"]`) ??
    document.querySelector<HTMLElement>(`main [data-hotkey="${hotkey}"]`);
  if (button === null || button === undefined) return false;
  if (button instanceof HTMLInputElement) button.focus();
  else button.click();
  return true;
}

async function undoNewest(): Promise<void> {
  await write("undo", {}, { said: "Undone" });
  await cache.invalidateQueries();
}

/** The keys that work everywhere. Keys that stand on a page are on its buttons, as `data-hotkey`. */
export function useKeys({ openPalette, openHelp }: Openers): void {
  const [, go] = useLocation();
  const pending = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const hasModifier = event.ctrlKey || event.metaKey;
      if (hasModifier && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openPalette();
        return;
      }
      if (hasModifier && event.key === ".") {
        event.preventDefault();
        toggleVeil();
        return;
      }
      if (hasModifier || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const isAfterG = event.timeStamp - pending.current < 1500 && pending.current > 0;
      pending.current = 0;
      if (isAfterG) {
        const place = places.find(({ key }) => key === event.key);
        if (place !== undefined) {
          event.preventDefault();
          go(place.path);
        }
        return;
      }
      const acts: Readonly<Record<string, () => void>> = {
        g: () => {
          pending.current = event.timeStamp;
        },
        j: () => moveAlongRows(1),
        k: () => moveAlongRows(-1),
        u: () => void undoNewest(),
        v: toggleVeil,
        "?": openHelp,
      };
      const act = acts[event.key];
      if (act !== undefined) {
        event.preventDefault();
        act();
      } else if (["e", "c", "/", "p", "f"].includes(event.key) && press(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [go, openHelp, openPalette]);
}
