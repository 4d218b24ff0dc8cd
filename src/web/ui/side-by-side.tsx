import { ScrollArea } from "./scroll-area.tsx";

type Rows = readonly (readonly [label: string, value: string])[];

type SideBySideProps = {
  readonly left: string;
  readonly right: string;
  readonly leftRows: Rows;
  readonly rightRows: Rows;
};

/** Two records field by field; where they differ is marked with a sign and weight. */
export function SideBySide({ left, right, leftRows, rightRows }: SideBySideProps) {
  return (
    <ScrollArea label="Both records side by side">
      <table className="w-full text-small">
        <thead className="text-left">
          <tr className="border-edge border-b">
            <th scope="col" className="text-soft w-28 py-2 pr-4 font-medium">
              Field
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              {left}
            </th>
            <th scope="col" className="py-2 font-semibold">
              {right}
            </th>
          </tr>
        </thead>
        <tbody className="align-top">
          {leftRows.map(([label, value], index) => {
            const other = rightRows[index]?.[1] ?? "";
            const differs = value !== other;
            return (
              <tr key={label} className="border-line border-b last:border-0">
                <th scope="row" className="text-soft py-1.5 pr-4 text-left font-normal">
                  {label}
                  {differs ? <span aria-label=", differs"> ≠</span> : null}
                </th>
                <td className={`private py-1.5 pr-4 ${differs ? "font-medium" : ""}`}>{value || "–"}</td>
                <td className={`private py-1.5 ${differs ? "font-medium" : ""}`}>{other || "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}
