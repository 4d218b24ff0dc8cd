import { companyNameKey } from "./company-name.ts";
import type { Confidence } from "./network.ts";

type PersonToTell = {
  readonly name: string;
  readonly mayKnow: Confidence;
  readonly employments: readonly { readonly company: string; readonly isCurrent: boolean }[];
};

/**
 * Why to think twice before telling someone of the search: they must not know, or they work where the user does. Empty when nothing
 * speaks against it; whoever knows already or may know is no danger. `presentEmployer` is as the user wrote it, empty for none.
 */
export function confidenceWarning(
  { name, mayKnow, employments }: PersonToTell,
  presentEmployer: string,
): string {
  if (mayKnow === "must-not-know") return `You marked ${name} as someone who must not know of your search.`;
  if (mayKnow !== "unknown" || presentEmployer === "") return "";
  const present = companyNameKey(presentEmployer);
  const job = employments.find(
    ({ company, isCurrent }) => isCurrent && company !== "" && companyNameKey(company) === present,
  );
  return job === undefined
    ? ""
    : `${name} works at ${job.company}, your present employer. An ask tells them that you are looking.`;
}
