import { useId } from "react";
import { channels, rungs } from "../../../search/ladder.ts";
import { notNoted } from "../../../search/opportunity-filter.ts";
import type { OpportunityFilter } from "../../../search/opportunity-filter.ts";
import { opportunityStates } from "../../../search/opportunity.ts";
import type { Opportunity } from "../../api/patches.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { channelWords, excitementWords, opportunityStateWords, rungWords } from "../../ui/words.ts";
import { askedParts } from "./view-address.ts";

type ChoicesProps<T extends string> = {
  readonly legend: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  readonly isPrivate?: boolean;
};

/** Any number of a few values; none chosen asks nothing. */
function Choices<T extends string>({
  legend,
  options,
  chosen,
  onChange,
  isPrivate = false,
}: ChoicesProps<T>) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-soft mb-1 text-small font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-1">
        {options.map(([value, word]) => (
          <label
            key={value}
            className="touch border-edge has-checked:bg-accent has-checked:text-on-accent has-checked:border-accent has-focus-visible:outline-accent flex min-h-8 cursor-pointer items-center rounded border px-2.5 text-small has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              className="sr-only"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
                )
              }
            />
            <span className={isPrivate ? "private" : ""}>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type NumberChoiceProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly usual: readonly number[];
  readonly word: (value: number) => string;
  readonly onChange: (value: number | undefined) => void;
};

function NumberChoice({ label, value, usual, word, onChange }: NumberChoiceProps) {
  const values = [...new Set([...usual, ...(value === undefined ? [] : [value])])].toSorted((a, b) => a - b);
  return (
    <SelectField<string>
      label={label}
      none="Any"
      value={value === undefined ? "" : `n${value}`}
      // A leading letter keeps the object's keys in the order they are written in.
      words={Object.fromEntries(values.map((one) => [`n${one}`, word(one)]))}
      onChange={(chosen) => onChange(chosen === "" ? undefined : Number(chosen.slice(1)))}
    />
  );
}

const days = (value: number): string => (value === 1 ? "1 day" : `${value} days`);

function stagesOf(rows: readonly Opportunity[]): readonly string[] {
  return [...new Set(rows.map((row) => row.companyStage).filter((stage) => stage !== ""))].toSorted((a, b) =>
    a.localeCompare(b, "en"),
  );
}

type FilterBarProps = {
  readonly filter: OpportunityFilter;
  readonly onChange: (filter: OpportunityFilter) => void;
  /** All opportunities: what there is to choose from. */
  readonly rows: readonly Opportunity[];
};

/** Drops what asks nothing, so that the address stays short. */
function tidy(filter: OpportunityFilter): OpportunityFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** What the opportunities are narrowed to, folded away until it is wanted. */
export function FilterBar({ filter, onChange, rows }: FilterBarProps) {
  const id = useId();
  const set = (part: OpportunityFilter): void => onChange(tidy({ ...filter, ...part }));
  const asked = askedParts({ ...filter, search: undefined });
  const stages = stagesOf(rows);
  return (
    <details className="chrome mb-4" open={asked > 0 || undefined}>
      <summary
        id={id}
        className="touch text-accent hover:bg-sunken inline-flex min-h-8 items-center gap-1 rounded px-2 text-small"
      >
        {asked === 0 ? "Narrow down" : `Narrowed by ${asked}`} <span aria-hidden="true">▾</span>
      </summary>
      <div className="border-line mt-2 space-y-4 rounded-md border p-4">
        <Choices
          legend="Where it stands"
          options={opportunityStates.map((state) => [state, opportunityStateWords[state]])}
          chosen={filter.state ?? []}
          onChange={(state) => set({ state })}
        />
        <Choices
          legend="How it reached you"
          options={[
            ...channels.map((channel) => [channel, channelWords[channel]] as const),
            [notNoted, "Not noted"] as const,
          ]}
          chosen={filter.channel ?? []}
          onChange={(channel) => set({ channel })}
        />
        <Choices
          legend="Rung of their search"
          options={[
            ...rungs.map((rung) => [rung, rungWords[rung]] as const),
            [notNoted, "Not noted"] as const,
          ]}
          chosen={filter.rung ?? []}
          onChange={(rung) => set({ rung })}
        />
        {stages.length === 0 ? null : (
          <Choices
            legend="Company stage"
            options={[...stages.map((stage) => [stage, stage] as const), [notNoted, "Not noted"] as const]}
            chosen={filter.stage ?? []}
            onChange={(stage) => set({ stage })}
            isPrivate
          />
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          <NumberChoice
            label="Excitement at least"
            value={filter.excitement}
            usual={[1, 2, 3, 4, 5]}
            word={(value) => `${value} · ${excitementWords[value - 1] ?? ""}`}
            onChange={(excitement) => set({ excitement })}
          />
          <NumberChoice
            label="A step within"
            value={filter.nextWithin}
            usual={[1, 3, 7, 14, 30]}
            word={days}
            onChange={(nextWithin) => set({ nextWithin })}
          />
          <NumberChoice
            label="Silent for"
            value={filter.silentFor}
            usual={[7, 14, 21, 30, 60]}
            word={days}
            onChange={(silentFor) => set({ silentFor })}
          />
        </div>
        {asked === 0 ? null : (
          <Button tone="quiet" onClick={() => onChange(tidy({ search: filter.search }))}>
            Show all again
          </Button>
        )}
      </div>
    </details>
  );
}
