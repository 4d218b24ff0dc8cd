import { roleProfileGaps, decisionQuestions } from "../../../search/role-profile-gaps.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useSubmit } from "../../api/use-write.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { founderWords, productOwnerWords } from "../../ui/words.ts";

function splitFunctions(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** What the seat really is (O2), what is not known yet, and the question that settles it. */
export function RoleProfile({ opportunity }: { readonly opportunity: Opportunity }) {
  const { role } = opportunity;
  const draft = useDraft(`role ${opportunity.id}`, {
    functions: role.functionsInScope.join(", "),
    productOwner: role.productOwner,
    founderKind: role.founderKind,
    ceoNeedsMost: role.ceoNeedsMost,
    scopeAgainstTitle: role.scopeAgainstTitle,
  });
  const { submit, error, isBusy, clear } = useSubmit();
  const { values, set, changedBelow } = draft;
  const save = async (): Promise<void> => {
    if (!draft.isDirty) return;
    const { functions, ...same } = draft.changes;
    const outcome = await submit(
      "opportunity.update",
      {
        id: opportunity.id,
        ...same,
        ...(functions === undefined ? {} : { functionsInScope: splitFunctions(functions) }),
      },
      { said: "Role profile saved" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  const gaps = roleProfileGaps(opportunity);
  const decisions = decisionQuestions(opportunity);
  return (
    <div className="space-y-6">
      <Form onSubmit={() => void save()} label="Role profile">
        <TextField
          label="Functions the seat runs"
          placeholder="engineering, data, security"
          value={values.functions}
          onChange={(functions) => set("functions", functions)}
          changedBelow={changedBelow("functions")}
          error={error?.issueAt("functionsInScope")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Who owns product"
            value={values.productOwner}
            words={productOwnerWords}
            onChange={(owner) => set("productOwner", owner)}
            error={error?.issueAt("productOwner")}
          />
          <SelectField
            label="Founder"
            value={values.founderKind}
            words={founderWords}
            onChange={(kind) => set("founderKind", kind)}
            error={error?.issueAt("founderKind")}
          />
        </div>
        <TextField
          label="What the CEO needs most from the seat"
          rows={2}
          value={values.ceoNeedsMost}
          onChange={(text) => set("ceoNeedsMost", text)}
          changedBelow={changedBelow("ceoNeedsMost")}
          error={error?.issueAt("ceoNeedsMost")}
        />
        <TextField
          label="How the title compares with what the seat decides"
          rows={2}
          value={values.scopeAgainstTitle}
          onChange={(text) => set("scopeAgainstTitle", text)}
          changedBelow={changedBelow("scopeAgainstTitle")}
          error={error?.issueAt("scopeAgainstTitle")}
        />
        {draft.isDirty || error !== null ? (
          <FormEnd
            save="Save the profile"
            isBusy={isBusy}
            cancel="Drop the changes"
            onCancel={() => {
              draft.reset();
              clear();
            }}
            error={error?.issues.length ? undefined : error?.message}
          />
        ) : null}
      </Form>
      {gaps.length === 0 ? null : (
        <div>
          <h3 className="text-soft mb-2 text-small font-medium">
            Not known yet, and the question that settles it
          </h3>
          <ul className="space-y-3">
            {gaps.map((gap) => (
              <li key={gap.field} className="prose-width">
                <p className="private">{gap.question}</p>
                <p className="text-soft text-small">
                  Settles {gap.unknown}. Ask {gap.askOf}. ({gap.ruleId}, {gap.source})
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {decisions.length === 0 || !gaps.some((gap) => gap.ruleId === "P3") ? null : (
        <details>
          <summary className="text-accent text-small">
            With a technical founder the title says little: {decisions.length} questions that settle who
            decides (P3)
          </summary>
          <ul className="prose-width mt-2 list-disc space-y-1 pl-5">
            {decisions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
