import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";

export type Posting = OutputOf<"posting.list">["rows"][number];

const blank = { company: "", title: "", url: "", postedOn: "", notes: "" };

type PostingDialogProps = {
  /** Null for a new posting. */
  readonly posting: Posting | null;
  /** Whose posting a new one is, where that is settled. */
  readonly company?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly onClose: () => void;
};

/** Records a public posting or changes one. */
export function PostingDialog({ posting, company, opportunityId, onClose }: PostingDialogProps) {
  const saved =
    posting === null
      ? { ...blank, company: company ?? "" }
      : {
          company: posting.companyName,
          title: posting.title,
          url: posting.url,
          postedOn: posting.postedOn ?? "",
          notes: posting.notes,
        };
  const draft = useDraft(`posting ${posting?.id ?? `new ${company ?? ""}`}`, saved);
  const { submit, error, isBusy } = useSubmit();
  const text = (field: keyof typeof blank) => ({
    value: draft.values[field],
    onChange: (value: string) => draft.set(field, value),
    error: error?.issueAt(field),
    changedBelow: draft.changedBelow(field),
  });
  const save = async (): Promise<void> => {
    const { company: at, title, postedOn, ...rest } = draft.values;
    const detail = { ...rest, postedOn: postedOn === "" ? null : postedOn };
    const outcome =
      posting === null
        ? await submit(
            "posting.add",
            { company: at, title, ...detail, ...(opportunityId === undefined ? {} : { opportunityId }) },
            { said: "Posting added" },
          )
        : await submit("posting.update", { id: posting.id, title, ...detail }, { said: "Posting saved" });
    if (outcome?.ok !== true) return;
    draft.reset();
    onClose();
  };
  return (
    <Dialog title={posting === null ? "Add a posting" : "Edit the posting"} onClose={onClose}>
      <Form onSubmit={() => void save()} label="Posting">
        {posting === null && company === undefined ? (
          <TextField label="Company" hint="By name; made when it is new." first {...text("company")} />
        ) : null}
        <TextField
          label="Title as posted"
          {...text("title")}
          {...(posting === null && company === undefined ? {} : { first: true })}
        />
        <TextField label="Where it stands" type="url" placeholder="https://" {...text("url")} />
        <TextField label="Posted on" type="date" {...text("postedOn")} />
        <TextField label="Notes" rows={2} {...text("notes")} />
        <FormEnd
          save={posting === null ? "Add the posting" : "Save"}
          isBusy={isBusy}
          onCancel={() => {
            draft.reset();
            onClose();
          }}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}
