import { z } from "zod";
import { AppError } from "../app-error.ts";
import type { PricedOffer } from "../offer/priced-offer.ts";
import type { PathAnswer, PathDesk, PathRequest } from "../offer/paths/path-request.ts";
import type { Distribution, Draw } from "../offer/paths/simulated-paths.ts";
import type { PlainDate } from "../plain-date.ts";
import { savedOffer } from "../vault/offers.ts";
import type { VaultDb } from "../vault/database.ts";
import { line, text } from "./field.ts";
import { offerOfData, offerOfText, refuseWith } from "./offer-file.ts";
import type { ReadOffer } from "./offer-file.ts";

const longestFile = 2_000_000;

/** A file's content in base64; the command line takes a path, or the name of a saved offer in its place. */
export function offerFileField(fileName: string, orElse: string | null, description: string) {
  return z
    .base64("must be the file's content in base64")
    .min(1, "is empty")
    .max(longestFile, "is too long for an offer")
    .meta({ description, file: { fileName, ...(orElse === null ? {} : { orElse }) } });
}

/** One offer, from a file or saved. */
export const oneOfferInput = () => ({
  file: offerFileField("fileName", "offerId", "An offer file, YAML or JSON").optional(),
  fileName: line("The file's name").optional(),
  offerId: line("A saved offer instead: its id, its name, or name@version").optional(),
});

/** How the paths are drawn. */
export const drawInput = () => ({
  paths: z.coerce.number().int().min(1000).max(131_072).default(100_000).meta({
    description: "How many futures are drawn",
  }),
  seed: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(1).meta({
    description: "The same seed draws the same futures",
  }),
});

export type NamedOffer = ReadOffer & { readonly name: string };

type Given = {
  readonly file?: string | undefined;
  readonly fileName?: string | undefined;
  readonly offerId?: string | undefined;
};

/** Text of an uploaded offer. @throws AppError where it is no UTF-8 */
export function textOfFile(file: string, what: string): string {
  // A zip begins with PK, which base64 writes so.
  if (file.startsWith("UEsDB"))
    throw new AppError(
      "invalid-input",
      `${what} is a zip. A cap table in the Open Cap Format is taken in with \`oneofone offer import-ocf\`.`,
      { issues: [{ path: "file", message: "is a zip, not an offer file" }] },
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(file, "base64"));
  } catch (cause) {
    throw new AppError("invalid-input", `${what} is not UTF-8 text. Save it as UTF-8.`, {
      issues: [{ path: "file", message: "is not UTF-8 text" }],
      cause,
    });
  }
}

/** The offer that an input names. @throws AppError `invalid-input` or `not-found` */
export async function givenOffer(db: VaultDb, given: Given): Promise<NamedOffer> {
  const { file, fileName = "The file", offerId } = given;
  if ((file === undefined) === (offerId === undefined))
    throw new AppError("invalid-input", "Give either an offer file or a saved offer.", {
      issues: [{ path: "file", message: "give this or offerId" }],
    });
  if (file !== undefined) {
    const found = await offerOfText(textOfFile(file, fileName), fileName);
    return { ...found, name: found.offer.company.name };
  }
  const saved = await savedOffer(db, offerId ?? "");
  const name = `${saved.name}@${saved.version}`;
  return { ...(await offerOfData(JSON.parse(saved.body), name)), name };
}

/** The offer as the chance engine takes it. @throws AppError where something that it needs is missing */
export async function pricedFor(given: NamedOffer, today: PlainDate): Promise<PricedOffer> {
  const { pricedOffer } = await import("../offer/priced-offer.ts");
  const { facts, problems } = pricedOffer(given.name, given.offer, given.beliefs, today);
  if (facts === null) return refuseWith((told) => `${given.name} cannot be valued yet. ${told}`, problems);
  return facts;
}

let opened: PathDesk | null = null;

/** Asks the chance engine, which is loaded on first use and then kept. @throws AppError on numbers out of range */
export async function pathAnswer<K extends PathRequest["kind"]>(
  request: Extract<PathRequest, { kind: K }>,
): Promise<Extract<PathAnswer, { kind: K }>> {
  const { openPathDesk } = await import("../offer/paths/path-request.ts");
  opened ??= openPathDesk();
  const answer = opened.answer(request);
  if (answer.kind === "problems") {
    throw new AppError("invalid-input", answer.problems.map(({ message }) => message).join(" "), {
      issues: answer.problems.map(({ place, message }) => ({ path: place, message })),
    });
  }
  return answer as Extract<PathAnswer, { kind: K }>;
}

type Window = number | "until-exit";

/** The draw, keeping every window that an offer has or an ask wants, so that windows of any length are exact. */
export async function drawOf(
  { paths, seed }: { readonly paths: number; readonly seed: number },
  offers: readonly PricedOffer[],
  asked: readonly Window[] = [],
): Promise<Draw> {
  const { keptWindows } = await import("../offer/paths/kept-windows.ts");
  const windows = offers.flatMap(({ grants }) => grants.map(({ grant }) => grant.windowMonths));
  const needed = [...windows, ...asked].filter((window) => window !== "until-exit");
  return { paths, seed, windows: keptWindows(needed) };
}

/** Money in the offer's currency. */
export function pay(description: string) {
  return z.number().meta({ description, sensitive: "pay" });
}

export const distributionShape = (description: string) =>
  z
    .object({
      mean: z.number().meta({ description: "Mean, in money of today after tax" }),
      standardError: z.number().meta({ description: "Standard error of the mean" }),
      p5: z.number(),
      p10: z.number(),
      p25: z.number(),
      median: z.number(),
      p75: z.number(),
      p90: z.number(),
      p95: z.number(),
      zeroShare: z.number().meta({ description: "Chance of nothing; of a difference, that there is none" }),
    })
    .meta({ description, sensitive: "pay" });

export function shownDistribution(distribution: Distribution): Distribution {
  return { ...distribution };
}

export const noteShape = () =>
  z.array(
    z.object({
      about: line("What it concerns", { imported: true }),
      text: text("What is assumed, approximated or left out", { imported: true }),
      source: text("Where it comes from").nullable(),
    }),
  );

export const warningShape = () =>
  z.array(
    z.object({
      path: line("Place in the offer"),
      reason: text("What is the matter", { imported: true }),
      fix: text("What to do", { imported: true }),
    }),
  );

export function shownWarnings(offer: ReadOffer): { path: string; reason: string; fix: string }[] {
  return offer.warnings.map(({ path, reason, fix }) => ({ path, reason, fix }));
}
