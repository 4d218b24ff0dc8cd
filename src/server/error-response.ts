import { AppError, appErrorFrom } from "../app-error.ts";
import type { AppErrorCode, FieldIssue } from "../app-error.ts";

/** The one table from error code to HTTP status. */
export const statusOf: Readonly<Record<AppErrorCode, number>> = {
  "invalid-input": 400,
  "not-found": 404,
  conflict: 409,
  locked: 423,
  "wrong-key": 403,
  "newer-vault": 409,
  "damaged-vault": 500,
  "disk-full": 507,
  "read-only": 403,
  unavailable: 503,
  "not-allowed": 403,
  unsupported: 422,
  unexpected: 500,
};

export type ErrorBody = {
  readonly error: {
    readonly code: AppErrorCode;
    readonly message: string;
    readonly issues: readonly FieldIssue[];
  };
};

export function errorBody(
  code: AppErrorCode,
  message: string,
  issues: readonly FieldIssue[] = [],
): ErrorBody {
  return { error: { code, message, issues } };
}

/** A refusal that HTTP has its own status for, such as 413 or 415. */
export function refusalResponse(
  status: number,
  code: AppErrorCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(errorBody(code, message), { status, headers });
}

/** An error that stands for a refusal with its own HTTP status. */
export class HttpRefusal extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super(`refused with ${response.status}`);
    this.response = response;
  }
}

const hiddenCause = "Something went wrong inside One of One. Nothing was saved by this step.";

/**
 * What the client is told of an error. What was not foreseen stays inside: its message may hold what the user typed,
 * so that `report` gets the error's name and where it was thrown, never its text.
 */
export function errorResponse(thrown: unknown, place: string, report: (line: string) => void): Response {
  if (thrown instanceof HttpRefusal) return thrown.response;
  const { code, message, issues } = appErrorFrom(thrown);
  if (code === "unexpected") {
    report(`${place}: ${tracedError(thrown)}`);
    return Response.json(errorBody(code, hiddenCause), { status: statusOf[code] });
  }
  return Response.json(errorBody(code, message, issues), { status: statusOf[code] });
}

function tracedError(thrown: unknown): string {
  const cause = thrown instanceof AppError && thrown.cause !== undefined ? thrown.cause : thrown;
  if (!(cause instanceof Error)) return typeof cause;
  const frames = (cause.stack ?? "").split("\n").filter((frame) => /^\s+at /.test(frame));
  return [cause.name, ...frames.slice(0, 8)].join("\n");
}
