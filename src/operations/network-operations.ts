import { listEvents, refuseEvent, releaseEvent, takeEvent } from "./calendar-event.ts";
import {
  createCompany,
  editCompany,
  listCompanies,
  mergeCompany,
  removeCompany,
  showCompany,
} from "./company.ts";
import {
  addExecutive,
  addInvestor,
  editExecutive,
  removeExecutive,
  removeInvestor,
} from "./company-relation.ts";
import { listCorrespondence, listOffersOfCorrespondence } from "./correspondence.ts";
import { listAnswered, listInbound, showThread } from "./inbound.ts";
import { addInbound, answerInbound } from "./inbound-answer.ts";
import { askIntroduction, editIntroduction, listIntroductions, removeIntroduction } from "./introduction.ts";
import { addJob, removeJob } from "./job.ts";
import { listLadders, setRung } from "./ladder.ts";
import { keepPeopleApart, listLookAlikes } from "./look-alike.ts";
import { createPerson, editPerson, listPeople, mergePerson, removePerson } from "./person.ts";
import { showPerson } from "./person-show.ts";
import {
  addEvidence,
  addPosting,
  editPosting,
  listPostings,
  removeEvidence,
  removePosting,
} from "./posting.ts";
import { linkThread, refuseThread, releaseThread } from "./thread-link.ts";
import { findWarmPaths } from "./warm-path.ts";

/** People, companies, and what goes between you and them. */
export const networkOperations = [
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
] as const;
