import type { MailAddress } from "../import-facts.ts";

/** What of a mail tells whose mailbox it lies in. */
export type MailEnvelope = {
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly labels: readonly string[];
};

const sentLabels =
  /^(?:sent|sent mail|sent messages|gesendet|envoyés|messages envoyés|enviados|inviati|verzonden)$/i;
const fewestMails = 5;
const shareOfMails = 0.7;

/**
 * The addresses that a mailbox's mails were sent from by its owner, in lower case: those on mails labelled as sent, else the one
 * address that takes part in most mails of a mailbox large enough to tell. Empty when nothing tells.
 */
export function ownAddresses(mails: readonly MailEnvelope[]): ReadonlySet<string> {
  const sent = mails.filter(({ labels }) => labels.some((label) => sentLabels.test(label)));
  const senders = new Set(sent.flatMap(({ from }) => (from === null ? [] : [from.email])));
  if (senders.size > 0 || mails.length < fewestMails) return senders;
  const counts = new Map<string, number>();
  for (const { from, to, cc } of mails) {
    const all = new Set([...(from === null ? [] : [from]), ...to, ...cc].map(({ email }) => email));
    for (const email of all) counts.set(email, (counts.get(email) ?? 0) + 1);
  }
  const [first, second] = Array.from(counts).toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < mails.length * shareOfMails || first[1] === second?.[1])
    return senders;
  return new Set([first[0]]);
}
