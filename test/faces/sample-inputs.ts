import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { plainPdf } from "../../src/demo/plain-pdf.ts";
import type { App } from "../../src/app.ts";
import type { InputOf, OperationName } from "../../src/operations/index.ts";
import { run } from "../support/temp-app.ts";

/** Ids of things in the demo vault that sample inputs name. */
export type DemoIds = {
  readonly opportunity: string;
  readonly closed: string;
  readonly internal: string;
  readonly peer: string;
  readonly step: string;
  readonly doneStep: string;
  readonly company: string;
  readonly otherCompany: string;
  readonly loneCompany: string;
  readonly person: string;
  readonly otherPerson: string;
  readonly lonePerson: string;
  readonly review: string;
  readonly message: string;
  readonly import: string;
  readonly backup: string;
  readonly job: string;
  readonly executive: string;
  readonly investor: string;
  readonly introduction: string;
  readonly thread: string;
  readonly posting: string;
  readonly evidence: string;
  readonly view: string;
  readonly filing: string;
  readonly letter: string;
  readonly peerPay: string;
  readonly role: string;
  readonly story: string;
  readonly plannedStep: string;
  readonly line: string;
  readonly question: string;
  readonly asking: string;
  readonly concern: string;
  readonly requirement: string;
  readonly presentation: string;
  readonly clause: string;
  readonly nextClause: string;
  readonly section: string;
  readonly otherSection: string;
  readonly planItem: string;
  readonly hire: string;
  readonly presentationReviewer: string;
  readonly rehearsal: string;
  readonly ask: string;
  readonly forgone: string;
  readonly event: string;
  readonly advice: string;
  readonly groundwork: string;
  readonly retrospective: string;
  readonly energy: string;
  readonly trust: string;
  readonly departure: string;
  readonly reference: string;
  readonly friend: string;
  readonly criterion: string;
  readonly prediction: string;
};

/** Adds what the demo lacks for a sample of every operation and returns the ids. */
export async function demoIds(app: App): Promise<DemoIds> {
  const { rows } = await run(app, "opportunity.list", {});
  const harbor = rows.find((row) => row.companyName === "Harbor Robotics");
  const closed = rows.find((row) => row.state === "closed");
  const internal = rows.find((row) => row.internal !== null);
  const people = (await run(app, "person.list", { limit: 200 })).rows;
  const { reviews } = await run(app, "rationale.show", {});
  const lone = await run(app, "company.create", { name: "Lonely Ltd" });
  const nobody = await run(app, "person.create", { fullName: "Zed Nobody" });
  await run(app, "step-kind.save", { id: "dinner", name: "Dinner" });
  await run(app, "person.create", { fullName: "Undone Person" });
  await run(app, "undo", {});
  const { backup } = await run(app, "backup.create", {});
  const met = new Set(
    rows.flatMap((row) => row.steps.flatMap((step) => step.interviewers.map((person) => person.personId))),
  );
  const [person, other] = people.filter((row) => !met.has(row.id) && row.id !== nobody.id);
  return {
    opportunity: harbor?.id ?? "",
    closed: closed?.id ?? "",
    internal: internal?.id ?? "",
    peer: internal?.internal?.peers[0]?.id ?? "",
    step: harbor?.steps.find((step) => step.state === "planned")?.id ?? "",
    doneStep: harbor?.steps.find((step) => step.followUp.state === "owed")?.id ?? "",
    company: harbor?.companyId ?? "",
    otherCompany: closed?.companyId ?? "",
    loneCompany: lone.id,
    person: person?.id ?? "",
    otherPerson: other?.id ?? "",
    lonePerson: nobody.id,
    review: reviews[0]?.id ?? "",
    message: (await run(app, "outreach.list", {})).rows[0]?.id ?? "",
    import: (await run(app, "import.list", {})).rows[0]?.id ?? "",
    backup: backup.name,
    ...(await networkIds(app, harbor?.companyId ?? "")),
    ...(await interviewIds(app, harbor?.id ?? "", harbor?.companyId ?? "")),
    ...(await presentationIds(app, harbor?.id ?? "")),
    ...(await negotiationIds(app, harbor?.id ?? "")),
    ...(await decisionIds(app, harbor?.id ?? "")),
  };
}

