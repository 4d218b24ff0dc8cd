/// <reference types="vite/types/importMeta.d.ts" />
/**
 * A letter's PDF, drawn by pdf.js. Nothing in it runs: its scripts are ignored, its forms are drawn and not filled, no
 * address in it is followed, and the fonts and decoders that it may lack come along with the page.
 */
import { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { searchedWords, termPlaces } from "./letter-search.ts";

const files = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      [
        "../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}",
        "../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm",
      ],
      { query: "?url", import: "default", eager: true, exhaustive: true },
    ),
  ).map(([path, url]) => [path.slice(path.lastIndexOf("/") + 1), url]),
);

/** Gives pdf.js the files that came along, whatever folder it asks for. */
class OwnFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = files[filename];
    const response = url === undefined ? null : await fetch(url);
    if (response?.ok !== true) throw new Error(`${filename} does not come along.`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** A larger canvas is not made, but a coarser one (pixels). */
const mostPixels = 32_000_000;
/** A larger picture in a letter is left out: a page scanned at 800 dots an inch has 60 million (pixels). */
const mostPicturePixels = 120_000_000;

export type LetterDocument = {
  readonly pages: number;
  /** Draws a page so wide (CSS pixels), with what was searched for marked; returns how high it is. */
  draw(canvas: HTMLCanvasElement, page: number, width: number, terms: readonly string[]): Promise<number>;
  close(): void;
};

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** How much of the line stands before each end of a place, measured with the letters of a plain type. */
function shareBefore(context: CanvasRenderingContext2D, line: string, at: number): number {
  const whole = context.measureText(line).width;
  return whole === 0 ? 0 : context.measureText(line.slice(0, at)).width / whole;
}

/** Marks what was searched for where its line stands; what runs over a line's end, by its words. */
async function mark(
  page: PDFPageProxy,
  context: CanvasRenderingContext2D,
  scale: number,
  terms: readonly string[],
): Promise<void> {
  if (terms.length === 0) return;
  const viewport = page.getViewport({ scale });
  const { items } = await page.getTextContent();
  const lines = items.flatMap((item) => ("str" in item && item.str !== "" ? [item] : []));
  const isInOneLine = lines.some(({ str }) => termPlaces(str, terms).length > 0);
  const wanted = isInOneLine ? terms : terms.flatMap(searchedWords);
  context.save();
  context.globalCompositeOperation = "multiply";
  context.fillStyle = "#ffd84d";
  context.font = "32px sans-serif";
  for (const { str, transform, width } of lines) {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform as number[];
    const height = Math.hypot(c, d);
    for (const { start, end } of termPlaces(str, wanted)) {
      const [left, right] = [shareBefore(context, str, start), shareBefore(context, str, end)];
      const corner = (share: number, rise: number): number[] =>
        viewport.convertToViewportPoint(x + width * share, y + height * rise) as number[];
      const [x0 = 0, y0 = 0] = corner(left, -0.25);
      const [x1 = 0, y1 = 0] = corner(right, 0.9);
      context.fillRect(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }
  }
  context.restore();
}

/** Each canvas draws one page at a time; a newer wish takes the place of an older one. */
function drawer(document: PDFDocumentProxy): LetterDocument["draw"] {
  const drawing = new WeakMap<HTMLCanvasElement, { readonly cancel: () => void }>();
  return async (canvas, number, width, terms) => {
    drawing.get(canvas)?.cancel();
    const page = await document.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const height = (width * natural.height) / natural.width;
    const density = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (width * height)));
    const scale = (width / natural.width) * density;
    // Drawn aside and shown when whole, so that zooming does not flicker.
    const aside = new OffscreenCanvas(Math.round(width * density), Math.round(height * density));
    const context = aside.getContext("2d") as unknown as CanvasRenderingContext2D | null;
    const shown = canvas.getContext("2d");
    if (context === null || shown === null) throw new Error("This browser gives no canvas to draw on.");
    const task = page.render({
      canvas: null,
      canvasContext: context,
      viewport: page.getViewport({ scale }),
      background: "#ffffff",
    });
    drawing.set(canvas, task);
    await task.promise;
    await mark(page, context, scale, terms);
    canvas.width = aside.width;
    canvas.height = aside.height;
    shown.drawImage(aside, 0, 0);
    page.cleanup();
    return height;
  };
}

/** Opens a letter given in base64. @throws where it is no PDF that can be read */
export async function openLetter(base64: string): Promise<LetterDocument> {
  const port = new Worker(new URL("letter-pdf-worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: bytesOf(base64),
    worker,
    BinaryDataFactory: OwnFiles,
    useWorkerFetch: false,
    useSystemFonts: false,
    standardFontDataUrl: "own/",
    wasmUrl: "own/",
    enableXfa: false,
    maxImageSize: mostPicturePixels,
    verbosity: 0,
  });
  const close = (): void => {
    void task.destroy();
    worker.destroy();
    port.terminate();
  };
  try {
    const document = await task.promise;
    return { pages: document.numPages, draw: drawer(document), close };
  } catch (cause) {
    close();
    throw cause;
  }
}
