import { join } from "node:path";
import { AppError, appErrorFrom } from "./app-error.ts";
import { newId } from "./new-id.ts";
import { operations } from "./operations/index.ts";
import type { InputOf, OperationName, OutputOf } from "./operations/index.ts";
import type { AnyOperation } from "./operations/operation.ts";
import { runOperation } from "./operations/run-operation.ts";
import type { OperationHost, OperationResult, RunControl } from "./operations/run-operation.ts";
import { parsePlainDate, plainDate } from "./plain-date.ts";
import type { PlainDate } from "./plain-date.ts";
import type { Instant } from "./search/step.ts";
import { ensureDailyBackup } from "./vault/backup.ts";
import type { EdgarOptions } from "./sources/edgar/edgar-client.ts";
import type { Actor } from "./vault/operation-log.ts";
import { VaultSession } from "./vault/vault-session.ts";

/** The application on one vault: what every face is a loop over. */
export type App = OperationHost & {
  /** Runs an operation by name with checked input; the typed door for code. */
  call<N extends OperationName>(
    name: N,
    input: InputOf<N>,
    actor: Actor,
    control?: RunControl,
  ): Promise<OperationResult<OutputOf<N>>>;
  /** Runs an operation by name with whatever a face was given. */
  run(name: string, input: unknown, actor: Actor, control?: RunControl): Promise<OperationResult>;
  /** Runs after each write that this process made, with the operation's number. */
  onWrite(listener: (operation: number) => void): () => void;
  /** Makes the day's backup unless there is one or the vault is locked. Returns what went wrong, or null. */
  backUpDaily(): AppError | null;
  [Symbol.asyncDispose](): Promise<void>;
};

export type AppOptions = {
  readonly dataDir: string;
  readonly now?: () => Instant;
  readonly timeZone?: string;
  readonly passphrase?: string | undefined;
  /** Another place than the SEC's own servers, such as a test's. */
  readonly edgar?: Pick<EdgarOptions, "wwwUrl" | "dataUrl" | "patience">;
};

const byName: ReadonlyMap<string, AnyOperation> = new Map(
  operations.map((operation): [string, AnyOperation] => [operation.name, operation as AnyOperation]),
);

/** The operation of that name. @throws AppError `not-found` */
export function operationNamed(name: string): AnyOperation {
  const operation = byName.get(name);
  if (operation === undefined)
    throw new AppError("not-found", `There is no operation "${name}". \`oneofone --help\` lists them.`);
  return operation;
}

/** The calendar date of an instant in a zone. */
function dateIn(timeZone: string, instant: Instant): PlainDate {
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(instant));
  const date = parsePlainDate(text);
  if (date === null)
    throw new AppError("unexpected", `No calendar date could be made of ${instant} in ${timeZone}.`);
  return date;
}

/** The calendar date of an instant where this machine is. */
function localDate(instant: Instant): PlainDate {
  const date = new Date(instant);
  return plainDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Opens the application on a data folder. The vault file itself opens on first use, so a locked one is no error here. */
export function openApp(options: AppOptions): App {
  const now = options.now ?? ((): Instant => new Date().toISOString());
  const today = (): PlainDate =>
    options.timeZone === undefined ? localDate(now()) : dateIn(options.timeZone, now());
  const session = new VaultSession({ dataDir: options.dataDir, now, passphrase: options.passphrase });
  const listeners = new Set<(operation: number) => void>();
  const host: OperationHost = {
    session,
    // Asked for rarely, and the first use of the international tables costs a command a third of its time.
    get timeZone() {
      return options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    now,
    today,
    newId,
    edgar: async (contact) => {
      const { edgarClient } = await import("./sources/edgar/edgar-client.ts");
      return edgarClient({ ...options.edgar, contact, cacheDir: join(options.dataDir, "edgar") });
    },
  };

  const run: App["run"] = async (name, input, actor, control) => {
    const result = await runOperation(host, operationNamed(name), input, actor, control);
    if (result.operation !== null) for (const listener of listeners) listener(result.operation);
    return result;
  };

  return {
    session,
    get timeZone() {
      return host.timeZone;
    },
    now,
    today,
    newId,
    edgar: (contact) => host.edgar(contact),
    run,
    call: run as App["call"],
    onWrite: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    backUpDaily: () => {
      try {
        if (session.status().state === "open")
          ensureDailyBackup(session.current(), session.paths, now(), today());
        return null;
      } catch (cause) {
        return appErrorFrom(cause);
      }
    },
    [Symbol.asyncDispose]: async () => {
      session.close();
    },
  };
}
