import fc from "fast-check";
import { expect, test } from "vitest";
import { documentHtml, answers, baseStyle } from "../../test/fixtures/filings/synthetic-tables.ts";
import { readFiling, placeName, shownTable } from "./index.ts";

test("N2 a shown table keeps its layout and its figures, and nothing that acts", () => {
  const excerpt = `<table border=1 onclick="x()" style="color:red"><tr><td colspan="2" style="text-align:right" id=a><span style="font-weight:bold">Ann &amp; Co</span><script>alert(1)</script><img src="https://example.com/p.png" onerror="x()"></td></tr><tr><td><a href="javascript:x()">1,&#48;00</a></td><td><iframe src="//e"></iframe><svg><style><img src=x></style></svg>5 < 6</td></tr></table>`;
  const at = excerpt.indexOf("1,&#48;00");
  const shown = shownTable(excerpt, 100, [{ start: 100 + at, end: 100 + at + 9 }]);
  expect(shown).toBe(
    `<table><tr><td colspan="2" align="right"><b>Ann &amp; Co</b></td></tr><tr><td><mark data-at="${100 + at}-${109 + at}">1,&#48;00</mark></td><td>5 &lt; 6</td></tr></table>`,
  );
});

test("N2 plain text is shown as it stands, its figures marked", () => {
  expect(shownTable("Ann Lee   2024   400,000", 0, [{ start: 17, end: 24 }])).toBe(
    '<pre>Ann Lee   2024   <mark data-at="17-24">400,000</mark></pre>',
  );
});

test("N2 every figure of a reading is marked in the table it came from", () => {
  const html = documentHtml(baseStyle, answers(baseStyle, 5));
  const { facts } = readFiling(html);
  const [place] = facts.tables.places;
  if (place === undefined) throw new Error("No table was read.");
  const sources = facts.sct.flatMap((row) => Object.values(row.sources));
  const shown = shownTable(html.slice(place.start, place.end), place.start, sources);
  for (const source of sources.filter(({ start, end }) => end > start))
    expect(shown).toContain(`data-at="${placeName(source)}"`);
});

const pieces = fc.constantFrom(
  "<table>",
  "</table>",
  "<tr>",
  "<td onclick=x>",
  "<script>",
  "</script>",
  "<svg>",
  "<math>",
  "<style>",
  "</style>",
  "<!--",
  "-->",
  "<![CDATA[",
  "<a href='javascript:x'>",
  "<img src=x onerror=x>",
  "<plaintext>",
  "<title>",
  "&lt;script&gt;",
  "<ix:header>",
  "<",
  "<?php",
  '<td title="',
  '">',
  "1,000",
);

test("N2 whatever the document holds, no tag or attribute but the known ones is shown", () => {
  const known =
    /^<\/?(?:table|caption|thead|tbody|tfoot|tr|td|th|br|p|div|b|i|u|strong|em|sup|sub|small|center|pre|hr|mark)(?: (?:colspan|rowspan)="\d+"| align="(?:left|right|center)"| data-at="\d+-\d+")*>$/;
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 }), (parts) => {
      const shown = shownTable(parts.join(""), 7, [{ start: 20, end: 40 }]);
      const tags = shown.match(/<[^>]*>?/g) ?? [];
      expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
