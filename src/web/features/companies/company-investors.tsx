import { useDeferredValue, useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { counted } from "../../ui/words.ts";

type Company = OutputOf<"company.show">;

function InvestorField({ company }: { readonly company: Company }) {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const found = useRead("company.list", { search, limit: 8 }, { enabled: search !== "", keep: true });
  const add = async (investor: string): Promise<void> => {
    const outcome = await write(
      "company.add-investor",
      { companyId: company.id, investor },
      { said: "Investor added" },
    );
    if (outcome.ok) setText("");
  };
  const taken = new Set([company.id, ...company.investors.map(({ id }) => id)]);
  const name = text.trim();
  return (
    <div className="max-w-sm">
      <Combobox
        label="Add an investor"
        text={text}
        onText={setText}
        options={(search === "" ? [] : (found.data?.rows ?? []))
          .filter((row) => !taken.has(row.id))
          .map((row) => ({
            id: row.id,
            label: row.name,
            detail: row.people === 0 ? "" : `${counted(row.people, "person", "people")} you know`,
          }))}
        onPick={(option) => void add(option.label)}
        create={
          name === "" ? undefined : { label: `Add “${name}” as a new investor`, run: () => void add(name) }
        }
      />
    </div>
  );
}

/** Who has put money in: their people lead to the seat too. */
export function CompanyInvestors({ company }: { readonly company: Company }) {
  return (
    <div className="space-y-3">
      {company.investors.length === 0 ? (
        <p className="text-soft">
          No investor noted yet. Warm paths go through investors too, so each one you add may show a way in.
        </p>
      ) : (
        <ul className="space-y-1">
          {company.investors.map((investor) => (
            <li key={investor.id} className="flex items-baseline gap-2">
              <Link href={`/companies/${investor.id}`} className="link private" data-row>
                {investor.name}
              </Link>
              <button
                type="button"
                aria-label={`Remove ${investor.name}`}
                className="touch text-soft min-w-8 rounded px-2"
                onClick={() =>
                  void write(
                    "company.remove-investor",
                    { companyId: company.id, investorId: investor.id },
                    { said: "Investor removed" },
                  )
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <InvestorField company={company} />
      {company.portfolio.length === 0 ? null : (
        <div>
          <h3 className="text-soft text-small font-medium">It has invested in</h3>
          <ul>
            {company.portfolio.map((other) => (
              <li key={other.id}>
                <Link href={`/companies/${other.id}`} className="link private" data-row>
                  {other.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
