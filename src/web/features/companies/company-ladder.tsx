import { useState } from "react";
import type { Rung, RungState } from "../../../search/ladder.ts";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWarmPaths } from "./use-warm-paths.ts";
import type { WarmPaths } from "./use-warm-paths.ts";
import { counted, rungStateWords, rungWords } from "../../ui/words.ts";

type Company = OutputOf<"company.show">;
type LadderRung = Company["ladder"][number];
type RungReach = WarmPaths["reach"][number];

/** Whom the user knows on a rung: one step away, and through one introduction. */
function Reach({ reach, isKnown }: { readonly reach: RungReach | undefined; readonly isKnown: boolean }) {
  if (reach === undefined)
    return <span className="text-soft block text-small">{isKnown ? "You know nobody there" : "\u00a0"}</span>;
  const direct = reach.direct === 0 ? [] : [`you know ${counted(reach.direct, "person", "people")}`];
  const introduced = reach.introduced === 0 ? [] : [`${reach.introduced} more through one introduction`];
  const words = [...direct, ...introduced].join(", ");
  return (
    <span className="text-soft block text-small">
      {words.charAt(0).toUpperCase() + words.slice(1)}
      <span className="private block">
        {reach.warmest.map(({ via, towards }, index) => (
          <span key={`${via.id} ${towards?.id ?? ""}`}>
            {index === 0 ? "" : ", "}
            {towards === null ? null : (
              <>
                <Link href={`/people/${towards.id}`} className="link">
                  {towards.name}
                </Link>{" "}
                through{" "}
              </>
            )}
            <Link href={`/people/${via.id}`} className="link">
              {via.name}
            </Link>
          </span>
        ))}
      </span>
    </span>
  );
}

function RungRow({
  companyId,
  place,
  rung,
  reach,
  isKnown,
}: {
  readonly companyId: string;
  readonly place: number;
  readonly rung: LadderRung;
  readonly reach: RungReach | undefined;
  readonly isKnown: boolean;
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
        <span className="block pl-4.5">
          <Reach reach={reach} isKnown={isKnown} />
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
  const paths = useWarmPaths(companyId);
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
              <RungRow
                key={rung.rung}
                companyId={companyId}
                place={index + 1}
                rung={rung}
                reach={paths.data?.reach.find((reach) => reach.rung === rung.rung)}
                isKnown={paths.data !== undefined}
              />
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
}
