import type * as z from "zod";
import type { PlainDate } from "../plain-date.ts";
import type { Edgar } from "../sources/edgar/edgar-client.ts";
import type { Instant } from "../search/step.ts";
import type { VaultDb } from "../vault/database.ts";
import type { Actor } from "../vault/operation-log.ts";
import type { VaultSession } from "../vault/vault-session.ts";

/** What an operation may use. Inside a write, `db` is the transaction; the outer handle is never in reach. */
export type OperationContext = {
  readonly db: VaultDb;
  readonly now: Instant;
  readonly today: PlainDate;
  /** IANA zone of the user's machine. */
  readonly timeZone: string;
  readonly actor: Actor;
  /** The vault as a file, for restoring and exporting. */
  readonly session: VaultSession;
  newId(prefix: string): string;
  /** Aborted when whoever asked no longer wants the rest. What was done until then is kept, and the answer says so. */
  readonly signal: AbortSignal;
  /** Tells how far a long operation is. */
  progress(done: number, total: number, what: string): void;
  /** The SEC's filings, in the name of the contact given. Only in a read or a `prepare`: no transaction waits for the network. */
  edgar(contact: string): Promise<Edgar>;
  /** What the history shows for this write, such as `Add step "CEO call"`. Without it, the operation's summary. */
  describe(summary: string): void;
  /** Marks this write as turning an earlier operation round. */
  reverses(reversal: { readonly kind: "undo" | "redo"; readonly of: number }): void;
};

/** What operations on the vault itself may use; they run without a transaction and also while it is locked. */
export type VaultContext = Pick<OperationContext, "now" | "today" | "newId"> & {
  readonly session: VaultSession;
};

type Described<I extends z.ZodType, O extends z.ZodType> = {
  /** `noun.verb`, or one word: the address on every face. */
  readonly name: string;
  /** One sentence in the imperative: what it does for the user. */
  readonly summary: string;
  /** Made on first use, so that a command pays only for the schemas it needs. */
  readonly input: () => I;
  readonly output: () => O;
  /** Input fields that the command line takes by position. */
  readonly positionals?: readonly string[];
  /** What follows the name in the command line's example. */
  readonly example: string;
  /** The command line's example reads the user's file or changes the vault's key; tests do not run it as it stands. */
  readonly needs?: "file" | "passphrase" | "backup";
};

export type ReadOperation<I extends z.ZodType, O extends z.ZodType> = Described<I, O> & {
  readonly effect: "read";
  run(context: OperationContext, input: z.output<I>): Promise<z.output<O>>;
};

/** Runs in one transaction, recorded in the history and undoable. */
export type WriteOperation<I extends z.ZodType, O extends z.ZodType, P = unknown> = Described<I, O> & {
  readonly effect: "write";
  /** Removes something; a client asks the user first. */
  readonly destructive?: true;
  /**
   * What takes long and writes nothing, such as reading a large document: runs before the transaction, so that no other
   * process waits for it. `run` is given what it returns.
   */
  prepare?(context: OperationContext, input: z.output<I>): Promise<P>;
  run(context: OperationContext, input: z.output<I>, prepared: P): Promise<z.output<O>>;
};

/** Acts on the vault as a file: lock, unlock, back up. */
export type VaultOperation<I extends z.ZodType, O extends z.ZodType> = Described<I, O> & {
  readonly effect: "vault";
  readonly readOnly?: true;
  run(context: VaultContext, input: z.output<I>): Promise<z.output<O>>;
};

export type Operation<I extends z.ZodType, O extends z.ZodType> =
  | ReadOperation<I, O>
  | WriteOperation<I, O>
  | VaultOperation<I, O>;

/** Any operation, for the loops of the faces. */
export type AnyOperation = Operation<z.ZodType, z.ZodType>;

/** Whether an operation leaves everything as it is. */
export function isReadOnly(operation: AnyOperation): boolean {
  return operation.effect === "read" || (operation.effect === "vault" && operation.readOnly === true);
}

type Thunked<T extends { readonly input: () => z.ZodType; readonly output: () => z.ZodType }> = T;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function withCachedSchemas<T extends { readonly input: () => z.ZodType; readonly output: () => z.ZodType }>(
  operation: Thunked<T>,
): T {
  return { ...operation, input: once(operation.input), output: once(operation.output) };
}

export function readOperation<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  operation: Omit<ReadOperation<I, O>, "effect" | "name"> & { readonly name: N },
): ReadOperation<I, O> & { readonly name: N } {
  return withCachedSchemas({ ...operation, effect: "read" });
}

export function writeOperation<
  const N extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  P = undefined,
>(
  operation: Omit<WriteOperation<I, O, P>, "effect" | "name"> & { readonly name: N },
): WriteOperation<I, O, P> & { readonly name: N } {
  return withCachedSchemas({ ...operation, effect: "write" });
}

export function vaultOperation<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  operation: Omit<VaultOperation<I, O>, "effect" | "name"> & { readonly name: N },
): VaultOperation<I, O> & { readonly name: N } {
  return withCachedSchemas({ ...operation, effect: "vault" });
}
