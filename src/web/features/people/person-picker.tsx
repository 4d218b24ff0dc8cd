import { useDeferredValue, useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Combobox } from "../../ui/combobox.tsx";

export type PickedPerson = { readonly id: string; readonly name: string };

type PersonPickerProps = {
  readonly label: string;
  readonly onPick: (person: PickedPerson) => void;
  readonly exclude?: readonly string[];
  /** Where a person made here works. */
  readonly company?: string | undefined;
  readonly canCreate?: boolean;
  readonly first?: boolean;
  readonly error?: string | undefined;
};

/** Finds a person by name, or makes one of what was typed. */
export function PersonPicker({
  label,
  onPick,
  exclude = [],
  company,
  canCreate = true,
  first,
  error,
}: PersonPickerProps) {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const found = useRead("person.list", { search, limit: 8 }, { enabled: search !== "", keep: true });
  const pick = (person: PickedPerson): void => {
    setText("");
    onPick(person);
  };
  const make = async (): Promise<void> => {
    const fullName = text.trim();
    const outcome = await write(
      "person.create",
      { fullName, ...(company === undefined ? {} : { company }) },
      { said: `${fullName} added to your people` },
    );
    if (outcome.ok) pick({ id: outcome.output.id, name: outcome.output.fullName });
  };
  const rows = search === "" ? [] : (found.data?.rows ?? []).filter((row) => !exclude.includes(row.id));
  return (
    <Combobox
      label={label}
      text={text}
      onText={setText}
      options={rows.map((row) => ({
        id: row.id,
        label: row.fullName,
        detail: [row.position, row.company].filter((part) => part !== "").join(", "),
      }))}
      onPick={(option) => pick({ id: option.id, name: option.label })}
      create={
        canCreate && text.trim() !== ""
          ? { label: `Add “${text.trim()}” to your people`, run: () => void make() }
          : undefined
      }
      error={error}
      {...(first === undefined ? {} : { first })}
    />
  );
}
