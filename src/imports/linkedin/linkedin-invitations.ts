import { foldedText, linkedinProfileKey } from "../identity-key.ts";
import type { Direction } from "../import-facts.ts";
import type { ReadContext, Reading } from "../reading.ts";
import { skipMisshapenRow, tableReading } from "../table-reading.ts";
import type { TableLayout, TableRow, TableTools } from "../table-reading.ts";
import { writtenTime } from "../written-date.ts";
import { invitationColumns, isLinkedinHeader } from "./linkedin-headers.ts";
import type { InvitationField } from "./linkedin-headers.ts";

function invitationDirection(text: string): Direction | null {
  const folded = text.toLowerCase();
  return folded === "outgoing" || folded === "incoming" ? folded : null;
}

function readInvitation(row: TableRow<InvitationField>, tools: TableTools<InvitationField>): void {
  if (skipMisshapenRow(row, "invitations", tools)) return;
  const from = { name: row.cell("from"), url: row.cell("inviterUrl") };
  const to = { name: row.cell("to"), url: row.cell("inviteeUrl") };
  if ([from.name, from.url, to.name, to.url].every((text) => text === "")) {
    tools.found.skip(
      "invitations",
      "no-name",
      row.line,
      `Line ${row.line}: neither side of the invitation is named.`,
    );
    return;
  }
  const written = row.cell("sentAt");
  const sentAt = writtenTime(written, tools.dateOrder("sentAt"));
  if (sentAt === null && written !== "") tools.unreadableDate(row.line, "Sent At", written);
  // Names before addresses, which older layouts lack.
  const sides = [from, to].map(({ name, url }) => foldedText(name) || (linkedinProfileKey(url) ?? url));
  tools.found.facts.invitations.push({
    file: tools.file,
    line: row.line,
    key: `invitation:${sides.join("|")}|${sentAt ?? written}`,
    from,
    to,
    sentAt,
    text: row.cell("message"),
    direction: invitationDirection(row.cell("direction")),
  });
}

const layout: TableLayout<InvitationField> = {
  format: "linkedin-invitations",
  kind: "invitations",
  columns: invitationColumns,
  isHeader: isLinkedinHeader.invitations,
  wanted: "From, To, Sent At and Direction; is it LinkedIn's Invitations.csv?",
};

/** LinkedIn's Invitations.csv; its times (`2/7/23, 2:37 PM`) name no zone, so none is made up. */
export function linkedinInvitations(input: Uint8Array | string, context: ReadContext): Reading {
  return tableReading(input, context, layout, readInvitation);
}
