import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { cache } from "../api/cache.ts";
import { readOptions } from "../api/use-read.ts";
import { startOfferPage } from "../features/offers/start-offer-page.ts";
import { restoreTheme } from "../ui/theme.ts";
import { guardUnsavedTyping } from "../ui/use-draft.ts";
import { restoreVeil } from "../ui/veil.ts";
import { AppDoor } from "./app-door.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";

restoreTheme();
restoreVeil();
guardUnsavedTyping();

// Asked for while the page's code is still on its way: the shell and the first page both show it.
void cache.prefetchQuery(readOptions("today", { limit: 12 }));
if (location.pathname === "/") void import("../features/today/today-page.tsx");

function show(): void {
  const root = document.getElementById("root");
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={cache}>
          <AppDoor />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}

const early = startOfferPage(location.pathname);
if (early === null) show();
else void early.then(show);
