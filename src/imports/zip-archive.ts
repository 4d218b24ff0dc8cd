import { Inflate } from "fflate";

/** One file of an archive, not yet unpacked. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedSize: number;
  readonly headerOffset: number;
};

export type ZipFault = "damaged" | "too-many-entries" | "too-large";

export type ZipLimits = {
  readonly entries: number;
  /** Bytes a single entry may inflate to. */
  readonly entrySize: number;
  /** Inflated over compressed size, looked at once an entry passes a megabyte. */
  readonly ratio: number;
};

const zipLimits: ZipLimits = { entries: 10_000, entrySize: 134_217_728, ratio: 250 };

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_535;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endRecordOffset(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The entries that an archive's directory lists, folders left out; a fault when the directory cannot be read. */
export function zipEntries(bytes: Uint8Array, limits: ZipLimits = zipLimits): readonly ZipEntry[] | ZipFault {
  const view = viewOf(bytes);
  const end = endRecordOffset(view);
  if (end === -1) return "damaged";
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return "too-many-entries";
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directorySignature) return "damaged";
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = at + 46 + nameLength;
    if (nameEnd > bytes.length) return "damaged";
    const name = new TextDecoder("utf-8").decode(bytes.subarray(at + 46, nameEnd));
    if (!name.endsWith("/")) {
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        compressedSize: view.getUint32(at + 20, true),
        headerOffset: view.getUint32(at + 42, true),
      });
    }
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A name that would leave its folder were it written to disk. Nothing is, but such an archive means harm. */
export function isUnsafeEntryName(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split("/").includes("..");
}

const chunkSize = 8192;

/** Inflates in small steps, so that a bomb is stopped a few megabytes past its cap and not at its end. */
function inflated(compressed: Uint8Array, limits: ZipLimits): Uint8Array | ZipFault {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isComplete = false;
  const inflate = new Inflate((chunk, isFinal) => {
    chunks.push(chunk);
    size += chunk.length;
    isComplete = isFinal;
  });
  try {
    for (let at = 0; at < compressed.length; at += chunkSize) {
      const end = Math.min(at + chunkSize, compressed.length);
      inflate.push(compressed.subarray(at, end), end === compressed.length);
      if (size > limits.entrySize || (size > 1_048_576 && size > end * limits.ratio)) return "too-large";
    }
  } catch {
    return "damaged";
  }
  if (!isComplete) return "damaged";
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** The bytes of one entry, in memory; sizes that the archive claims are not believed. */
export function zipEntryBytes(
  archive: Uint8Array,
  entry: ZipEntry,
  limits: ZipLimits = zipLimits,
): Uint8Array | ZipFault {
  const view = viewOf(archive);
  const at = entry.headerOffset;
  if (at + 30 > archive.length || view.getUint32(at, true) !== localSignature) return "damaged";
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.compressedSize;
  if (end > archive.length) return "damaged";
  const compressed = archive.subarray(start, end);
  if (entry.method === 8) return inflated(compressed, limits);
  if (entry.method !== 0) return "damaged";
  return compressed.length > limits.entrySize ? "too-large" : compressed;
}
