import { addAdvice, editAdvice, listAdvice, removeAdvice } from "./advice.ts";
import { logEnergy, removeEnergy, reviewEnergy } from "./energy.ts";
import {
  addGroundwork,
  editGroundwork,
  listGroundwork,
  removeGroundwork,
  reviewGroundwork,
} from "./groundwork.ts";
import { listRetrospectives, removeRetrospective, saveRetrospective } from "./retrospective.ts";
import { checkProfile, saveCheckup, showCheckup, showProfile } from "./self-check.ts";

/** What the search teaches. */
export const learningOperations = [
  listAdvice,
  addAdvice,
  editAdvice,
  removeAdvice,
  listGroundwork,
  addGroundwork,
  editGroundwork,
  removeGroundwork,
  reviewGroundwork,
  showProfile,
  checkProfile,
  showCheckup,
  saveCheckup,
  listRetrospectives,
  saveRetrospective,
  removeRetrospective,
  reviewEnergy,
  logEnergy,
  removeEnergy,
] as const;
