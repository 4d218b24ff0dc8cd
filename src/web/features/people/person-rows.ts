import type { OutputOf } from "../../api/client.ts";
import { confidenceWords, howKnownWords, personKindWords } from "../../ui/people-words.ts";
import { backgroundWords } from "../../ui/words.ts";

type Person = OutputOf<"person.list">["rows"][number];

/** A person field by field, for seeing two side by side. */
export function personRows(person: Person): readonly (readonly [string, string])[] {
  return [
    ["Name", person.fullName],
    ["Position", person.position],
    ["Company", person.company],
    ["E-mail", person.email],
    ["Telephone", person.phone],
    ["Profile", person.profileUrl],
    ["Place", person.location],
    ["Background", backgroundWords[person.background]],
    ["Kinds", person.kinds.map((kind) => personKindWords[kind]).join(", ")],
    ["Known", howKnownWords[person.howKnown]],
    ["Your search", confidenceWords[person.mayKnow]],
    ["Vouched for by", person.vouchedBy],
    ["Connected", person.connectedOn ?? ""],
    ["Notes", person.notes],
  ];
}
