import { germanyCase, netherlandsCase, ukCase } from "./tax-europe.ts";
import { isRecord, type CaseContext } from "./tax-input.ts";
import { policyEngineCase } from "./tax-policyengine.ts";
import { usFederalCase } from "./tax-us-federal.ts";
import { usStateCase } from "./tax-us-states.ts";

type TopicFunction = (input: unknown, context?: unknown) => unknown;

/** The case's `period`: on the second argument itself, under its `case`, or on the case of a whole file that has this very input. */
function contextOf(input: unknown, context: unknown): CaseContext {
  if (!isRecord(context)) return {};
  if (context["period"] !== undefined) return { period: context["period"] };
  const cases: readonly unknown[] = Array.isArray(context["cases"]) ? context["cases"] : [];
  const own = cases.find((candidate) => isRecord(candidate) && candidate["input"] === input);
  return contextOf(input, own ?? context["case"]);
}

/**
 * Tax topics of the equity corpus: from a case's `input` to an object with the keys of its `expected`. Single-rule cases also
 * need the case's `period`; the second argument is the case, an object with it as `case`, or its whole file.
 */
export const taxTopics: Readonly<Record<string, TopicFunction>> = {
  "US federal income tax, AMT with ISO spread, NIIT, payroll taxes": usFederalCase,
  "State and city income tax (CA incl. AMT, NY, NYC, MA, WA capital gains, TX)": usStateCase,
  "Unit tests of single tax rules, as written by PolicyEngine (variable names are theirs)": (
    input,
    context,
  ) => policyEngineCase(input, contextOf(input, context)),
  "UK income tax, employee NIC (annual), CGT": ukCase,
  "German income tax tariff (§32a EStG) and solidarity surcharge on taxable income (zvE)": germanyCase,
  "Dutch monthly wage tax": netherlandsCase,
};
