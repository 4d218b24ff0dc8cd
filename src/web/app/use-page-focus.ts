import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/** How long content that is still being read is waited for (milliseconds). */
const patience = 1500;

/** The link that was followed from this page to `from`, when `from` lies below it. */
function followedLink(main: Element, path: string, from: string): HTMLElement | undefined {
  if (!from.startsWith(`${path === "/" ? "" : path}/`)) return undefined;
  return [...main.querySelectorAll<HTMLElement>("a")].find((link) => link.getAttribute("href") === from);
}

/**
 * After going to another page the focus stands on its heading; after coming back, on the link that was followed.
 * A focus that the user moved meanwhile is left alone.
 */
export function usePageFocus(): void {
  const [path] = useLocation();
  const previous = useRef<string | null>(null);
  useEffect(() => {
    const from = previous.current;
    previous.current = path;
    const main = document.querySelector("main");
    if (from === null || from === path || main === null) return undefined;
    window.scrollTo(0, 0);
    let placed: Element | null = null;
    const place = (): boolean => {
      const active = document.activeElement;
      if (active !== null && active !== document.body && active !== placed && main.contains(active))
        return true;
      const link = followedLink(main, path, from);
      placed = link ?? main.querySelector("h1");
      if (placed instanceof HTMLElement) placed.focus({ preventScroll: link === undefined });
      return link !== undefined;
    };
    if (place()) return undefined;
    const observer = new MutationObserver(() => {
      if (place()) observer.disconnect();
    });
    observer.observe(main, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), patience);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [path]);
}
