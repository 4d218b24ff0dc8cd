import type { InterviewFacts } from "../search/interview-facts.ts";
import { refusals } from "../search/question.ts";
import { careerEntries } from "./career.ts";
import { runningModelLines } from "./company-model.ts";
import { concerns } from "./concerns.ts";
import type { VaultDb } from "./database.ts";
import { questions } from "./questions.ts";
import { requirements } from "./requirements.ts";
import { selfReviews, workingNotes } from "./step-reflections.ts";
import { stories, tellings } from "./stories.ts";

/** What the rules on interviews look at. All of it is written by hand, so none of it grows with the network. */
export async function interviewFacts(db: VaultDb): Promise<InterviewFacts> {
  const asked = await questions(db);
  return {
    career: await careerEntries(db),
    stories: await stories(db),
    tellings: await tellings(db),
    modelLines: await runningModelLines(db),
    questions: asked,
    refusals: refusals(asked),
    concerns: await concerns(db),
    requirements: await requirements(db),
    workingNotes: await workingNotes(db),
    selfReviews: await selfReviews(db),
  };
}
