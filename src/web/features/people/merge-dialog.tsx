import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { SideBySide } from "../../ui/side-by-side.tsx";
import { backgroundWords } from "../../ui/words.ts";
import { PersonPicker } from "./person-picker.tsx";

type Person = OutputOf<"person.show">;

function rows(person: Person): readonly (readonly [string, string])[] {
  return [
    ["Name", person.fullName],
    ["Position", person.position],
    ["Company", person.company],
    ["E-mail", person.email],
    ["Telephone", person.phone],
    ["Profile", person.profileUrl],
    ["Place", person.location],
    ["Background", backgroundWords[person.background]],
    ["Notes", person.notes],
    ["Steps", String(person.steps.length)],
  ];
}

type MergeDialogProps = {
  readonly person: Person;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
};

/** Makes one person of two, seen side by side before it is done. */
export function MergeDialog({ person, onDone, onClose }: MergeDialogProps) {
  const [otherId, setOtherId] = useState<string | null>(null);
  const [isSwapped, setSwapped] = useState(false);
  const other = useRead("person.show", { id: otherId ?? "" }, { enabled: otherId !== null });
  const { submit, error, isBusy } = useSubmit();
  return (
    <Dialog title="Merge two people" onClose={onClose} size="wide">
      {otherId === null ? (
        <PersonPicker
          label="The same person as"
          exclude={[person.id]}
          canCreate={false}
          onPick={(picked) => setOtherId(picked.id)}
          first
        />
      ) : (
        <Loaded from={other}>
          {(second) => {
            const [keep, merge] = isSwapped ? [second, person] : [person, second];
            const run = async (): Promise<void> => {
              const outcome = await submit(
                "person.merge",
                { keep: keep.id, merge: merge.id },
                { said: "Merged" },
              );
              if (outcome?.ok === true) onDone(keep.id);
            };
            return (
              <>
                <SideBySide
                  left="Kept"
                  right="Merged into it"
                  leftRows={rows(keep)}
                  rightRows={rows(merge)}
                />
                <p className="text-soft prose-width mt-4 text-small">
                  What is kept keeps its own words; empty places are filled from the other, and everything
                  that refers to the other moves over. You can undo this.
                </p>
                {error === null ? null : (
                  <p role="alert" className="text-alarm mt-2 text-small">
                    {error.message}
                  </p>
                )}
                <div className="mt-5 flex flex-wrap gap-3">
                  <Button tone="primary" disabled={isBusy} onClick={() => void run()}>
                    Merge
                  </Button>
                  <Button onClick={() => setSwapped(!isSwapped)}>Keep the other one</Button>
                  <Button tone="quiet" onClick={() => setOtherId(null)}>
                    Choose another
                  </Button>
                </div>
              </>
            );
          }}
        </Loaded>
      )}
    </Dialog>
  );
}
