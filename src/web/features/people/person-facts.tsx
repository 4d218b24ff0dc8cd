import type { ReactNode } from "react";
import type { OutputOf } from "../../api/client.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { WebLink } from "../../ui/web-link.tsx";
import { When } from "../../ui/when.tsx";
import { backgroundWords } from "../../ui/words.ts";

type Person = OutputOf<"person.show">;
type Kind = Person["addresses"][number]["kind"];

type Address = { readonly value: string; readonly label: string };

/** Every address of one kind, the main one first. */
function addressesOf(person: Person, kind: Kind, main: string): readonly Address[] {
  const others = person.addresses.filter((address) => address.kind === kind && address.value !== main);
  return main === "" ? others : [{ value: main, label: "" }, ...others];
}

function AddressLink({ kind, value }: { readonly kind: Kind; readonly value: string }) {
  if (kind === "url") return <WebLink url={value} />;
  return (
    <a className="link private" href={`${kind === "email" ? "mailto" : "tel"}:${value}`}>
      {value}
    </a>
  );
}

function addressList(kind: Kind, addresses: readonly Address[]): ReactNode | null {
  if (addresses.length === 0) return null;
  return (
    <ul>
      {addresses.map(({ value, label }) => (
        <li key={value}>
          <AddressLink kind={kind} value={value} />
          {label === "" ? null : <span className="text-soft text-small"> {label}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Where and what a person is; every address that is known of them. */
export function PersonFacts({ person }: { readonly person: Person }) {
  return (
    <FactList
      facts={[
        ["E-mail", addressList("email", addressesOf(person, "email", person.email))],
        ["Telephone", addressList("phone", addressesOf(person, "phone", person.phone))],
        ["Profile", addressList("url", addressesOf(person, "url", person.profileUrl))],
        ["Place", person.location === "" ? null : <span className="private">{person.location}</span>],
        ["Background", backgroundWords[person.background]],
        ["Connected", person.connectedOn === null ? null : <When at={person.connectedOn} />],
      ]}
    />
  );
}
