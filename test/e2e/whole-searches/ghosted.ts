import { shell } from "../page-models.ts";
import {
  fillDialog,
  finishStep,
  importConnections,
  lookBack,
  openOpportunity,
  sendFollowUp,
  writeRationale,
} from "./pages.ts";
import { order, seatAt } from "./story.ts";
import type { Story } from "./story.ts";

const company = "Tidewater Systems";
const note = "Nothing since the call with the CEO";
const ceoTalk = "Discussion with the CEO or founder";

const connections = [
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  "Mara,Quist,https://www.linkedin.com/in/mara-quist,,Tidewater Systems,CEO,03 Nov 2026",
].join("\n");

/** A posting's seat goes silent after the CEO call; Today says so, and what it taught is kept. */
export const ghosted: Story = [
  writeRationale(
    "I want to answer for the whole of engineering: I have built two platforms and I am excited to run the people side too.",
  ),
  importConnections(connections),
  openOpportunity({ company, title: "Head of Engineering", channel: "posting" }),
  finishStep(company, "Recruiter call", {
    core: "They need somebody who has rebuilt a team",
    excitement: 3,
    notes: "Promised: two references",
  }),
  sendFollowUp(company, "Recruiter call"),
  { clock: "2026-12-01T10:00:00.000Z" },
  finishStep(company, ceoTalk, {
    core: "Delivery is late and nobody owns it",
    excitement: 4,
    notes: "Thanks for: the frank talk",
  }),
  sendFollowUp(company, ceoTalk),
  { clock: "2027-01-04T10:00:00.000Z" },
  {
    happens: "Today says that the seat has been silent for weeks, and it is closed from there",
    orders: async (read) => {
      const { nudges } = await read("today", {});
      const found = nudges.find(({ action }) => action.operation === "opportunity.close");
      if (found === undefined) throw new Error("Today does not offer to close the silent seat.");
      return [order("opportunity.close", { id: (await seatAt(read, company)).id, reason: "ghosted", note })];
    },
    byHand: async (page) => {
      await shell(page).go("Today");
      const next = shell(page).section("Next");
      await next.getByRole("button", { name: "Close as ghosted" }).click();
      await fillDialog(page, { "In your words": note }, "Close as ghosted");
    },
  },
  lookBack(
    company,
    {
      whatHappened: "The CEO call was warm, then silence.",
      learnt: "Ask for the next step and its day before the call ends.",
      differently: "Meet a second executive before the CEO.",
    },
    ["Turning around a late delivery"],
  ),
];
