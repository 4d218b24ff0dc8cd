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

const vocabulary =
  "release train hiring budget platform security customer roadmap quarter board offer equity team process outage review plan market growth culture reliability founder trust delivery architecture".split(
    " ",
  );

/** A LinkedIn `messages.csv` of that many messages of about fifty words. */
export function largeMessages(messages: number): string {
  const word = (seed: number): string => vocabulary[(seed * 7919) % vocabulary.length] ?? "";
  const rows = Array.from({ length: messages }, (_, index) => {
    const text = Array.from({ length: 50 }, (__, at) => `${word(index * 31 + at * 17)}${(index * at) % 400}`);
    const day = String(1 + (index % 28)).padStart(2, "0");
    return `c${index % 4000},,Given${index % 500} Family${index % 3000},https://www.linkedin.com/in/person-${index % 30_000},Robin Vale,https://www.linkedin.com/in/robin,2026-${String(1 + (index % 11)).padStart(2, "0")}-${day} 10:00:00 UTC,,${word(index)} ${text.join(" ")},INBOX`;
  });
  return [
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
    ...rows,
    "",
  ].join("\n");
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
