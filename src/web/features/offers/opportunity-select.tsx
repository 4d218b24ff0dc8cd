import { useRead } from "../../api/use-read.ts";
import { SelectField } from "../../ui/field.tsx";

type OpportunitySelectProps = {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly hint?: string;
};

/** Which opportunity an offer belongs to. */
export function OpportunitySelect({ value, onChange, hint }: OpportunitySelectProps) {
  const { data } = useRead("opportunity.list", {});
  const words = Object.fromEntries(
    (data?.rows ?? []).map(({ id, companyName, title }) => [id, `${title}, ${companyName}`]),
  );
  return (
    <SelectField
      label="Opportunity"
      className="private max-w-md"
      value={value ?? ""}
      words={words}
      none="None"
      hint={hint}
      onChange={(id) => onChange(id === "" ? null : id)}
    />
  );
}
