const flatRate = 0.22;
const mandatoryRate = 0.37;
const mandatoryFrom = 1_000_000;

/**
 * Income tax withheld from a payment of supplemental wages: 22 %, and 37 % on what lies above $1,000,000 of such wages
 * from one employer in the calendar year (Treas. Reg. §31.3402(g)-1; IRS Pub. 15 §7; SPEC T31).
 */
export function supplementalWithholding(payment: number, paidEarlierThisYear = 0): number {
  const above = (sum: number): number => Math.max(0, sum - mandatoryFrom);
  const atMandatoryRate = above(paidEarlierThisYear + payment) - above(paidEarlierThisYear);
  return mandatoryRate * atMandatoryRate + flatRate * (payment - atMandatoryRate);
}
