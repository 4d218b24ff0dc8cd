import { Link } from "wouter";
import { Page } from "../../ui/page.tsx";
import { PostingList } from "./posting-list.tsx";

/** Why is this seat posted in public? */
export function PostingsPage() {
  return (
    <Page
      name="Postings"
      title="Postings"
      lead="Why is this seat posted in public? Out of principle, or because every other way failed (S7)."
      above={
        <Link href="/opportunities" className="link">
          Opportunities
        </Link>
      }
    >
      <PostingList place={{ on: "all" }} />
    </Page>
  );
}
