import * as z from "zod";
import { channels, rungs } from "../search/ladder.ts";
import { closeReasons, founderKinds, opportunityStates, productOwners } from "../search/opportunity.ts";
import type { Opportunity } from "../search/opportunity.ts";
import { backgrounds, followUpStates, stepStates } from "../search/step.ts";
import type { Step } from "../search/step.ts";
import { count, date, id, instant, line, text } from "./field.ts";

export const stepShape = () =>
  z.object({
    id: id("Step id"),
    opportunityId: id("Opportunity id"),
    position: count("Place in the loop, from 0"),
    kind: line("Kind"),
    title: line("Title"),
    state: z.enum(stepStates),
    startsAt: instant("When it starts").nullable(),
    timeZone: line("Time zone it was given in").nullable(),
    minutes: count("Length in minutes").nullable(),
    place: line("Place or link"),
    interviewers: z.array(
      z.object({
        personId: id("Person id"),
        name: line("Name", { imported: true }),
        position: line("Position", { imported: true }),
        background: z.enum(backgrounds),
      }),
    ),
    notes: text("Notes"),
    core: text("The core of what they said"),
    whyRight: text("Why they may be right"),
    excitement: z.int().min(1).max(5).nullable().meta({ description: "Excitement afterwards, 1 to 5" }),
    doneAt: instant("When it was finished").nullable(),
    followUp: z.object({
      state: z.enum(followUpStates),
      dueAt: instant("Due, 24 hours after the step").nullable(),
      draft: text("Draft"),
      sentAt: instant("When it was sent").nullable(),
    }),
  });

export const opportunityShape = () =>
  z.object({
    id: id("Opportunity id"),
    companyId: id("Company id"),
    companyName: line("Company", { imported: true }),
    companyStage: line("The company's stage"),
    title: line("The seat's title"),
    state: z.enum(opportunityStates),
    channel: z.enum(channels).nullable().meta({ description: "How it reached you" }),
    rung: z.enum(rungs).nullable().meta({ description: "The rung of the company's own search" }),
    openedOn: date("Opened"),
    closedOn: date("Closed").nullable(),
    closeReason: z.enum(closeReasons).nullable(),
    closeNote: text("What ended it"),
    role: z.object({
      functionsInScope: z.array(line("Function")),
      productOwner: z.enum(productOwners),
      founderKind: z.enum(founderKinds),
      ceoNeedsMost: text("What the CEO needs most from the seat"),
      scopeAgainstTitle: text("How the title compares with what the seat decides"),
    }),
    internal: z
      .object({
        seatHolder: line("Who holds the seat", { sensitive: "secrecy" }),
        needsTeamLacks: text("What the company needs that its team lacks"),
        transitionPlan: text("Plan for the change", { sensitive: "secrecy" }),
        peers: z.array(
          z.object({
            id: id("Former peer's id"),
            name: line("Name"),
            personId: id("Person id").nullable(),
            conversationOwed: text("The conversation owed", { sensitive: "secrecy" }),
            heldOn: date("When it was held").nullable(),
          }),
        ),
      })
      .nullable()
      .meta({ description: "For a seat at the present company" }),
    notes: text("Notes"),
    lastContactAt: instant("Last contact").nullable(),
    steps: z.array(stepShape()),
  });

export function shownStep(step: Step) {
  return { ...step, interviewers: [...step.interviewers], followUp: { ...step.followUp } };
}

export function shownOpportunity(opportunity: Opportunity) {
  return {
    ...opportunity,
    role: { ...opportunity.role, functionsInScope: [...opportunity.role.functionsInScope] },
    internal:
      opportunity.internal === null
        ? null
        : { ...opportunity.internal, peers: [...opportunity.internal.peers] },
    steps: opportunity.steps.map(shownStep),
  };
}
