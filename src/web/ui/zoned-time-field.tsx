import { TextField } from "./field.tsx";
import { allZones, isZone } from "./zoned-time.ts";

export type ZonedText = { readonly local: string; readonly zone: string };

type ZonedTimeFieldProps = {
  readonly value: ZonedText;
  readonly onChange: (value: ZonedText) => void;
  readonly error?: string | undefined;
  readonly changedBelow?: string | undefined;
  readonly first?: boolean;
};

/** A time on a wall clock and the zone of that clock. Empty: not dated. */
export function ZonedTimeField({ value, onChange, error, changedBelow, first }: ZonedTimeFieldProps) {
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <TextField
        label="Date and time"
        type="datetime-local"
        value={value.local}
        error={error}
        changedBelow={changedBelow}
        onChange={(local) => onChange({ ...value, local })}
        {...(first === undefined ? {} : { first })}
      />
      <TextField
        label="Time zone"
        value={value.zone}
        list={allZones()}
        error={
          value.zone !== "" && !isZone(value.zone) ? "is not known; write it as Europe/Berlin" : undefined
        }
        onChange={(zone) => onChange({ ...value, zone })}
      />
    </div>
  );
}
