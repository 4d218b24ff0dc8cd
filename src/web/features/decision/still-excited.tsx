import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { When } from "../../ui/when.tsx";
import type { Decision } from "./decision-words.ts";

type StillExcitedProps = { readonly opportunityId: string; readonly decision: Decision };

/** Whether the user is still excited, and since when that stands (D9). */
export function StillExcited({ opportunityId, decision }: StillExcitedProps) {
  const { isExcited, excitedOn, newsSince } = decision;
  const say = (is: boolean): void =>
    void write("decision.update", { opportunityId, isExcited: is }, { said: "Noted" });
  return (
    <>
      <p className="mb-3">
        {isExcited === null || excitedOn === null ? (
          "Think of a Monday a year from now, with what you know today. Are you still excited?"
        ) : (
          <>
            You said <span className="private font-medium">{isExcited ? "yes" : "no"}</span>{" "}
            <When at={excitedOn} />.
          </>
        )}
      </p>
      {newsSince === "" ? null : (
        <p className="prose-width mb-3">
          Since then: <span className="private">{newsSince}</span> Say it again.
        </p>
      )}
      <div className="flex gap-2 print:hidden">
        <Button aria-pressed={isExcited === true} onClick={() => say(true)}>
          Yes, still excited
        </Button>
        <Button aria-pressed={isExcited === false} onClick={() => say(false)}>
          Not any more
        </Button>
      </div>
    </>
  );
}
