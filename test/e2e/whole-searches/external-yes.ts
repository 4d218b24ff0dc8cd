import { interviewPages, loop, shell } from "../page-models.ts";
import { decideYes } from "./deciding-acts.ts";
import {
  finishStep,
  importConnections,
  openOpportunity,
  openSeat,
  sendFollowUp,
  setHome,
  fillDialog,
  writeRationale,
} from "./pages.ts";
import { order, seatAt, stepAt } from "./story.ts";
import type { Act, Story } from "./story.ts";

const company = "Larkspur Freight";
const recruiterCall = "Recruiter call";
const ceoTalk = "Discussion with the CEO or founder";

const connections = [
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  "Noa,Lind,https://www.linkedin.com/in/noa-lind,noa@example.com,Larkspur Freight,CEO,03 Nov 2026",
  "Ravi,Menon,https://www.linkedin.com/in/ravi-menon,,Larkspur Freight,Board Member,12 Oct 2026",
].join("\n");

const letter = JSON.stringify({
  amounts: "units",
  id: "larkspur",
  currency: "USD",
  place: "US-WA",
  startDate: "2027-02-01",
  salary: 310_000,
  company: { name: company },
});

const runway = "How many months of cash are left?";
const prompt = "Tell us your background. Where would you put your focus? What happens in your first 90 days?";

const personId = async (read: Parameters<Act["orders"]>[0], name: string): Promise<string> => {
  const { rows } = await read("person.list", { search: name });
  const [found] = rows;
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found.id;
};

const loopActs: Story = [
  {
    happens: "the recruiter call gets its day and its person",
    orders: async (read) => [
      order("step.update", {
        id: (await stepAt(read, company, recruiterCall)).id,
        startsAt: "2026-11-23T10:00:00+01:00",
        timeZone: "Europe/Berlin",
        interviewers: [await personId(read, "Noa Lind")],
      }),
    ],
    byHand: async (page, read) => {
      await openSeat(page, read, company);
      const form = await loop(page).open(recruiterCall);
      await form.getByLabel("Date and time").fill("2026-11-23T10:00");
      await form.getByRole("combobox", { name: "Who will be there" }).fill("Noa");
      await form.getByRole("option", { name: /Noa Lind/u }).click();
      await form.getByRole("button", { name: "Save the step" }).click();
      await shell(page).toast("Step saved").waitFor();
    },
  },
  finishStep(company, recruiterCall, {
    core: "Delivery dates are what customers complain about",
    excitement: 4,
    notes: "Promised: the planning template",
  }),
  sendFollowUp(company, recruiterCall),
  {
    happens: "a question that decides is written down for the CEO",
    orders: async (read) => [
      order("question.add", { opportunityId: (await seatAt(read, company)).id, text: runway }),
    ],
    byHand: async (page, read) => {
      await openSeat(page, read, company, "Questions");
      const form = page.getByRole("form", { name: "Add a question" });
      await form.getByLabel("Question").fill(runway);
      await form.getByRole("button", { name: "Add the question" }).click();
      await page.getByRole("button", { name: `Write the answer: ${runway}` }).waitFor();
    },
  },
  {
    happens: "a story is written for the talk with the CEO",
    orders: () => [order("story.add", { title: "One release calendar" })],
    byHand: async (page) => {
      await shell(page).go("Stories");
      await interviewPages(page).writeStory("One release calendar");
    },
  },
  { clock: "2026-12-02T15:00:00.000Z" },
  finishStep(company, "First call with the CEO or an executive", {
    core: "Two teams own the same service",
    excitement: 4,
    notes: "Next: the founder",
  }),
  sendFollowUp(company, "First call with the CEO or an executive"),
  finishStep(company, ceoTalk, {
    core: "She wants one person to answer for dates",
    excitement: 5,
    notes: "Thanks for: two hours without slides",
  }),
  sendFollowUp(company, ceoTalk),
  {
    happens: "the CEO refuses the question, then answers it in full",
    orders: async (read) => {
      const { rows } = await read("question.list", {
        opportunityId: (await seatAt(read, company)).id,
      });
      const id = rows.find(({ text }) => text === runway)?.id ?? "";
      return [
        order("question.ask", { id, outcome: "refused", answer: "Not before an offer" }),
        order("question.ask", { id, outcome: "full", answer: "Nineteen months" }),
      ];
    },
    byHand: async (page, read) => {
      await openSeat(page, read, company, "Questions");
      for (const [outcome, answer] of [
        ["Refused", "Not before an offer"],
        ["Answered in full", "Nineteen months"],
      ] as const) {
        await page.getByRole("button", { name: `Write the answer: ${runway}` }).click();
        await fillDialog(
          page,
          { "How it was answered": outcome, "The answer, in their words": answer },
          "Record the answer",
        );
      }
    },
  },
  {
    happens: "the presentation is planned from their prompt",
    orders: async (read) => [
      order("presentation.create", {
        opportunityId: (await seatAt(read, company)).id,
        prompt,
        totalMinutes: 60,
      }),
    ],
    byHand: async (page, read) => {
      await openSeat(page, read, company, "Presentation");
      await page.getByLabel("What they asked for, in their words").fill(prompt);
      await page.getByRole("button", { name: "Plan the presentation" }).click();
      await shell(page).toast("Presentation planned").waitFor();
    },
  },
  ...["One-on-one with a peer executive", "One-on-one with a future report", "Presentation"].flatMap(
    (title) => [
      finishStep(company, title, { core: `What ${title} brought`, excitement: 4, notes: "Promised: notes" }),
      sendFollowUp(company, title),
    ],
  ),
];