async function interviewIds(app: App, opportunityId: string, companyId: string) {
  const stories = (await run(app, "story.list", {})).rows;
  const planned = stories.find((story) => story.tellings.some((telling) => telling.toldOn === null));
  const questions = (await run(app, "question.list", { opportunityId })).rows;
  return {
    role: (await run(app, "career.list", {})).rows[0]?.id ?? "",
    story: planned?.id ?? "",
    plannedStep: planned?.tellings.find((telling) => telling.toldOn === null)?.stepId ?? "",
    line: (await run(app, "company-model.show", { companyId })).rows[0]?.id ?? "",
    question: questions[0]?.id ?? "",
    asking: questions.find((question) => question.askings.length > 0)?.askings[0]?.id ?? "",
    concern: (await run(app, "concern.list", { opportunityId })).rows[0]?.id ?? "",
    requirement: (await run(app, "requirement.list", { opportunityId })).rows[0]?.id ?? "",
  };
}

async function decisionIds(app: App, opportunityId: string) {
  const diligence = await run(app, "diligence.show", { opportunityId });
  return {
    trust: diligence.trust[0]?.id ?? "",
    departure: diligence.departures[0]?.id ?? "",
    reference: diligence.references[0]?.id ?? "",
    friend: (await run(app, "decision.show", { opportunityId })).friends[0]?.id ?? "",
    criterion: (await run(app, "criterion.list", {})).rows[0]?.id ?? "",
    prediction: (await run(app, "prediction.list", {})).rows[0]?.id ?? "",
  };
}

async function networkIds(app: App, companyId: string) {
  const mirela = (await run(app, "person.list", { search: "Mirela Santangelo" })).rows[0]?.id ?? "";
  const company = await run(app, "company.show", { id: companyId });
  const posting = (await run(app, "posting.list", {})).rows[0];
  return {
    job:
      (await run(app, "person.show", { id: mirela })).jobs.find((job) => !job.id.startsWith("present:"))
        ?.id ?? "",
    executive: company.executives[0]?.id ?? "",
    investor: company.investors[0]?.id ?? "",
    introduction: (await run(app, "introduction.list", {})).rows[0]?.id ?? "",
    thread: (await run(app, "inbound.list", {})).rows[0]?.thread ?? "",
    advice: (await run(app, "advice.list", {})).rows[0]?.id ?? "",
    groundwork: (await run(app, "groundwork.list", {})).rows[0]?.id ?? "",
    retrospective: (await run(app, "retrospective.list", {})).rows[0]?.id ?? "",
    energy: (await run(app, "energy.review", {})).rows[0]?.id ?? "",
    event: (await run(app, "event.list", {})).rows[0]?.id ?? "",
    posting: posting?.id ?? "",
    evidence: posting?.evidence[0]?.id ?? "",
    view: (await run(app, "view.list", {})).rows[0]?.id ?? "",
    letter: (await run(app, "letter.list", {})).rows[0]?.id ?? "",
    filing: (await run(app, "filing.list", {})).rows[0]?.id ?? "",
    peerPay: (await run(app, "peer-pay.list", {})).rows[0]?.id ?? "",
  };
}

async function negotiationIds(app: App, opportunityId: string) {
  const { asks, forgone } = await run(app, "negotiation.show", { opportunityId });
  return { ask: asks[0]?.id ?? "", forgone: forgone[0]?.id ?? "" };
}

