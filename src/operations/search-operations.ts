import { endFeed, makeFeed, showFeed } from "./feed.ts";
import { showFunnel } from "./funnel.ts";
import { dismissNudge, listPlaybook, restoreNudge, snoozeNudge } from "./nudge.ts";
import {
  applyTemplate,
  closeOpportunity,
  createOpportunity,
  editOpportunity,
  listOpportunities,
  removeOpportunity,
  reopenOpportunity,
  showOpportunity,
} from "./opportunity.ts";
import { editOpportunities } from "./opportunity-many.ts";
import { addOutreach, editOutreach, listOutreach, removeOutreach } from "./outreach.ts";
import { showPrepSheet } from "./prep-sheet.ts";
import { diffRationale, listArchetypes, saveRationale, showRationale } from "./rationale.ts";
import { allowPhrase, disallowPhrase, lintRationale } from "./rationale-lint.ts";
import { addReview, editReview, removeReview } from "./review.ts";
import { listViews, removeView, saveView } from "./saved-view.ts";
import { searchEverything } from "./search.ts";
import { addStep, editStep, removeStep, repeatStep, repositionStep, showStep } from "./step.ts";
import { listStepKinds, removeKind, saveKind } from "./step-kind.ts";
import { finishStep, setFollowUp } from "./step-outcome.ts";
import { showToday } from "./today.ts";
import { addTransitionPeer, editTransitionPeer, removeTransitionPeer } from "./transition-peer.ts";

/** The search itself: today, rationale, opportunities and their loops. */
export const searchOperations = [
  showToday,
  listPlaybook,
  snoozeNudge,
  dismissNudge,
  restoreNudge,
  showRationale,
  saveRationale,
  diffRationale,
  lintRationale,
  allowPhrase,
  disallowPhrase,
  listArchetypes,
  addReview,
  editReview,
  removeReview,
  listOutreach,
  addOutreach,
  editOutreach,
  removeOutreach,
  listOpportunities,
  showOpportunity,
  createOpportunity,
  editOpportunity,
  editOpportunities,
  closeOpportunity,
  reopenOpportunity,
  applyTemplate,
  removeOpportunity,
  addTransitionPeer,
  editTransitionPeer,
  removeTransitionPeer,
  addStep,
  showStep,
  editStep,
  repositionStep,
  repeatStep,
  removeStep,
  finishStep,
  setFollowUp,
  showPrepSheet,
  listStepKinds,
  saveKind,
  removeKind,
  searchEverything,
  showFunnel,
  listViews,
  saveView,
  removeView,
  showFeed,
  makeFeed,
  endFeed,
] as const;
