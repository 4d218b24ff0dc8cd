import { useDeferredValue, useState } from "react";
import { useLocation } from "wouter";
import type { Channel } from "../../../search/ladder.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CheckField, SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { channelWords } from "../../ui/words.ts";

type CreateDialogProps = { readonly company?: string; readonly onClose: () => void };

/** Opens a seat at a company, with the usual loop to start from. */
export function CreateDialog({ company: known = "", onClose }: CreateDialogProps) {
  const [company, setCompany] = useState(known);
  const [title, setTitle] = useState("");
  const [channel, setChannel] = useState<Channel | "">("");
  const [withTemplate, setWithTemplate] = useState(true);
  const search = useDeferredValue(company.trim());
  const found = useRead("company.list", { search, limit: 6 }, { enabled: search !== "", keep: true });
  const { submit, error, isBusy } = useSubmit();
  const [, go] = useLocation();
  const create = async (): Promise<void> => {
    const outcome = await submit(
      "opportunity.create",
      { company, title, withTemplate, ...(channel === "" ? {} : { channel }) },
      { said: "Opportunity opened" },
    );
    if (outcome?.ok !== true) return;
    onClose();
    go(`/opportunities/${outcome.output.id}`);
  };
  return (
    <Dialog title="New opportunity" onClose={onClose}>
      <Form onSubmit={() => void create()}>
        <Combobox
          label="Company"
          text={company}
          onText={setCompany}
          options={(found.data?.rows ?? []).map((row) => ({
            id: row.id,
            label: row.name,
            detail: row.people === 0 ? "" : `${row.people} people you know`,
          }))}
          onPick={(option) => setCompany(option.label)}
          error={error?.issueAt("company")}
          hint="By name; made when it is new."
          first
        />
        <TextField
          label="Seat"
          placeholder="VP Engineering"
          value={title}
          onChange={setTitle}
          error={error?.issueAt("title")}
        />
        <SelectField
          label="How it reached you"
          none="Not known yet"
          value={channel}
          words={channelWords}
          onChange={setChannel}
          error={error?.issueAt("channel")}
          hint={
            channel === "internal"
              ? "An internal seat also carries its holder, the need and a transition plan (I1)."
              : "The best seats never reach a search firm; the mix shows how yours came (S2)."
          }
        />
        <CheckField
          label="Start from the usual loop"
          hint="Recruiter, CEO, peers, team, presentation; change it to what they tell you (P1, O1)."
          isChecked={withTemplate}
          onChange={setWithTemplate}
        />
        <FormEnd
          save="Open it"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}
