import fc from "fast-check";
import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";
import type { App } from "../app.ts";
import { AppError } from "../app-error.ts";
import { plainPdf } from "../demo/plain-pdf.ts";
import { readLetter } from "./letter-pdf.ts";

const offer = (salary: number): string =>
  JSON.stringify({
    id: "one",
    amounts: "units",
    currency: "USD",
    place: "US-CA",
    startDate: "2027-01-01",
    salary,
    company: { name: "Larkspur" },
  });

async function appWithOffer(): Promise<App> {
  const app = tempApp();
  await run(app, "offer.save", { json: offer(290_000), name: "Larkspur" });
  await run(app, "offer.save", { json: offer(300_000), name: "Larkspur" });
  return app;
}

const pdf = plainPdf([["Dear Robin,", "a salary of $290,000"], [], ["vesting over four years"]]);
const attached = (file: Buffer, fileName = "letter.pdf", offerId = "Larkspur") => ({
  offerId,
  file: file.toString("base64"),
  fileName,
});

/** A PDF whose pages open with a password alone. */
function locked(): Buffer {
  const hash = "a1".repeat(32);
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hash}> /U <${hash}> /P -4 >> /ID [<00> <00>]`;
  return Buffer.from(pdf.toString("latin1").replace("/Root 1 0 R", `/Root 1 0 R ${encrypt}`), "latin1");
}

test("a letter is kept with its text by page, and given back byte for byte", async () => {
  const app = await appWithOffer();
  const letter = await run(app, "letter.attach", attached(pdf));
  expect(letter).toMatchObject({ offerName: "Larkspur", version: 2, pages: 3, pagesWithText: 2 });
  expect(letter.note).toContain("2 of its 3 pages");
  const { text } = await run(app, "letter.show", { id: letter.id });
  expect(text).toEqual([
    { page: 1, text: "Dear Robin,\na salary of $290,000" },
    { page: 3, text: "vesting over four years" },
  ]);
  const file = await run(app, "letter.save", { id: letter.id });
  expect(Buffer.from(file.content, "base64").equals(pdf)).toBe(true);
});

test("the same file again changes nothing, whatever it is called", async () => {
  const app = await appWithOffer();
  const { id } = await run(app, "letter.attach", attached(pdf));
  const actor = { face: "cli", byAssistant: false } as const;
  const again = await app.call("letter.attach", attached(pdf, "copy.pdf", "Larkspur@1"), actor);
  expect(again).toMatchObject({ operation: null, output: { id, wasAttached: true, version: 2 } });
  expect((await run(app, "letter.list", {})).rows).toHaveLength(1);
});

test.each([
  ["not a PDF", Buffer.from("Dear Robin"), "is not a PDF. Save or print the letter as a PDF"],
  ["cut off", Buffer.from("%PDF-1.7\n1 0 obj"), "cannot be read; it may be damaged or cut off"],
  ["locked", locked(), "is locked with a password"],
  ["empty", Buffer.alloc(0), "file: is empty"],
  ["too large", Buffer.alloc(20_000_004), "is larger than 20 MB"],
])("a file that is %s is refused with the fix, and nothing is kept", async (_, file, message) => {
  const app = await appWithOffer();
  const refusal = await run(app, "letter.attach", attached(file)).catch((cause: unknown) => cause);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({ code: "invalid-input", issues: [{ path: "file" }] });
  expect((refusal as AppError).message).toContain(message);
  expect((await run(app, "letter.list", {})).rows).toEqual([]);
});

test("a scan is kept, and it is said that nothing can be searched", async () => {
  const app = await appWithOffer();
  const { note, pagesWithText } = await run(app, "letter.attach", attached(plainPdf([[]])));
  expect(pagesWithText).toBe(0);
  expect(note).toContain("nothing in it can be searched");
});

test("whatever follows the signature, it is read or refused with a message", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(pdf.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      async (at, noise) => {
        const broken = Buffer.from(pdf);
        broken.set(noise.subarray(0, broken.length - at), at);
        const read = await readLetter(broken, "letter.pdf").catch((cause: unknown) => cause);
        expect(read instanceof AppError || !(read instanceof Error)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test("search over everything opens the letter at the page, and pay in it is a field of its own", async () => {
  const app = await appWithOffer();
  const { id, offerId } = await run(app, "letter.attach", attached(pdf));
  const [hit] = (await run(app, "search", { words: "vesting four" })).rows;
  expect(hit).toMatchObject({
    kind: "letter_page",
    target: "letter",
    targetId: offerId,
    letterId: id,
    page: 3,
    excerpt: "",
    letterExcerpt: "vesting over four years",
  });
});

test("removing a letter is undone whole, its text found again", async () => {
  const app = await appWithOffer();
  const { id } = await run(app, "letter.attach", attached(pdf));
  await run(app, "letter.remove", { id });
  expect((await run(app, "search", { words: "vesting" })).rows).toEqual([]);
  await run(app, "undo", {});
  expect((await run(app, "search", { words: "vesting" })).rows).toHaveLength(1);
  const file = await run(app, "letter.save", { id });
  expect(Buffer.from(file.content, "base64").equals(pdf)).toBe(true);
});

test("a letter is put to another version, outlives its own, and goes with the offer", async () => {
  const app = await appWithOffer();
  const { id } = await run(app, "letter.attach", attached(pdf));
  expect(await run(app, "letter.move", { id, offerId: "Larkspur@1" })).toMatchObject({ version: 1 });
  expect(await run(app, "offer.delete", { offerId: "Larkspur@1" })).toMatchObject({ movedLetters: 1 });
  expect((await run(app, "letter.list", {})).rows).toMatchObject([{ id, version: 2 }]);
  expect(await run(app, "offer.delete", { offerId: "Larkspur" })).toMatchObject({ deletedLetters: 1 });
  await run(app, "undo", {});
  expect((await run(app, "letter.list", { offerId: "Larkspur" })).rows).toMatchObject([{ id, version: 2 }]);
});
