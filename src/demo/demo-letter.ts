import type { DemoWriter } from "./demo-writer.ts";
import { plainPdf } from "./plain-pdf.ts";

function pages(day: string): string[][] {
  return [
    [
      "Harbor Robotics",
      "Draft for discussion, not an offer yet",
      "",
      "Dear Robin,",
      "",
      "We would like you to lead our engineering as Vice President, reporting to",
      "the chief executive. This is what we have in mind.",
      "",
      "1. Salary. $285,000 a year, paid twice a month.",
      "2. Bonus. A target of 20 % of your salary, set against goals that we",
      "    agree on in your first month.",
      `3. Start. ${day}, or another day that suits you.`,
      "4. Severance. Six months of salary if we end your employment without cause.",
    ],
    [
      "5. Equity. An option to buy 310,000 shares of common stock, about 1.0 % of",
      "    the company fully diluted, at $1.90 a share.",
      "6. Vesting. Over four years: a quarter after twelve months, the rest in",
      "    equal monthly parts.",
      "7. After you leave you may exercise what has vested for twelve months.",
      "",
      "The board has to approve the grant. Noa Lindqvist will answer what you ask.",
    ],
  ];
}

/** The draft of a letter that Harbor Robotics sent after the talks, beside the version that it brought about. */
export async function harborLetter(writer: DemoWriter): Promise<void> {
  await writer.do("letter.attach", {
    offerId: "Harbor Robotics",
    fileName: "Harbor draft letter.pdf",
    file: plainPdf(pages(writer.day(40))).toString("base64"),
  });
}
