import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MergeReview } from "../../ui/merge-review.tsx";
import { personRows } from "./person-rows.ts";
import { PersonPicker } from "./person-picker.tsx";

type Person = OutputOf<"person.show">;

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
              <MergeReview
                keptRows={personRows(keep)}
                mergedRows={personRows(merge)}
                note="What is kept keeps its own words; empty places are filled from the other, and everything that refers to the other moves over. You can undo this."
                error={error?.message ?? null}
                isBusy={isBusy}
                onMerge={() => void run()}
                onSwap={() => setSwapped(!isSwapped)}
                onOther={() => setOtherId(null)}
              />
            );
          }}
        </Loaded>
      )}
    </Dialog>
  );
}
