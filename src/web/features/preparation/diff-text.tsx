type DiffTextProps = {
  readonly parts: readonly { readonly kind: "same" | "added" | "removed"; readonly text: string }[];
};

/** A text word by word against an earlier one: added words are underlined, removed ones struck through. */
export function DiffText({ parts }: DiffTextProps) {
  return (
    <p className="private prose-width whitespace-pre-wrap">
      {parts.map((part, index) => {
        const key = `${index} ${part.kind}`;
        if (part.kind === "added") return <ins key={key}>{part.text}</ins>;
        if (part.kind === "removed") return <del key={key}>{part.text}</del>;
        return <span key={key}>{part.text}</span>;
      })}
    </p>
  );
}
