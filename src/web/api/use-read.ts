import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { callOperation } from "./client.ts";
import type { InputOf, OperationName, OutputOf } from "./client.ts";

export function readOptions<N extends OperationName>(name: N, input: InputOf<N>) {
  return queryOptions({
    queryKey: [name, input] as const,
    queryFn: async ({ signal }): Promise<OutputOf<N>> => (await callOperation(name, input, signal)).output,
  });
}

type ReadSettings = {
  readonly enabled?: boolean;
  /** Keeps what was shown while the next input's answer is on its way. */
  readonly keep?: boolean;
};

/** Reads through an operation; the answer follows every change, whoever makes it. */
export function useRead<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  { enabled = true, keep = false }: ReadSettings = {},
): UseQueryResult<OutputOf<N>> {
  return useQuery({
    ...readOptions(name, input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<OutputOf<N>>;
}
