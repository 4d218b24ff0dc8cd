import { useState } from "react";
import { careerLabel } from "../../../search/career.ts";
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
import type { MarkTone } from "../../ui/mark.tsx";
import { Empty } from "../../ui/page.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { fitWords } from "./interview-words.ts";

type Requirement = OutputOf<"requirement.list">["rows"][number];
type Roles = OutputOf<"career.list">["rows"];

const tones: Readonly<Record<Requirement["fit"], MarkTone>> = {
  open: "plain",
  met: "good",
  partly: "accent",
  gap: "alarm",
};

type RequirementDialogProps = {
  readonly opportunityId: string;
  readonly requirement: Requirement | null;
  readonly roles: Roles;
  readonly onClose: () => void;
};

function RequirementDialog({ opportunityId, requirement, roles, onClose }: RequirementDialogProps) {
  const draft = useDraft(`requirement ${requirement?.id ?? opportunityId}`, {
    text: requirement?.text ?? "",
    fit: requirement?.fit ?? "open",
    note: requirement?.note ?? "",
    careerEntryIds: requirement?.careerEntryIds ?? [],
  });
  const { values, set } = draft;
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome =
      requirement === null
        ? await submit("requirement.add", { opportunityId, ...values }, { said: "Requirement added" })
        : await submit(
            "requirement.update",
            { id: requirement.id, ...draft.changes },
            { said: "Requirement saved" },
          );
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title={requirement === null ? "A minimum requirement" : "Do you meet it?"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="What they require"
          rows={2}
          value={values.text}
          onChange={(text) => set("text", text)}
          changedBelow={draft.changedBelow("text")}
          error={error?.issueAt("text")}
          first
        />
        <SelectField
          label="How far you meet it"
          value={values.fit}
          words={fitWords}
          onChange={(fit) => set("fit", fit)}
        />
        {roles.length === 0 ? null : (
          <fieldset>
            <legend className="text-soft mb-1 text-small font-medium">Roles that show it</legend>
            <div className="flex flex-col">
              {roles.map((role) => (
                <CheckField
                  key={role.id}
                  label={<span className="private">{careerLabel(role)}</span>}
                  isChecked={values.careerEntryIds.includes(role.id)}
                  onChange={(isChecked) =>
                    set(
                      "careerEntryIds",
                      isChecked
                        ? [...values.careerEntryIds, role.id]
                        : values.careerEntryIds.filter((id) => id !== role.id),
                    )
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <TextField
          label="How you speak to it"
          rows={2}
          value={values.note}
          onChange={(note) => set("note", note)}
          changedBelow={draft.changedBelow("note")}
          error={error?.issueAt("note")}
        />
        <FormEnd
          save="Save the requirement"
          isBusy={isBusy}
          isDisabled={values.text.trim() === ""}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

type RequirementItemProps = {
  readonly requirement: Requirement;
  readonly roles: Roles;
  readonly onEdit: () => void;
};

function RequirementItem({ requirement, roles, onEdit }: RequirementItemProps) {
  const shown = roles.filter(({ id }) => requirement.careerEntryIds.includes(id));
  return (
    <li className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="prose-width min-w-0">
        <p>
          <Mark tone={tones[requirement.fit]}>{fitWords[requirement.fit]}</Mark>{" "}
          <span className="private font-medium">{requirement.text}</span>
        </p>
        {requirement.note === "" ? null : <p className="private mt-1">{requirement.note}</p>}
        {shown.length === 0 ? null : (
          <p className="private text-soft text-small">{shown.map(careerLabel).join("; ")}</p>
        )}
      </div>
      <div className="flex items-start gap-1">
        <Button
          aria-label={`${requirement.fit === "open" ? "Match it" : "Edit"}: ${requirement.text}`}
          onClick={onEdit}
        >
          {requirement.fit === "open" ? "Match it" : "Edit"}
        </Button>
        <Button
          tone="quiet"
          aria-label={`Remove: ${requirement.text}`}
          onClick={() =>
            void write("requirement.remove", { id: requirement.id }, { said: "Requirement removed" })
          }
        >
          Remove
        </Button>
      </div>
    </li>
  );
}

/** The seat's minimum requirements against the user's career (P9). */
export function Requirements({ opportunity }: { readonly opportunity: Opportunity }) {
  const requirements = useRead("requirement.list", { opportunityId: opportunity.id });
  const career = useRead("career.list", {});
  const [editing, setEditing] = useState<Requirement | "new" | null>(null);
  const roles = career.data?.rows ?? [];
  return (
    <Loaded from={requirements}>
      {({ rows }) => (
        <>
          {rows.length === 0 ? (
            <Empty
              what="The seat's minimum requirements, each beside what in your career meets it."
              why="A recruiter checks them first; know the gaps before they do."
              source="Larson, ch. 1, Interview Process"
            />
          ) : (
            <ul>
              {rows.map((requirement) => (
                <RequirementItem
                  key={requirement.id}
                  requirement={requirement}
                  roles={roles}
                  onEdit={() => setEditing(requirement)}
                />
              ))}
            </ul>
          )}
          <Button className="mt-3" onClick={() => setEditing("new")}>
            Add a requirement
          </Button>
          {editing === null ? null : (
            <RequirementDialog
              opportunityId={opportunity.id}
              requirement={editing === "new" ? null : editing}
              roles={roles}
              onClose={() => setEditing(null)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
