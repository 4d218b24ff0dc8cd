import { useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { When } from "../../ui/when.tsx";
import { moneyIn, roleWords } from "./pay-words.ts";
import type { PeerPay } from "./pay-words.ts";
import { PeerDialog } from "./peer-dialog.tsx";

const heads = [
  "Who",
  "Seat",
  "Company",
  "Year",
  "Salary",
  "Bonus",
  "Stock",
  "Options",
  "Total",
  "Told",
] as const;

function Row({ peer, onEdit }: { readonly peer: PeerPay; readonly onEdit: () => void }) {
  const { currency } = peer;
  const where = [peer.company, peer.industry, peer.place].filter((part) => part !== "").join(", ");
  return (
    <tr className="private border-line border-b align-top last:border-0">
      <td className="min-w-28 py-1.5 pr-4">
        {peer.who === "" ? "Unnamed" : peer.who}
        <span className="text-soft block">
          <When at={peer.toldOn} />
          {peer.source === "" ? "" : `, ${peer.source}`}
        </span>
      </td>
      <td className="min-w-24 py-1.5 pr-4">
        {roleWords[peer.role] ?? peer.role}
        <span className="text-soft block">{peer.year}</span>
      </td>
      <td className="min-w-32 py-1.5 pr-4">
        {where}
        {peer.companySize === null ? null : (
          <span className="text-soft"> {peer.companySize.toLocaleString("en")} people</span>
        )}
      </td>
      {[peer.salary, peer.bonus, peer.stock, peer.options, peer.total].map((amount, index) => (
        <td key={heads[index + 3]} className="py-1.5 pr-4 text-right whitespace-nowrap">
          {moneyIn(currency, amount)}
        </td>
      ))}
      <td className="py-1">
        <div className="flex flex-col items-start">
          <Button
            tone="quiet"
            aria-label={`Change what ${peer.who || "somebody unnamed"} told`}
            onClick={onEdit}
          >
            Change
          </Button>
          <Button
            tone="quiet"
            aria-label={`Remove what ${peer.who || "somebody unnamed"} told`}
            onClick={() => void write("peer-pay.remove", { id: peer.id }, { said: "Peer’s pay removed" })}
          >
            Remove
          </Button>
        </div>
      </td>
    </tr>
  );
}

function Table({
  rows,
  onEdit,
}: {
  readonly rows: readonly PeerPay[];
  readonly onEdit: (peer: PeerPay) => void;
}) {
  return (
    <ScrollArea label="What peers told of their pay">
      <table className="w-full text-small">
        <thead className="text-soft text-left">
          <tr className="border-edge border-b">
            {heads.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={`py-1.5 pr-4 font-medium whitespace-nowrap ${index >= 3 ? "text-right" : ""}`}
              >
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((peer) => (
            <Row key={peer.id} peer={peer} onEdit={() => onEdit(peer)} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** Private points: what peers in such seats told (N2). */
export function PeersPay() {
  const peers = useRead("peer-pay.list", {});
  const [open, setOpen] = useState<PeerPay | "new" | null>(null);
  return (
    <>
      <Loaded from={peers}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              what="Nobody has told you yet what a seat like this pays."
              why="Fair pay depends on company, size, place and background; peers in such seats know. They may stay unnamed, and what they told is in no export of filings."
              source="Larson, ch. 1, Negotiating the Contract"
              action={
                <Button tone="primary" onClick={() => setOpen("new")}>
                  Add what a peer told you
                </Button>
              }
            />
          ) : (
            <>
              <Table rows={rows} onEdit={setOpen} />
              <Button className="mt-4" onClick={() => setOpen("new")}>
                Add what a peer told you
              </Button>
            </>
          )
        }
      </Loaded>
      {open === null ? null : (
        <PeerDialog peer={open === "new" ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
