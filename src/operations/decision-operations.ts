import { listCriteria, removeCriterion, saveCriterion, scoreCriterion } from "./criterion.ts";
import { exportDecisionMemo, exportFriendsPack } from "./decision-export.ts";
import {
  addFriend,
  addReference,
  editDecision,
  removeFriend,
  removeReference,
  showDecision,
} from "./decision.ts";
import {
  addDeparture,
  addTrust,
  editDeparture,
  removeDeparture,
  removeTrust,
  setTrustBar,
  showDiligence,
} from "./diligence.ts";
import { addPrediction, listPredictions, removePrediction, scorePrediction } from "./prediction.ts";

/** Diligence and the decision. */
export const decisionOperations = [
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
  exportFriendsPack,
  exportDecisionMemo,
] as const;
