import { useMemo, useState } from "react";
import { addMonths } from "../../../plain-date.ts";
import type { ApiError } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { Draft } from "../../ui/use-draft.ts";
import type { OfferBody } from "./offer-body.ts";
import type { Problem } from "../../../offer/reading.ts";
import { isOption, notInForm, placeOfField } from "./offer-fields.ts";
import type { OfferFields } from "./offer-fields.ts";
import { offerFromFields, typedNumber } from "./offer-from-fields.ts";
import type { FieldErrors } from "./offer-from-fields.ts";
import { instrumentWords, stageWords, triggerWords } from "./offer-words.ts";
import { todayHere } from "./first-result.ts";

type Key = keyof OfferFields;
type Shown = { readonly draft: Draft<OfferFields>; readonly errors: FieldErrors };

/** Refusals of the server at the fields that hold those places; the rest is told above the button. */
function fieldErrors(error: ApiError | null): {
  readonly at: FieldErrors;
  readonly others: string | undefined;
} {
  if (error === null) return { at: {}, others: undefined };
  const entries = Object.entries(placeOfField) as [Key, string][];
  const at: FieldErrors = {};
  const others: string[] = [];
  for (const { path, message } of error.issues) {
    const found = entries
      .filter(([, place]) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`))
      .toSorted(([, a], [, b]) => b.length - a.length)[0];
    if (found === undefined) others.push(path === "" ? message : `${path}: ${message}`);
    else at[found[0]] = `: ${message}`;
  }
  if (error.issues.length === 0) return { at, others: error.message };
  return { at, others: others.length === 0 ? undefined : others.join(" ") };
}

type OneProps = Shown & {
  readonly name: Key;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "date";
  readonly list?: readonly string[];
  /** Empty is an answer of its own, not something still to be asked. */
  readonly isOptional?: boolean;
};

function One({ draft, errors, name, label, hint, type = "text", list, isOptional = false }: OneProps) {
  const isUnknown = !isOptional && draft.values[name].trim() === "";
  return (
    <div className="min-w-0">
      <TextField
        label={label}
        type={type}
        value={draft.values[name]}
        onChange={(value) => draft.set(name, value)}
        changedBelow={draft.changedBelow(name)}
        error={errors[name]}
        hint={hint}
        {...(list === undefined ? {} : { list })}
        {...(isUnknown && type === "text" ? { placeholder: "unknown" } : {})}
      />
      {isUnknown ? (
        <p className="mt-1">
          <Mark tone="accent">unknown</Mark>
        </p>
      ) : null}
    </div>
  );
}

const group = "grid gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-3";

function Group({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{name}</legend>
      <div className={group}>{children}</div>
    </fieldset>
  );
}

function Pay(shown: Shown) {
  return (
    <Group name="Pay">
      <One {...shown} name="salary" label="Base salary, a year" hint="290,000 or 290k" />
      <One {...shown} name="bonusTarget" label="Bonus target, % of salary" hint="0 where there is none" />
      <One {...shown} name="guaranteedPart" label="Guaranteed, % of target" isOptional />
      <One {...shown} name="guaranteedYears" label="Guaranteed for, years" isOptional />
      <One {...shown} name="signOn" label="Sign-on" hint="0 where there is none" />
      <One {...shown} name="severanceMonths" label="Severance, months" hint="0 where there is none" />
    </Group>
  );
}

/** What the size says in the other measure. */
function otherMeasure({ quantity, percent, fullyDilutedShares }: OfferFields): string {
  const shares = typedNumber(fullyDilutedShares);
  const [count, part] = [typedNumber(quantity), typedNumber(percent)];
  if (percent.trim() !== "" && part !== null)
    return shares === null
      ? "Worth the same whatever the count of shares; ask for the count."
      : `${Math.round((part / 100) * shares).toLocaleString("en")} shares`;
  return shares === null || count === null
    ? "The per cent goes before the number."
    : `${((count / shares) * 100).toFixed(3)} % of the company`;
}

function Equity(shown: Shown) {
  const { draft, errors } = shown;
  const { instrument, trigger, percent } = draft.values;
  return (
    <Group name="Equity">
      <SelectField
        label="Instrument"
        value={instrument as keyof typeof instrumentWords}
        words={instrumentWords}
        error={errors.instrument}
        onChange={(value) => draft.set("instrument", value)}
      />
      {instrument === "none" ? null : (
        <>
          <One
            {...shown}
            name="percent"
            label="Or per cent of the company"
            hint={otherMeasure(draft.values)}
            isOptional
          />
          <One {...shown} name="quantity" label="Number of shares" isOptional={percent.trim() !== ""} />
          {instrument === "RSU" || instrument === "PSU" ? null : (
            <One
              {...shown}
              name="price"
              label="Strike, a share"
              hint="While unknown, the price of common stands in."
            />
          )}
          <One {...shown} name="vestingMonths" label="Vesting, months" hint="48 is assumed while unknown." />
          <One {...shown} name="cliffMonths" label="Cliff, months" hint="0 where there is none" />
          {isOption(instrument) ? (
            <One
              {...shown}
              name="windowMonths"
              label="Window after leaving, months"
              hint="3 are assumed while unknown."
            />
          ) : null}
          <SelectField
            label="Acceleration"
            value={trigger as keyof typeof triggerWords}
            words={triggerWords}
            none="unknown"
            error={errors.trigger}
            onChange={(value) => draft.set("trigger", value)}
          />
          {trigger === "single" || trigger === "double" ? (
            <One {...shown} name="triggerPart" label="Accelerated, % of the unvested" />
          ) : null}
        </>
      )}
    </Group>
  );
}

function Company(shown: Shown) {
  const { draft, errors } = shown;
  return (
    <Group name="The company">
      <One
        {...shown}
        name="companyValue"
        label="What you think it is worth"
        hint="Empty: the last price times all shares"
        isOptional
      />
      <SelectField
        label="Last round closed"
        value={draft.values.stage as keyof typeof stageWords}
        words={stageWords}
        none="unknown"
        error={errors.stage}
        onChange={(value) => draft.set("stage", value)}
      />
      <One {...shown} name="fullyDilutedShares" label="Fully diluted shares" />
      <One {...shown} name="commonPrice" label="Price of common, appraised" />
      <One {...shown} name="preferredPrice" label="Price of the last round, a share" />
      <One
        {...shown}
        name="preference"
        label="Money ahead of common"
        hint="What the preferred classes put in"
      />
    </Group>
  );
}

function Frame(shown: Shown) {
  return (
    <Group name="The seat">
      <One {...shown} name="companyName" label="Company" isOptional />
      <One
        {...shown}
        name="place"
        label="Place of work"
        hint="A code such as US-CA, US-NY, UK, DE or NL: tax goes by it."
        list={["US-CA", "US-NY", "US-WA", "US-MA", "US-TX", "UK", "DE", "NL", "CA-ON"]}
      />
      <One {...shown} name="startDate" label="Start date" type="date" />
      <One {...shown} name="currency" label="Currency" isOptional />
    </Group>
  );
}

type OfferFormProps = {
  readonly body: OfferBody;
  readonly saved: OfferFields;
  readonly draft: Draft<OfferFields>;
  /** Of the saved offer; null for a first one, which is named after its company. */
  readonly name: string | null;
  readonly opportunityId: string | null | undefined;
  /** Why the saved offer cannot be priced. */
  readonly problems?: readonly Problem[];
  readonly onSaved: (id: string) => void;
};

/** What keeps the offer from being priced, at its fields, until they are typed anew. */
function unpricedAt(problems: readonly Problem[], draft: Draft<OfferFields>): FieldErrors {
  return Object.fromEntries(
    problems.flatMap(({ path, reason, fix }) =>
      (Object.entries(placeOfField) as [Key, string][])
        .filter(([key, place]) => place === path && draft.changes[key] === undefined)
        .map(([key]) => [key, `is not enough for a worth. ${reason} ${fix}`]),
    ),
  );
}

/** The terms from the first verbal numbers to the full letter; every save is a version of its own. */
export function OfferForm({ body, saved, draft, name, opportunityId, problems, onSaved }: OfferFormProps) {
  const { submit, error, isBusy, clear } = useSubmit();
  const [note, setNote] = useState("");
  const [typed, setTyped] = useState<FieldErrors>({});
  const refused = useMemo(() => fieldErrors(error), [error]);
  const errors = { ...unpricedAt(problems ?? [], draft), ...refused.at, ...typed };
  const others = notInForm(body);
  const save = async (): Promise<void> => {
    clear();
    const written = offerFromFields(body, saved, draft.values, addMonths(todayHere(), 2));
    setTyped(written.errors);
    if (Object.keys(written.errors).length > 0) return;
    const outcome = await submit(
      "offer.save",
      {
        json: JSON.stringify(written.body),
        note,
        ...(name === null ? {} : { name }),
        ...(opportunityId === undefined ? {} : { opportunityId }),
      },
      { said: name === null ? "Offer saved" : "New version saved" },
    );
    if (outcome?.ok !== true) return;
    setNote("");
    draft.reset();
    onSaved(outcome.output.id);
  };
  const shown = { draft, errors };
  return (
    <Form onSubmit={() => void save()} label="Terms of the offer" className="space-y-8">
      {others.length === 0 ? null : (
        <p className="text-soft prose-width text-small">
          These fields do not hold all of it: {others.join("; ")}. What they do not show is kept; change it in
          the text below.
        </p>
      )}
      <Frame {...shown} />
      <Pay {...shown} />
      <Equity {...shown} />
      <Company {...shown} />
      <TextField
        label="What changed, or who said it"
        value={note}
        onChange={setNote}
        error={error?.issueAt("note")}
      />
      <FormEnd
        save={name === null ? "Save the offer" : "Save a new version"}
        isBusy={isBusy}
        {...(draft.isDirty ? { onCancel: draft.reset, cancel: "Drop the changes" } : {})}
        error={
          Object.keys(typed).length > 0 ? "Nothing was saved: see the marked fields above." : refused.others
        }
      />
    </Form>
  );
}
