import * as z from "zod";
import { modelAreas } from "../search/company-model.ts";
import { askingOutcomes, questionState, questionStates } from "../search/question.ts";
import type { Question } from "../search/question.ts";
import { date, id, line, text } from "./field.ts";

export const questionShape = () =>
  z.object({
    id: id("Question id"),
    opportunityId: id("Opportunity id"),
    text: text("Question"),
    state: z.enum(questionStates).meta({ description: "Where it stands after all askings" }),
    personId: id("Who can answer").nullable(),
    personName: line("Who can answer", { imported: true }),
    area: z.enum(modelAreas).nullable().meta({ description: "Area of the unknown it settles" }),
    lineId: id("The unknown it settles").nullable(),
    refusalView: text("What a refusal means to you"),
    addedOn: date("Added on"),
    askings: z.array(
      z.object({
        id: id("Asking id"),
        personId: id("Who was asked").nullable(),
        personName: line("Who was asked", { imported: true }),
        stepId: id("Step").nullable(),
        askedOn: date("Asked on"),
        outcome: z.enum(askingOutcomes).meta({ description: "full, partly or refused" }),
        answer: text("Answer"),
      }),
    ),
  });

export function shownQuestion(question: Question) {
  return { ...question, state: questionState(question), askings: [...question.askings] };
}
