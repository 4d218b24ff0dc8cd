import { useSyncExternalStore } from "react";

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "alarm";
  readonly action: { readonly label: string; readonly run: () => void } | null;
};

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function showToast(toast: Pick<Toast, "text"> & Partial<Toast>): void {
  last += 1;
  set([...toasts.slice(-2), { tone: "plain", action: null, ...toast, id: last }]);
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
