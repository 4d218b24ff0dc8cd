/**
 * A process that writes: `node writer.ts DATA_DIR NAME COUNT [OPPORTUNITY_ID]`. It prints one line for each write that
 * was acknowledged, after the acknowledgement; whoever reads may kill it at any moment.
 */
import { writeSync } from "node:fs";
import { openApp } from "../../src/app.ts";

const [dataDir = "", name = "", count = "0", opportunityId] = process.argv.slice(2);
const actor = { face: "program", byAssistant: false } as const;
await using app = openApp({ dataDir });

for (let index = 0; index < Number(count); index += 1) {
  if (opportunityId !== undefined && index % 25 === 0) {
    await app.call("step.add", { opportunityId, kind: "general-chat", title: `${name} ${index}` }, actor);
  } else {
    await app.call("person.create", { fullName: `${name} ${index}`, company: `Company ${index % 7}` }, actor);
  }
  // Written at once and unbuffered: a line that was read was acknowledged.
  writeSync(1, `${name} ${index}\n`);
}
