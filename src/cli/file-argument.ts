import { createReadStream, existsSync, openSync, readSync, closeSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { AppError } from "../app-error.ts";
import { zippedFolder } from "./folder-archive.ts";
import { isLargeMailbox, mailboxHead } from "../imports/email/large-mailbox.ts";
import type { OptionField } from "./option-field.ts";

const megabyte = 1_048_576;

/** What an operation takes as one file; as base64 it just fits into one text. */
const largestFile = 380 * megabyte;

/** A word in place of a path that names no file: neither is there one, nor does it look like one. */
function isNoPath(word: string): boolean {
  return !existsSync(word) && !/[\\/]|\.(ya?ml|json)$/i.test(word);
}

function headOf(path: string): string {
  const head = Buffer.alloc(mailboxHead);
  const file = openSync(path, "r");
  try {
    readSync(file, head, 0, mailboxHead, 0);
  } finally {
    closeSync(file);
  }
  return head.toString("latin1");
}

function tooLarge(path: string, size: number): AppError {
  const message = `${basename(path)} has ${Math.ceil(size / megabyte)} MB; at most ${largestFile / megabyte} MB are taken at once. Export a part of it, such as one year.`;
  return new AppError("invalid-input", message, { issues: [{ path: "file", message }] });
}

async function slimContent(path: string): Promise<Buffer> {
  const { slimMailbox } = await import("../imports/email/slim-mailbox.ts");
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of slimMailbox(createReadStream(path, { highWaterMark: megabyte }))) {
    size += piece.length;
    if (size > largestFile) throw tooLarge(path, size);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

async function fileContent(path: string, isFolderTaken: boolean): Promise<Buffer> {
  const stat = statSync(path);
  if (isFolderTaken && stat.isDirectory()) return zippedFolder(path);
  const { size } = stat;
  if (isLargeMailbox(size, headOf(path))) return slimContent(path);
  if (size > largestFile) throw tooLarge(path, size);
  return readFileSync(path);
}

/** The input fields of a file given by its path: its content in base64, and its name. */
export async function fileInput(field: OptionField, path: string): Promise<Record<string, unknown>> {
  const { orElse, isFolder = false } = field.marks.file ?? {};
  if (orElse !== undefined && isNoPath(path)) return { [orElse]: path };
  try {
    return {
      [field.name]: (await fileContent(path, isFolder)).toString("base64"),
      [field.marks.file?.fileName ?? "fileName"]: basename(path),
    };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("invalid-input", `The file ${path} cannot be read: ${reason}. Check the path.`, {
      issues: [{ path: field.name, message: "cannot be read" }],
      cause,
    });
  }
}
