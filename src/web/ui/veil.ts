import { useSyncExternalStore } from "react";

const key = "oneofone.veil";
const listeners = new Set<() => void>();

function isVeiledNow(): boolean {
  return document.documentElement.hasAttribute("data-veil");
}

/** Hides or shows every name and every amount at once. */
export function toggleVeil(): void {
  const isDown = document.documentElement.toggleAttribute("data-veil");
  try {
    if (isDown) sessionStorage.setItem(key, "1");
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage the veil holds until the page is loaded again.
  }
  for (const listener of listeners) listener();
}

/** Puts the veil back after a reload, before anything is shown. */
export function restoreVeil(): void {
  try {
    if (sessionStorage.getItem(key) === "1") document.documentElement.setAttribute("data-veil", "");
  } catch {
    // Without storage there is nothing to restore.
  }
}

export function useVeil(): { readonly isVeiled: boolean } {
  const isVeiled = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isVeiledNow);
  return { isVeiled };
}
