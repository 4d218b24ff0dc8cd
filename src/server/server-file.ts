import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { AppError } from "../app-error.ts";
import { newId } from "../new-id.ts";

const serverRecord = z.object({
  port: z.int().min(1).max(65_535),
  pid: z.int().min(1),
  token: z.string().min(1),
  startedAt: z.string(),
});

/** Where a running server is found, and the token that it takes from scripts. */
export type ServerRecord = z.output<typeof serverRecord>;

/** A server that answered. */
export type RunningServer = ServerRecord & { readonly url: string };

/** How long a server on this machine may take to answer (milliseconds). */
const patience = 2000;

function serverFilePath(runDir: string): string {
  return join(runDir, "server.json");
}

function readServerFile(runDir: string): ServerRecord | null {
  try {
    return serverRecord.parse(JSON.parse(readFileSync(serverFilePath(runDir), "utf8")));
  } catch {
    return null;
  }
}

/** Writes the record as a 0600 file of a 0700 folder. */
export function writeServerFile(runDir: string, record: ServerRecord): void {
  mkdirSync(runDir, { recursive: true, mode: 0o700 });
  if (process.platform !== "win32") chmodSync(runDir, 0o700);
  const draft = `${serverFilePath(runDir)}.${newId("draft")}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600, flag: "wx" });
  renameSync(draft, serverFilePath(runDir));
}

/** Removes the record, unless another server has written its own since. */
export function removeServerFile(runDir: string, token: string): void {
  if (readServerFile(runDir)?.token === token) rmSync(serverFilePath(runDir), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}

/** The server that runs on this vault, or null; what a crashed one left behind counts as none. */
export async function runningServer(runDir: string): Promise<RunningServer | null> {
  const record = readServerFile(runDir);
  if (record === null || !isAlive(record.pid)) return null;
  const url = `http://127.0.0.1:${record.port}`;
  try {
    const response = await fetch(`${url}/session/ping`, {
      headers: { authorization: `Bearer ${record.token}` },
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    const answer = (await response.json()) as { readonly startedAt?: unknown; readonly pid?: unknown };
    const isTheSame = response.ok && answer.startedAt === record.startedAt && answer.pid === record.pid;
    return isTheSame ? { ...record, url } : null;
  } catch {
    return null;
  }
}

/** Asks a running server for a fresh one-time link. @throws AppError `unavailable` */
export async function linkFrom(server: RunningServer): Promise<string> {
  try {
    const response = await fetch(`${server.url}/session/link`, {
      method: "POST",
      headers: { authorization: `Bearer ${server.token}`, "content-type": "application/json" },
      body: "{}",
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    return z.object({ link: z.url() }).parse(await response.json()).link;
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `The server on port ${server.port} gave no link. Stop it and start again.`,
      {
        cause,
      },
    );
  }
}
