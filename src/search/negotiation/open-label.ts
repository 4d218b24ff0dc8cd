/** The label for everyone's eyes: an amount that the user wrote would tell their pay. */
export function openLabel(written: string, isOwn: boolean, label: string): string {
  const hasAmount = /=\s*(?![+-]\s*\d+(\.\d+)?%)[^%@=]*\d{4,}|=\s*[+-]?\d+(\.\d+)?[km]\b/iu.test(written);
  if (!isOwn || !hasAmount) return label;
  return `${written
    .split(/\s\+\s/u)
    .map((part) => part.split("=")[0]?.trim())
    .join(" + ")}, as planned`;
}
