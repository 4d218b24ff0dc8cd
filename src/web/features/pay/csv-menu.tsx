import { callOperation } from "../../api/client.ts";
import type { InputOf } from "../../api/client.ts";
import { Button } from "../../ui/button.tsx";
import { saveAsFile } from "../../ui/file-content.ts";
import { Menu } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast-store.ts";

type Table = NonNullable<InputOf<"export.pay">["table"]>;

const tables: readonly (readonly [Table, string])[] = [
  ["sct", "Summary compensation"],
  ["grants", "Grants"],
  ["payments", "Severance and change in control"],
];

async function save(table: Table, filingId: string | undefined): Promise<void> {
  try {
    const input = filingId === undefined ? { table } : { table, filingId };
    const { fileName, mediaType, content } = (await callOperation("export.pay", input)).output;
    saveAsFile(fileName, mediaType, content);
  } catch (cause) {
    showToast({ text: cause instanceof Error ? cause.message : String(cause), tone: "alarm" });
  }
}

/** Figures of filings as CSV with their places; what peers told is never in it. */
export function CsvMenu({ filingId }: { readonly filingId?: string }) {
  return (
    <Menu label="Save as CSV">
      {tables.map(([table, label]) => (
        <Button key={table} tone="quiet" onClick={() => void save(table, filingId)}>
          {label}
        </Button>
      ))}
    </Menu>
  );
}
