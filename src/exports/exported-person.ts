import type { PlainDate } from "../plain-date.ts";

/** A person as the CSV and vCard writers take them. */
export type ExportedPerson = {
  /** Stable identity; becomes the vCard's UID. */
  readonly id: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly position: string;
  readonly company: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly connectedOn: PlainDate | null;
  /** `YYYY-MM-DD`, or `--MM-DD` without a year. */
  readonly birthday: string | null;
  readonly notes: string;
};
