import type { OutputOf } from "../../api/client.ts";
import { missingElements, openPlaceholders } from "../../../search/rationale-elements.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { useDraft } from "../../ui/use-draft.ts";
import { When } from "../../ui/when.tsx";
import { counted } from "../../ui/words.ts";
import { RationaleMarks } from "./rationale-marks.tsx";

type Rationale = OutputOf<"rationale.show">;

const elementWords = {
  positive: "something positive",
  excited: "excitement",
  qualified: "what qualifies you",
} as const;

/** What the text still lacks of what the source asks of it (R2); counts words only, it judges nothing. */
function Remarks({ text }: { readonly text: string }) {
  if (text.trim() === "") return null;
  const blanks = openPlaceholders(text);
  const missing = missingElements(text).map((element) => elementWords[element]);
  const words = text.trim().split(/\s+/u).length;
  const seconds = Math.max(5, Math.round(words / 2.5 / 5) * 5);
  return (
    <output className="text-soft prose-width block text-small">
      {counted(words, "word")}, about {seconds} seconds aloud.
      {blanks.length === 0 ? "" : ` Still to fill in: ${blanks.join(", ")}.`}
      {missing.length === 0 ? "" : ` No sign yet of ${missing.join(" or of ")} (R2).`}
    </output>
  );
}

/** The answer to "why are you looking for an executive role?". Saving makes a new version; earlier ones stay. */
export function RationaleEditor({ current }: { readonly current: Rationale["current"] }) {
  const archetypes = useRead("archetype.list", {});
  const draft = useDraft("rationale", { text: current?.text ?? "", archetype: current?.archetype ?? "" });
  const { submit, error, isBusy } = useSubmit();
  const { text, archetype } = draft.values;
  const save = async (): Promise<void> => {
    const outcome = await submit(
      "rationale.save",
      { text, ...(archetype === "" ? {} : { archetype }) },
      { said: "Rationale saved" },
    );
    if (outcome?.ok === true) draft.reset();
  };
  return (
    <div className="space-y-5">
      <Form onSubmit={() => void save()} className="prose-width space-y-3" label="Rationale">
        <TextField
          label="Why are you looking for an executive role?"
          rows={6}
          value={text}
          onChange={(value) => draft.set("text", value)}
          error={error?.issueAt("text")}
          changedBelow={draft.changedBelow("text")}
          hint={
            current === null ? undefined : (
              <>
                Version {current.number}, <When at={current.writtenOn} />. Saving keeps it and adds a new one.
              </>
            )
          }
        />
        <Remarks text={text} />
        {draft.isDirty ? (
          <FormEnd
            save={current === null ? "Save" : "Save as a new version"}
            isBusy={isBusy}
            isDisabled={text.trim() === ""}
            cancel="Drop the changes"
            onCancel={draft.reset}
            error={error?.issues.length ? undefined : error?.message}
          />
        ) : null}
      </Form>
      <RationaleMarks
        text={text}
        onSelect={(start, end) => {
          const field = document.querySelector<HTMLTextAreaElement>("form[aria-label=Rationale] textarea");
          field?.focus();
          field?.setSelectionRange(start, end);
        }}
      />
      <details open={current === null && text === ""}>
        <summary className="text-accent text-small">Starting points (R2)</summary>
        <ul className="mt-3">
          {(archetypes.data?.rows ?? []).map((row) => (
            <li
              key={row.id}
              className="border-line grid gap-x-6 gap-y-2 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className="prose-width">
                <p className="font-medium">{row.name}</p>
                <p className="text-soft text-small">{row.suits}</p>
                <p className="mt-1">{row.startingText}</p>
              </div>
              <div>
                <Button
                  aria-label={`Start from ${row.name}`}
                  onClick={() => {
                    draft.set("text", row.startingText);
                    draft.set("archetype", row.id);
                    document.querySelector<HTMLElement>("form[aria-label=Rationale] textarea")?.focus();
                  }}
                >
                  Start from this
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
