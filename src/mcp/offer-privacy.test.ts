import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { expect, onTestFinished, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";
import type { App } from "../app.ts";
import { plainPdf } from "../demo/plain-pdf.ts";
import { createMcpServer } from "./mcp-server.ts";

const sample = readFileSync(
  join(import.meta.dirname, "..", "..", "docs", "guide", "offers", "iso-california.yaml"),
  "utf8",
);
/** Amounts that occur nowhere else, so that they can be looked for in whatever comes out. */
const secret = sample.replace("salary: 290000", "salary: 287654").replace("amount: 40000", "amount: 43219");

async function client(app: App, includePay: boolean): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createMcpServer(app, { write: true, includePay, version: "0.0.0" }).connect(ours);
  const made = new Client({ name: "test", version: "0" });
  onTestFinished(async () => made.close());
  await made.connect(theirs);
  return made;
}

const calls: readonly (readonly [string, Record<string, unknown>])[] = [
  ["offer_value", { offerId: "Secret", paths: 1024 }],
  ["offer_price", { offerId: "Secret", paths: 1024 }],
  ["offer_price", { offerId: "Secret", paths: 1024, ask: ["salary=+5%", "sign-on=+10%", "severance=+2"] }],
  ["offer_price", { offerId: "Secret", paths: 1024, ask: ["salary=lots", "strike=-500%"] }],
  ["offer_compare", { offerId1: "Secret", offerId2: "Secret@1", presentSalary: 231_987, paths: 1024 }],
  ["offer_calendar", { offerId: "Secret" }],
  ["offer_show", { offerId: "Secret" }],
  ["offer_diff", { from: "Secret@1", to: "Secret@2" }],
  ["offer_list", {}],
  ["letter_list", {}],
  ["letter_show", { id: "letter" }],
  ["letter_save", { id: "letter" }],
  ["search", { words: "salary" }],
  ["negotiation_plan", { opportunityId: "seat", paths: 1024 }],
  ["negotiation_show", { opportunityId: "seat" }],
  ["negotiation_start_date", { opportunityId: "seat", days: 3 }],
  ["negotiation_scenarios", { opportunityId: "seat" }],
  ["export_adviser_pack", { opportunityId: "seat", format: "json", includeNotes: true }],
];

async function answers(includePay: boolean): Promise<readonly string[]> {
  const app = tempApp();
  const file = (text: string) => ({ file: Buffer.from(text).toString("base64"), fileName: "offer.yaml" });
  await run(app, "offer.save", { ...file(secret.replace("287654", "281111")), name: "Secret" });
  const { id } = await run(app, "opportunity.create", { company: "Larkspur", title: "CTO" });
  await run(app, "offer.save", { ...file(secret), name: "Secret", opportunityId: id });
  for (const term of ["salary=302036", "sign-on=43219@12", "place=43219"])
    await run(app, "negotiation.add-ask", { opportunityId: id, what: `Ask ${term}`, term });
  const paid = { opportunityId: id, what: "Bonus 43219", dueOn: "2026-12-31", amount: 43_219 };
  await run(app, "negotiation.save-forgone", paid);
  const letter = plainPdf([["A salary of 287654 USD."]]).toString("base64");
  const attached = await run(app, "letter.attach", { offerId: "Secret", file: letter });
  const named = (args: Record<string, unknown>) => {
    if (args["id"] === "letter") return { id: attached.id };
    return args["opportunityId"] === "seat" ? { ...args, opportunityId: id } : args;
  };
  const from = await client(app, includePay);
  const told: string[] = [];
  for (const [name, args] of calls)
    told.push(JSON.stringify((await from.callTool({ name, arguments: named(args) })) as CallToolResult));
  return told;
}

/** Pay as it stands, without separators, in cents, by month, a twentieth more. */
const amounts = ["287654", "281111", "43219", "231987", "302036", "23971"];

test("an assistant sees no pay of an offer unless the user has it shown, whatever it calls", async () => {
  const told = await answers(false);
  for (const [index, text] of told.entries()) {
    const bare = text.replaceAll(/[,_ ](?=\d{3})/g, "");
    expect([calls[index]?.[0], amounts.filter((amount) => bare.includes(amount))]).toEqual([
      calls[index]?.[0],
      [],
    ]);
    // Worth and cost tell pay as well as pay itself does.
    expect(text).not.toMatch(
      /"(mean|median|worth|standardError|asSalary|cost|gap|tax|cash|salary)\\*":\s*-?\d/,
    );
  }
  // What is told without it is still of use: labels, chances, beliefs.
  expect(told[1]).toContain("Ten per cent more shares");
  expect(told[4]).toContain("aboveShare");
  expect(told[13]).toContain("+10% shares");
  expect(told[13]).toContain("salary, as planned");
}, 60_000);

test("with pay shown the same calls have it", async () => {
  const told = await answers(true);
  expect(told.filter((text) => amounts.some((amount) => text.includes(amount))).length).toBeGreaterThan(2);
}, 60_000);
