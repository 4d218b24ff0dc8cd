import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";

type Time = OutputOf<"funnel">["times"][number];

function days(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

/** How long loops take to come to each kind of step (X3). */
export function StepTimes({ times }: { readonly times: readonly Time[] }) {
  const kinds = useRead("step-kind.list", {});
  const names = new Map((kinds.data?.rows ?? []).map((row) => [row.id, row.name]));
  if (times.length === 0) return <p className="text-soft">No step has taken place yet.</p>;
  return (
    <ScrollArea label="Days before each kind of step">
      <table className="w-full text-small">
        <thead className="text-soft text-left">
          <tr>
            <th scope="col" className="pr-6 font-medium">
              Step
            </th>
            <th scope="col" className="pr-6 font-medium">
              Days since the one before, median
            </th>
            <th scope="col" className="pr-6 font-medium whitespace-nowrap">
              Longest
            </th>
            <th scope="col" className="font-medium whitespace-nowrap">
              Counted
            </th>
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr key={time.kind} className="border-line border-t">
              <th scope="row" className="py-1 pr-6 text-left font-normal">
                {names.get(time.kind) ?? time.kind}
              </th>
              <td className="pr-6">{days(time.medianDays)}</td>
              <td className="pr-6">{days(time.longestDays)}</td>
              <td>{time.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
