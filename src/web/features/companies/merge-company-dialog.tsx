import { useDeferredValue, useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MergeReview } from "../../ui/merge-review.tsx";

type Company = OutputOf<"company.show">;

function rows(company: Company): readonly (readonly [string, string])[] {
  return [
    ["Name", company.name],
    ["Website", company.website],
    ["Industry", company.industry],
    ["Stage", company.stage],
    ["Employed", company.headcount === null ? "" : String(company.headcount)],
    ["Target", company.isTarget ? "Yes" : "No"],
    ["Notes", company.notes],
  ];
}

type MergeCompanyDialogProps = {
  readonly company: Company;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
};

/** Makes one company of two, seen side by side before it is done. */
export function MergeCompanyDialog({ company, onDone, onClose }: MergeCompanyDialogProps) {
  const [text, setText] = useState("");
  const [otherId, setOtherId] = useState<string | null>(null);
  const [isSwapped, setSwapped] = useState(false);
  const search = useDeferredValue(text.trim());
  const found = useRead("company.list", { search, limit: 8 }, { enabled: search !== "", keep: true });
  const other = useRead("company.show", { id: otherId ?? "" }, { enabled: otherId !== null });
  const { submit, error, isBusy } = useSubmit();
  return (
    <Dialog title="Merge two companies" onClose={onClose} size="wide">
      {otherId === null ? (
        <Combobox
          label="The same company as"
          text={text}
          onText={setText}
          options={(found.data?.rows ?? [])
            .filter((row) => row.id !== company.id)
            .map((row) => ({ id: row.id, label: row.name, detail: row.industry }))}
          onPick={(option) => setOtherId(option.id)}
          first
        />
      ) : (
        <Loaded from={other}>
          {(second) => {
            const [keep, merge] = isSwapped ? [second, company] : [company, second];
            const run = async (): Promise<void> => {
              const outcome = await submit(
                "company.merge",
                { keep: keep.id, merge: merge.id },
                { said: "Merged" },
              );
              if (outcome?.ok === true) onDone(keep.id);
            };
            return (
              <MergeReview
                keptRows={rows(keep)}
                mergedRows={rows(merge)}
                note="People and seats of the other move over. You can undo this."
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
