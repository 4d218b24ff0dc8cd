import { useState } from "react";
import { useLocation } from "wouter";
import { introductionDraft } from "../../../search/introduction-draft.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { CompanyPicker } from "../companies/company-picker.tsx";
import { AskWarning } from "./ask-warning.tsx";

type Named = { readonly id: string; readonly name: string };

type AskDialogProps = {
  readonly via: Named;
  /** Whom the user wants to meet; null when they are to say so. */
  readonly towards: Named | null;
  /** Where it leads; null when the user is to say so. */
  readonly company: Named | null;
  /** Where they are to be met, when that is not where it leads: an investor, a search firm. */
  readonly meetAt?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly warning: string;
  readonly onClose: () => void;
};

/** The ask for an introduction before it is kept: whom it goes to, why to think twice, and the message. */
export function AskDialog({
  via,
  towards,
  company: known,
  meetAt,
  opportunityId,
  warning,
  onClose,
}: AskDialogProps) {
  const settings = useRead("settings.show", {});
  const [toName, setToName] = useState("");
  const [company, setCompany] = useState<Named | null>(known);
  const [purpose, setPurpose] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const { submit, error, isBusy } = useSubmit();
  const [, go] = useLocation();
  const draft =
    typed ??
    introductionDraft({
      via: via.name,
      towards: towards?.name ?? toName,
      company: meetAt ?? company?.name ?? "",
      purpose,
      sender: settings.data?.ownName ?? "",
    });
  const keep = async (): Promise<void> => {
    const outcome = await submit(
      "introduction.add",
      {
        viaPersonId: via.id,
        purpose,
        draft,
        ...(towards === null ? { toName } : { toPersonId: towards.id }),
        ...(company === null ? {} : { companyId: company.id }),
        ...(opportunityId === undefined ? {} : { opportunityId }),
      },
      { said: "Ask drafted" },
    );
    if (outcome?.ok !== true) return;
    onClose();
    go("/introductions");
  };
  return (
    <Dialog
      title={
        <>
          Ask <span className="private">{via.name}</span> for an introduction
        </>
      }
      onClose={onClose}
    >
      <Form onSubmit={() => void keep()}>
        <AskWarning warning={warning} />
        {towards === null ? (
          <TextField
            label="Whom you want to meet"
            hint={company === null ? undefined : "May stay empty: whoever knows about the seat."}
            value={toName}
            onChange={setToName}
            error={error?.issueAt("toName")}
          />
        ) : null}
        {known === null ? (
          <CompanyPicker label="At which company" picked={company} onPick={setCompany} />
        ) : null}
        <TextField
          label="What you want to talk about"
          placeholder="their VP Engineering seat"
          value={purpose}
          onChange={setPurpose}
          error={error?.issueAt("purpose")}
          first
        />
        <div className="private">
          <TextField label="The message" rows={9} value={draft} onChange={setTyped} />
        </div>
        <FormEnd
          save={warning === "" ? "Keep the ask" : "Keep it all the same"}
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        >
          <CopyButton text={draft} label="Copy the message" />
        </FormEnd>
      </Form>
    </Dialog>
  );
}
