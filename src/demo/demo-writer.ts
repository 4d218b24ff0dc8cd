import type { App } from "../app.ts";
import type { InputOf, OperationName, OutputOf } from "../operations/index.ts";
import { addDays } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";

/** What the parts of the demo use: operations only, as any user of the product would. */
export type DemoWriter = {
  readonly today: PlainDate;
  /** A day counted from today. */
  day(offset: number): PlainDate;
  /** An instant on a day counted from today, at a full hour UTC. */
  at(offset: number, hour: number): string;
  do<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** The id of a person in the demo, added when they are new. */
  person(
    fullName: string,
    position: string,
    company: string,
    background: "engineering" | "business" | "product" | "recruiting" | "engineering-executive",
  ): Promise<string>;
};

export function demoWriter(app: App): DemoWriter {
  const today = app.today();
  const actor = { face: "program", byAssistant: false } as const;
  const run: DemoWriter["do"] = async (name, input) => (await app.call(name, input, actor)).output;
  return {
    today,
    day: (offset) => addDays(today, offset),
    at: (offset, hour) => `${addDays(today, offset)}T${String(hour).padStart(2, "0")}:00:00Z`,
    do: run,
    person: async (fullName, position, company, background) => {
      const found = await run("person.list", { search: fullName, limit: 1 });
      const known = found.rows.find((row) => row.fullName === fullName);
      const fields = { position, company, background };
      if (known !== undefined) return (await run("person.update", { id: known.id, ...fields })).id;
      return (await run("person.create", { fullName, ...fields })).id;
    },
  };
}
