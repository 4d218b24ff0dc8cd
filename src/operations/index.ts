import { allowPhrase, disallowPhrase, lintRationale } from "./rationale-lint.ts";
import { addExecutive, addInvestor, removeExecutive, removeInvestor } from "./company-relation.ts";
import { addInbound, answerInbound, listInbound, showThread } from "./inbound.ts";
import { askIntroduction, editIntroduction, listIntroductions, removeIntroduction } from "./introduction.ts";
import { listEvents, refuseEvent, releaseEvent, takeEvent } from "./calendar-event.ts";
import { listCorrespondence, listOffersOfCorrespondence } from "./correspondence.ts";
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
import { listFilings, readFilingFile, showFiling } from "./filing.ts";
import { fetchFilings, findFilings } from "./filing-fetch.ts";
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
import { priceTerms, valueOffer } from "./offer-pricing.ts";
import { addOutreach, editOutreach, listOutreach, removeOutreach } from "./outreach.ts";
import { createPerson, editPerson, listPeople, mergePerson, removePerson, showPerson } from "./person.ts";
import { diffRationale, listArchetypes, saveRationale, showRationale } from "./rationale.ts";
import { addReview, editReview, removeReview } from "./review.ts";
import { showSettings, updateSettings } from "./settings.ts";
import { listStepKinds, removeKind, saveKind } from "./step-kind.ts";
import { addStep, editStep, removeStep, repeatStep, repositionStep, showStep } from "./step.ts";
import { finishStep, setFollowUp } from "./step-outcome.ts";
import { showPrepSheet } from "./prep-sheet.ts";
import { showToday } from "./today.ts";
import { addTransitionPeer, editTransitionPeer, removeTransitionPeer } from "./transition-peer.ts";
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
  removeExecutive,
  findWarmPaths,
  listIntroductions,
  askIntroduction,
  editIntroduction,
  removeIntroduction,
  listInbound,
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
  showFilingPay,
  findFilings,
  fetchFilings,
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
  exportPeople,
  exportVcard,
  exportIcs,
  exportSlides,
  exportSpeakerNotes,
  importVault,
] as const;

type Operations = typeof operations;

/** Name of any operation; the web's typed client and `App.call` take it. */
export type OperationName = Operations[number]["name"];
type Named<N extends OperationName> = Extract<Operations[number], { readonly name: N }>;
export type InputOf<N extends OperationName> = z.input<ReturnType<Named<N>["input"]>>;
export type OutputOf<N extends OperationName> = z.output<ReturnType<Named<N>["output"]>>;
