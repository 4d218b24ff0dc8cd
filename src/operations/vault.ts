import * as z from "zod";
import { keyProtections } from "../vault/key-file.ts";
import { line } from "./field.ts";
import { vaultOperation } from "./operation.ts";

const statusShape = () =>
  z.object({
    state: z.enum(["open", "locked"]),
    protection: z.enum(keyProtections).meta({ description: "How the key is kept" }),
    path: line("The vault file"),
  });

const passphrase = (description: string) => z.string().max(1000).meta({ description, secret: true });

export const vaultStatus = vaultOperation({
  name: "vault.status",
  summary: "Say where the vault lies, whether it is open, and how its key is kept.",
  readOnly: true,
  input: () => z.strictObject({}),
  output: statusShape,
  example: "",
  run: async ({ session }) => session.status(),
});

export const unlockVault = vaultOperation({
  name: "vault.unlock",
  summary: "Unlock a vault that has a passphrase, for the page, the command line and assistants alike.",
  input: () => z.strictObject({ passphrase: passphrase("The vault's passphrase") }),
  output: statusShape,
  example: "",
  needs: "passphrase",
  run: async ({ session }, input) => {
    session.unlock(input.passphrase);
    return session.status();
  },
});

export const lockVault = vaultOperation({
  name: "vault.lock",
  summary: "Lock a vault that has a passphrase, everywhere at once.",
  input: () => z.strictObject({}),
  output: statusShape,
  example: "",
  needs: "passphrase",
  run: async ({ session }) => {
    session.lock();
    return session.status();
  },
});

export const setPassphrase = vaultOperation({
  name: "vault.passphrase",
  summary: "Set the vault's passphrase or change it, without rewriting the vault.",
  input: () =>
    z.strictObject({
      present: passphrase("The present passphrase, when there is one").optional(),
      next: passphrase("The new passphrase, at least 8 characters"),
    }),
  output: statusShape,
  example: "",
  needs: "passphrase",
  run: async ({ session }, input) => {
    session.setPassphrase({ present: input.present, next: input.next });
    return session.status();
  },
});
