import { useDeferredValue, useState } from "react";
import { useRead } from "../../api/use-read.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";

type Named = { readonly id: string; readonly name: string };

type CompanyPickerProps = {
  readonly label: string;
  readonly picked: Named | null;
  readonly onPick: (company: Named | null) => void;
};

/** Finds a company by name; once picked it stands with a way to pick another. */
export function CompanyPicker({ label, picked, onPick }: CompanyPickerProps) {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const found = useRead("company.list", { search, limit: 8 }, { enabled: search !== "", keep: true });
  if (picked !== null)
    return (
      <p className="flex flex-wrap items-baseline gap-2">
        <span className="text-soft text-small font-medium">{label}</span>
        <span className="private">{picked.name}</span>
        <Button tone="quiet" onClick={() => onPick(null)}>
          Choose another
        </Button>
      </p>
    );
  return (
    <Combobox
      label={label}
      text={text}
      onText={setText}
      options={(search === "" ? [] : (found.data?.rows ?? [])).map((row) => ({
        id: row.id,
        label: row.name,
        detail: row.industry,
      }))}
      onPick={(option) => {
        setText("");
        onPick({ id: option.id, name: option.label });
      }}
    />
  );
}
