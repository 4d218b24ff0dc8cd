import { Link } from "wouter";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";

type Participant = { readonly name: string; readonly email: string; readonly personId: string | null };

/** Who takes part: known people as links, others with the offer to add them. Nobody is added unasked. */
export function Participants({ people }: { readonly people: readonly Participant[] }) {
  if (people.length === 0) return null;
  return (
    <ul className="text-soft mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      {people.slice(0, 12).map((person) => (
        <li key={person.email} className="flex items-center gap-1">
          {person.personId === null ? (
            <>
              <span className="private">{person.name || person.email}</span>
              <Button
                tone="quiet"
                aria-label={`Add ${person.name || person.email} to your people`}
                onClick={() =>
                  void write(
                    "person.create",
                    { fullName: person.name || person.email, email: person.email },
                    { said: "Person added" },
                  )
                }
              >
                Add
              </Button>
            </>
          ) : (
            <Link href={`/people/${person.personId}`} className="link private">
              {person.name || person.email}
            </Link>
          )}
        </li>
      ))}
      {people.length > 12 ? <li>and {people.length - 12} more</li> : null}
    </ul>
  );
}
