import { useCallback, useRef, useState } from "react";
import { isLargeMailbox, mailboxHead } from "../../../imports/email/large-mailbox.ts";
import type { TrackerField } from "../../../imports/tracker/column-mapping.ts";
import { ApiError, callOperation } from "../../api/client.ts";
import type { OutputOf } from "../../api/client.ts";
import { write } from "../../api/use-write.ts";
import { base64Of } from "../../ui/file-content.ts";

export type Columns = OutputOf<"import.columns">;
export type Report = OutputOf<"import.preview">;

/** A file on its way into the vault. */
export type ChosenFile = {
  readonly key: number;
  readonly fileName: string;
  /** Base64; empty while it is being read. */
  readonly file: string;
  readonly stage: "reading" | "ready" | "importing" | "done";
  /** A JSON export of a whole vault, which replaces instead of adding. */
  readonly isVault: boolean;
  readonly columns: Columns | null;
  /** What each column holds, where the import goes by that; null where the format names its columns. */
  readonly mapping: readonly TrackerField[] | null;
  readonly report: Report | null;
  readonly problem: string | null;
  /** After the import: its report's id, and the history's number that undo takes. */
  readonly done: { readonly run: string | null; readonly operation: number | null } | null;
};

const vaultFormat = '"oneofone-vault"';
const headLength = 400;

function messageOf(cause: unknown): string {
  return cause instanceof ApiError ? cause.message : String(cause);
}

function isUsable(mapping: readonly TrackerField[]): boolean {
  return mapping.includes("company") || mapping.includes("title");
}

type Patch = Partial<Omit<ChosenFile, "key">>;

/** What importing a file with this mapping would do, or why it cannot be told. */
async function previewOf({ file, fileName, mapping }: ChosenFile): Promise<Patch> {
  if (mapping !== null && !isUsable(mapping)) {
    return {
      stage: "ready",
      report: null,
      problem: "Say which column names the company or the seat, and the preview appears.",
    };
  }
  try {
    const { output } = await callOperation("import.preview", {
      file,
      fileName,
      ...(mapping === null ? {} : { mapping: [...mapping] }),
    });
    return { stage: "ready", report: output, problem: null };
  } catch (cause) {
    return { stage: "ready", report: null, problem: messageOf(cause) };
  }
}

/** What is handed over of a file: of a large mailbox not its attachments, left out piece by piece as it is read. */
async function contentOf(source: File): Promise<Blob> {
  if (!isLargeMailbox(source.size, await source.slice(0, mailboxHead).text())) return source;
  const { slimMailbox } = await import("../../../imports/email/slim-mailbox.ts");
  const pieces: BlobPart[] = [];
  for await (const piece of slimMailbox(source.stream())) pieces.push(new Blob([piece]));
  return new Blob(pieces);
}

/** Reads a file and learns what it is: a vault's export, a table to be mapped, or a format that speaks for itself. */
async function readFile(chosen: ChosenFile, source: File): Promise<ChosenFile> {
  const isVault = (await source.slice(0, headLength).text()).includes(vaultFormat);
  const file = await base64Of(await contentOf(source));
  const known = { ...chosen, file, isVault };
  if (isVault) return { ...known, stage: "ready" };
  const { output } = await callOperation("import.columns", { file, fileName: chosen.fileName });
  const mapping = output.isMapped ? output.columns.map((column) => column.meaning) : null;
  return { ...known, columns: output, mapping };
}

/** Several files, each previewed first and imported in one piece, which one undo takes back. */
export function useImportQueue() {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const lastKey = useRef(0);
  /** Which preview of a file is the newest: an earlier one that answers late is not shown. */
  const newest = useRef(new Map<number, number>());
  const patch = useCallback((key: number, change: Patch): void => {
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...change } : file)));
  }, []);
  const preview = useCallback(
    async (chosen: ChosenFile): Promise<void> => {
      const turn = (newest.current.get(chosen.key) ?? 0) + 1;
      newest.current.set(chosen.key, turn);
      const change = await previewOf(chosen);
      if (newest.current.get(chosen.key) === turn) patch(chosen.key, change);
    },
    [patch],
  );
  const add = async (sources: readonly File[]): Promise<void> => {
    const added = sources.map((source) => ({ source, chosen: blank((lastKey.current += 1), source.name) }));
    setFiles((all) => [...all.filter((file) => file.stage !== "done"), ...added.map(({ chosen }) => chosen)]);
    for (const { source, chosen } of added) {
      try {
        const read = await readFile(chosen, source);
        patch(chosen.key, read);
        if (!read.isVault) await preview(read);
      } catch (cause) {
        patch(chosen.key, { stage: "ready", problem: messageOf(cause) });
      }
    }
  };
  const map = (chosen: ChosenFile, mapping: readonly TrackerField[] | null): void => {
    patch(chosen.key, { mapping });
    void preview({ ...chosen, mapping });
  };
  const importOne = async (chosen: ChosenFile): Promise<void> => {
    const { key, file, fileName, mapping } = chosen;
    patch(key, { stage: "importing" });
    const outcome = await write(
      "import.run",
      { file, fileName, ...(mapping === null ? {} : { mapping: [...mapping] }) },
      { said: `${fileName} imported`, showsErrors: true },
    );
    if (!outcome.ok) return patch(key, { stage: "ready", problem: outcome.error.message });
    const { run, ...report } = outcome.output;
    patch(key, {
      stage: "done",
      file: "",
      report,
      problem: null,
      done: { run, operation: outcome.operation },
    });
  };
  /** Imports these one after another; what then waits is previewed again on what they left. */
  const run = async (wanted: readonly ChosenFile[]): Promise<void> => {
    for (const chosen of wanted) await importOne(chosen);
    const isWanted = new Set(wanted.map((chosen) => chosen.key));
    for (const other of files)
      if (!isWanted.has(other.key) && other.stage === "ready" && !other.isVault) await preview(other);
  };
  const drop = (key: number): void => setFiles((all) => all.filter((file) => file.key !== key));
  return { files, add, map, run, drop };
}

function blank(key: number, fileName: string): ChosenFile {
  return {
    key,
    fileName,
    file: "",
    stage: "reading",
    isVault: false,
    columns: null,
    mapping: null,
    report: null,
    problem: null,
    done: null,
  };
}
