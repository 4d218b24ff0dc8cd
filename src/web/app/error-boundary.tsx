import { Component } from "react";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";

type State = { readonly error: Error | null };

/** Shows what broke instead of an empty window; nothing that was saved is touched by it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="prose-width mx-auto px-6 py-16" role="alert">
        <h1 className="text-title font-semibold">This page broke</h1>
        <p className="mt-3">
          What you saved is safe. Load the page again; if it breaks again, the line below says where.
        </p>
        <pre className="bg-sunken mt-4 rounded p-3 text-small whitespace-pre-wrap">{error.message}</pre>
        <div className="mt-6 flex gap-3">
          <Button tone="primary" onClick={() => location.reload()}>
            Load again
          </Button>
          <Button onClick={() => location.assign("/")}>Go to Today</Button>
        </div>
      </main>
    );
  }
}