async function presentationIds(app: App, opportunityId: string) {
  const { plan } = await run(app, "presentation.show", { opportunityId });
  return {
    presentation: plan?.id ?? "",
    clause: plan?.clauses[0]?.id ?? "",
    nextClause: plan?.clauses[1]?.id ?? "",
    section: plan?.sections[0]?.id ?? "",
    otherSection: plan?.sections[1]?.id ?? "",
    planItem: plan?.planItems[0]?.id ?? "",
    hire: plan?.hires[0]?.id ?? "",
    presentationReviewer: plan?.reviewers[0]?.id ?? "",
    rehearsal: plan?.rehearsals[0]?.id ?? "",
  };
}

const file = Buffer.from(
  "First Name,Last Name,Company,Position,Connected On\nTove,Berg,Harbor Robotics,Engineer,01 Mar 2024\n",
).toString("base64");

const offerFile = readFileSync(
  join(import.meta.dirname, "..", "..", "docs", "guide", "offers", "iso-california.yaml"),
).toString("base64");

const letterFile = plainPdf([["Dear Kim,", "a salary of $290,000"]]).toString("base64");

const ocfFolder = join(import.meta.dirname, "..", "fixtures", "ocf", "fernhill");
const ocfPackage = Buffer.from(
  zipSync(
    Object.fromEntries(readdirSync(ocfFolder).map((name) => [name, readFileSync(join(ocfFolder, name))])),
    { mtime: "2026-11-02T00:00:00Z" },
  ),
).toString("base64");

