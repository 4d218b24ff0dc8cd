/** Bits of text of which every match holds at least one; undefined where no such bits are known. */
type Bits = readonly string[] | undefined;
type Part = { readonly text: string } | { readonly bits: Bits } | { readonly isBreak: true };

const shortestBit = 3;

/**
 * Bits of text (lower case) of which every match of an expression holds at least one, so that a text without any need
 * not be searched; empty where none are known. Reads what the linter's patterns use: groups, alternatives, classes,
 * escapes, quantifiers and look-arounds.
 */
export function anchorBits(source: string): readonly string[] {
  const reader = { source, at: 0 };
  const bits = alternatives(reader);
  if (reader.at < source.length) throw new Error(`Cannot read ${source} at ${reader.at}.`);
  return [...new Set(bits ?? [])];
}

type Reader = { readonly source: string; at: number };

function alternatives(reader: Reader): Bits {
  const found: Bits[] = [sequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    found.push(sequence(reader));
  }
  return found.some((bits) => bits === undefined) ? undefined : found.flatMap((bits) => bits ?? []);
}

function sequence(reader: Reader): Bits {
  const parts: Part[] = [];
  while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
    const part = atom(reader);
    const [isOptional, isRepeated] = quantifier(reader);
    parts.push(isOptional ? { isBreak: true } : part);
    if (isRepeated) parts.push({ isBreak: true });
  }
  return bestBits(parts);
}

function atom(reader: Reader): Part {
  const rest = reader.source.slice(reader.at);
  const opening = /^\((?:\?(?::|<?[=!]))?/u.exec(rest)?.[0];
  if (opening !== undefined) {
    reader.at += opening.length;
    const bits = alternatives(reader);
    reader.at += 1;
    return /[=!]$/u.test(opening) ? { isBreak: true } : { bits };
  }
  const special = /^(?:\[(?:\\.|[^\]])*\]|\\u[0-9a-f]{4}|\\[wWsSdDbB]|\.|\^|\$)/iu.exec(rest)?.[0];
  if (special !== undefined) {
    reader.at += special.length;
    return { isBreak: true };
  }
  const literal = /^\\?(?<letter>.)/u.exec(rest);
  reader.at += literal?.[0].length ?? 1;
  return { text: (literal?.groups?.["letter"] ?? "").toLowerCase() };
}

/** Whether what stands before may be missing, and whether it may come more than once. */
function quantifier(reader: Reader): readonly [boolean, boolean] {
  const found = /^(?:[?*+]|\{(?<least>\d+)(?:,\d*)?\})\??/u.exec(reader.source.slice(reader.at));
  if (found === null) return [false, false];
  reader.at += found[0].length;
  const isOptional = "?*".includes(found[0][0] ?? "") || found.groups?.["least"] === "0";
  return [isOptional, !found[0].startsWith("?")];
}

function bestBits(parts: readonly Part[]): Bits {
  const candidates: (readonly string[])[] = [];
  let run = "";
  for (const part of [...parts, { isBreak: true } as const]) {
    if ("text" in part) {
      run += part.text;
      continue;
    }
    if (run.length >= shortestBit) candidates.push([run]);
    run = "";
    if ("bits" in part && part.bits !== undefined) candidates.push(part.bits);
  }
  const length = (bits: readonly string[]) => Math.min(6, ...bits.map((bit) => bit.length));
  return candidates.toSorted((a, b) => length(b) - length(a) || a.length - b.length)[0];
}
