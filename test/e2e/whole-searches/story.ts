import type { Page } from "playwright-core";
import { openApp } from "../../../src/app.ts";
import type { InputOf, OperationName, OutputOf } from "../../../src/operations/index.ts";
import { testActor } from "../../support/temp-app.ts";

/** Reads the vault, so that an act can name what earlier acts made. */
export type Read = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

/** One operation with its input. */
export type Order = readonly [name: OperationName, input: Record<string, unknown>];

export function order<N extends OperationName>(name: N, input: InputOf<N>): Order {
  return [name, input as Record<string, unknown>];
}

/** What happens in a search: the operations that record it, and how a person does the same on the pages. */
export type Act = {
  readonly happens: string;
  readonly orders: (read: Read) => readonly Order[] | Promise<readonly Order[]>;
  readonly byHand: (page: Page, read: Read) => Promise<void>;
};

/** Acts in their order; an instant sets the clock before the acts after it. */
export type Story = readonly (Act | { readonly clock: string })[];

/** Reads from the vault in a folder, through an application of its own. */
export function readerOf(dataDir: string): Read {
  return async (name, input) => {
    await using app = openApp({ dataDir });
    return (await app.call(name, input, testActor)).output;
  };
}

/** The seat at a company. */
export async function seatAt(read: Read, company: string): Promise<OutputOf<"opportunity.show">> {
  const { rows } = await read("opportunity.list", {});
  const row = rows.find(({ companyName }) => companyName === company);
  if (row === undefined) throw new Error(`There is no seat at ${company}.`);
  return read("opportunity.show", { id: row.id });
}

/** A step of the seat at a company, by its title. */
export async function stepAt(
  read: Read,
  company: string,
  title: string,
): Promise<OutputOf<"opportunity.show">["steps"][number]> {
  const { steps } = await seatAt(read, company);
  const step = steps.find((candidate) => candidate.title === title);
  if (step === undefined)
    throw new Error(`There is no step “${title}” among: ${steps.map((each) => each.title).join("; ")}.`);
  return step;
}
