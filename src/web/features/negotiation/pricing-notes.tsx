type Note = { readonly about: string; readonly text: string; readonly source: string | null };

/** What figures assume and leave out, folded away below them. */
export function PricingNotes({ notes, lead }: { readonly notes: readonly Note[]; readonly lead?: string }) {
  const shown = notes.filter(
    (note, index) =>
      notes.findIndex(({ text, source }) => text === note.text && source === note.source) === index,
  );
  return (
    <>
      {lead === undefined ? null : <p className="text-soft mt-3 text-small">{lead}</p>}
      <details className="screen mt-2">
        <summary className="text-accent w-fit text-small">What this assumes and leaves out</summary>
        <ul className="private text-soft prose-width mt-2 list-disc space-y-1 pl-5 text-small">
          {shown.map(({ text, source }) => (
            <li key={`${text} ${source ?? ""}`}>
              {text}
              {source === null ? null : ` (${source})`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
