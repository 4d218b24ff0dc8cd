import type { Confidence } from "../../../search/network.ts";
import type { OutputOf } from "../../api/client.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import {
  confidenceWords,
  howKnownWords,
  personKindWords,
  recruiterKindWords,
} from "../../ui/people-words.ts";
import { When } from "../../ui/when.tsx";
import { localTime, ownZone } from "../../ui/zoned-time.ts";

type Person = OutputOf<"person.show">;

const tones: Readonly<Record<Confidence, MarkTone>> = {
  unknown: "plain",
  knows: "accent",
  "may-know": "good",
  "must-not-know": "alarm",
};

/** Whether someone may know of the search, in a word. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  return <Mark tone={tones[confidence]}>{confidenceWords[confidence]}</Mark>;
}

function todayHere(): string {
  return localTime(new Date().toISOString(), ownZone()).slice(0, 10);
}

/** What the person is to the search and whether they may know of it. */
export function TowardsSearch({ person }: { readonly person: Person }) {
  const set = (mayKnow: Confidence, toldOn: string | null, said: string): void =>
    void write("person.update", { id: person.id, mayKnow, toldOn }, { said });
  return (
    <div className="space-y-4">
      {person.confidenceWarning === "" ? null : (
        <p className="text-alarm prose-width">
          <span aria-hidden="true">▲ </span>
          <span className="private">{person.confidenceWarning}</span>
        </p>
      )}
      <FactList
        facts={[
          ["They are", person.kinds.map((kind) => personKindWords[kind]).join(", ")],
          ["You know them", howKnownWords[person.howKnown]],
          [
            "Vouched for by",
            person.vouchedBy === "" ? null : <span className="private">{person.vouchedBy}</span>,
          ],
          [
            "Your search",
            <span key="confidence">
              <ConfidenceMark confidence={person.mayKnow} />
              {person.toldOn === null ? null : (
                <span className="text-soft text-small">
                  {" "}
                  told <When at={person.toldOn} />
                </span>
              )}
            </span>,
          ],
        ]}
      />
      <div className="flex flex-wrap gap-2">
        {person.mayKnow === "knows" ? null : (
          <Button onClick={() => set("knows", todayHere(), "Noted: they know")}>I told them today</Button>
        )}
        {person.mayKnow === "may-know" || person.mayKnow === "knows" ? null : (
          <Button onClick={() => set("may-know", null, "They may know")}>They may know</Button>
        )}
        {person.mayKnow === "must-not-know" ? null : (
          <Button onClick={() => set("must-not-know", person.toldOn, "They must not know")}>
            They must not know
          </Button>
        )}
      </div>
    </div>
  );
}

/** What one needs to know of a recruiter before working with them (S3). */
export function RecruiterFacts({ person }: { readonly person: Person }) {
  return (
    <div className="space-y-3">
      <FactList
        facts={[
          ["Firm", person.company === "" ? null : <span className="private">{person.company}</span>],
          ["Kind", person.recruiterKind === null ? null : recruiterKindWords[person.recruiterKind]],
          [
            "Vouched for by",
            person.vouchedBy === "" ? null : <span className="private">{person.vouchedBy}</span>,
          ],
          [
            "Roles placed",
            person.rolesPlaced === "" ? null : (
              <span className="private whitespace-pre-wrap">{person.rolesPlaced}</span>
            ),
          ],
        ]}
      />
      {person.vouchedBy === "" ? (
        <p className="text-soft prose-width text-small">
          Nobody vouches for them yet. Work with a recruiter whom your peers have worked with.{" "}
          <cite className="not-italic">(Larson, ch. 1, Finding External Executive Roles; S3)</cite>
        </p>
      ) : null}
    </div>
  );
}
