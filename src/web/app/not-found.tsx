import { Link } from "wouter";
import { Page } from "../ui/page.tsx";

export function NotFound() {
  return (
    <Page name="Not found" title="There is nothing at this address">
      <p className="prose-width">
        The address may be of something that was deleted;{" "}
        <Link href="/history" className="link">
          History
        </Link>{" "}
        can bring it back. Otherwise start again from{" "}
        <Link href="/" className="link">
          Today
        </Link>
        .
      </p>
    </Page>
  );
}
