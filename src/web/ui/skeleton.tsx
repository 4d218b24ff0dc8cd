/** Stands for what is on its way; shows itself only when it takes longer than a glance. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  return (
    <output className="late block space-y-4" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={`bg-sunken block h-4 rounded ${index % 3 === 2 ? "w-1/2" : "w-full"}`} />
      ))}
    </output>
  );
}
