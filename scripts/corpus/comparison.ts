/** Whether a computed value agrees with an expected one: only the keys that `expected` has, within its tolerance. */

/** Keys of `expected` that state how to compare, not what to expect. */
const directives = new Set(["tolerance"]);

/** Doubles that stand for the same decimal may differ in the last bits also where the comparison is exact. */
const representationSlack = 1e-9;

export function disagreement(
  expected: unknown,
  actual: unknown,
  tolerance: number,
  path = "",
): string | null {
  const place = path === "" ? "value" : path;
  if (typeof expected === "number") {
    if (typeof actual !== "number") return `${place}: expected ${expected}, got ${JSON.stringify(actual)}`;
    const slack = Math.max(tolerance, representationSlack * Math.max(1, Math.abs(expected)));
    return Math.abs(actual - expected) <= slack ? null : `${place}: expected ${expected}, got ${actual}`;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${place}: expected a list, got ${JSON.stringify(actual)}`;
    if (actual.length !== expected.length)
      return `${place}: expected ${expected.length} items, got ${actual.length}`;
    for (const [index, item] of expected.entries()) {
      const found = disagreement(item, actual[index], tolerance, `${path}[${index}]`);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof actual !== "object" || actual === null)
      return `${place}: expected an object, got ${JSON.stringify(actual)}`;
    const given = actual as Readonly<Record<string, unknown>>;
    for (const [key, item] of Object.entries(expected)) {
      if (directives.has(key)) continue;
      if (!(key in given)) return `${path === "" ? key : `${path}.${key}`}: not computed`;
      const found = disagreement(item, given[key], tolerance, path === "" ? key : `${path}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return expected === actual
    ? null
    : `${place}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

type WithTolerance = { readonly tolerance?: unknown; readonly expected?: unknown };

/** The case's own tolerance, else one stated in its expected values, else the file's `tolerance*`, else exact. */
export function toleranceOf(item: WithTolerance, file: Readonly<Record<string, unknown>>): number {
  if (typeof item.tolerance === "number") return item.tolerance;
  const { expected } = item;
  if (typeof expected === "object" && expected !== null && "tolerance" in expected) {
    if (typeof expected.tolerance === "number") return expected.tolerance;
  }
  const ofFile = Object.entries(file).find(
    ([key, value]) => key.startsWith("tolerance") && typeof value === "number",
  );
  return ofFile === undefined ? 0 : Number(ofFile[1]);
}
