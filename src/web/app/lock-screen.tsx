import { useState } from "react";
import { setDoor } from "../api/door.ts";
import { useSubmit } from "../api/use-write.ts";
import { TextField } from "../ui/field.tsx";
import { Form, FormEnd } from "../ui/form.tsx";
import { useTitle } from "../ui/title.ts";

export function LockScreen() {
  useTitle("Locked");
  const [passphrase, setPassphrase] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const unlock = async (): Promise<void> => {
    const outcome = await submit("vault.unlock", { passphrase });
    if (outcome?.ok !== true) return;
    setPassphrase("");
    setDoor("open");
  };
  return (
    <main className="mx-auto max-w-sm px-6 py-24">
      <h1 className="text-title font-semibold">Locked</h1>
      <p className="text-soft mt-2 mb-6">
        Your vault is closed. Its passphrase opens it here and in the terminal.
      </p>
      <Form onSubmit={() => void unlock()}>
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
          error={error?.issueAt("passphrase")}
        />
        <FormEnd
          save="Unlock"
          isBusy={isBusy}
          isDisabled={passphrase === ""}
          error={
            error === null
              ? undefined
              : error.code === "wrong-key"
                ? "That is not the passphrase. Nothing was changed."
                : error.message
          }
        />
      </Form>
    </main>
  );
}
