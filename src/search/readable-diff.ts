/** A run of text that two versions share, or that one of them lacks. */
export type DiffPart = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** A shared run of fewer words than this between two changes only chops them up. */
const fewestSharedWords = 3;

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}

/**
 * A word-by-word diff as people read it: changes that only a word or two keep apart become one, what went before what came. Leaving out
 * the added parts still gives the earlier text, leaving out the removed ones the later.
 */
export function readableDiff(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    if (removed !== "") result.push({ kind: "removed", text: removed });
    if (added !== "") result.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (removed + added !== "" && index < parts.length - 1 && wordCount(text) < fewestSharedWords) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
