import { useState } from "react";
import type { Rung, RungState } from "../../../search/ladder.ts";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { counted, rungStateWords, rungWords } from "../../ui/words.ts";

type Company = OutputOf<"company.show">;
type LadderRung = Company["ladder"][number];

function RungRow({
  companyId,
  place,
  rung,
}: {
  readonly companyId: string;
  readonly place: number;
  readonly rung: LadderRung;
}) {
  const [note, setNote] = useState<string | null>(null);
  const save = (state: RungState, text: string): void => {
    setNote(null);
    void write(
      "ladder.set",
      { companyId, rung: rung.rung, state, note: text },
      {
        said: "Rung set",
        optimistic: (cache) =>
          cache.setQueriesData<Company>({ queryKey: ["company.show"] }, (data) =>
            data?.id === companyId
              ? {
                  ...data,
                  ladder: data.ladder.map((other) =>
                    other.rung === rung.rung ? { ...other, state, note: text } : other,
                  ),
                }
              : data,
          ),
      },
    );
  };
  const name = rungWords[rung.rung as Rung];
  return (
    <tr className="border-line border-b align-top last:border-0 max-sm:grid max-sm:grid-cols-1 max-sm:gap-2 max-sm:py-3">
      <th scope="row" className="pr-4 text-left font-normal sm:py-2">
        <span className="text-soft pr-2">{place}</span>
        {name}
        <span className="text-soft block pl-4.5 text-small">
          {rung.acquaintances === 0
            ? "You know nobody there"
            : `You know ${counted(rung.acquaintances, "person", "people")}`}
        </span>
      </th>
      <td className="sm:w-36 sm:py-2 sm:pr-3">
        <select
          aria-label={`Where the search stands: ${name}`}
          className="control"
          value={rung.state}
          onChange={(event) => save(event.target.value as RungState, note ?? rung.note)}
        >
          {Object.entries(rungStateWords).map(([state, label]) => (
            <option key={state} value={state}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td className="sm:py-2">
        <input
          type="text"
          aria-label={`Note: ${name}`}
          placeholder="Note"
          className="control"
          value={note ?? rung.note}
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => {
            if (note !== null && note !== rung.note) save(rung.state, note);
            else setNote(null);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.currentTarget.blur();
          }}
        />
      </td>
    </tr>
  );
}

/** The five places where a company looks, in its usual order, and whom the user knows on each (S1). */
export function CompanyLadder({ companyId }: { readonly companyId: string }) {
  const company = useRead("company.show", { id: companyId });
  return (
    <Loaded from={company}>
      {({ ladder }) => (
        <table className="w-full max-sm:block">
          <thead className="sr-only">
            <tr>
              <th scope="col">Rung</th>
              <th scope="col">Where their search stands</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {ladder.map((rung, index) => (
              <RungRow key={rung.rung} companyId={companyId} place={index + 1} rung={rung} />
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
}
