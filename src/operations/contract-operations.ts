import { exportAdviserPack } from "./adviser-pack.ts";
import { planAsks } from "./negotiation-plan.ts";
import { showScenarios } from "./negotiation-scenarios.ts";
import { removeForgone, saveForgone, showStartDate } from "./negotiation-start.ts";
import { addAsk, editAsk, editNegotiation, removeAsk, showNegotiation } from "./negotiation.ts";
import { attachLetter, listLetters, moveLetter, removeLetter, saveLetter, showLetter } from "./letter.ts";
import { listFilings, readFilingFile, removeFiling, showFiling, showFilingTables } from "./filing.ts";
import { exportPay } from "./filing-csv.ts";
import { fetchFilings, findFilings, listAvailableFilings, rereadFilings } from "./filing-fetch.ts";
import { showFilingPay } from "./filing-pay.ts";
import { deleteOffer, diffOffers, listOffers, saveOffer, showOffer } from "./offer.ts";
import { showCalendar } from "./offer-calendar.ts";
import { importOcf, readOcfPackage } from "./offer-ocf.ts";
import { compareOffers } from "./offer-comparison.ts";
import { showOfferMarks } from "./offer-mark.ts";
import { priceTerms } from "./offer-pricing.ts";
import { valueOffer } from "./offer-value.ts";
import { addPeerPay, editPeerPay, listPeerPay, removePeerPay } from "./peer-pay.ts";

/** Offers, their price, and pay elsewhere. */
export const contractOperations = [
  valueOffer,
  priceTerms,
  compareOffers,
  showCalendar,
  saveOffer,
  listOffers,
  showOffer,
  diffOffers,
  deleteOffer,
  readOcfPackage,
  importOcf,
  attachLetter,
  listLetters,
  showLetter,
  saveLetter,
  moveLetter,
  removeLetter,
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
  rereadFilings,
  listPeerPay,
  addPeerPay,
  editPeerPay,
  removePeerPay,
  exportPay,
  showNegotiation,
  editNegotiation,
  addAsk,
  editAsk,
  removeAsk,
  planAsks,
  saveForgone,
  removeForgone,
  showStartDate,
  showScenarios,
  exportAdviserPack,
] as const;
