import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { shell } from "./page-models.ts";

/** The Diligence and the Decision page of one seat. */
export function deciding(page: Page) {
  const window = shell(page);
  const dialog = window.dialog();
  const send = async (button: string): Promise<void> => {
    await dialog.getByRole("button", { name: button, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  };
  return {
    open: async (tab: "Diligence" | "Decision"): Promise<void> => {
      await page
        .getByRole("navigation", { name: "This opportunity" })
        .getByRole("link", { name: tab, exact: true })
        .click();
      await page
        .getByRole("heading", { level: 2, name: tab === "Decision" ? "Ready?" : "The CEO" })
        .waitFor();
    },
    missing: (): Locator => page.getByRole("list", { name: "What is missing" }).locator("li"),
    noteTrust: async (word: string, minutes: string, note: string): Promise<void> => {
      await page.getByRole("button", { name: "Note your trust" }).click();
      await dialog.getByText(word, { exact: true }).click();
      await dialog.getByLabel("What it rests on").fill(note);
      await dialog.getByLabel("Minutes beside the loop").fill(minutes);
      await send("Note it");
    },
    addDeparture: async (name: string, role: string): Promise<void> => {
      await page.getByRole("button", { name: "Add who left" }).click();
      await dialog.getByLabel("Name", { exact: true }).fill(name);
      await dialog.getByLabel("Role they had").fill(role);
      await send("Add them");
    },
    writeWhy: async (name: string, reason: string, source: string): Promise<void> => {
      await page.getByRole("button", { name: `Write why: ${name}` }).click();
      await dialog.getByLabel("Why, as you were told").fill(reason);
      await dialog.getByLabel("Who told you").fill(source);
      await send("Save");
    },
    addCriterion: async (name: string, weight: string): Promise<void> => {
      await page.getByRole("button", { name: "Add a criterion" }).click();
      await dialog.getByLabel("Criterion").fill(name);
      await dialog.getByLabel("Weight, 0 to 100").fill(weight);
      await send("Add it");
    },
    score: async (criterion: string, choice: string, score: string, evidence: string): Promise<void> => {
      await page.getByRole("button", { name: `Score: ${criterion}, ${choice}` }).click();
      await dialog.getByLabel("Score, 0 to 10").fill(score);
      await dialog.getByLabel("What it rests on").fill(evidence);
      await send("Score it");
    },
    noteFriend: async (name: string, said: string): Promise<void> => {
      await page.getByRole("button", { name: "Note a talk", exact: true }).click();
      await dialog.getByLabel("Friend").fill(name);
      await dialog.getByLabel("What they said").fill(said);
      await send("Note the talk");
    },
    file: async (button: string): Promise<Uint8Array> => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: button, exact: true }).click();
      return new Uint8Array(readFileSync(await (await waiting).path()));
    },
  };
}
