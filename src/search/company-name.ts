const legalForms = new Set(
  "inc incorporated llc ltd limited corp corporation co company gmbh ag se sa sas sarl bv nv plc pty oy ab as aps spa srl kg ug lp llp pbc".split(
    " ",
  ),
);

/**
 * The same key for the spellings of one company's name: case, accents, punctuation and legal forms at the end do not
 * count, so "Contoso, Ltd." and "CONTOSO" share one. Never empty for a name that is not.
 */
export function companyNameKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  return words.length === 0 ? name.trim().toLowerCase() : words.join(" ");
}
