import { PersonPicker } from "./person-picker.tsx";
import type { PickedPerson } from "./person-picker.tsx";

type PeopleFieldProps = {
  readonly label: string;
  readonly people: readonly PickedPerson[];
  readonly onChange: (people: readonly PickedPerson[]) => void;
  readonly company?: string | undefined;
  readonly first?: boolean;
  readonly error?: string | undefined;
};

/** Several people in order, each removable. */
export function PeopleField({ label, people, onChange, company, first, error }: PeopleFieldProps) {
  return (
    <div>
      <PersonPicker
        label={label}
        company={company}
        error={error}
        exclude={people.map((person) => person.id)}
        onPick={(person) => onChange([...people, person])}
        {...(first === undefined ? {} : { first })}
      />
      {people.length === 0 ? null : (
        <ul className="mt-2 flex flex-wrap gap-2">
          {people.map((person) => (
            <li key={person.id} className="bg-sunken flex items-center rounded pl-2.5 text-small">
              <span className="private">{person.name}</span>
              <button
                type="button"
                aria-label={`Remove ${person.name}`}
                className="touch min-w-8 rounded px-2 py-1"
                onClick={() => onChange(people.filter((other) => other.id !== person.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
