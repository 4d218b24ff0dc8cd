import { When } from "../../ui/when.tsx";

/** A calendar's own time: an instant, a whole day, or a clock time that no zone was given for. */
export function WrittenWhen({ at, zone }: { readonly at: string | null; readonly zone?: string | null }) {
  if (at === null) return <>undated</>;
  if (at.length === 10 || at.endsWith("Z")) return <When at={at} zone={zone} />;
  return (
    <>
      <When at={at.slice(0, 10)} /> {at.slice(11, 16)} <span className="text-soft">(no zone given)</span>
    </>
  );
}
