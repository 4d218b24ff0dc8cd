/** Values of an ask as people type them; null where the text is none. */
import { fractionOfTexts } from "../reading.ts";
import { numberOf } from "../rational.ts";

const daysAMonth = 365.25 / 12;

/** `18`, `18m`, `90d`, `8w` or `10y` as whole months. */
export function monthsOfText(text: string): number | null {
  const found = /^(\d{1,5})\s*(d|w|m|y|days?|weeks?|months?|years?)?$/.exec(text.trim());
  if (found === null) return null;
  const count = Number(found[1]);
  switch (found[2]?.[0]) {
    case "d":
      return Math.round(count / daysAMonth);
    case "w":
      return Math.round((7 * count) / daysAMonth);
    case "y":
      return 12 * count;
    default:
      return count;
  }
}

/** `0.5`, `50%` or `1/2`. */
export function partOfText(text: string): number | null {
  const bare = text.trim();
  const [above = "", below = "1"] = bare.endsWith("%") ? [bare.slice(0, -1).trim(), "100"] : bare.split("/");
  const part = fractionOfTexts(above, below);
  return part === null ? null : numberOf(part);
}

/** `300000`, `300k`, `1.2m`, or beside what is there now `+10%`, `-5%`, `+20k`. */
export function amountOfText(text: string, now: number): number | null {
  const bare = text.trim().replaceAll(/[,_ ](?=\d{3})/g, "");
  const found = /^([+-])?(\d+(?:\.\d+)?)(k|m|%)?$/i.exec(bare);
  if (found === null) return null;
  const [, sign, digits = "", unit = ""] = found;
  const size = Number(digits) * ({ k: 1e3, m: 1e6, "%": 0.01 }[unit.toLowerCase()] ?? 1);
  if (sign === undefined) return unit === "%" ? null : size;
  const change = unit === "%" ? now * size : size;
  const sum = sign === "+" ? now + change : now - change;
  // A part of an amount is no exact number in binary; cents are exact enough.
  return Math.round(sum * 1e6) / 1e6;
}

const yes = ["yes", "true", "allowed", "1"];
const no = ["no", "false", "none", "0"];

export function flagOfText(text: string): boolean | null {
  const bare = text.trim().toLowerCase();
  if (yes.includes(bare)) return true;
  return no.includes(bare) ? false : null;
}
