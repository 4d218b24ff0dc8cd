/** How text is laid out on slides: what fits, in which size, and where it goes on to another slide. */

export type TextBox = { readonly width: number; readonly height: number };
export type SlidePage = {
  /** Points. */
  readonly fontSize: number;
  readonly points: readonly string[];
};

/** Average advance of a character, in ems of Arial; wide scripts take a full em. */
function advance(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width +=
      code > 0x2e7f
        ? 1
        : /[iljtf.,;:'|!() ]/u.test(character)
          ? 0.3
          : /[mwMW@%A-Z]/u.test(character)
            ? 0.72
            : 0.54;
  }
  return width;
}

/** Lines that a text takes in a width in inches; an overlong word is broken. */
export function lineCount(text: string, width: number, fontSize: number): number {
  const room = (width * 72) / fontSize;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const size = advance(word);
    if (used > 0 && used + 0.3 + size > room) {
      lines += 1;
      used = 0;
    }
    if (size > room) {
      lines += Math.ceil(size / room) - 1;
      used = size % room;
    } else used += (used > 0 ? 0.3 : 0) + size;
  }
  return lines;
}

const lineHeight = 1.22;
/** Space after a point, as a share of its size. */
export const pointSpace = 0.5;

function heightOf(points: readonly string[], width: number, fontSize: number): number {
  // A bullet is set in by its own width.
  const inner = width - 0.3;
  const lines = points.reduce((sum, point) => sum + lineCount(point, inner, fontSize), 0);
  return (lines * fontSize * lineHeight + points.length * fontSize * pointSpace) / 72;
}

/** Pieces of an overlong point, cut between words, each of which fits by itself. */
function pieces(point: string, box: TextBox, fontSize: number): readonly string[] {
  if (heightOf([point], box.width, fontSize) <= box.height) return [point];
  const found: string[] = [];
  let piece = "";
  for (const word of point.split(/\s+/u).flatMap((whole) => whole.match(/.{1,200}/gsu) ?? [])) {
    const longer = piece === "" ? word : `${piece} ${word}`;
    if (piece !== "" && heightOf([longer], box.width, fontSize) > box.height) {
      found.push(`${piece} …`);
      piece = word;
    } else piece = longer;
  }
  return [...found, piece];
}

const sizes = [24, 22, 20, 18, 16] as const;
const continuedSize = 18;

/** The points on as many slides as they need: on one where a size allows it, else spread in a size that is still read. */
export function slidePages(points: readonly string[], box: TextBox): readonly SlidePage[] {
  if (points.length === 0) return [];
  const fontSize = sizes.find((size) => heightOf(points, box.width, size) <= box.height);
  if (fontSize !== undefined) return [{ fontSize, points }];
  const pages: string[][] = [[]];
  for (const point of points.flatMap((whole) => pieces(whole, box, continuedSize))) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && heightOf([...page, point], box.width, continuedSize) > box.height)
      pages.push([point]);
    else page.push(point);
  }
  return pages.map((page) => ({ fontSize: continuedSize, points: page }));
}

/** The rows of a table on as many slides as they need, by their estimated height; a row is never cut. */
export function tablePages(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  box: { readonly height: number; readonly fontSize: number },
): readonly (readonly (readonly string[])[])[] {
  const heightOfRow = (row: readonly string[]): number => {
    const lines = row.map((cell, index) => lineCount(cell, (widths[index] ?? 1) - 0.2, box.fontSize));
    return (Math.max(1, ...lines) * box.fontSize * lineHeight) / 72 + 0.16;
  };
  const pages: (readonly string[])[][] = [];
  let used = Number.POSITIVE_INFINITY;
  // The header takes a row of each page.
  const head = (box.fontSize * lineHeight) / 72 + 0.16;
  for (const row of rows) {
    const height = heightOfRow(row);
    if (used + height > box.height) {
      pages.push([row]);
      used = head + height;
    } else {
      pages.at(-1)?.push(row);
      used += height;
    }
  }
  return pages;
}

/** A title's size so that it takes two lines at most; longer ones are cut at a word. */
export function fittedTitle(
  text: string,
  boxWidth: number,
): { readonly text: string; readonly fontSize: number } {
  // Bold letters are wider by about an eighth.
  const width = boxWidth / 1.13;
  const fontSize = [30, 26, 22].find((size) => lineCount(text, width, size) <= (size === 30 ? 1 : 2));
  if (fontSize !== undefined) return { text, fontSize };
  const words = text.split(/\s+/u);
  let kept = words.length;
  while (kept > 1 && lineCount(`${words.slice(0, kept).join(" ")} …`, width, 22) > 2) kept -= 1;
  const cut = kept === words.length ? text : `${words.slice(0, kept).join(" ")} …`;
  return { text: cut.slice(0, 160), fontSize: 22 };
}
