import { layouts } from "../../../search/opportunity-view.ts";
import type { Grouping, Layout } from "../../../search/opportunity-view.ts";
import { groupingWords } from "./group-words.ts";
import { SavedViews } from "./saved-views.tsx";
import { zooms } from "./view-address.ts";
import type { OpportunityView, Zoom } from "./view-address.ts";

const layoutWords: Readonly<Record<Layout, string>> = {
  list: "List",
  board: "Board",
  table: "Table",
  timeline: "Timeline",
};

const zoomWords: Readonly<Record<Zoom, string>> = { week: "Weeks", month: "Months", whole: "All of it" };

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
};

function Choice<T extends string>({ label, value, values, words, onChange }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      <div className="flex">
        {values.map((one) => (
          <label
            key={one}
            className="touch border-edge has-checked:bg-accent has-checked:text-on-accent has-checked:border-accent has-focus-visible:outline-accent -ml-px flex min-h-8 cursor-pointer items-center border px-3 text-small first:ml-0 first:rounded-l last:rounded-r has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={label}
              className="sr-only"
              checked={value === one}
              onChange={() => onChange(one)}
            />
            {words[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How wide a stretch of time is shown. */
export function ZoomChoice({
  value,
  onChange,
}: {
  readonly value: Zoom;
  readonly onChange: (zoom: Zoom) => void;
}) {
  return <Choice label="Time shown" value={value} values={zooms} words={zoomWords} onChange={onChange} />;
}

type ViewBarProps = {
  readonly view: OpportunityView;
  readonly onChange: (change: Partial<OpportunityView>) => void;
};

/** How the opportunities are laid out, and the views that were saved. */
export function ViewBar({ view, onChange }: ViewBarProps) {
  return (
    <div className="chrome mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Choice
        label="Show as"
        value={view.layout}
        values={layouts}
        words={layoutWords}
        onChange={(layout) => onChange({ layout })}
      />
      {view.layout === "board" ? (
        <label className="flex items-center gap-2 text-small">
          <span className="text-soft whitespace-nowrap">Columns by</span>
          <select
            className="control text-small"
            value={view.group}
            onChange={(event) => onChange({ group: event.target.value as Grouping })}
          >
            {Object.entries(groupingWords).map(([grouping, word]) => (
              <option key={grouping} value={grouping}>
                {word}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {view.layout === "timeline" ? (
        <ZoomChoice value={view.zoom} onChange={(zoom) => onChange({ zoom })} />
      ) : null}
      <SavedViews view={view} onChange={onChange} />
    </div>
  );
}
