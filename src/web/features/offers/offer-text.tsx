import { stringify } from "yaml";
import { useMemo } from "react";
import { unitAmounts } from "../../../offer/recorded-amounts.ts";
import { useSubmit } from "../../api/use-write.ts";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import type { OfferBody } from "./offer-body.ts";
import { Refusals } from "./refusals.tsx";

/** An offer in plain units, from what is recorded. */
export function bodyInUnits(json: string): OfferBody {
  return { amounts: "units", ...(unitAmounts(JSON.parse(json), "") as OfferBody) };
}

type OfferTextProps = {
  readonly json: string;
  readonly name: string;
  readonly onSaved: (id: string) => void;
};

/** All of the offer as YAML, so that what the fields do not show can be changed too. */
export function OfferText({ json, name, onSaved }: OfferTextProps) {
  const saved = useMemo(() => ({ text: stringify(bodyInUnits(json)) }), [json]);
  const draft = useDraft(`offer text ${name}`, saved);
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "offer.save",
      { json: draft.values.text, name },
      { said: "New version saved" },
    );
    if (outcome?.ok !== true) return;
    draft.reset();
    onSaved(outcome.output.id);
  };
  return (
    <Form onSubmit={() => void save()} label="The offer as text">
      <TextField
        label="All of it as YAML, amounts in plain units"
        rows={16}
        value={draft.values.text}
        onChange={(text) => draft.set("text", text)}
        changedBelow={draft.changedBelow("text") === undefined ? undefined : "another version"}
      />
      <Refusals error={error} />
      {draft.isDirty ? (
        <FormEnd
          save="Save the text as a new version"
          isBusy={isBusy}
          cancel="Drop the changes"
          onCancel={draft.reset}
        />
      ) : null}
    </Form>
  );
}
