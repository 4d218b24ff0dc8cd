import { Button } from "./button.tsx";
import { SideBySide } from "./side-by-side.tsx";

type Rows = readonly (readonly [string, string])[];

type MergeReviewProps = {
  readonly keptRows: Rows;
  readonly mergedRows: Rows;
  /** What becomes of the other record. */
  readonly note: string;
  readonly error: string | null;
  readonly isBusy: boolean;
  readonly onMerge: () => void;
  readonly onSwap: () => void;
  readonly onOther: () => void;
};

/** Two records side by side before they become one, and which of them is kept. */
export function MergeReview({
  keptRows,
  mergedRows,
  note,
  error,
  isBusy,
  onMerge,
  onSwap,
  onOther,
}: MergeReviewProps) {
  return (
    <>
      <SideBySide left="Kept" right="Merged into it" leftRows={keptRows} rightRows={mergedRows} />
      <p className="text-soft prose-width mt-4 text-small">{note}</p>
      {error === null ? null : (
        <p role="alert" className="text-alarm mt-2 text-small">
          {error}
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        <Button tone="primary" disabled={isBusy} onClick={onMerge}>
          Merge
        </Button>
        <Button onClick={onSwap}>Keep the other one</Button>
        <Button tone="quiet" onClick={onOther}>
          Choose another
        </Button>
      </div>
    </>
  );
}
