/** Why to think twice before telling someone; nothing where nothing speaks against it. */
export function AskWarning({ warning }: { readonly warning: string }) {
  if (warning === "") return null;
  return (
    <p role="note" className="bg-alarm-wash text-alarm prose-width rounded px-3 py-2 text-small">
      <span aria-hidden="true">▲ </span>
      <span className="sr-only">Warning: </span>
      <span className="private">{warning}</span>
    </p>
  );
}
