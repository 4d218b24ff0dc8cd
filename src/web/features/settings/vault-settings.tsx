import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit, write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { showToast } from "../../ui/toast-store.ts";

type Status = OutputOf<"vault.status">;

const protectionWords: Readonly<Record<Status["protection"], string>> = {
  keychain:
    "The key is kept by your system’s keychain: whoever is logged in as you can open the vault, nobody else. Set a passphrase to be able to lock it.",
  passphrase:
    "The key is wrapped by your passphrase, which is written nowhere. Without it nobody can open the vault, and nobody can restore it for you.",
  file: "The key lies in a file beside the vault that only your user account can read, because no keychain was found here: whoever has both files can read the vault. Set a passphrase to change that.",
};

function PassphraseDialog({ status, onClose }: { readonly status: Status; readonly onClose: () => void }) {
  const hasOne = status.protection === "passphrase";
  const [present, setPresent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const differs = again !== "" && again !== next;
  const save = async (): Promise<void> => {
    if (differs || next === "") return;
    const outcome = await submit("vault.passphrase", { next, ...(hasOne ? { present } : {}) });
    if (outcome?.ok !== true) return;
    showToast({ text: hasOne ? "Passphrase changed" : "Passphrase set" });
    onClose();
  };
  const isWrong = error?.code === "wrong-key";
  return (
    <Dialog title={hasOne ? "Change the passphrase" : "Set a passphrase"} onClose={onClose}>
      <Form onSubmit={() => void save()}>
        {hasOne ? (
          <TextField
            label="Present passphrase"
            type="password"
            autoComplete="current-password"
            value={present}
            onChange={setPresent}
            error={error?.issueAt("present") ?? (isWrong ? "is not right" : undefined)}
            first
          />
        ) : null}
        <TextField
          label="New passphrase"
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          error={error?.issueAt("next")}
          hint="At least 8 characters. It cannot be recovered: keep it in a password manager."
          first={!hasOne}
        />
        <TextField
          label="New passphrase again"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          error={differs ? "is not the same" : undefined}
        />
        <FormEnd
          save={hasOne ? "Change it" : "Set it"}
          isBusy={isBusy}
          isDisabled={next === "" || again !== next}
          onCancel={onClose}
          error={isWrong || error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

/** Where the vault lies, how its key is kept, and its lock. */
export function VaultSettings({ status }: { readonly status: Status }) {
  const [isSetting, setSetting] = useState(false);
  const hasOne = status.protection === "passphrase";
  return (
    <div className="space-y-4">
      <p className="prose-width">{protectionWords[status.protection]}</p>
      <FactList
        facts={[
          [
            "File",
            <code key="path" className="private text-small">
              {status.path}
            </code>,
          ],
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setSetting(true)}>
          {hasOne ? "Change the passphrase" : "Set a passphrase"}
        </Button>
        {hasOne ? <Button onClick={() => void write("vault.lock", {})}>Lock now</Button> : null}
      </div>
      {isSetting ? <PassphraseDialog status={status} onClose={() => setSetting(false)} /> : null}
    </div>
  );
}
