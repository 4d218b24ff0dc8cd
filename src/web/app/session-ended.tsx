import { Button } from "../ui/button.tsx";
import { useTitle } from "../ui/title.ts";

export function SessionEnded() {
  useTitle("Session ended");
  return (
    <main className="prose-width mx-auto px-6 py-16">
      <h1 className="text-title font-semibold">This window’s session has ended</h1>
      <p className="mt-3">
        Each start of One of One opens the page with a fresh link, and older windows lose their way in. Your
        vault is untouched.
      </p>
      <p className="mt-3">
        Run <code className="bg-sunken rounded px-1.5 py-0.5">npm start</code> or{" "}
        <code className="bg-sunken rounded px-1.5 py-0.5">oneofone open</code> in a terminal; the page opens
        by itself.
      </p>
      <div className="mt-6">
        <Button onClick={() => location.reload()}>Try this window again</Button>
      </div>
    </main>
  );
}
