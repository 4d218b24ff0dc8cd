import type { DemoWriter } from "./demo-writer.ts";

type Officer = readonly [name: string, title: string, salary: number, stock: number, other: number];

const officers: readonly Officer[] = [
  ["Ottoline Brandt", "President and Chief Executive Officer", 610_000, 2_400_000, 18_400],
  ["Caspian Wrede", "Chief Financial Officer", 430_000, 1_150_000, 16_900],
  ["Ilse Marchetti", "Chief Technology Officer", 445_000, 1_310_000, 17_200],
];

function money(amount: number): string {
  return amount.toLocaleString("en-US");
}

function row([name, title, salary, stock, other]: Officer): string {
  const cells = [salary, stock, other, salary + stock + other].map((amount) => `<td>${money(amount)}</td>`);
  return `<tr><td>${name}<br>${title}</td><td>2025</td>${cells.join("")}</tr>`;
}

/** The proxy statement of a company that does not exist. */
const proxyStatement = `<SEC-DOCUMENT>
ACCESSION NUMBER: 0000000000-26-000001
CONFORMED SUBMISSION TYPE: DEF 14A
COMPANY CONFORMED NAME: SALTMARSH INSTRUMENTS INC
STANDARD INDUSTRIAL CLASSIFICATION: INDUSTRIAL INSTRUMENTS FOR MEASUREMENT [3823]
<DOCUMENT>
<TYPE>DEF 14A
<TEXT>
<html><body><p><b>Summary Compensation Table</b></p>
<p>The following table shows the compensation of our named executive officers.</p>
<table><tr><td>Name and Principal Position</td><td>Year</td><td>Salary ($)</td><td>Stock Awards ($)</td><td>All Other Compensation ($)</td><td>Total ($)</td></tr>
${officers.map(row).join("\n")}
</table></body></html>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;

export async function demoFiling(writer: DemoWriter): Promise<void> {
  await writer.do("filing.read", {
    file: Buffer.from(proxyStatement, "utf8").toString("base64"),
    fileName: "saltmarsh-2026.txt",
    companySize: 900,
  });
}
