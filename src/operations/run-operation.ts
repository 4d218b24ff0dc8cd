import type * as z from "zod";
import { AppError, appErrorFrom } from "../app-error.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Edgar } from "../sources/edgar/edgar-client.ts";
import type { Instant } from "../search/step.ts";
import type { VaultDb } from "../vault/database.ts";
import { beginLoggedOperation, endLoggedOperation } from "../vault/operation-log.ts";
import type { Actor } from "../vault/operation-log.ts";
import type { VaultSession } from "../vault/vault-session.ts";
import type { AnyOperation, OperationContext, VaultContext, WriteOperation } from "./operation.ts";

/** What running operations needs of the application. */
export type OperationHost = {
  readonly session: VaultSession;
  readonly timeZone: string;
  now(): Instant;
  today(): PlainDate;
  newId(prefix: string): string;
  /** Made when first asked for: most operations reach no network. */
  edgar(contact: string): Promise<Edgar>;
};

/** How the caller of one operation stops it and follows it. */
export type RunControl = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, what: string) => void;
};

/** `operation` is the history's number of a write that changed something; null otherwise. */
export type OperationResult<T = unknown> = { readonly output: T; readonly operation: number | null };

function parsedInput(operation: AnyOperation, input: unknown): unknown {
  const parsed = operation.input().safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.join("."),
    message: issueMessage(issue),
  }));
  const told = issues
    .map((issue) => (issue.path === "" ? issue.message : `${issue.path}: ${issue.message}`))
    .join("; ");
  throw new AppError("invalid-input", `${operation.name} was given something it cannot take. ${told}.`, {
    issues,
  });
}

function issueMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys")
    return `does not know ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return "is required";
  return issue.message;
}

type ContextState = {
  summary: string;
  reversal: { kind: "undo" | "redo"; of: number } | null;
  readonly control: RunControl;
};

function contextOf(host: OperationHost, db: VaultDb, actor: Actor, state: ContextState): OperationContext {
  return {
    signal: state.control.signal ?? new AbortController().signal,
    progress: (done, total, what) => state.control.onProgress?.(done, total, what),
    db,
    actor,
    session: host.session,
    now: host.now(),
    today: host.today(),
    get timeZone() {
      return host.timeZone;
    },
    newId: (prefix) => host.newId(prefix),
    edgar: (contact) => host.edgar(contact),
    describe: (summary) => {
      state.summary = summary;
    },
    reverses: (reversal) => {
      state.reversal = reversal;
    },
  };
}

async function runWrite(
  host: OperationHost,
  operation: WriteOperation<z.ZodType, z.ZodType>,
  input: unknown,
  actor: Actor,
  control: RunControl,
): Promise<OperationResult> {
  const state: ContextState = { summary: operation.summary, reversal: null, control };
  const { db } = host.session.current();
  const prepared = await operation.prepare?.(contextOf(host, db, actor, state), input);
  return db.transaction().execute(async (transaction) => {
    const context = contextOf(host, transaction, actor, state);
    const entry = { name: operation.name, summary: operation.summary, actor, at: context.now };
    const seq = await beginLoggedOperation(transaction, entry);
    const output = await operation.run(context, input, prepared);
    const changes = await endLoggedOperation(transaction, seq, state);
    return { output, operation: changes === 0 ? null : seq };
  });
}

/**
 * Checks the input, runs the operation and, for a write, records it; either everything it did is saved or nothing.
 * @throws AppError with one of the closed codes; the message names the thing and the fix.
 */
export async function runOperation(
  host: OperationHost,
  operation: AnyOperation,
  input: unknown,
  actor: Actor,
  control: RunControl = {},
): Promise<OperationResult> {
  try {
    const checked = parsedInput(operation, input);
    if (operation.effect === "vault") {
      const context: VaultContext = {
        session: host.session,
        now: host.now(),
        today: host.today(),
        newId: (prefix) => host.newId(prefix),
      };
      return { output: await operation.run(context, checked), operation: null };
    }
    if (operation.effect === "write") return await runWrite(host, operation, checked, actor, control);
    const state: ContextState = { summary: "", reversal: null, control };
    const { db } = host.session.current();
    return { output: await operation.run(contextOf(host, db, actor, state), checked), operation: null };
  } catch (cause) {
    throw appErrorFrom(cause);
  }
}
