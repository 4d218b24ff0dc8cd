import { Link, useLocation } from "wouter";

/** The pages of one opportunity, in the order of their use. */
const tabs = [
  { path: "", name: "Loop and seat" },
  { path: "/company", name: "Company" },
  { path: "/questions", name: "Questions" },
  { path: "/coverage", name: "Coverage" },
  { path: "/concerns", name: "Concerns" },
  { path: "/presentation", name: "Presentation" },
  { path: "/diligence", name: "Diligence" },
  { path: "/decision", name: "Decision" },
  { path: "/negotiation", name: "Negotiation" },
] as const;

/** Ways between the pages of one opportunity. */
export function OpportunityTabs({ id }: { readonly id: string }) {
  const [here] = useLocation();
  const base = `/opportunities/${id}`;
  return (
    <nav aria-label="This opportunity" className="chrome -mt-3">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {tabs.map(({ path, name }) => {
          const isHere = here === base + path;
          return (
            <li key={path}>
              <Link
                href={base + path}
                aria-current={isHere ? "page" : undefined}
                className={`touch inline-flex min-h-9 items-center border-b-2 ${isHere ? "border-accent text-accent font-medium" : "text-soft hover:text-ink border-transparent"}`}
              >
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
