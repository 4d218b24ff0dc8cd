import { useCallback, useState } from "react";
import { Suspense } from "react";
import { Link, useLocation } from "wouter";
import { useRead } from "../api/use-read.ts";
import { Toasts } from "../ui/toasts.tsx";
import { toggleVeil, useVeil } from "../ui/veil.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { KeyHelp } from "./key-help.tsx";
import { MobileNav } from "./mobile-nav.tsx";
import { PageRoutes } from "./page-routes.tsx";
import { lazyPart } from "./lazy-part.ts";
import { placeGroups } from "./places.ts";
import { useKeys } from "./use-keys.ts";
import { usePageFocus } from "./use-page-focus.ts";

function isCurrent(path: string, place: string): boolean {
  return place === "/" ? path === "/" : path === place || path.startsWith(`${place}/`);
}

function SideBar({ onPalette, onHelp }: { readonly onPalette: () => void; readonly onHelp: () => void }) {
  const [path] = useLocation();
  const { isVeiled } = useVeil();
  const today = useRead("today", { limit: 12 });
  const due =
    today.data === undefined ? 0 : today.data.followUpsDue.length + today.data.unfinishedSteps.length;
  return (
    <header className="chrome bg-side border-line hidden w-52 shrink-0 border-r lg:block">
      <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto px-3 py-6">
        <Link href="/" className="mb-6 rounded px-3 font-semibold tracking-tight">
          One of One
        </Link>
        <nav aria-label="Pages">
          {placeGroups.map(({ name: group, places }) => (
            <ul key={group} aria-label={group} className="mb-3">
              {places.map(({ path: to, name }) => {
                const isHere = isCurrent(path, to);
                return (
                  <li key={to}>
                    <Link
                      href={to}
                      aria-current={isHere ? "page" : undefined}
                      className={`flex items-baseline justify-between rounded px-3 py-1 ${isHere ? "bg-wash text-accent font-medium" : "text-soft hover:text-ink"}`}
                    >
                      {name}
                      {to === "/" && due > 0 ? (
                        <span className="text-small">
                          {due}
                          <span className="sr-only"> waiting</span>
                        </span>
                      ) : null}
                    </Link>
                  </li>
                );
              })}
            </ul>
          ))}
        </nav>
        <div className="text-soft mt-auto flex flex-col items-stretch text-small">
          <ShellButton label="Find or do" keys="Ctrl K" onClick={onPalette} />
          <ShellButton
            label={isVeiled ? "Lift the veil" : "Veil"}
            keys="v"
            isPressed={isVeiled}
            onClick={toggleVeil}
          />
          <ShellButton label="Keys" keys="?" onClick={onHelp} />
        </div>
      </div>
    </header>
  );
}

const Palette = lazyPart<{ onClose: () => void; onHelp: () => void }>(
  async () => (await import("./palette.tsx")).Palette,
);

type ShellButtonProps = {
  readonly label: string;
  readonly keys: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
};

function ShellButton({ label, keys, isPressed, onClick }: ShellButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      className="hover:text-ink flex justify-between rounded px-3 py-1.5 text-left"
      onClick={onClick}
    >
      {label}
      <kbd className="font-sans">{keys}</kbd>
    </button>
  );
}

/** Side bar, page, layers. */
export function Shell() {
  const [layer, setLayer] = useState<"palette" | "help" | null>(null);
  const [path] = useLocation();
  const openPalette = useCallback(() => setLayer("palette"), []);
  const openHelp = useCallback(() => setLayer("help"), []);
  const close = useCallback(() => setLayer(null), []);
  useKeys({ openPalette, openHelp });
  usePageFocus();
  return (
    <div className="lg:flex">
      <a
        href="#main"
        className="chrome bg-accent text-on-accent sr-only z-50 rounded px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector("main")?.focus();
        }}
      >
        Skip to the page
      </a>
      <SideBar onPalette={openPalette} onHelp={openHelp} />
      <main id="main" tabIndex={-1} className="min-w-0 flex-1">
        <ErrorBoundary key={path}>
          <PageRoutes />
        </ErrorBoundary>
      </main>
      <MobileNav isCurrent={isCurrent} onPalette={openPalette} />
      <Toasts />
      {layer === "palette" ? (
        <Suspense fallback={null}>
          <Palette onClose={close} onHelp={openHelp} />
        </Suspense>
      ) : null}
      {layer === "help" ? <KeyHelp onClose={close} /> : null}
    </div>
  );
}
