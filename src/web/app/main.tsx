import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { cache } from "../api/cache.ts";
import { restoreTheme } from "../ui/theme.ts";
import { guardUnsavedTyping } from "../ui/use-draft.ts";
import { restoreVeil } from "../ui/veil.ts";
import { AppDoor } from "./app-door.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";

restoreTheme();
restoreVeil();
guardUnsavedTyping();

const root = document.getElementById("root");
if (root !== null) {
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
