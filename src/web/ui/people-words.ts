import type { RecordKind } from "../../imports/import-facts.ts";
import type { TrackerField } from "../../imports/tracker/column-mapping.ts";
import type {
  AcquaintanceDepth,
  Confidence,
  EvidenceDirection,
  IntroductionState,
  PersonKind,
  RecruiterKind,
} from "../../search/network.ts";
import type { PostingVerdict } from "../../search/posting-verdict.ts";

/** How the page says what the network's closed lists hold. */

export const personKindWords: Readonly<Record<PersonKind, string>> = {
  recruiter: "Recruiter",
  executive: "Executive",
  investor: "Investor",
  "board-member": "Board member",
  peer: "Peer",
  report: "Report",
  mentor: "Mentor",
  founder: "Founder",
};

export const howKnownWords: Readonly<Record<AcquaintanceDepth, string>> = {
  unknown: "Not said",
  "connected-only": "Connected only",
  met: "Met",
  "worked-together": "Worked together",
  close: "Close",
};

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  unknown: "Not decided",
  knows: "Knows",
  "may-know": "May know",
  "must-not-know": "Must not know",
};

export const recruiterKindWords: Readonly<Record<RecruiterKind, string>> = {
  "in-house": "In-house",
  agency: "Agency",
  "investor-talent": "Investor’s talent team",
};

export const askStateWords: Readonly<Record<IntroductionState, string>> = {
  drafted: "Drafted",
  asked: "Asked",
  made: "Made",
  declined: "Declined",
  "no-answer": "No answer",
};

export const postingVerdictWords: Readonly<Record<PostingVerdict, string>> = {
  principled: "Posted out of principle",
  unclear: "Unclear",
  "likely-desperation": "Likely desperation",
};

export const evidenceWords: Readonly<Record<EvidenceDirection, string>> = {
  principle: "Speaks for a principle",
  desperation: "Speaks for desperation",
};

export const columnWords: Readonly<Record<TrackerField, string>> = {
  company: "Company",
  title: "Seat",
  stage: "Stage",
  url: "Link",
  location: "Place",
  pay: "Pay",
  savedOn: "Saved on",
  appliedOn: "Applied on",
  contact: "Contact",
  notes: "Keep as a note",
};

export const recordKindWords: Readonly<Record<RecordKind, string>> = {
  people: "People",
  messages: "Messages",
  invitations: "Invitations",
  resumes: "Résumés",
  positions: "Your positions",
  profiles: "Your profile",
  notes: "Notes on people",
  opportunities: "Opportunities",
  mails: "Mail",
  events: "Calendar events",
};
