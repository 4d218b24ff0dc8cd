import type { QueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { showToast } from "../ui/toast-store.ts";
import { cache, heedDoor } from "./cache.ts";
import { ApiError, callOperation } from "./client.ts";
import type { InputOf, OperationName, OutputOf } from "./client.ts";

export type WriteOutcome<N extends OperationName> =
  | { readonly ok: true; readonly output: OutputOf<N>; readonly operation: number | null }
  | { readonly ok: false; readonly error: ApiError };

type WriteSettings = {
  /** What the toast says, such as "Step finished"; without it there is no toast. */
  readonly said?: string;
  /** Shows the change before the server answers; taken back when it refuses. */
  readonly optimistic?: (client: QueryClient) => void;
  /** The caller shows refusals itself, at their fields. */
  readonly showsErrors?: boolean;
};

function asApiError(cause: unknown): ApiError {
  return cause instanceof ApiError ? cause : new ApiError(0, "unexpected", String(cause));
}

async function undoOperation(seq: number): Promise<void> {
  try {
    const { output } = await callOperation("undo", { seq });
    showToast({ text: `Undone: ${output.summary.replace(/^Undo:? /u, "")}` });
  } catch (cause) {
    showToast({ text: asApiError(cause).message, tone: "alarm" });
  }
  await cache.invalidateQueries();
}

/** Runs a write. The page shows it at once, offers to undo it, and takes it back when it is refused. */
export async function write<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  { said, optimistic, showsErrors = false }: WriteSettings = {},
): Promise<WriteOutcome<N>> {
  const before = optimistic === undefined ? [] : cache.getQueriesData({});
  if (optimistic !== undefined) {
    await cache.cancelQueries();
    optimistic(cache);
  }
  try {
    const { output, operation } = await callOperation(name, input);
    if (said !== undefined) {
      showToast(
        operation === null
          ? { text: "Nothing changed." }
          : { text: said, action: { label: "Undo", run: () => void undoOperation(operation) } },
      );
    }
    await cache.invalidateQueries();
    return { ok: true, output, operation };
  } catch (cause) {
    const error = asApiError(cause);
    for (const [key, data] of before) cache.setQueryData(key, data);
    void cache.invalidateQueries();
    heedDoor(error);
    if (!showsErrors) showToast({ text: error.message, tone: "alarm" });
    return { ok: false, error };
  }
}

/** A form's way to send itself: once at a time, with the refusal kept for its fields. */
export function useSubmit() {
  const [error, setError] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const running = useRef(false);
  const submit = useCallback(
    async <N extends OperationName>(
      name: N,
      input: InputOf<N>,
      settings: WriteSettings = {},
    ): Promise<WriteOutcome<N> | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      const outcome = await write(name, input, { ...settings, showsErrors: true });
      running.current = false;
      setBusy(false);
      setError(outcome.ok ? null : outcome.error);
      return outcome;
    },
    [],
  );
  return { submit, error, isBusy, clear: useCallback(() => setError(null), []) };
}
