import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";

type Backup = OutputOf<"backup.list">["rows"][number];

const kindWords: Readonly<Record<Backup["kind"], string>> = {
  daily: "Daily",
  manual: "Made by you",
  "before-restore": "Before a restore",
};

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function RestoreDialog({ backup, onClose }: { readonly backup: Backup; readonly onClose: () => void }) {
  const preview = useRead("backup.preview", { name: backup.name });
  const { submit, error, isBusy } = useSubmit();
  const restore = async (): Promise<void> => {
    const outcome = await submit("backup.restore", { name: backup.name }, { said: "Backup restored" });
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Restore this backup?" onClose={onClose} size="wide">
      <p className="text-soft prose-width mb-4">
        Everything becomes what it was <When at={backup.at} />. You can undo the restore.
      </p>
      <Loaded from={preview}>
        {({ differences }) => {
          const changed = differences.filter((row) => row.added + row.changed + row.removed > 0);
          return (
            <>
              {changed.length === 0 ? (
                <p>The backup holds what the vault holds now; there is nothing to restore.</p>
              ) : (
                <table className="w-full max-w-lg text-small">
                  <thead className="text-soft text-left">
                    <tr className="border-edge border-b">
                      <th scope="col" className="py-1.5 font-medium">
                        What
                      </th>
                      <th scope="col" className="py-1.5 text-right font-medium">
                        Come back
                      </th>
                      <th scope="col" className="py-1.5 text-right font-medium">
                        Change
                      </th>
                      <th scope="col" className="py-1.5 text-right font-medium">
                        Go
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {changed.map((row) => (
                      <tr key={row.table} className="border-line border-b last:border-0">
                        <th scope="row" className="py-1.5 text-left font-normal first-letter:uppercase">
                          {row.table.replaceAll("_", " ")}
                        </th>
                        <td className="text-right">{row.added}</td>
                        <td className="text-right">{row.changed}</td>
                        <td className="text-right">{row.removed}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              {error === null ? null : (
                <p role="alert" className="text-alarm mt-3 text-small">
                  {error.message}
                </p>
              )}
              <div className="mt-5 flex gap-3">
                {changed.length === 0 ? null : (
                  <Button tone="alarm" disabled={isBusy} onClick={() => void restore()}>
                    Restore it
                  </Button>
                )}
                <Button onClick={onClose}>Keep what is here</Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

/** Backups, newest first, each to be restored after a look at what that changes. */
export function BackupSettings() {
  const list = useRead("backup.list", {});
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const [isBusy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    await write("backup.create", {});
    setBusy(false);
  };
  return (
    <Loaded from={list}>
      {({ rows, folder }) => (
        <>
          <p className="prose-width text-soft text-small">
            Made daily while the app runs, under the vault’s own key, and verified by opening and counting.
            Kept for 7 days, 4 weeks and 12 months in <code className="private">{folder}</code>.
          </p>
          <Button className="mt-3" disabled={isBusy} onClick={() => void make()}>
            Back up now
          </Button>
          {rows.length === 0 ? (
            <p className="mt-3">No backup yet.</p>
          ) : (
            <ul className="mt-3">
              {rows.slice(0, 30).map((backup) => (
                <li
                  key={backup.name}
                  className="border-line flex flex-wrap items-center justify-between gap-4 border-b py-2 last:border-0"
                >
                  <p>
                    <When at={backup.at} />
                    <span className="text-soft text-small">
                      {" "}
                      {kindWords[backup.kind]}, {size(backup.bytes)}
                    </span>
                  </p>
                  <Button onClick={() => setRestoring(backup)}>Restore…</Button>
                </li>
              ))}
              {rows.length > 30 ? (
                <li className="text-soft py-2 text-small">and {counted(rows.length - 30, "older one")}</li>
              ) : null}
            </ul>
          )}
          {restoring === null ? null : (
            <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />
          )}
        </>
      )}
    </Loaded>
  );
}
