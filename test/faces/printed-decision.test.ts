import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { printedOutput } from "../../src/cli/printed-output.ts";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { run, tempApp } from "../support/temp-app.ts";

test("diligence, decision and criteria read in a terminal: what is missing is said in words, with whom to ask", async () => {
  const app = tempApp();
  await fillDemo(app);
  const { rows } = await run(app, "opportunity.list", {});
  const opportunityId = rows.find(({ companyName }) => companyName === "Harbor Robotics")?.id ?? "";
  const printed = async (name: "diligence.show" | "decision.show") =>
    stripVTControlCharacters(printedOutput(name, await run(app, name, { opportunityId })));
  const diligence = await printed("diligence.show");
  expect(diligence).toContain("below the bar  3.3 of 4 h on 3 occasions, trust 4 of 4 wanted");
  expect(diligence).toContain("no      Pascal Ibarra, CFO");
  expect(diligence).toContain("told by Herself, over coffee");
  expect(diligence).toContain("why is not known");
  const decision = await printed("decision.show");
  expect(decision).toMatch(/^Not ready, 8 missing; answer by \d{4}-\d\d-\d\d/u);
  expect(decision.indexOf("They would not answer")).toBeLessThan(decision.indexOf("Missing"));
  expect(decision).toContain("A CEO I learn from: 25 to 30");
  const criteria = stripVTControlCharacters(
    printedOutput("criterion.list", await run(app, "criterion.list", {})),
  );
  expect(criteria).toMatch(/A CEO I learn from +30 \(was 25\) +19 to 100 /u);
  const none = printedOutput("criterion.list", await run(tempApp(), "criterion.list", {}));
  expect(none).toContain("oneofone criterion save");
});
