/** Sets of bits of text: every match holds one bit of each set. */
type Sets = readonly (readonly string[])[];
type Part = { readonly text: string } | { readonly sets: Sets } | { readonly isBreak: true };

const shortestBit = 3;

/**
 * Sets of bits of text (small letters) such that every match of an expression holds at least one bit of each set: a text
 * that lacks one of the sets need not be searched. Reads what the linter's patterns use: groups, alternatives, classes,
 * escapes, quantifiers and look-arounds.
 */
export function anchorSets(source: string): Sets {
  const reader = { source, at: 0 };
  const sets = alternatives(reader);
  if (reader.at < source.length) throw new Error(`Cannot read ${source} at ${reader.at}.`);
  return sets.map((set) => [...new Set(set)]);
}

type Reader = { readonly source: string; at: number };

function alternatives(reader: Reader): Sets {
  const found: Sets[] = [sequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    found.push(sequence(reader));
  }
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  const best = found.map(mostTelling);
  return best.some((set) => set === undefined) ? [] : [best.flatMap((set) => set ?? [])];
}

/** The set whose shortest bit is longest: the one that a text lacks most often. */
function mostTelling(sets: Sets): readonly string[] | undefined {
  const length = (set: readonly string[]) => Math.min(6, ...set.map((bit) => bit.length));
  return sets.toSorted((a, b) => length(b) - length(a) || a.length - b.length)[0];
}

function sequence(reader: Reader): Sets {
  const parts: Part[] = [];
  while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
    const part = atom(reader);
    const [isOptional, isRepeated] = quantifier(reader);
    parts.push(isOptional ? { isBreak: true } : part);
    if (isRepeated) parts.push({ isBreak: true });
  }
  return setsOf(parts);
}

function atom(reader: Reader): Part {
  const rest = reader.source.slice(reader.at);
  const opening = /^\((?:\?(?::|<?[=!]))?/u.exec(rest)?.[0];
  if (opening !== undefined) {
    reader.at += opening.length;
    const sets = alternatives(reader);
    reader.at += 1;
    return /[=!]$/u.test(opening) ? { isBreak: true } : { sets };
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

function setsOf(parts: readonly Part[]): Sets {
  const sets: (readonly string[])[] = [];
  let run = "";
  for (const part of [...parts, { isBreak: true } as const]) {
    if ("text" in part) {
      run += part.text;
      continue;
    }
    if (run.length >= shortestBit) sets.push([run]);
    run = "";
    if ("sets" in part) sets.push(...part.sets);
  }
  return sets;
}
