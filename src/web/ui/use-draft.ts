import { useCallback, useSyncExternalStore } from "react";

type Edit = { readonly value: unknown; readonly base: unknown };
type Edits = Readonly<Record<string, Edit>>;

const none: Edits = {};
const unsaved = new Map<string, Edits>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keepEdits(key: string, edits: Edits): void {
  if (Object.keys(edits).length === 0) unsaved.delete(key);
  else unsaved.set(key, edits);
  for (const listener of listeners) listener();
}

/** Forgets everything that was typed and not saved, when the vault is locked. */
export function dropDrafts(): void {
  unsaved.clear();
  for (const listener of listeners) listener();
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export type Draft<T> = {
  readonly values: T;
  readonly set: <K extends keyof T>(key: K, value: T[K]) => void;
  /** The fields that differ from what is saved. */
  readonly changes: Partial<T>;
  readonly isDirty: boolean;
  /** What is saved now, of fields that changed underneath while the user edits them. */
  readonly changedBelow: (key: keyof T) => string | undefined;
  readonly reset: () => void;
};

/**
 * What the user is typing over what is saved. Fields that are not being edited follow every change from elsewhere;
 * edited ones stay as typed, also when the page is left and opened again. `key` names the record.
 */
export function useDraft<T extends Readonly<Record<string, unknown>>>(key: string, saved: T): Draft<T> {
  const edits = useSyncExternalStore(subscribe, () => unsaved.get(key) ?? none);
  const live = Object.entries(edits).filter(([field, edit]) => !isSame(edit.value, saved[field]));
  const changes = Object.fromEntries(live.map(([field, edit]) => [field, edit.value])) as Partial<T>;
  return {
    values: { ...saved, ...changes },
    set: (field, value) => {
      const name = String(field);
      const current = unsaved.get(key) ?? none;
      keepEdits(key, { ...current, [name]: { value, base: current[name]?.base ?? saved[name] } });
    },
    changes,
    isDirty: live.length > 0,
    changedBelow: (field) => {
      const name = String(field);
      const edit = live.find(([candidate]) => candidate === name)?.[1];
      if (edit === undefined || isSame(edit.base, saved[name])) return undefined;
      const now = saved[name];
      return typeof now === "string" ? now : now === null || now === undefined ? "" : JSON.stringify(now);
    },
    reset: useCallback(() => keepEdits(key, none), [key]),
  };
}

/** Asks before the window closes over unsaved typing. */
export function guardUnsavedTyping(): void {
  window.addEventListener("beforeunload", (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
}
