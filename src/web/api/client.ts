import type { InputOf, OperationName, OutputOf } from "../../operations/index.ts";

export type { InputOf, OperationName, OutputOf };

/** What the server refused: the closed code, a message that names the fix, and the fields concerned. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly { readonly path: string; readonly message: string }[];

  constructor(status: number, code: string, message: string, issues: ApiError["issues"] = []) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.issues = issues;
  }

  /** The message for a field, or undefined when the field is not concerned. */
  issueAt(path: string): string | undefined {
    return this.issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))?.message;
  }
}

type ErrorBody = {
  readonly error?: {
    readonly code?: string;
    readonly message?: string;
    readonly issues?: ApiError["issues"];
  };
};

async function errorOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  const {
    code = "unexpected",
    message = `The request failed (${response.status}).`,
    issues = [],
  } = body.error ?? {};
  return new ApiError(response.status, code, message, issues);
}

export type Answer<N extends OperationName> = {
  readonly output: OutputOf<N>;
  /** The history's number of a write that changed something; null otherwise. */
  readonly operation: number | null;
};

let oldestRead: number | null = null;

/** The newest operation that every answer so far knew of; a page that hears of a later one has something old. */
export function knownUpTo(): number | null {
  return oldestRead;
}

function noteRead(asOf: string | null): void {
  if (asOf === null) return;
  oldestRead = oldestRead === null ? Number(asOf) : Math.min(oldestRead, Number(asOf));
}

/**
 * Calls an operation on the user's own machine.
 * @throws ApiError also when the machine does not answer (code `unavailable`, status 0)
 */
export async function callOperation<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  signal?: AbortSignal,
): Promise<Answer<N>> {
  let response: Response;
  try {
    response = await fetch(`/api/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
      credentials: "same-origin",
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ApiError(
      0,
      "unavailable",
      "One of One does not answer. Is it still running? Start it again with `npm start`; what you typed stays here.",
    );
  }
  if (!response.ok) throw await errorOf(response);
  noteRead(response.headers.get("x-as-of"));
  const header = response.headers.get("x-operation");
  const operation = header === null || header === "" || header === "null" ? null : Number(header);
  return { output: (await response.json()) as OutputOf<N>, operation };
}
