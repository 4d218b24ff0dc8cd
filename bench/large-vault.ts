import { openApp } from "../src/app.ts";
import type { App } from "../src/app.ts";

export const benchActor = { face: "program", byAssistant: false } as const;

/** A LinkedIn `Connections.csv` of that many fictional people. */
export function largeConnections(people: number): string {
  const lines = Array.from(
    { length: people },
    (_, index) =>
      `Given${index % 500},Family${index % 3000},https://www.linkedin.com/in/person-${index},,Company ${index % 9000},Position ${index % 300},${String(1 + (index % 28)).padStart(2, "0")} Mar ${2010 + (index % 15)}`,
  );
  return ["First Name,Last Name,URL,Email Address,Company,Position,Connected On", ...lines, ""].join("\n");
}

export async function largeVault(
  dataDir: string,
  size: { readonly people: number; readonly opportunities: number },
): Promise<App> {
  const app = openApp({ dataDir });
  const file = Buffer.from(largeConnections(size.people), "utf8").toString("base64");
  await app.call("import.run", { file, fileName: "Connections.csv" }, benchActor);
  for (let index = 0; index < size.opportunities; index += 1) {
    const { output } = await app.call(
      "opportunity.create",
      {
        company: `Company ${index}`,
        title: "CTO",
        channel: index % 2 === 0 ? "search-firm" : "executive-network",
      },
      benchActor,
    );
    const [first] = output.steps;
    if (first !== undefined && index % 3 === 0)
      await app.call(
        "step.finish",
        { id: first.id, core: "They need someone soon.", excitement: 3 },
        benchActor,
      );
  }
  return app;
}
