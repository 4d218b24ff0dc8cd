import { useId, useState } from "react";
import { useLocation } from "wouter";
import { useSubmit } from "../../api/use-write.ts";
import { TextField } from "../../ui/field.tsx";
import { base64Of } from "../../ui/file-content.ts";
import { Form, FormEnd } from "../../ui/form.tsx";
import { ocfGiven } from "./ocf-given.ts";
import type { GivenPackage } from "./ocf-given.ts";
import { OcfImport } from "./ocf-import.tsx";
import { OpportunitySelect } from "./opportunity-select.tsx";
import { Refusals } from "./refusals.tsx";

/** Takes an offer file, chosen or pasted. */
export function ImportOffer() {
  const [, go] = useLocation();
  const { submit, error, isBusy } = useSubmit();
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [opportunityId, setOpportunityId] = useState<string | null>(null);
  const [capTable, setCapTable] = useState<GivenPackage | null>(null);
  const fileId = useId();
  const common = {
    ...(name.trim() === "" ? {} : { name: name.trim() }),
    ...(opportunityId === null ? {} : { opportunityId }),
  };
  const save = async (
    given: { readonly json: string } | { readonly file: string; readonly fileName: string },
  ): Promise<void> => {
    const outcome = await submit("offer.save", { ...given, ...common }, { said: "Offer saved" });
    if (outcome?.ok === true) go(`/offers/${outcome.output.id}`);
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const found = await ocfGiven(files);
    const [first] = files;
    if (found !== null) setCapTable(found);
    else if (first !== undefined) await save({ file: await base64Of(first), fileName: first.name });
  };
  if (capTable !== null)
    return <OcfImport key={capTable.fileName} given={capTable} onCancel={() => setCapTable(null)} />;
  return (
    <Form onSubmit={() => void save({ json: text })} label="Take in an offer">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          error={error?.issueAt("name")}
          hint="The company’s when empty; a name saved before gets a further version."
        />
        <OpportunitySelect value={opportunityId} onChange={setOpportunityId} />
      </div>
      <div>
        <label htmlFor={fileId} className="text-soft mb-1 block text-small font-medium">
          An offer file (YAML or JSON), or a cap table in the Open Cap Format
        </label>
        <input
          id={fileId}
          type="file"
          multiple
          accept=".yaml,.yml,.json,.zip,text/yaml,application/json,application/zip"
          disabled={isBusy}
          className="block max-w-full text-small"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = "";
            void take(files);
          }}
        />
        <p className="text-soft mt-1 text-small">
          Of a cap table give the zip of its folder, or all its JSON files at once; you then choose whose
          grant.
        </p>
      </div>
      <TextField
        label="Or its text"
        rows={6}
        value={text}
        onChange={setText}
        placeholder={"amounts: units\nsalary: 290000"}
        hint="Vesting may be Open Cap Format terms under grants[].vesting.terms. The guide has three files to start from."
      />
      <Refusals error={error} />
      <FormEnd save="Take it in" isBusy={isBusy} isDisabled={text.trim() === ""} />
    </Form>
  );
}
