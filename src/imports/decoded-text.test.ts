import { expect, test } from "vitest";
import { decodedText } from "./decoded-text.ts";

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const codes = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
  ];
  return new Uint8Array(
    codes.flatMap((code) => (order === "le" ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

const text = "Name,Société\nZoë,Œuvre €\n";

test("tells the encodings apart, marked or not", () => {
  const utf8 = new TextEncoder().encode(text);
  const cases = [
    [utf8, "utf-8"],
    [new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), "utf-8-bom"],
    [utf16(text, "le", true), "utf-16le"],
    [utf16(text, "be", true), "utf-16be"],
    [utf16(text, "le", false), "utf-16le"],
    [utf16(text, "be", false), "utf-16be"],
  ] as const;
  for (const [bytes, encoding] of cases)
    expect(decodedText(bytes)).toMatchObject({ text, encoding, damagedCount: 0 });
});

test("reads what Excel writes in Western Europe", () => {
  const bytes = new Uint8Array([0x5a, 0x6f, 0xeb, 0x3b, 0x80, 0x20, 0x96, 0x0a]);
  expect(decodedText(bytes)).toMatchObject({ text: "Zoë;€ –\n", encoding: "windows-1252" });
});

test("keeps a mostly sound UTF-8 text as UTF-8 and counts the damage", () => {
  const bytes = new Uint8Array([...new TextEncoder().encode("äöüäöü"), 0xff, 0x41]);
  expect(decodedText(bytes)).toMatchObject({ encoding: "utf-8", damagedCount: 1 });
});
