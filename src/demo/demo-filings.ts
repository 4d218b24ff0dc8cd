type Officer = readonly [name: string, title: string, salary: number, stock: number, bonus: number];

/** A company that does not exist, as its proxy statement tells of it. */
export type DemoCompany = {
  readonly fileName: string;
  readonly name: string;
  readonly accession: string;
  readonly industry: string;
  readonly employees: number;
  /** Newest fiscal year first; pay of the year before is a twentieth less. */
  readonly years: readonly number[];
  readonly officers: readonly Officer[];
};

export const demoCompanies: readonly DemoCompany[] = [
  {
    fileName: "saltmarsh-2026.txt",
    name: "SALTMARSH INSTRUMENTS INC",
    accession: "0000000000-26-000001",
    industry: "INDUSTRIAL INSTRUMENTS FOR MEASUREMENT [3823]",
    employees: 900,
    years: [2025, 2024],
    officers: [
      ["Ottoline Brandt", "President and Chief Executive Officer", 610_000, 2_400_000, 418_000],
      ["Caspian Wrede", "Chief Financial Officer", 430_000, 1_150_000, 216_000],
      ["Ilse Marchetti", "Chief Technology Officer", 445_000, 1_310_000, 222_000],
      ["Bram Oyelaran", "Senior Vice President, Engineering", 372_000, 640_000, 131_000],
    ],
  },
  {
    fileName: "corvane-2026.htm",
    name: "CORVANE ROBOTICS CORP",
    accession: "0000000000-26-000002",
    industry: "GENERAL INDUSTRIAL MACHINERY & EQUIPMENT [3569]",
    employees: 1_700,
    years: [2025, 2024],
    officers: [
      ["Silke Amundsen", "Chief Executive Officer", 680_000, 3_900_000, 540_000],
      ["Teodor Vance", "Chief Technology Officer and Head of Engineering", 470_000, 1_720_000, 262_000],
      ["Noor Castellan", "Executive Vice President of Engineering", 418_000, 980_000, 188_000],
    ],
  },
  {
    fileName: "hollin-2026.htm",
    name: "HOLLIN SENSORS INC",
    accession: "0000000000-26-000003",
    industry: "INDUSTRIAL INSTRUMENTS FOR MEASUREMENT [3823]",
    employees: 340,
    years: [2025, 2024],
    officers: [
      ["Piet Laurenz", "Chief Executive Officer", 480_000, 900_000, 210_000],
      ["Ama Dressler", "Vice President of Engineering", 298_000, 310_000, 74_000],
      ["Rosalind Teague", "Chief Technology Officer", 341_000, 455_000, 92_000],
    ],
  },
  {
    fileName: "brackwater-2026.htm",
    name: "BRACKWATER CONTROLS INC",
    accession: "0000000000-26-000004",
    industry: "GENERAL INDUSTRIAL MACHINERY & EQUIPMENT [3569]",
    employees: 620,
    years: [2025, 2024],
    officers: [
      ["Fenna Okolie", "Chief Executive Officer", 520_000, 1_150_000, 260_000],
      ["Lucian Harrow", "Chief Technology Officer", 366_000, 520_000, 118_000],
      ["Petra Solano", "Senior Vice President, Engineering", 334_000, 410_000, 96_000],
    ],
  },
  {
    fileName: "ostrova-2026.htm",
    name: "OSTROVA GRID SYSTEMS CORP",
    accession: "0000000000-26-000005",
    industry: "ELECTRONIC COMPONENTS [3679]",
    employees: 2_300,
    years: [2025, 2024],
    officers: [
      ["Dario Whitlock", "President and Chief Executive Officer", 735_000, 4_600_000, 690_000],
      ["Yara Lindqvist", "Chief Technology Officer", 505_000, 2_050_000, 310_000],
      ["Emeric Sandoval", "Vice President, Software Engineering", 352_000, 560_000, 122_000],
    ],
  },
];

function money(amount: number): string {
  return amount.toLocaleString("en-US");
}

function cells(values: readonly string[]): string {
  return values.map((value) => `<td align="right">${value}</td>`).join("");
}

function yearRow([name, title, salary, stock, bonus]: Officer, year: number, age: number): string {
  const part = 1 - age * 0.05;
  const [paid, granted, incentive] = [salary, stock, bonus].map((amount) => Math.round(amount * part));
  const amounts = [paid ?? 0, granted ?? 0, incentive ?? 0, 11_000];
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const who = age === 0 ? `${name}<br>${title}` : "";
  return `<tr><td>${who}</td><td>${year}</td>${cells([...amounts, total].map(money))}</tr>`;
}

function payments(officers: readonly Officer[]): string {
  const rows = officers.map(([name, , salary, stock, bonus]) => {
    const [inControl, without] = [salary * 2 + bonus * 2, salary + bonus];
    const parts = [inControl, stock, inControl + stock, without, 0, without];
    return `<tr><td>${name}</td>${cells(parts.map((part) => (part === 0 ? "&mdash;" : money(part))))}</tr>`;
  });
  return `<p><b>Potential Payments Upon Termination or Change in Control</b></p>
<table><tr><td></td><td colspan="3">Involuntary Termination Following a Change in Control</td><td colspan="3">Involuntary Termination Without Cause</td></tr>
<tr><td>Name</td><td>Cash Severance ($)</td><td>Accelerated Equity ($)</td><td>Total ($)</td><td>Cash Severance ($)</td><td>Accelerated Equity ($)</td><td>Total ($)</td></tr>
${rows.join("\n")}
</table>`;
}

/** The proxy statement of such a company, with the two tables that say most. */
export function demoProxyStatement({ name, accession, industry, years, officers }: DemoCompany): string {
  const rows = officers.flatMap((officer) => years.map((year, age) => yearRow(officer, year, age)));
  return `<SEC-DOCUMENT>
ACCESSION NUMBER: ${accession}
CONFORMED SUBMISSION TYPE: DEF 14A
COMPANY CONFORMED NAME: ${name}
STANDARD INDUSTRIAL CLASSIFICATION: ${industry}
<DOCUMENT>
<TYPE>DEF 14A
<TEXT>
<html><body><p><b>Summary Compensation Table</b></p>
<p>The following table shows the compensation of our named executive officers.</p>
<table><tr><td>Name and Principal Position</td><td>Year</td><td>Salary ($)</td><td>Stock Awards ($)</td><td>Non-Equity Incentive Plan Compensation ($)</td><td>All Other Compensation ($)</td><td>Total ($)</td></tr>
${rows.join("\n")}
</table>
${payments(officers)}
</body></html>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
}
