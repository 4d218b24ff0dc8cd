import { shell } from "../page-models.ts";
import {
  closeSeat,
  fillDialog,
  finishStep,
  lookBack,
  openOpportunity,
  openSeat,
  sendFollowUp,
  writeRationale,
} from "./pages.ts";
import { order, seatAt } from "./story.ts";
import type { Story } from "./story.ts";

const home = "Quillon Health";
const away = "Marlow Grid";
const boardTalk = "First call with the CEO or an executive";

const seat = {
  seatHolder: "Open since the summer; the CEO covers it",
  needsTeamLacks: "Somebody who has run two hundred people",
  transitionPlan: "Hand over the platform group within a quarter",
};

const outside = openOpportunity({ company: away, title: "VP Engineering", channel: "executive-network" });

/** The seat at home goes to somebody else; Today hands over to a search outside, which goes on with what was learnt. */
export const internalToExternal: Story = [
  writeRationale("I know this company's customers and I am excited to lead all of engineering here."),
  openOpportunity({ company: home, title: "VP Engineering", channel: "internal" }),
  {
    happens: "what an internal seat carries is written down",
    orders: async (read) => [order("opportunity.update", { id: (await seatAt(read, home)).id, ...seat })],
    byHand: async (page, read) => {
      await openSeat(page, read, home);
      const form = page.getByRole("form", { name: "Internal seat" });
      await form.getByLabel("Who holds the seat").fill(seat.seatHolder);
      await form.getByLabel("What the company needs that its team lacks").fill(seat.needsTeamLacks);
      await form.getByLabel("Plan for the change").fill(seat.transitionPlan);
      await form.getByRole("button", { name: "Save" }).click();
      await shell(page).toast("Internal seat saved").waitFor();
    },
  },
  {
    happens: "a peer is owed a conversation",
    orders: async (read) => [
      order("transition-peer.add", {
        opportunityId: (await seatAt(read, home)).id,
        name: "Ira Bloom",
        conversationOwed: "They wanted the seat too",
      }),
    ],
    byHand: async (page, read) => {
      await openSeat(page, read, home);
      const form = page.getByRole("form", { name: "Add a former peer" });
      await form.getByLabel("Former peer").fill("Ira Bloom");
      await form.getByLabel("The conversation owed").fill("They wanted the seat too");
      await form.getByRole("button", { name: "Add" }).click();
      await shell(page).toast("Ira Bloom added to the plan").waitFor();
    },
  },
  finishStep(home, boardTalk, {
    core: "They want scale that nobody inside has had",
    excitement: 3,
    notes: "Next: they decide in two weeks",
  }),
  sendFollowUp(home, boardTalk),
  { clock: "2026-12-08T09:30:00.000Z" },
  closeSeat(home, "role-filled", "They hired from outside"),
  lookBack(
    home,
    {
      whatHappened: "The board wanted somebody who had done it before.",
      learnt: "A seat at home is judged by the past, not by the next two years.",
      differently: "Ask the CEO first what would make it a no.",
    },
    ["Two hundred people"],
  ),
  {
    happens: "Today hands over to a search outside (I2)",
    orders: async (read) => {
      const { nudges } = await read("today", {});
      if (!nudges.some(({ ruleId }) => ruleId === "I2")) throw new Error("Today does not hand over (I2).");
      return outside.orders(read);
    },
    byHand: async (page, read) => {
      await shell(page).go("Today");
      await shell(page).section("Next").getByText("I2, ", { exact: false }).first().waitFor();
      await outside.byHand(page, read);
    },
  },
  {
    happens: "the ground is laid for what was missing (S8)",
    orders: () => [
      order("groundwork.add", {
        text: "Run the merger of both platform groups",
        kind: "operating-experience",
        dueOn: "2027-03-31",
      }),
    ],
    byHand: async (page) => {
      await shell(page).go("Groundwork");
      await page.getByRole("button", { name: "Plan an action" }).click();
      await fillDialog(
        page,
        {
          "What to do": "Run the merger of both platform groups",
          "What it lays the ground for": "Running an organisation",
          Due: "2027-03-31",
        },
        "Save",
      );
    },
  },
  finishStep(away, "Recruiter call", {
    core: "The founder runs engineering and wants to stop",
    excitement: 5,
    notes: "Promised: an outline of the first quarter",
  }),
  sendFollowUp(away, "Recruiter call"),
];
