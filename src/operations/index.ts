import {
  showDiligence,
  setTrustBar,
  addTrust,
  removeTrust,
  addDeparture,
  editDeparture,
  removeDeparture,
} from "./diligence.ts";
import {
  showDecision,
  editDecision,
  addFriend,
  removeFriend,
  addReference,
  removeReference,
} from "./decision.ts";
import { listCriteria, saveCriterion, removeCriterion, scoreCriterion } from "./criterion.ts";
import { listPredictions, addPrediction, scorePrediction, removePrediction } from "./prediction.ts";
import { exportFriendsPack, exportDecisionMemo } from "./decision-export.ts";
import { allowPhrase, disallowPhrase, lintRationale } from "./rationale-lint.ts";
import {
  addExecutive,
  editExecutive,
  addInvestor,
  removeExecutive,
  removeInvestor,
} from "./company-relation.ts";
import { addInbound, answerInbound } from "./inbound-answer.ts";
import { listAnswered, listInbound, showThread } from "./inbound.ts";
import { askIntroduction, editIntroduction, listIntroductions, removeIntroduction } from "./introduction.ts";
import { listEvents, refuseEvent, releaseEvent, takeEvent } from "./calendar-event.ts";
import { listCorrespondence, listOffersOfCorrespondence } from "./correspondence.ts";
import { addAdvice, editAdvice, listAdvice, removeAdvice } from "./advice.ts";
import { logEnergy, removeEnergy, reviewEnergy } from "./energy.ts";
import { showFunnel } from "./funnel.ts";
import {
  addGroundwork,
  editGroundwork,
  listGroundwork,
  removeGroundwork,
  reviewGroundwork,
} from "./groundwork.ts";
import { listRetrospectives, removeRetrospective, saveRetrospective } from "./retrospective.ts";
import { checkProfile, saveCheckup, showCheckup, showProfile } from "./self-check.ts";
import { searchEverything } from "./search.ts";
import { linkThread, refuseThread, releaseThread } from "./thread-link.ts";
import { addJob, removeJob } from "./job.ts";
import { keepPeopleApart, listLookAlikes } from "./look-alike.ts";
import {
  addEvidence,
  addPosting,
  editPosting,
  listPostings,
  removeEvidence,
  removePosting,
} from "./posting.ts";
import { listFilings, readFilingFile, removeFiling, showFiling, showFilingTables } from "./filing.ts";
import { exportPay } from "./filing-csv.ts";
import { fetchFilings, findFilings, listAvailableFilings, rereadFilings } from "./filing-fetch.ts";
import { showOfferMarks } from "./offer-mark.ts";
import { addPeerPay, editPeerPay, listPeerPay, removePeerPay } from "./peer-pay.ts";
import { addClause, editClause, mergeClause, removeClause, splitClause } from "./presentation-clause.ts";
import { exportSlides, exportSpeakerNotes } from "./presentation-export.ts";
import { removePlanLine, saveBudgetLine, saveHire, savePlanItem } from "./presentation-plan.ts";
import { askReviewer, editReviewer, removeReviewer } from "./presentation-reviewer.ts";
import { addSection, editSection, removeSection, repositionSection } from "./presentation-section.ts";
import {
  createPresentation,
  editPresentation,
  removePresentation,
  showPresentation,
  splitPrompt,
} from "./presentation.ts";
import { recordRehearsal, removeRehearsal } from "./rehearsal.ts";
import { showFilingPay } from "./filing-pay.ts";
import { listViews, removeView, saveView } from "./saved-view.ts";
import { findWarmPaths } from "./warm-path.ts";
import { listBackups, makeBackup, previewRestore, restoreBackup, verifyBackup } from "./backup.ts";
import type * as z from "zod";
import {
  createCompany,
  editCompany,
  listCompanies,
  mergeCompany,
  removeCompany,
  showCompany,
} from "./company.ts";
import { doctor } from "./doctor.ts";
import { exportCsv, exportIcs, exportJson, exportPeople, exportVcard, importVault } from "./export.ts";
import { redo, showHistory, undo } from "./history.ts";
import { listImports, previewImport, runImport, showImport } from "./import.ts";
import { showColumns } from "./import-columns.ts";
import { listLadders, setRung } from "./ladder.ts";
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
import { deleteOffer, diffOffers, listOffers, saveOffer, showOffer } from "./offer.ts";
import { showCalendar } from "./offer-calendar.ts";
import { compareOffers } from "./offer-comparison.ts";
import { editOpportunities } from "./opportunity-many.ts";
import { endFeed, makeFeed, showFeed } from "./feed.ts";
import { priceTerms } from "./offer-pricing.ts";
import { valueOffer } from "./offer-value.ts";
import { addOutreach, editOutreach, listOutreach, removeOutreach } from "./outreach.ts";
import { createPerson, editPerson, listPeople, mergePerson, removePerson } from "./person.ts";
import { showPerson } from "./person-show.ts";
import { diffRationale, listArchetypes, saveRationale, showRationale } from "./rationale.ts";
import { addReview, editReview, removeReview } from "./review.ts";
import { showSettings, updateSettings } from "./settings.ts";
import { listStepKinds, removeKind, saveKind } from "./step-kind.ts";
import { addStep, editStep, removeStep, repeatStep, repositionStep, showStep } from "./step.ts";
import { finishStep, setFollowUp } from "./step-outcome.ts";
import { showPrepSheet } from "./prep-sheet.ts";
import { showToday } from "./today.ts";
import { addTransitionPeer, editTransitionPeer, removeTransitionPeer } from "./transition-peer.ts";
import { addCareer, editCareer, listCareer, removeCareer } from "./career.ts";
import { addConcern, editConcern, listConcerns, removeConcern } from "./concern.ts";
import { addModelLine, editModelLine, removeModelLine, showCompanyModel } from "./company-model.ts";
import { showCoverage } from "./coverage.ts";
import { askQuestion, unaskQuestion } from "./question-asking.ts";
import { addQuestion, editQuestion, generateQuestions, listQuestions, removeQuestion } from "./question.ts";
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
import { lockVault, setPassphrase, unlockVault, vaultStatus } from "./vault.ts";

