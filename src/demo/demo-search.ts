import { harborDecision } from "./demo-decision.ts";
import type { App } from "../app.ts";
import {
  demoCard,
  demoConnections,
  demoMessages,
  demoNotes,
  demoPositions,
  demoResume,
} from "./demo-network.ts";
import { harborPresentation } from "./demo-presentation.ts";
import { correspondence } from "./demo-correspondence.ts";
import { learning } from "./demo-learning.ts";
import { harborLetter } from "./demo-letter.ts";
import { harborOffers } from "./demo-offer.ts";
import { harborNegotiation } from "./demo-negotiation.ts";
import { demoPay } from "./demo-pay.ts";
import { warmNetwork } from "./demo-warm-network.ts";
import { interviewMaterial } from "./demo-interviews.ts";
import { demoWriter } from "./demo-writer.ts";
import type { DemoWriter } from "./demo-writer.ts";
import { closedSearches, harborSearch, internalSearch, tidewaterSearch } from "./demo-opportunities.ts";

/** The demo lives in a folder beside the real one, so that trying it never touches a real search. */
export function demoDataDir(dataDir: string): string {
  return `${dataDir}-demo`;
}

async function rationale(writer: DemoWriter): Promise<void> {
  await writer.do("rationale.save", {
    text: "I have run platform teams for nine years and want to be responsible for engineering as a whole.",
    archetype: "learning-into-the-seat",
  });
  await writer.do("review.add", {
    reviewer: "Mirela Santangelo",
    isExecutive: true,
    askedOn: writer.day(-34),
    saidOn: writer.day(-31),
    said: "True, but flat. Say what you learnt next to the seat, and what you want to build.",
    verdict: "taken-in",
    verdictReason: "It was about me, not about the work.",
  });
  await writer.do("rationale.save", {
    text: "For nine years I have built platform teams right beside two engineering executives, and I learnt what the whole job asks for. I am excited to take it on in a company whose product meets the physical world, where reliability is the product.",
  });
  await writer.do("review.add", {
    reviewer: "Jonas Kestrel",
    isExecutive: true,
    askedOn: writer.day(-6),
    verdict: "pending",
  });
  const message = await writer.do("outreach.add", {
    recipient: "Wanda Eskola",
    connection: "we both worked at Stoneground Software",
  });
  await writer.do("outreach.update", { id: message.id, state: "sent", on: writer.day(-5) });
  await writer.do("outreach.add", { recipient: "Hiro Vandermeer", connection: "introduced by Mirela" });
}

async function network(writer: DemoWriter): Promise<void> {
  const files = [
    ["Connections.csv", demoConnections(writer.today)],
    ["Notes.csv", demoNotes],
    ["messages.csv", demoMessages(writer.today)],
    ["Positions.csv", demoPositions],
    ["mirela.vcf", demoCard],
    ["resume.json", demoResume],
  ] as const;
  for (const [fileName, text] of files) {
    await writer.do("import.run", { file: Buffer.from(text, "utf8").toString("base64"), fileName });
  }
}

/** Fills an empty vault with a complete fictional search; leaves one that holds anything as it is. */
export async function fillDemo(app: App): Promise<void> {
  const writer = demoWriter(app);
  const { total } = await writer.do("opportunity.list", {});
  if (total > 0) return;
  await writer.do("settings.update", {
    startedOn: writer.day(-60),
    ownName: "Robin Vale",
    presentCompany: "Stoneground Software",
  });
  await network(writer);
  await rationale(writer);
  await writer.do("step-kind.save", {
    id: "factory-visit",
    name: "Factory visit",
    assesses: "Whether you can talk with the people who build the machines.",
    minutes: 180,
  });
  await harborSearch(writer);
  await tidewaterSearch(writer);
  await internalSearch(writer);
  await closedSearches(writer);
  await warmNetwork(writer);
  await interviewMaterial(writer);
  await harborOffers(writer);
  await harborLetter(writer);
  await demoPay(writer);
  await harborPresentation(writer);
  await harborNegotiation(writer);
  await correspondence(writer);
  await learning(writer);
  await harborDecision(writer);
  await writer.do("nudge.snooze", {
    rule: "R5",
    subject: "search",
    until: writer.day(9),
    reason: "Waiting for two answers first",
  });
}
