import type { Read } from "./story.ts";

type Row = Readonly<Record<string, unknown>>;

const idPattern = /\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{12}\b/gu;

/** Rows are ordered by what they say, since their ids are random. */
function withoutIds(row: Row): string {
  return JSON.stringify(row).replaceAll(idPattern, "id");
}

/**
 * All that a vault holds, in a form that two vaults with the same content share: rows ordered by their content, ids named
 * by first mention, and no instants of the clock's own moment of writing.
 */
export async function endState(read: Read): Promise<unknown> {
  const { content } = await read("export.json", {});
  const { tables } = JSON.parse(content) as { tables: Readonly<Record<string, readonly Row[]>> };
  const names = new Map<string, string>();
  const ordered = Object.fromEntries(
    Object.entries(tables)
      .filter(([, rows]) => rows.length > 0)
      .map(([table, rows]) => [table, rows.toSorted((a, b) => withoutIds(a).localeCompare(withoutIds(b)))]),
  );
  return JSON.parse(
    JSON.stringify(ordered).replaceAll(
      idPattern,
      (id) => names.get(id) ?? names.set(id, `id ${names.size}`).get(id) ?? id,
    ),
  );
}
