import { Link } from "wouter";
import { useRead } from "../../api/use-read.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty, Page, Section } from "../../ui/page.tsx";
import { IntroductionItem } from "./introduction-item.tsx";
import type { Introduction } from "./introduction-item.tsx";

type Group = {
  readonly title: string;
  readonly note?: string;
  readonly holds: (row: Introduction) => boolean;
};

/** Each ask stands in the first group that holds it. */
const groups: readonly Group[] = [
  {
    title: "Thanks owed",
    note: "They introduced you; say thank you and how it went (S6).",
    holds: (row) => row.owesThanks,
  },
  { title: "To be asked", note: "Drafted and not sent yet.", holds: ({ state }) => state === "drafted" },
  { title: "Asked", note: "Waiting for their answer.", holds: ({ state }) => state === "asked" },
  { title: "Introduced and thanked", holds: ({ state }) => state === "made" },
  { title: "Declined or unanswered", holds: () => true },
];

function Groups({ rows }: { readonly rows: readonly Introduction[] }) {
  const byGroup = Map.groupBy(rows, (row) => groups.find((group) => group.holds(row)));
  return groups.map((group) => {
    const members = byGroup.get(group) ?? [];
    return members.length === 0 ? null : (
      <Section key={group.title} title={group.title} note={group.note}>
        <ul>
          {members.map((row) => (
            <IntroductionItem key={row.id} row={row} />
          ))}
        </ul>
      </Section>
    );
  });
}

/** Whom have you asked for an introduction, and whom do you owe thanks? */
export function IntroductionsPage() {
  const list = useRead("introduction.list", {});
  return (
    <Page
      name="Introductions"
      title="Introductions"
      lead="What you asked of your network, how each ask stands, and the thanks you owe."
    >
      <Loaded from={list} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              what="Asks for an introduction stand here, with their message, their answer and the thanks you owe. Open a company: its warm paths show whom to ask."
              why="People who know you can introduce you where you know nobody: to a company, its investors, a search firm."
              source="Larson, ch. 1, Finding External Executive Roles"
              action={
                <Link href="/companies" className={buttonClass("primary")}>
                  Choose a company
                </Link>
              }
            />
          ) : (
            <Groups rows={rows} />
          )
        }
      </Loaded>
    </Page>
  );
}
