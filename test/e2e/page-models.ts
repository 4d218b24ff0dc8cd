import type { Locator, Page } from "playwright-core";

/** The page's window: how one goes anywhere and what it says. */
export function shell(page: Page) {
  return {
    go: async (name: string): Promise<void> => {
      await page
        .getByRole("navigation", { name: "Pages" })
        .getByRole("link", { name, exact: false })
        .first()
        .click();
      await page.getByRole("heading", { level: 1, name }).waitFor();
    },
    heading: (): Locator => page.getByRole("heading", { level: 1 }),
    section: (title: string): Locator =>
      page
        .locator("section")
        .filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) }),
    toast: (text: string | RegExp): Locator =>
      page.locator("output[aria-label=Messages] li").filter({ hasText: text }),
    dialog: (): Locator => page.locator("dialog[open]"),
  };
}

export function importPage(page: Page) {
  return {
    choose: async (name: string, text: string, encoding: BufferEncoding = "utf8"): Promise<void> => {
      await page
        .getByLabel("Your LinkedIn export")
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, encoding) });
    },
    /** What a column holds. */
    column: (name: string): Locator => page.getByLabel(`What ${name} holds`, { exact: true }),
    row: (name: string): Locator => page.getByRole("row").filter({ hasText: name }),
    run: async (): Promise<void> => page.getByRole("button", { name: /^Import \d/u }).click(),
  };
}

export function opportunitiesPage(page: Page) {
  return {
    create: async (company: string, title: string, channel: string): Promise<void> => {
      await page.getByRole("button", { name: "New opportunity" }).click();
      const dialog = page.locator("dialog[open]");
      await dialog.getByLabel("Company").fill(company);
      await dialog.getByLabel("Seat").fill(title);
      await dialog.getByLabel("How it reached you").selectOption({ label: channel });
      await dialog.getByRole("button", { name: "Open it" }).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    },
  };
}

/** The ways in which opportunities are shown, and what they are narrowed to. */
export function opportunityViews(page: Page) {
  return {
    show: async (layout: "List" | "Board" | "Table" | "Timeline"): Promise<void> =>
      page.getByRole("group", { name: "Show as" }).getByText(layout, { exact: true }).click(),
    companies: async (): Promise<string[]> => page.locator("main [data-row]").allInnerTexts(),
    narrow: async (legend: string, word: string): Promise<void> => {
      const group = page.getByRole("group", { name: legend });
      if (!(await group.isVisible()))
        await page
          .locator("summary")
          .filter({ hasText: /^Narrow/u })
          .click();
      await group.getByText(word, { exact: true }).click();
    },
    column: (name: string): Locator => page.getByRole("region", { name, exact: true }),
    choose: async (company: string): Promise<void> => page.getByLabel(`Choose ${company}`).check(),
    chosen: (): Locator => page.getByRole("region", { name: "Chosen opportunities" }),
  };
}

/** An opportunity's loop: its steps by title. */
export function loop(page: Page) {
  const step = (title: string): Locator =>
    page
      .locator("ol > li")
      .filter({ has: page.getByRole("button", { name: title, exact: true }) })
      .first();
  return {
    step,
    titles: async (): Promise<string[]> => page.locator("ol > li button[aria-expanded]").allInnerTexts(),
    open: async (title: string): Promise<Locator> => {
      await step(title).getByRole("button", { name: title, exact: true }).click();
      return step(title).getByRole("form");
    },
    finish: async (
      title: string,
      told: { core: string; excitement: string; notes: string },
    ): Promise<void> => {
      await step(title).getByRole("button", { name: "Finish" }).click();
      const dialog = page.locator("dialog[open]");
      await dialog.getByLabel("The core of what they said").fill(told.core);
      await dialog.getByText(told.excitement, { exact: true }).click();
      await dialog.getByLabel("Notes").fill(told.notes);
      await dialog.getByRole("button", { name: "Finish the step" }).click();
      await dialog.waitFor({ state: "detached" });
    },
  };
}

/** Whether the page is wider than its window. */
export async function horizontalOverflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}

/** Stories and the pages of an opportunity beside its loop. */
export function interviewPages(page: Page) {
  const dialog = page.locator("dialog[open]");
  return {
    tab: async (name: string): Promise<void> => {
      const link = page.getByRole("navigation", { name: "This opportunity" }).getByRole("link", { name });
      await link.click();
      await page.locator(`a[aria-current=page]`).filter({ hasText: name }).waitFor();
    },
    writeStory: async (title: string): Promise<void> => {
      await page.getByRole("button", { name: "Write a story", exact: true }).click();
      await dialog.getByLabel("What you call it").fill(title);
      await dialog.getByRole("button", { name: "Write it" }).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    },
    addUnknown: async (area: string, text: string): Promise<void> => {
      await page.getByRole("button", { name: `Add a line on ${area}` }).click();
      await dialog.getByLabel("I do not know this yet").check();
      await dialog.getByLabel("What you do not know").fill(text);
      await dialog.getByRole("button", { name: "Save the line" }).click();
      await dialog.waitFor({ state: "detached" });
    },
  };
}