/** One input for every operation; the compiler asks for one when an operation is added. */
export function sampleInputs(ids: DemoIds, exported: string): { readonly [N in OperationName]: InputOf<N> } {
  return {
    today: { limit: 5 },
    "playbook.list": {},
    "nudge.snooze": { rule: "R4", subject: "search", until: "2099-01-01", reason: "later" },
    "nudge.dismiss": { rule: "S2", subject: "search", reason: "not for me" },
    "nudge.restore": { rule: "R5", subject: "search" },
    "rationale.show": {},
    "rationale.save": { text: "Because I want to." },
    "rationale.diff": { from: 1, to: 2 },
    "rationale.lint": { text: "I deserve the title." },
    "rationale.allow": { phrase: "at scale" },
    "rationale.disallow": { phrase: "executive" },
    "archetype.list": {},
    "review.add": { reviewer: "Maya Ortiz", said: "Fine", isExecutive: true },
    "review.update": { id: ids.review, verdict: "partly" },
    "review.remove": { id: ids.review },
    "outreach.list": {},
    "outreach.add": { recipient: "Ana Silva", connection: "both at Quillbank" },
    "outreach.update": { id: ids.message, state: "answered" },
    "outreach.remove": { id: ids.message },
    "opportunity.list": { state: ["open", "closed"], silentFor: 1, view: "Warm seats" },
    "opportunity.show": { id: ids.opportunity },
    "opportunity.create": {
      company: "New & Co",
      title: "CTO",
      functionsInScope: ["engineering", "data"],
      channel: "posting",
    },
    "opportunity.update": { id: ids.opportunity, founderKind: "product", rung: null },
    "opportunity.update-many": { ids: [ids.opportunity, ids.closed], state: "offer", channel: "investor" },
    "opportunity.close": { id: ids.opportunity, reason: "own-no", note: "no" },
    "opportunity.reopen": { id: ids.closed },
    "opportunity.apply-template": { id: ids.opportunity },
    "opportunity.delete": { id: ids.closed },
    "transition-peer.add": { opportunityId: ids.internal, name: "Kim Roe" },
    "transition-peer.update": { id: ids.peer, heldOn: "2026-11-01" },
    "transition-peer.remove": { id: ids.peer },
    "step.add": {
      opportunityId: ids.opportunity,
      kind: "dinner",
      startsAt: "2026-12-01T18:00:00+01:00",
      interviewers: [ids.person],
    },
    "step.show": { id: ids.step },
    "step.update": { id: ids.step, excitement: 4, startsAt: null },
    "step.move": { id: ids.step, position: 0 },
    "step.repeat": { id: ids.step },
    "step.remove": { id: ids.step },
    "step.finish": { id: ids.step, core: "Speed is not the worry", owesFollowUp: false },
    "step.follow-up": { id: ids.doneStep, state: "sent" },
    "step.sheet": { id: ids.step },
    "career.list": {},
    "career.add": {
      company: "Quillbank",
      title: "CTO",
      budget: 4_000_000,
      currency: "EUR",
      results: ["On time"],
    },
    "career.update": { id: ids.role, teamSize: 46, teams: ["Platform"], finishedOn: null },
    "career.remove": { id: ids.role },
    "story.list": { topic: "delivery" },
    "story.show": { id: ids.story },
    "story.add": { title: "The audit", topics: ["governance"], careerEntryId: ids.role },
    "story.update": { id: ids.story, result: "Half the cost" },
    "story.diff": { id: ids.story, from: 1, to: 1 },
    "story.rehearse": { id: ids.story, seconds: 95 },
    "story.tell": { id: ids.story, stepId: ids.doneStep },
    "story.untell": { id: ids.story, stepId: ids.plannedStep },
    "story.remove": { id: ids.story },
    "coverage.show": { opportunityId: ids.opportunity },
    "company-model.show": { companyId: ids.company },
    "company-model.add": { companyId: ids.company, area: "risks", text: "One supplier", source: "A blog" },
    "company-model.update": { id: ids.line, isUnknown: true },
    "company-model.remove": { id: ids.line },
    "question.list": { opportunityId: ids.opportunity, state: ["open", "refused"] },
    "question.add": { opportunityId: ids.opportunity, text: "What broke last?" },
    "question.generate": { opportunityId: ids.opportunity },
    "question.update": { id: ids.question, refusalView: "A reason to walk" },
    "question.ask": { id: ids.question, outcome: "partly", answer: "Ask finance", stepId: ids.doneStep },
    "question.unask": { id: ids.asking },
    "question.remove": { id: ids.question },
    "concern.list": { opportunityId: ids.opportunity },
    "concern.add": { opportunityId: ids.opportunity, text: "Too far from the machine", whose: "Ravi" },
    "concern.update": { id: ids.concern, state: "settled" },
    "concern.remove": { id: ids.concern },
    "requirement.list": { opportunityId: ids.opportunity },
    "requirement.add": { opportunityId: ids.opportunity, text: "Hardware", fit: "gap" },
    "requirement.update": { id: ids.requirement, fit: "partly", careerEntryIds: [ids.role] },
    "requirement.remove": { id: ids.requirement },
    "working-note.list": { opportunityId: ids.opportunity },
    "working-note.save": { stepId: ids.doneStep, agreements: "One calendar" },
    "self-review.list": { opportunityId: ids.opportunity },
    "self-review.save": {
      stepId: ids.doneStep,
      background: 4,
      preparation: 3,
      communication: 4,
      excitement: 5,
    },
    "step-kind.list": {},
    "step-kind.save": { id: "walk", name: "Walk", minutes: 45 },
    "step-kind.delete": { id: "dinner" },
    "company.list": { search: "harbor" },
    "company.show": { id: ids.company },
    "company.create": { name: "Brand New", isTarget: true },
    "company.update": { id: ids.company, headcount: 150 },
    "company.merge": { keep: ids.company, merge: ids.otherCompany },
    "company.delete": { id: ids.loneCompany },
    "ladder.list": {},
    "ladder.set": { companyId: ids.company, rung: "investors", state: "under-way", note: "asked" },
    "person.list": { search: "vp", limit: 5 },
    "person.show": { id: ids.person },
    "person.create": { fullName: "Tove Berg", company: "Brand New" },
    "person.update": { id: ids.person, background: "finance" },
    "person.merge": { keep: ids.person, merge: ids.otherPerson },
    "person.delete": { id: ids.lonePerson },
    "job.add": { personId: ids.person, company: "Quillbank", title: "CTO", endedOn: "2022-06" },
    "job.remove": { id: ids.job },
    "look-alike.list": {},
    "look-alike.keep-apart": { one: ids.person, other: ids.otherPerson },
    "company.add-investor": { companyId: ids.company, investor: "Granary Capital" },
    "company.remove-investor": { companyId: ids.company, investorId: ids.investor },
    "company.add-executive": { companyId: ids.company, name: "Kim Roe", role: "COO" },
    "company.update-executive": { id: ids.executive, role: "COO" },
    "company.remove-executive": { id: ids.executive },
    "warm-path.list": { companyId: ids.company, limit: 5 },
    "introduction.list": {},
    "introduction.add": { viaPersonId: ids.person, toName: "Noa Lind", purpose: "the seat" },
    "introduction.update": { id: ids.introduction, thanked: true },
    "introduction.remove": { id: ids.introduction },
    "inbound.list": { recruitersOnly: true },
    "inbound.answered": { limit: 5 },
    "inbound.show": { thread: ids.thread },
    "inbound.add": { name: "Ola Pemberton", body: "A seat?", isRecruiter: true },
    "inbound.answer": { thread: ids.thread, state: "not-needed" },
    "correspondence.offers": {},
    "correspondence.list": { id: ids.opportunity },
    "event.list": { limit: 5 },
    "event.take": { id: ids.event, opportunityId: ids.opportunity, kind: "board-conversation" },
    "event.refuse": { id: ids.event },
    "event.release": { id: ids.event },
    "thread.link": { thread: ids.thread, opportunityId: ids.opportunity },
    "thread.refuse": { thread: ids.thread },
    "thread.release": { thread: ids.thread },
    search: { words: "release" },
    "advice.list": {},
    "advice.add": { giver: "Noa", topic: "Titles", text: "They matter little", stance: "do-not" },
    "advice.update": { id: ids.advice, verdict: "left", verdictReason: "Another case" },
    "advice.remove": { id: ids.advice },
    "groundwork.list": {},
    "groundwork.add": { kind: "visible-work", text: "Write about the migration" },
    "groundwork.update": { id: ids.groundwork, doneOn: "2026-11-20", outcome: "Went well" },
    "groundwork.remove": { id: ids.groundwork },
    "groundwork.review": { note: "All well" },
    "profile.show": {},
    "profile.check": { items: ["headline"] },
    "checkup.show": {},
    "checkup.save": { where: "Between 50 and 300 people" },
    "retrospective.list": {},
    "retrospective.save": { opportunityId: ids.closed, learnt: "Ask earlier" },
    "retrospective.remove": { id: ids.retrospective },
    "energy.review": {},
    "energy.log": { activity: "Board talk", energy: 2 },
    "energy.remove": { id: ids.energy },
    funnel: {},
    "posting.list": {},
    "posting.add": { company: "Brand New", title: "CTO", postedOn: "2026-10-01" },
    "posting.update": { id: ids.posting, notes: "seen again" },
    "posting.remove": { id: ids.posting },
    "posting.add-evidence": { id: ids.posting, pointsTo: "principle", text: "They post all roles" },
    "posting.remove-evidence": { id: ids.evidence },
    "view.list": {},
    "view.save": { name: "All", layout: "timeline", state: ["open"], sort: "silent", columns: ["state"] },
    "view.remove": { id: ids.view },
    "offer.value": { offerId: "Harbor Robotics", paths: 4096 },
    "offer.price": { file: offerFile, fileName: "offer.yaml", paths: 4096, seed: 7 },
    "offer.compare": {
      offerId1: "Harbor Robotics@1",
      file2: offerFile,
      fileName2: "offer.yaml",
      presentSalary: 240_000,
      paths: 2048,
    },
    "offer.calendar": { offerId: "Harbor Robotics@1", lastYear: 2029, leaveOn: "2028-06-30" },
    "offer.save": { file: offerFile, fileName: "offer.yaml", name: "Another", note: "by phone" },
    "offer.list": {},
    "offer.show": { offerId: "Harbor Robotics@1" },
    "offer.diff": { from: "Harbor Robotics@1", to: "Harbor Robotics@2" },
    "offer.delete": { offerId: "Harbor Robotics@1" },
    "offer.read-ocf": { file: ocfPackage, fileName: "fernhill.zip", search: "kim" },
    "offer.import-ocf": { file: ocfPackage, fileName: "fernhill.zip", securityIds: ["ES-3"] },
    "letter.attach": { offerId: "Harbor Robotics@1", file: letterFile, fileName: "Letter.pdf" },
    "letter.list": { offerId: "Harbor Robotics" },
    "letter.show": { id: ids.letter },
    "letter.save": { id: ids.letter },
    "letter.move": { id: ids.letter, offerId: "Harbor Robotics@1" },
    "letter.remove": { id: ids.letter },
    "filing.read": { file, fileName: "not-a-filing.htm", companySize: 200 },
    "filing.list": {},
    "filing.show": { id: ids.filing },
    "filing.find": { query: "harbor" },
    "filing.fetch": { ticker: "HRBR", years: 2 },
    "import.columns": { file, fileName: "Connections.csv" },
    "filing.pay": { role: "cto", inflationAdjusted: true, by: "size" },
    "filing.tables": { id: ids.filing },
    "filing.remove": { id: ids.filing },
    "filing.offers": {},
    "filing.available": { ticker: "HRBR" },
    "filing.reread": {},
    "peer-pay.list": {},
    "peer-pay.add": { role: "VP Engineering", salary: 250_000, place: "Berlin", currency: "EUR" },
    "peer-pay.edit": { id: ids.peerPay, bonus: 40_000 },
    "peer-pay.remove": { id: ids.peerPay },
    "export.pay": { table: "sct" },
    "presentation.show": { opportunityId: ids.opportunity },
    "presentation.create": {
      opportunityId: ids.internal,
      prompt: "Cover: your focus, and your first 90 days.",
      totalMinutes: 45,
    },
    "presentation.update": { id: ids.presentation, wellReceived: "A demo", totalMinutes: 50, stepId: null },
    "presentation.split-prompt": { id: ids.presentation, prompt: "Your focus. What would you stop?" },
    "presentation.remove": { id: ids.presentation },
    "presentation.add-clause": { presentationId: ids.presentation, text: "Your hires", position: 0 },
    "presentation.update-clause": { id: ids.clause, text: "Your first 90 days" },
    "presentation.split-clause": { id: ids.clause, parts: ["Your focus", "Your plan"] },
    "presentation.merge-clause": { id: ids.clause },
    "presentation.remove-clause": { id: ids.nextClause },
    "presentation.add-section": {
      presentationId: ids.presentation,
      title: "What I would stop",
      minutes: 8,
      answers: [ids.clause],
    },
    "presentation.update-section": { id: ids.section, minutes: 4, answers: [ids.clause, ids.nextClause] },
    "presentation.move-section": { id: ids.otherSection, position: 0 },
    "presentation.remove-section": { id: ids.section },
    "presentation.save-plan-item": {
      presentationId: ids.presentation,
      id: ids.planItem,
      measure: "12 of 12",
    },
    "presentation.save-hire": {
      presentationId: ids.presentation,
      role: "Staff engineer",
      month: 3,
      yearlyCost: 150_000.5,
      currency: "eur",
    },
    "presentation.save-budget-line": {
      presentationId: ids.presentation,
      what: "Tools",
      amount: 900,
      currency: "EUR",
      cadence: "monthly",
    },
    "presentation.remove-plan-line": { id: ids.hire },
    "presentation.ask-reviewer": { presentationId: ids.presentation, reviewer: "Maya Ortiz" },
    "presentation.update-reviewer": { id: ids.presentationReviewer, said: "Shorter" },
    "presentation.remove-reviewer": { id: ids.presentationReviewer },
    "rehearsal.record": {
      presentationId: ids.presentation,
      sections: [ids.section, ids.otherSection],
      seconds: [240, 700],
      startedAt: "2026-11-20T10:00:00Z",
    },
    "rehearsal.remove": { id: ids.rehearsal },
    "negotiation.show": { opportunityId: ids.opportunity },
    "negotiation.update": { opportunityId: ids.opportunity, pushes: 3, adviserSpokenOn: "2026-11-20" },
    "negotiation.add-ask": { opportunityId: ids.opportunity, what: "More holiday", pushes: 2 },
    "negotiation.update-ask": { id: ids.ask, fallBack: "Two years", round: 2 },
    "negotiation.remove-ask": { id: ids.ask },
    "negotiation.plan": { opportunityId: ids.opportunity, pushes: 2, weight: ["salary=2"], paths: 4096 },
    "negotiation.save-forgone": { opportunityId: ids.opportunity, id: ids.forgone, amount: 40_000 },
    "negotiation.remove-forgone": { id: ids.forgone },
    "negotiation.start-date": { opportunityId: ids.opportunity, days: 20 },
    "negotiation.scenarios": { opportunityId: ids.opportunity, price: 4.1 },
    "export.adviser-pack": { opportunityId: ids.opportunity, format: "json" },
    "import.preview": { file, fileName: "Connections.csv" },
    "import.run": { file, fileName: "Connections.csv" },
    "import.list": {},
    "import.show": { id: ids.import },
    history: { limit: 3 },
    undo: {},
    redo: {},
    "settings.show": {},
    "settings.update": { ownName: "Kim Vale" },
    doctor: {},
    "vault.status": {},
    "vault.unlock": { passphrase: "not needed" },
    "vault.lock": {},
    "vault.passphrase": { next: "correct horse battery" },
    "backup.list": {},
    "backup.create": {},
    "backup.verify": { name: ids.backup },
    "backup.preview": { name: ids.backup },
    "backup.restore": { name: ids.backup },
    "export.json": {},
    "export.csv": { table: "opportunity" },
    "export.people": {},
    "export.vcard": {},
    "export.ics": { busyOnly: true },
    "feed.show": {},
    "feed.enable": { titles: "full", port: 4321 },
    "feed.revoke": {},
    "export.pptx": { opportunityId: ids.opportunity },
    "export.speaker-notes": { opportunityId: ids.opportunity, paper: "us-letter" },
    "decision.show": { opportunityId: ids.opportunity },
    "decision.update": { opportunityId: ids.opportunity, verdict: "yes", reason: "The people" },
    "diligence.show": { opportunityId: ids.opportunity },
    "diligence.set-bar": { hours: 6, trust: 4 },
    "trust.add": { opportunityId: ids.opportunity, trust: 5 },
    "trust.remove": { id: ids.trust },
    "departure.add": { opportunityId: ids.opportunity, name: "Mo Lind" },
    "departure.update": { id: ids.departure, reason: "Moved away" },
    "departure.remove": { id: ids.departure },
    "reference.add": { opportunityId: ids.opportunity, name: "Mo Lind" },
    "reference.remove": { id: ids.reference },
    "friend.add": { opportunityId: ids.opportunity, name: "Mo Lind" },
    "friend.remove": { id: ids.friend },
    "criterion.list": {},
    "criterion.save": { id: ids.criterion, weight: 40 },
    "criterion.score": { criterionId: ids.criterion, score: 7 },
    "criterion.remove": { id: ids.criterion },
    "prediction.list": {},
    "prediction.add": {
      opportunityId: ids.opportunity,
      statement: "They raise again",
      probability: 60,
      dueOn: "2027-12-31",
    },
    "prediction.score": { id: ids.prediction, cameTrue: true },
    "prediction.remove": { id: ids.prediction },
    "export.friends-pack": { opportunityId: ids.opportunity },
    "export.decision-memo": { opportunityId: ids.opportunity, format: "markdown" },
    "vault.import": { file: exported, fileName: "export.json", replace: true },
  };
}