const offerActs: Story = [
  { clock: "2026-12-10T09:00:00.000Z" },
  {
    happens: "there is an offer",
    orders: async (read) => [
      order("opportunity.update", { id: (await seatAt(read, company)).id, state: "offer" }),
    ],
    byHand: async (page, read) => {
      await openSeat(page, read, company);
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      await fillDialog(page, { "Where it stands": "Offer" }, "Save");
    },
  },
  {
    happens: "the letter is taken in",
    orders: async (read) => [
      order("offer.save", {
        file: Buffer.from(letter).toString("base64"),
        fileName: "larkspur.json",
        opportunityId: (await seatAt(read, company)).id,
      }),
    ],
    byHand: async (page, read) => {
      await shell(page).go("Offers");
      const form = page.getByRole("form", { name: "Take in an offer" });
      await form.getByLabel("Opportunity").selectOption((await seatAt(read, company)).id);
      await form.getByLabel(/^An offer file/u).setInputFiles({
        name: "larkspur.json",
        mimeType: "application/json",
        buffer: Buffer.from(letter),
      });
      await page.getByRole("heading", { level: 1, name: company }).waitFor();
    },
  },
  {
    happens: "an ask is planned, made and granted",
    orders: async (read) => {
      const opportunityId = (await seatAt(read, company)).id;
      return [
        order("negotiation.add-ask", {
          opportunityId,
          what: "A sign-on",
          term: "signOn=40000",
          reason: "A bonus is left behind",
          fallBack: "Half of it",
          round: 1,
          pushes: 1,
        }),
      ];
    },
    byHand: async (page, read) => {
      await openSeat(page, read, company, "Negotiation");
      await page.getByRole("button", { name: "Plan an ask" }).click();
      await fillDialog(
        page,
        {
          "What you ask for": "A sign-on",
          Term: "signOn=40000",
          Why: "A bonus is left behind",
          "What you would take instead": "Half of it",
        },
        "Plan the ask",
      );
    },
  },
  {
    happens: "the ask is made and granted",
    orders: async (read) => {
      const { asks } = await read("negotiation.show", { opportunityId: (await seatAt(read, company)).id });
      const id = asks.find(({ what }) => what === "A sign-on")?.id ?? "";
      return [
        order("negotiation.update-ask", { id, state: "made" }),
        order("negotiation.update-ask", { id, state: "granted", answer: "In the letter" }),
      ];
    },
    byHand: async (page, read) => {
      await openSeat(page, read, company, "Negotiation");
      const dialog = page.locator("dialog[open]");
      await page.getByRole("button", { name: "Mark as made: A sign-on" }).click();
      await dialog.getByRole("button", { name: "Save" }).click();
      await dialog.waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Answer: A sign-on" }).click();
      await fillDialog(page, { State: "Granted", "Their answer": "In the letter" }, "Save");
    },
  },
];

/** From why to yes: the loop, the offer, the facts that a decision needs, and the seat accepted. */
export const externalYes: Story = [
  setHome("Kim Vale", "Europe/Berlin"),
  writeRationale(
    "I have led two platform groups and I am excited to answer for a whole company's engineering and its dates.",
  ),
  importConnections(connections),
  openOpportunity({ company, title: "VP Engineering", channel: "executive-network" }),
  ...loopActs,
  ...offerActs,
  ...decideYes(company, "VP Engineering"),
];
