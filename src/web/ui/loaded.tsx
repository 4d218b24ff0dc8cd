import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Skeleton } from "./skeleton.tsx";

type Reading<T> = {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

type LoadedProps<T> = {
  readonly from: Reading<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
};

/** Content once it is read; what went wrong when it could not be. */
export function Loaded<T>({ from, lines = 4, children }: LoadedProps<T>) {
  if (from.data !== undefined) return children(from.data);
  if (from.error === null) return <Skeleton lines={lines} />;
  return (
    <div role="alert" className="prose-width">
      <p>{from.error.message}</p>
      <Button className="mt-3" onClick={() => void from.refetch()}>
        Try again
      </Button>
    </div>
  );
}
