import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { allZones } from "../../ui/zoned-time.ts";

/** What drafts sign with, where the user works now, when the search began, the user's clock. */
export function OwnSettings({ settings }: { readonly settings: OutputOf<"settings.show"> }) {
  const draft = useDraft("settings", {
    ownName: settings.ownName,
    presentCompany: settings.presentCompany,
    startedOn: (settings.startedOn ?? "") as string,
    homeZone: settings.homeZone,
    ownEmails: settings.ownEmails,
  });
  const { submit, error, isBusy } = useSubmit();
  const text = (field: keyof typeof draft.values) => ({
    value: draft.values[field],
    onChange: (value: string) => draft.set(field, value),
    error: error?.issueAt(field),
    changedBelow: draft.changedBelow(field),
  });
  const save = async (): Promise<void> => {
    if (!draft.isDirty) return;
    const outcome = await submit("settings.update", draft.changes, { said: "Settings saved" });
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <Form onSubmit={() => void save()} className="max-w-xl space-y-4" label="Your search">
      <TextField label="Your name" hint="Drafts are signed with it." {...text("ownName")} />
      <TextField label="Where you work now" {...text("presentCompany")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="The search began" type="date" {...text("startedOn")} />
        <TextField label="Your time zone" list={allZones()} {...text("homeZone")} />
      </div>
      <TextField
        label="Your e-mail addresses"
        hint="They tell sent mail from received when a mailbox is imported. Separate them by commas."
        {...text("ownEmails")}
      />
      {draft.isDirty ? (
        <FormEnd
          save="Save"
          isBusy={isBusy}
          cancel="Drop the changes"
          onCancel={draft.reset}
          error={error?.issues.length ? undefined : error?.message}
        />
      ) : null}
    </Form>
  );
}
