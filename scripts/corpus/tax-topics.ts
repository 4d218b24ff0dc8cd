import { germanyCase, netherlandsCase, ukCase } from "./tax-europe.ts";
import { isRecord, type CaseContext } from "./tax-input.ts";
import { policyEngineCase } from "./tax-policyengine.ts";
import { usFederalCase } from "./tax-us-federal.ts";
import { usStateCase } from "./tax-us-states.ts";

type TopicFunction = (input: unknown, context?: unknown) => unknown;

/** The case's `period`, wherever the runner's second argument holds it: on the case itself or under `case`. */
function contextOf(context: unknown): CaseContext {
  if (!isRecord(context)) return {};
  if (context["period"] !== undefined) return { period: context["period"] };
  return contextOf(context["case"]);
}

/**
 * Tax topics of the equity corpus: from a case's `input` to an object with the keys of its `expected`. Single-rule cases also
 * need the case's `period`, given as the second argument (the case, or an object that has it).
 */
export const taxTopics: Readonly<Record<string, TopicFunction>> = {
  "US federal income tax, AMT with ISO spread, NIIT, payroll taxes": usFederalCase,
  "State and city income tax (CA incl. AMT, NY, NYC, MA, WA capital gains, TX)": usStateCase,
  "Unit tests of single tax rules, as written by PolicyEngine (variable names are theirs)": (
    input,
    context,
  ) => policyEngineCase(input, contextOf(context)),
  "UK income tax, employee NIC (annual), CGT": ukCase,
  "German income tax tariff (§32a EStG) and solidarity surcharge on taxable income (zvE)": germanyCase,
  "Dutch monthly wage tax": netherlandsCase,
};
