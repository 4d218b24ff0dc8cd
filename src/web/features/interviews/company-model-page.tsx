import { useState } from "react";
import { modelAreaTexts } from "../../../search/company-model.ts";
import type { ModelArea } from "../../../search/company-model.ts";
import type { OutputOf } from "../../api/client.ts";
import type { Opportunity } from "../../api/patches.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Section } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { counted } from "../../ui/words.ts";
import { areaWords } from "./area-words.ts";
import { OpportunityTab } from "./opportunity-tab.tsx";

type Line = OutputOf<"company-model.show">["rows"][number];

type LineDialogProps = {
  readonly companyId: string;
  readonly area: ModelArea;
  readonly line: Line | null;
  readonly onClose: () => void;
};

function LineDialog({ companyId, area, line, onClose }: LineDialogProps) {
  const draft = useDraft(`model ${line?.id ?? `${companyId} ${area}`}`, {
    area: line?.area ?? area,
    text: line?.text ?? "",
    source: line?.source ?? "",
    isUnknown: line?.isUnknown ?? false,
  });
  const { values, set } = draft;
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome =
      line === null
        ? await submit("company-model.add", { companyId, ...values }, { said: "Line added" })
        : await submit("company-model.update", { id: line.id, ...draft.changes }, { said: "Line saved" });
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title={line === null ? "Add to the model" : "Change the line"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <SelectField
          label="Area"
          hint={modelAreaTexts[values.area].holds}
          value={values.area}
          words={areaWords}
          onChange={(next) => set("area", next)}
        />
        <TextField
          label={values.isUnknown ? "What you do not know" : "What you know"}
          rows={2}
          value={values.text}
          onChange={(text) => set("text", text)}
          changedBelow={draft.changedBelow("text")}
          error={error?.issueAt("text")}
          first
        />
        <CheckField
          label="I do not know this yet"
          hint="A question comes of it, for whoever can answer."
          isChecked={values.isUnknown}
          onChange={(isUnknown) => set("isUnknown", isUnknown)}
        />
        <TextField
          label="Where it comes from"
          value={values.source}
          onChange={(source) => set("source", source)}
          error={error?.issueAt("source")}
        />
        <FormEnd
          save="Save the line"
          isBusy={isBusy}
          isDisabled={values.text.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function LineItem({ line, onEdit }: { readonly line: Line; readonly onEdit: () => void }) {
  return (
    <li className="border-line grid gap-x-4 gap-y-1 border-b py-2 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="prose-width min-w-0">
        <p>
          {line.isUnknown ? (
            <>
              <Mark tone="accent">Unknown</Mark>{" "}
            </>
          ) : null}
          <span className="private">{line.text}</span>
        </p>
        {line.source === "" ? null : <p className="private text-soft text-small">{line.source}</p>}
      </div>
      <div className="-ml-3 flex items-start gap-1 sm:ml-0">
        <Button
          tone="quiet"
          aria-label={`${line.isUnknown ? "I know now" : "Edit"}: ${line.text}`}
          onClick={onEdit}
        >
          {line.isUnknown ? "I know now" : "Edit"}
        </Button>
        <Button
          tone="quiet"
          aria-label={`Remove: ${line.text}`}
          onClick={() => void write("company-model.remove", { id: line.id }, { said: "Line removed" })}
        >
          Remove
        </Button>
      </div>
    </li>
  );
}

function Model({ opportunity }: { readonly opportunity: Opportunity }) {
  const { companyId } = opportunity;
  const model = useRead("company-model.show", { companyId });
  const questions = useRead("question.list", { opportunityId: opportunity.id });
  const [editing, setEditing] = useState<{ readonly area: ModelArea; readonly line: Line | null } | null>(
    null,
  );
  const asked = new Set(questions.data?.rows.map(({ lineId }) => lineId));
  return (
    <Loaded from={model} lines={8}>
      {({ rows, areas }) => {
        const open = rows.filter(({ id, isUnknown }) => isUnknown && !asked.has(id)).length;
        return (
          <>
            {open === 0 || questions.data === undefined ? null : (
              <p className="bg-wash mb-2 flex flex-wrap items-center justify-between gap-3 rounded-md px-4 py-2">
                <span>{counted(open, "unknown")} without a question.</span>
                <Button
                  onClick={() =>
                    void write(
                      "question.generate",
                      { opportunityId: opportunity.id },
                      { said: "Questions made" },
                    )
                  }
                >
                  Make the questions
                </Button>
              </p>
            )}
            {areas.map((area) => {
              const own = rows.filter((line) => line.area === area.id);
              return (
                <Section key={area.id} title={area.name} note={area.holds}>
                  {own.length === 0 ? (
                    <p className="text-soft">Nothing known, and nothing known to be unknown.</p>
                  ) : (
                    <ul>
                      {own.map((line) => (
                        <LineItem
                          key={line.id}
                          line={line}
                          onEdit={() => setEditing({ area: area.id, line })}
                        />
                      ))}
                    </ul>
                  )}
                  <Button
                    className="mt-3"
                    aria-label={`Add a line on ${area.name.toLowerCase()}`}
                    onClick={() => setEditing({ area: area.id, line: null })}
                  >
                    Add a line
                  </Button>
                </Section>
              );
            })}
            {editing === null ? null : (
              <LineDialog companyId={companyId} {...editing} onClose={() => setEditing(null)} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** What the user knows of a company, and what not (P7). */
export function CompanyModelPage({ id }: { readonly id: string }) {
  return (
    <OpportunityTab
      id={id}
      name="Company"
      lead="How does this company work, and what do you not know? Good questions come from a model (P7)."
    >
      {(opportunity) => <Model opportunity={opportunity} />}
    </OpportunityTab>
  );
}
