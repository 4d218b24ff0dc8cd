/** Stands for what is on its way; shows itself only when it takes longer than a glance. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  return (
    <div className="late space-y-4" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={`bg-sunken h-4 rounded ${index % 3 === 2 ? "w-1/2" : "w-full"}`} />
      ))}
    </div>
  );
}
