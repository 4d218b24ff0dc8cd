import { grouped } from "./adviser-pack.ts";
import type { AdviserPack, PackLine } from "./adviser-pack.ts";
import {
  typst,
  typstBlocks,
  typstHeading,
  typstList,
  typstPdf,
  typstTable,
  typstText,
} from "./typst-document.ts";
import type { TypstInputs, TypstMarkup } from "./typst-document.ts";

const endNames = { sale: "The company is sold", "let-go": "I am let go", both: "Sold, and let go" } as const;

const eventNames: Readonly<Record<string, string>> = {
  start: "Start",
  vest: "Shares vest",
  exercise: "Exercise",
  "sign-on": "Sign-on paid",
  leave: "Leaving",
  "claw-back": "Sign-on paid back",
  "window-ends": "Window ends",
  "change-in-control": "Sale",
};

function money(value: number | null): string {
  return value === null ? "not modelled" : grouped(value);
}

function linesTable(lines: readonly PackLine[]): TypstMarkup {
  return typstTable(
    [
      { name: "Term", share: 1 },
      { name: "As stated", share: 2 },
    ],
    lines.map(({ label, value }) => [label, value]),
  );
}

function inputs(pack: AdviserPack): readonly TypstMarkup[] {
  const { pay, currency } = pack;
  return [
    typstHeading(1, "What is offered"),
    linesTable([
      { label: "Place of work", value: pack.place },
      { label: "Salary of a year", value: `${currency} ${grouped(pay.salary)}` },
      { label: "Bonus at target", value: `${currency} ${grouped(pay.salary * pay.bonusTarget)}` },
      ...(pay.signOn === 0 ? [] : [{ label: "Sign-on", value: `${currency} ${grouped(pay.signOn)}` }]),
      ...pack.terms.map((line) => (line.label === "Sign-on" ? { ...line, label: "Sign-on terms" } : line)),
    ]),
    ...pack.grants.flatMap(({ id, lines }) => [typstHeading(2, `Grant ${id}`), linesTable(lines)]),
  ];
}

function years(pack: AdviserPack): readonly TypstMarkup[] {
  const right = { align: "right" } as const;
  return [
    typstHeading(1, "Year by year"),
    typst`In ${pack.currency}. Shares that vest are taxed at today's price of common and never counted as cash. A balance above nothing is owed with the return.`,
    typstTable(
      [
        { name: "Year" },
        { name: "Cash", ...right, share: 1 },
        { name: "Taxes", ...right, share: 1 },
        { name: "Withheld", ...right, share: 1 },
        { name: "Balance", ...right, share: 1 },
        { name: "After tax", ...right, share: 1 },
        { name: "Shares vest", ...right, share: 1 },
      ],
      pack.years.map((year) => [
        String(year.year),
        money(year.cash),
        money(year.tax),
        money(year.withheld),
        money(year.balanceDue),
        money(year.cashAfterTax),
        grouped(year.vestedShares),
      ]),
    ),
    typstHeading(2, "Calendar of events"),
    typstTable(
      [
        { name: "Day" },
        { name: "What", share: 1 },
        { name: "Grant", share: 1 },
        { name: "Shares", ...right },
        { name: "Cash", ...right },
      ],
      pack.years
        .flatMap(({ events }) => events)
        .map((event) => [
          event.on,
          eventNames[event.kind] ?? event.kind,
          event.grantId ?? "",
          event.shares === 0 ? "" : grouped(event.shares),
          event.cash === 0 ? "" : grouped(event.cash),
        ]),
    ),
  ];
}

function ends(pack: AdviserPack): readonly TypstMarkup[] {
  const right = { align: "right" } as const;
  return [
    typstHeading(1, "If it ends"),
    typst`On ${pack.endsOn}, in ${pack.currency}, before tax.`,
    typstTable(
      [
        { name: "What happens", share: 2 },
        { name: "Severance", ...right, share: 1 },
        { name: "Bonus, health", ...right, share: 1 },
        { name: "Vests early", ...right, share: 1 },
        { name: "Worth of it", ...right, share: 1 },
        { name: "280G excise", ...right, share: 1 },
      ],
      pack.ends.map((end) => [
        endNames[end.id],
        grouped(end.severance),
        grouped(end.severanceBonus + end.health),
        grouped(end.acceleratedShares),
        end.acceleratedEquity === null ? "not known" : grouped(end.acceleratedEquity),
        end.exciseTax === null ? "none" : grouped(end.exciseTax),
      ]),
    ),
  ];
}

function asks(pack: AdviserPack): readonly TypstMarkup[] {
  if (pack.asks.length === 0) return [];
  return [
    typstHeading(1, "What is asked for"),
    typstList(
      pack.asks.map(({ what, state, reason, fallBack, answer }) =>
        [
          `${what} (${state})`,
          ...(reason === "" ? [] : [`Why: ${reason}`]),
          ...(fallBack === "" ? [] : [`Fall-back: ${fallBack}`]),
          ...(answer === "" ? [] : [`Their answer: ${answer}`]),
        ].join("\n"),
      ),
    ),
  ];
}

function assumptions(pack: AdviserPack): readonly TypstMarkup[] {
  return [
    typstHeading(1, "Assumptions and sources"),
    typstTable(
      [{ name: "About" }, { name: "What is assumed", share: 3 }, { name: "Source", share: 2 }],
      pack.assumptions.map(({ about, text, source }) => [about, text, source ?? ""]),
    ),
  ];
}

/** The pack as a tagged PDF. */
export async function adviserPackPdf(pack: AdviserPack, paper: TypstInputs["paper"]): Promise<Uint8Array> {
  const blocks = [
    typst`Figures by One of One on ${pack.date}, from the offer as it was told. They are a basis for talking, not advice.`,
    typstHeading(1, "Questions for the adviser"),
    typstList(pack.questions),
    ...inputs(pack),
    ...years(pack),
    ...ends(pack),
    ...asks(pack),
    ...assumptions(pack),
    ...(pack.notes === null || pack.notes.trim() === ""
      ? []
      : [typstHeading(1, "Private notes"), typstText(pack.notes.trim())]),
  ];
  return typstPdf(typstBlocks(blocks), {
    title: "Adviser pack",
    subtitle: `${pack.seat} · ${pack.offer}`,
    header: `Adviser pack · ${pack.seat}`,
    footer: pack.notes === null ? "Confidential. Private notes are left out." : "Confidential",
    date: pack.date,
    paper,
  });
}
