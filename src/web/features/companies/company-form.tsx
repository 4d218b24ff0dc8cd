import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { companyKindWords } from "../../ui/words.ts";

type Company = Omit<OutputOf<"company.show">, "ladder">;

type CompanyFormProps = {
  /** Null for a new company. */
  readonly company: Company | null;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
};

/** Makes a company or changes one. */
export function CompanyForm({ company, onDone, onCancel }: CompanyFormProps) {
  const draft = useDraft(`company ${company?.id ?? "new"}`, {
    name: company?.name ?? "",
    website: company?.website ?? "",
    stage: company?.stage ?? "",
    headcount: company?.headcount == null ? "" : String(company.headcount),
    industry: company?.industry ?? "",
    notes: company?.notes ?? "",
    isTarget: company?.isTarget ?? false,
    kind: company?.kind ?? "company",
  });
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const { headcount, name, ...rest } = draft.changes;
    const fields = {
      ...rest,
      ...(headcount === undefined ? {} : { headcount: headcount === "" ? null : Number(headcount) }),
    };
    const outcome =
      company === null
        ? await submit("company.create", { name: name ?? "", ...fields }, { said: "Company added" })
        : await submit(
            "company.update",
            { id: company.id, ...(name === undefined ? {} : { name }), ...fields },
            { said: "Company saved" },
          );
    if (outcome?.ok !== true) return;
    draft.reset();
    onDone(outcome.output.id);
  };
  const text = (field: "name" | "website" | "stage" | "headcount" | "industry" | "notes") => ({
    value: draft.values[field],
    onChange: (value: string) => draft.set(field, value),
    error: error?.issueAt(field),
    changedBelow: draft.changedBelow(field),
  });
  return (
    <Form onSubmit={() => void save()} label="Company">
      <TextField label="Name" first {...text("name")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Kind"
          value={draft.values.kind}
          words={companyKindWords}
          onChange={(kind) => draft.set("kind", kind)}
          hint="People at investors and search firms open warm paths to other companies."
          error={error?.issueAt("kind")}
        />
        <TextField label="Website" {...text("website")} />
        <TextField label="Industry" {...text("industry")} />
        <TextField label="Stage" placeholder="Series B, public" {...text("stage")} />
        <TextField label="People employed" type="number" min="0" {...text("headcount")} />
      </div>
      <CheckField
        label="I want to work there"
        hint="The playbook then asks where its own search stands (S1)."
        isChecked={draft.values.isTarget}
        onChange={(isTarget) => draft.set("isTarget", isTarget)}
      />
      <TextField label="Notes" rows={3} {...text("notes")} />
      <FormEnd
        save={company === null ? "Add the company" : "Save"}
        isBusy={isBusy}
        onCancel={() => {
          draft.reset();
          onCancel();
        }}
        error={error?.issues.length ? undefined : error?.message}
      />
    </Form>
  );
}