/** What the product can do. Every face is a loop over this list. */
export const operations = [
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
  listStepKinds,
  saveKind,
  removeKind,
  listCompanies,
  showCompany,
  createCompany,
  editCompany,
  mergeCompany,
  removeCompany,
  listLadders,
  setRung,
  listPeople,
  showPerson,
  createPerson,
  editPerson,
  mergePerson,
  removePerson,
  addJob,
  removeJob,
  listLookAlikes,
  keepPeopleApart,
  addInvestor,
  removeInvestor,
  addExecutive,
  editExecutive,
  removeExecutive,
  findWarmPaths,
  listIntroductions,
  askIntroduction,
  editIntroduction,
  removeIntroduction,
  listInbound,
  listAnswered,
  showThread,
  addInbound,
  answerInbound,
  listPostings,
  addPosting,
  editPosting,
  removePosting,
  addEvidence,
  removeEvidence,
  listOffersOfCorrespondence,
  listCorrespondence,
  listEvents,
  takeEvent,
  refuseEvent,
  releaseEvent,
  linkThread,
  refuseThread,
  releaseThread,
  searchEverything,
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
  showFunnel,
  listViews,
  saveView,
  removeView,
  valueOffer,
  priceTerms,
  compareOffers,
  showCalendar,
  saveOffer,
  listOffers,
  showOffer,
  diffOffers,
  deleteOffer,
  readFilingFile,
  listFilings,
  showFiling,
  showFilingTables,
  removeFiling,
  showFilingPay,
  showOfferMarks,
  findFilings,
  listAvailableFilings,
  fetchFilings,
  showColumns,
  rereadFilings,
  listPeerPay,
  addPeerPay,
  editPeerPay,
  removePeerPay,
  previewImport,
  runImport,
  listImports,
  showImport,
  showHistory,
  undo,
  redo,
  showSettings,
  updateSettings,
  doctor,
  vaultStatus,
  unlockVault,
  lockVault,
  setPassphrase,
  listBackups,
  makeBackup,
  verifyBackup,
  previewRestore,
  restoreBackup,
  exportJson,
  exportCsv,
  exportPay,
  exportPeople,
  exportVcard,
  exportIcs,
  showFeed,
  makeFeed,
  endFeed,
  exportSlides,
  exportSpeakerNotes,
  exportFriendsPack,
  exportDecisionMemo,
  showDiligence,
  setTrustBar,
  addTrust,
  removeTrust,
  addDeparture,
  editDeparture,
  removeDeparture,
  showDecision,
  editDecision,
  addFriend,
  removeFriend,
  addReference,
  removeReference,
  listCriteria,
  saveCriterion,
  removeCriterion,
  scoreCriterion,
  listPredictions,
  addPrediction,
  scorePrediction,
  removePrediction,
  importVault,
] as const;

type Operations = typeof operations;

/** Name of any operation; the web's typed client and `App.call` take it. */
export type OperationName = Operations[number]["name"];
type Named<N extends OperationName> = Extract<Operations[number], { readonly name: N }>;
export type InputOf<N extends OperationName> = z.input<ReturnType<Named<N>["input"]>>;
export type OutputOf<N extends OperationName> = z.output<ReturnType<Named<N>["output"]>>;
