import { Link } from "wouter";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { MarkTone } from "../../ui/mark.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";

type Playbook = OutputOf<"playbook.list">;
type Rule = Playbook["rules"][number];

const familyWords: Readonly<Record<Rule["family"], string>> = {
  R: "Why an executive role",
  O: "One of one",
  I: "The internal route",
  S: "Sourcing",
  P: "The interview process",
  D: "Deciding",
  X: "Not getting the job",
  W: "Understanding people",
  N: "Negotiating the contract",
};

const stateTones: Readonly<Record<Rule["state"], MarkTone>> = {
  fires: "accent",
  silenced: "plain",
  quiet: "good",
  "not-applicable-yet": "plain",
};

function stateText(rule: Rule): string {
  if (rule.state === "fires") return counted(rule.fires, "nudge");
  if (rule.state === "silenced") return "Silenced";
  return rule.state === "quiet" ? "Nothing to do" : "Waits";
}

function RuleItem({ rule }: { readonly rule: Rule }) {
  return (
    <li className="border-line grid gap-x-6 gap-y-1 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[2.5rem_minmax(0,1fr)_8rem]">
      <span className="text-soft">{rule.id}</span>
      <div className="prose-width">
        <p className="font-medium">{rule.title}</p>
        <p className="text-soft text-small text-pretty">
          {rule.why} <cite className="not-italic">{rule.source}</cite>
        </p>
        {rule.waitsFor === "" ? null : (
          <p className="text-soft mt-1 text-small">Waits for: {rule.waitsFor}</p>
        )}
      </div>
      <p className="sm:text-right">
        {rule.state === "fires" ? (
          <Link href="/" className="underline-offset-4 hover:underline">
            <Mark tone={stateTones[rule.state]}>{stateText(rule)}</Mark>
          </Link>
        ) : (
          <Mark tone={stateTones[rule.state]}>{stateText(rule)}</Mark>
        )}
        {rule.silenced > 0 ? (
          <span className="text-soft block text-small">{rule.silenced} silenced</span>
        ) : null}
      </p>
    </li>
  );
}

function Silenced({ rows, rules }: { readonly rows: Playbook["silenced"]; readonly rules: readonly Rule[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li
          key={`${row.rule} ${row.subject}`}
          className="border-line flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0"
        >
          <div className="prose-width">
            <p>
              <span className="font-medium">
                {row.rule} {rules.find((rule) => rule.id === row.rule)?.title ?? ""}
              </span>{" "}
              <span className="text-soft text-small">
                {row.state === "dismissed" || row.until === null ? (
                  "dismissed"
                ) : (
                  <>
                    snoozed until <When at={row.until} />
                  </>
                )}
              </span>
            </p>
            {row.reason === "" ? null : <p className="private text-soft text-small">“{row.reason}”</p>}
          </div>
          <Button
            onClick={() =>
              void write("nudge.restore", { rule: row.rule, subject: row.subject }, { said: "Shown again" })
            }
          >
            Show it again
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Which rules watch over this search, and how does each stand? */
export function PlaybookPage() {
  const playbook = useRead("playbook.list", {});
  return (
    <Page
      name="Playbook"
      title="Playbook"
      lead="Every rule that looks at your search: what it says, why, from where, and how it stands now. Nothing is stored; each is computed from what you entered."
    >
      <Loaded from={playbook} lines={10}>
        {({ rules, silenced }) => (
          <>
            {silenced.length === 0 ? null : (
              <Section title="Snoozed and dismissed">
                <Silenced rows={silenced} rules={rules} />
              </Section>
            )}
            {Object.entries(familyWords).map(([family, name]) => {
              const own = rules.filter((rule) => rule.family === family);
              return own.length === 0 ? null : (
                <Section key={family} title={name}>
                  <ul>
                    {own.map((rule) => (
                      <RuleItem key={rule.id} rule={rule} />
                    ))}
                  </ul>
                </Section>
              );
            })}
          </>
        )}
      </Loaded>
    </Page>
  );
}
