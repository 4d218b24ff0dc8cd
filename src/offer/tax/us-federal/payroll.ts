import { statusValue, type FilingStatus } from "../filing-status.ts";
import type { FederalYear } from "./federal-year.ts";

const socialSecurityRate = 0.062;
const medicareRate = 0.0145;
const additionalMedicareRate = 0.009;

/** Employers withhold the 0.9 % above this, whatever the filing status (IRC §3102(f)). */
const additionalMedicareWithholdingFrom = 200_000;

export interface PayrollTax {
  readonly socialSecurity: number;
  readonly medicare: number;
  readonly additionalMedicare: number;
  /** What employers withhold of the three; they see one earner each. */
  readonly withheld: number;
}

/** Wages at which the 0.9 % begins; not indexed (IRC §3101(b)(2)). A surviving spouse has the figure of a single person. */
export function additionalMedicareFrom(status: FilingStatus): number {
  if (status === "surviving_spouse") return 200_000;
  return statusValue(
    { single: 200_000, married_joint: 250_000, married_separate: 125_000, head_of_household: 200_000 },
    status,
  );
}

export function additionalMedicareTax(status: FilingStatus, wages: number): number {
  return additionalMedicareRate * Math.max(0, wages - additionalMedicareFrom(status));
}

/** Employee's Social Security tax: the wage base counts once a year for each earner (IRC §3101(a), §3121(a)(1)). */
export function socialSecurityTax(table: FederalYear, wages: number): number {
  return socialSecurityRate * Math.min(Math.max(0, wages), table.socialSecurityWageBase);
}

export function medicareTax(wages: number): number {
  return medicareRate * Math.max(0, wages);
}

/** Payroll taxes of a household; `wages` holds one sum for each earner, option and RSU income included (SPEC T30). */
export function payrollTax(table: FederalYear, status: FilingStatus, wages: readonly number[]): PayrollTax {
  let socialSecurity = 0;
  let medicare = 0;
  let total = 0;
  let additionalWithheld = 0;
  for (const earned of wages) {
    socialSecurity += socialSecurityTax(table, earned);
    medicare += medicareTax(earned);
    total += Math.max(0, earned);
    additionalWithheld += additionalMedicareRate * Math.max(0, earned - additionalMedicareWithholdingFrom);
  }
  return {
    socialSecurity,
    medicare,
    additionalMedicare: additionalMedicareTax(status, total),
    withheld: socialSecurity + medicare + additionalWithheld,
  };
}
