import type * as z from "zod";
import { searchOperations } from "./search-operations.ts";
import { networkOperations } from "./network-operations.ts";
import { materialOperations } from "./material-operations.ts";
import { contractOperations } from "./contract-operations.ts";
import { decisionOperations } from "./decision-operations.ts";
import { learningOperations } from "./learning-operations.ts";
import { vaultOperations } from "./vault-operations.ts";

/** What the product can do. Every face is a loop over this list. */
export const operations = [
  ...searchOperations,
  ...networkOperations,
  ...materialOperations,
  ...contractOperations,
  ...decisionOperations,
  ...learningOperations,
  ...vaultOperations,
] as const;

type Operations = typeof operations;

/** Name of any operation; the web's typed client and `App.call` take it. */
export type OperationName = Operations[number]["name"];
type Named<N extends OperationName> = Extract<Operations[number], { readonly name: N }>;
export type InputOf<N extends OperationName> = z.input<ReturnType<Named<N>["input"]>>;
export type OutputOf<N extends OperationName> = z.output<ReturnType<Named<N>["output"]>>;
