import { addCareer, editCareer, listCareer, removeCareer } from "./career.ts";
import { addModelLine, editModelLine, removeModelLine, showCompanyModel } from "./company-model.ts";
import { addConcern, editConcern, listConcerns, removeConcern } from "./concern.ts";
import { showCoverage } from "./coverage.ts";
import {
  createPresentation,
  editPresentation,
  removePresentation,
  showPresentation,
  splitPrompt,
} from "./presentation.ts";
import { addClause, editClause, mergeClause, removeClause, splitClause } from "./presentation-clause.ts";
import { exportSlides, exportSpeakerNotes } from "./presentation-export.ts";
import { removePlanLine, saveBudgetLine, saveHire, savePlanItem } from "./presentation-plan.ts";
import { askReviewer, editReviewer, removeReviewer } from "./presentation-reviewer.ts";
import { addSection, editSection, removeSection, repositionSection } from "./presentation-section.ts";
import { addQuestion, editQuestion, generateQuestions, listQuestions, removeQuestion } from "./question.ts";
import { askQuestion, unaskQuestion } from "./question-asking.ts";
import { recordRehearsal, removeRehearsal } from "./rehearsal.ts";
import { addRequirement, editRequirement, listRequirements, removeRequirement } from "./requirement.ts";
import {
  listSelfReviews,
  listWorkingNotes,
  saveSelfReviewOfStep,
  saveWorkingNoteOfStep,
} from "./step-reflection.ts";
import {
  addStory,
  diffStory,
  editStory,
  listStories,
  rehearseStory,
  removeStory,
  showStory,
} from "./story.ts";
import { tellStory, untellStory } from "./story-telling.ts";

/** What interviews and the presentation are made of. */
export const materialOperations = [
  listCareer,
  addCareer,
  editCareer,
  removeCareer,
  listStories,
  showStory,
  addStory,
  editStory,
  diffStory,
  rehearseStory,
  tellStory,
  untellStory,
  removeStory,
  showCoverage,
  showCompanyModel,
  addModelLine,
  editModelLine,
  removeModelLine,
  listQuestions,
  addQuestion,
  generateQuestions,
  editQuestion,
  askQuestion,
  unaskQuestion,
  removeQuestion,
  listConcerns,
  addConcern,
  editConcern,
  removeConcern,
  listRequirements,
  addRequirement,
  editRequirement,
  removeRequirement,
  listWorkingNotes,
  saveWorkingNoteOfStep,
  listSelfReviews,
  saveSelfReviewOfStep,
  showPresentation,
  createPresentation,
  editPresentation,
  splitPrompt,
  removePresentation,
  addClause,
  editClause,
  splitClause,
  mergeClause,
  removeClause,
  addSection,
  editSection,
  repositionSection,
  removeSection,
  savePlanItem,
  saveHire,
  saveBudgetLine,
  removePlanLine,
  askReviewer,
  editReviewer,
  removeReviewer,
  recordRehearsal,
  removeRehearsal,
  exportSlides,
  exportSpeakerNotes,
] as const;
