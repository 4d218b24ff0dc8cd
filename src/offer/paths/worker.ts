/**
 * Entry of the worker that prices offers on a page: `new Worker(new URL("./worker.ts", import.meta.url), { type:
 * "module" })`. Each message `{ id, request }` is answered by `{ id, answer }`; `{ id, checksum: paths }` by the bit
 * checksum, to compare with other machines.
 */

import type { PathAnswer, PathDesk, PathRequest } from "./path-request.ts";
import { openPathDesk } from "./path-request.ts";
import { selfChecksum } from "./self-checksum.ts";

export type WorkerMessage =
  | { readonly id: number; readonly request: PathRequest }
  | { readonly id: number; readonly checksum: number };

export type WorkerReply =
  | { readonly id: number; readonly answer: PathAnswer; readonly engine: PathDesk["engine"] }
  | { readonly id: number; readonly checksum: string; readonly engine: PathDesk["engine"] };

let desk: PathDesk | null = null;

self.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
  desk ??= openPathDesk();
  const { engine } = desk;
  const reply: WorkerReply =
    "request" in data
      ? { id: data.id, answer: desk.answer(data.request), engine }
      : { id: data.id, checksum: selfChecksum(data.checksum), engine };
  self.postMessage(reply);
});
