import { trustWords } from "../../../src/web/features/decision/decision-words.ts";
import { deciding } from "../decision-pages.ts";
import { shell } from "../page-models.ts";
import { openSeat } from "./pages.ts";
import { order, seatAt } from "./story.ts";
import type { Act, Order, Read, Story } from "./story.ts";

const present = "Present job";

const trust = { trust: 4, minutes: 90, note: "Told me of the layoff before I asked" } as const;
const departure = { name: "Tom Abara", role: "VP Sales" } as const;
const told = { reason: "Wanted to found again", source: "Himself" } as const;
const friends = [
  ["Ada Moreno", "You lit up at the depot"],
  ["Jo Farrow", "Mind the evenings"],
] as const;
const criteria = [
  { name: "A CEO I learn from", weight: 30, here: 9, there: 4, evidence: "Changed her mind with me twice" },
  { name: "Evenings at home", weight: 20, here: 4, there: 8, evidence: "Two zones" },
] as const;
const statement = "They raise again at a higher price.";
const reason = "The CEO listens; the evenings are the price.";

/** An act on the seat's Diligence or Decision page. */
function on(
  company: string,
  tab: "Diligence" | "Decision",
  happens: string,
  orders: (opportunityId: string, read: Read) => readonly Order[] | Promise<readonly Order[]>,
  byHand: Act["byHand"],
): Act {
  return {
    happens,
    orders: async (read) => orders((await seatAt(read, company)).id, read),
    byHand: async (page, read) => {
      await openSeat(page, read, company);
      await deciding(page).open(tab);
      await byHand(page, read);
    },
  };
}

async function criterionId(read: Read, name: string): Promise<string> {
  return (await read("criterion.list", {})).rows.find((row) => row.name === name)?.id ?? "";
}

function diligence(company: string): Story {
  return [
    on(
      company,
      "Diligence",
      "trust in the CEO is noted",
      (opportunityId) => [order("trust.add", { opportunityId, ...trust })],
      async (page) =>
        deciding(page).noteTrust(trustWords[trust.trust - 1] ?? "", String(trust.minutes), trust.note),
    ),
    on(
      company,
      "Diligence",
      "somebody who left is written down",
      (opportunityId) => [order("departure.add", { opportunityId, ...departure })],
      async (page) => deciding(page).addDeparture(departure.name, departure.role),
    ),
    on(
      company,
      "Diligence",
      "why they left is learnt",
      async (opportunityId, read) => {
        const { departures } = await read("diligence.show", { opportunityId });
        return [order("departure.update", { id: departures[0]?.id ?? "", ...told })];
      },
      async (page) => deciding(page).writeWhy(departure.name, told.reason, told.source),
    ),
  ];
}

function weighing(company: string, title: string): Story {
  return criteria.flatMap(({ name, weight, here, there, evidence }) => [
    on(
      company,
      "Decision",
      `“${name}” is weighed`,
      () => [order("criterion.save", { name, weight })],
      async (page) => deciding(page).addCriterion(name, String(weight)),
    ),
    on(
      company,
      "Decision",
      `“${name}” is scored, here and in the present job`,
      async (opportunityId, read) => {
        const id = await criterionId(read, name);
        return [
          order("criterion.score", { criterionId: id, opportunityId, score: here, evidence }),
          order("criterion.score", { criterionId: id, score: there, evidence: "" }),
        ];
      },
      async (page) => {
        await deciding(page).score(name, `${title} at ${company}`, String(here), evidence);
        await deciding(page).score(name, present, String(there), "");
      },
    ),
  ]);
}

/** Diligence, what is weighed, two friends, and a yes that is written down and accepted. */
export function decideYes(company: string, title: string): Story {
  return [
    ...diligence(company),
    ...weighing(company, title),
    on(
      company,
      "Decision",
      "the day to answer by, a prediction and two friends are noted",
      (opportunityId) => [
        order("decision.update", { opportunityId, deadline: "2026-12-20" }),
        order("prediction.add", { opportunityId, statement, probability: 60, dueOn: "2028-01-01" }),
        ...friends.map(([name, said]) => order("friend.add", { opportunityId, name, said })),
      ],
      async (page) => {
        await page.getByLabel("You answer by").fill("2026-12-20");
        await page.getByRole("button", { name: "Save the day" }).click();
        await page.getByText(/days left/u).waitFor();
        const dialog = page.locator("dialog[open]");
        await page.getByRole("button", { name: "Predict something", exact: true }).click();
        await dialog.getByLabel("A statement").fill(statement);
        await dialog.getByLabel("Chance, per cent").fill("60");
        await dialog.getByLabel("Shows by").fill("2028-01-01");
        await dialog.getByRole("button", { name: "Predict it" }).click();
        await dialog.waitFor({ state: "detached" });
        for (const [name, said] of friends) await deciding(page).noteFriend(name, said);
      },
    ),
    { clock: "2026-12-14T18:00:00.000Z" },
    on(
      company,
      "Decision",
      "still excited, the answer is yes",
      (opportunityId) => [
        order("decision.update", { opportunityId, isExcited: true }),
        order("decision.update", { opportunityId, reason, verdict: "yes" }),
      ],
      async (page) => {
        await page.getByRole("button", { name: "Yes, still excited" }).click();
        await page.getByText(/^You said/u).waitFor();
        await page.getByLabel("Why: what speaks for it").fill(reason);
        await page.getByRole("button", { name: "Decide: yes" }).click();
        // What is still missing is said before a verdict; it never forbids one.
        const dialog = page.locator("dialog[open]");
        await dialog.or(shell(page).toast("Decided: yes")).first().waitFor();
        if (await dialog.isVisible()) await dialog.getByRole("button", { name: /^Decide/u }).click();
        await page.getByRole("button", { name: "Open it again" }).waitFor();
      },
    ),
    on(
      company,
      "Decision",
      "the seat is accepted",
      (opportunityId) => [order("opportunity.update", { id: opportunityId, state: "accepted" })],
      async (page) => {
        await page.getByRole("button", { name: "Mark the seat as accepted" }).click();
        await shell(page).toast("Accepted").waitFor();
      },
    ),
  ];
}
