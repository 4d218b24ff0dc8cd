import { saveExport } from "../../api/save-export.ts";
import { Button } from "../../ui/button.tsx";

const exports = [
  ["export.json", "Everything as JSON", "Read into an empty vault it gives an equal one."],
  ["export.people", "People as CSV", "For a spreadsheet, and for our own import."],
  ["export.vcard", "People as vCards", "For an address book."],
  ["export.ics", "Dated steps as a calendar", "For any calendar."],
] as const;

/** Everything can be taken away at any time. */
export function ExportSettings() {
  return (
    <>
      <p className="text-soft prose-width mb-3 text-small">
        An exported file is not encrypted. Keep it where you would keep the vault.
      </p>
      <ul>
        {exports.map(([name, label, note]) => (
          <li
            key={name}
            className="border-line flex flex-wrap items-center justify-between gap-4 border-b py-2 last:border-0"
          >
            <p>
              {label}
              <span className="text-soft block text-small">{note}</span>
            </p>
            <Button aria-label={`Save ${label}`} onClick={() => void saveExport(name, {})}>
              Save
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
