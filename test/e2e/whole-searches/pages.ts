import type { Page } from "playwright-core";
import type { Channel } from "../../../src/search/ladder.ts";
import type { CloseReason } from "../../../src/search/opportunity.ts";
import { channelWords, closeReasonWords, excitementWords } from "../../../src/web/ui/words.ts";
import { importPage, interviewPages, loop, opportunitiesPage, shell } from "../page-models.ts";
import type { Act, Read } from "./story.ts";
import { order, seatAt, stepAt } from "./story.ts";

/** Goes to the seat at a company, or to one of its tabs. */
export async function openSeat(page: Page, read: Read, company: string, tab?: string): Promise<void> {
  const { id, title } = await seatAt(read, company);
  await page.goto(new URL(`/opportunities/${id}`, page.url()).href);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  if (tab === undefined) return;
  await interviewPages(page).tab(tab);
}

/** Fills a dialog's fields by their labels, a select by its option's words, and presses its button. */
export async function fillDialog(
  page: Page,
  fields: Readonly<Record<string, string>>,
  button: string,
): Promise<void> {
  const dialog = page.locator("dialog[open]");
  for (const [label, value] of Object.entries(fields)) {
    const field = dialog.getByLabel(label, { exact: true });
    const isSelect = (await field.evaluate((element) => element.tagName)) === "SELECT";
    await (isSelect ? field.selectOption({ label: value }) : field.fill(value));
  }
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

export function setHome(ownName: string, homeZone: string): Act {
  return {
    happens: "the search gets a name and a time zone",
    orders: () => [order("settings.update", { ownName, homeZone })],
    byHand: async (page) => {
      await shell(page).go("Settings");
      const form = page.getByRole("form", { name: "Your search" });
      await form.getByLabel("Your name").fill(ownName);
      await form.getByLabel("Your time zone").fill(homeZone);
      await form.getByRole("button", { name: "Save" }).click();
      await shell(page).toast("Settings saved").waitFor();
    },
  };
}

export function writeRationale(text: string): Act {
  return {
    happens: "the reason for the search is written down",
    orders: () => [order("rationale.save", { text })],
    byHand: async (page) => {
      await shell(page).go("Preparation");
      const form = page.getByRole("form", { name: "Rationale" });
      await form.getByLabel("Why are you looking for an executive role?").fill(text);
      await form.getByRole("button", { name: /^Save/u }).click();
      await shell(page).toast("Rationale saved").waitFor();
    },
  };
}

export function importConnections(text: string): Act {
  return {
    happens: "the network comes in",
    orders: () => [
      order("import.run", {
        file: Buffer.from(text, "utf8").toString("base64"),
        fileName: "Connections.csv",
      }),
    ],
    byHand: async (page) => {
      await shell(page).go("Import");
      await importPage(page).choose("Connections.csv", text);
      await importPage(page).run();
      await shell(page).toast("Connections.csv imported").waitFor();
    },
  };
}

type Seat = {
  readonly company: string;
  readonly title: string;
  readonly channel: Channel;
};

export function openOpportunity({ company, title, channel }: Seat): Act {
  return {
    happens: `the seat at ${company} is opened`,
    orders: () => [order("opportunity.create", { company, title, withTemplate: true, channel })],
    byHand: async (page) => {
      await shell(page).go("Opportunities");
      await opportunitiesPage(page).create(company, title, channelWords[channel]);
    },
  };
}

export function finishStep(
  company: string,
  title: string,
  told: { readonly core: string; readonly excitement: 1 | 2 | 3 | 4 | 5; readonly notes: string },
): Act {
  return {
    happens: `“${title}” at ${company} is held`,
    orders: async (read) => [order("step.finish", { id: (await stepAt(read, company, title)).id, ...told })],
    byHand: async (page, read) => {
      await openSeat(page, read, company);
      const row = loop(page).step(title);
      await row.getByRole("button", { name: "Finish" }).click();
      const dialog = page.locator("dialog[open]");
      await dialog.getByLabel("The core of what they said").fill(told.core);
      await dialog.getByText(excitementWords[told.excitement - 1] ?? "", { exact: true }).click();
      await dialog.getByLabel("Notes").fill(told.notes);
      await dialog.getByRole("button", { name: "Finish the step" }).click();
      await shell(page).toast("Step finished").waitFor();
      if (await dialog.isVisible()) await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    },
  };
}

export function sendFollowUp(company: string, title: string): Act {
  return {
    happens: `the follow-up of “${title}” goes out`,
    orders: async (read) => [
      order("step.follow-up", { id: (await stepAt(read, company, title)).id, state: "sent" }),
    ],
    byHand: async (page, read) => {
      await openSeat(page, read, company);
      await loop(page).open(title);
      await loop(page).step(title).getByRole("button", { name: "Mark it as sent" }).click();
      await shell(page).toast("Follow-up marked as sent").waitFor();
    },
  };
}

export function closeSeat(company: string, reason: CloseReason, note: string): Act {
  return {
    happens: `the seat at ${company} is closed`,
    orders: async (read) => [
      order("opportunity.close", { id: (await seatAt(read, company)).id, reason, note }),
    ],
    byHand: async (page, read) => {
      await openSeat(page, read, company);
      await page.getByRole("button", { name: "Close…" }).click();
      await fillDialog(
        page,
        { "Why it ended": closeReasonWords[reason], "What happened, in your words": note },
        "Close it",
      );
    },
  };
}

export function lookBack(
  company: string,
  said: { readonly whatHappened: string; readonly learnt: string; readonly differently: string },
  missingSkills: readonly string[],
): Act {
  return {
    happens: `what ${company} taught is written down`,
    orders: async (read) => [
      order("retrospective.save", {
        opportunityId: (await seatAt(read, company)).id,
        ...said,
        missingSkills: [...missingSkills],
      }),
    ],
    byHand: async (page) => {
      await shell(page).go("Learnt");
      await page.getByRole("button", { name: new RegExp(`${company}$`, "u") }).click();
      await fillDialog(
        page,
        {
          "What happened": said.whatHappened,
          "What you learnt": said.learnt,
          "What you would do differently": said.differently,
          "What was missing": missingSkills.join(", "),
        },
        "Save",
      );
    },
  };
}
