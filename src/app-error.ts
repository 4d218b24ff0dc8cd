/** The closed list of what can go wrong. Each face has one table from code to status, exit code or MCP error. */
export const appErrorCodes = [
  "invalid-input",
  "not-found",
  "conflict",
  "locked",
  "wrong-key",
  "newer-vault",
  "damaged-vault",
  "disk-full",
  "read-only",
  "unavailable",
  "not-allowed",
  "unsupported",
  "unexpected",
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

/** One field that was refused: a path such as `interviewers.0`, the reason, and what to give instead. */
export type FieldIssue = { readonly path: string; readonly message: string };

/** An error meant for the user: the message names the thing and the fix. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly issues: readonly FieldIssue[];

  constructor(
    code: AppErrorCode,
    message: string,
    options: { issues?: readonly FieldIssue[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.issues = options.issues ?? [];
  }
}

const codeOfSystemError: Record<string, AppErrorCode> = {
  SQLITE_CONSTRAINT_FOREIGNKEY: "conflict",
  SQLITE_FULL: "disk-full",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  SQLITE_READONLY: "read-only",
  SQLITE_CANTOPEN: "unavailable",
  EACCES: "read-only",
  EPERM: "read-only",
  EROFS: "read-only",
  ENOENT: "not-found",
  SQLITE_BUSY: "unavailable",
  SQLITE_CORRUPT: "damaged-vault",
  SQLITE_NOTADB: "wrong-key",
};

const fixes: Partial<Record<AppErrorCode, string>> = {
  unexpected: "A fault in One of One itself. Nothing was saved by this step.",
  conflict: "Other records refer to what this would remove. Nothing was changed; undo or remove those first.",
  "disk-full": "The disk is full. Nothing was saved by this step; free some space and try again.",
  "read-only":
    "The vault's folder cannot be written. Nothing was saved; check its owner and permissions, or pass --data-dir.",
  unavailable: "The vault could not be reached just now. Nothing was saved; try again.",
  "damaged-vault":
    "The vault file is damaged. Nothing was changed; restore the newest backup with `oneofone restore`.",
  "wrong-key": "The key does not open this vault. The file was not touched.",
};

/** Turns what the system or the database threw into an error that says what to do. */
export function appErrorFrom(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const systemCode = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const family = Object.keys(codeOfSystemError).find((known) => systemCode.startsWith(known));
  const code = family === undefined ? "unexpected" : (codeOfSystemError[family] ?? "unexpected");
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new AppError(code, fixes[code] === undefined ? detail : `${fixes[code]} (${detail})`, { cause });
}
