import type { DemoWriter } from "./demo-writer.ts";

type Heard = {
  readonly core: string;
  readonly whyRight: string;
  readonly notes: string;
  readonly excitement: number;
};

async function finished(
  writer: DemoWriter,
  id: string,
  day: number,
  hour: number,
  heard: Heard,
  followUp: "sent" | "owed" | "none",
): Promise<void> {
  await writer.do("step.update", { id, startsAt: writer.at(day, hour), timeZone: "Europe/Berlin" });
  await writer.do("step.finish", {
    id,
    doneAt: writer.at(day, hour + 1),
    owesFollowUp: followUp !== "none",
    ...heard,
  });
  if (followUp === "sent")
    await writer.do("step.follow-up", { id, state: "sent", sentAt: writer.at(day, hour + 6) });
}

const heard = {
  call: {
    core: "Growth is sold out until spring; delivery dates are what customers complain about.",
    whyRight: "Both reference customers said so in public.",
    notes: "Next: a longer talk with Noa and Ravi.\nShe lit up when we spoke about field failures.",
    excitement: 4,
  },
  ceo: {
    core: "Ravi wants to keep architecture and give away people and process.",
    whyRight: "He is happiest at the machine, and everybody knows it.",
    notes: "Ask in writing who decides on hiring above plan.",
    excitement: 3,
  },
  peer: {
    core: "Product and engineering plan in two calendars that never meet.",
    whyRight: "Their last three launches slipped by exactly one planning cycle.",
    notes: "Promised: the planning template we used at Stoneground.",
    excitement: 5,
  },
} as const;

/** A warm opportunity deep in its loop, with a presentation ahead. */
export async function harborSearch(writer: DemoWriter): Promise<void> {
  const noa = await writer.person("Noa Lind", "CEO & Co-founder", "Harbor Robotics", "business");
  const ravi = await writer.person(
    "Ravi Menon-Castellan",
    "CTO & Co-founder",
    "Harbor Robotics",
    "engineering",
  );
  const greta = await writer.person("Greta Holloway", "VP Product", "Harbor Robotics", "product");
  const opened = await writer.do("opportunity.create", {
    company: "Harbor Robotics",
    title: "VP Engineering",
    channel: "executive-network",
    openedOn: writer.day(-33),
    functionsInScope: ["engineering", "data", "quality"],
    productOwner: "product-executive",
    founderKind: "technical",
    ceoNeedsMost: "Twice the delivery from a team that has lost two leads this year.",
    notes: "Mirela told Noa about me before the search was written down.",
  });
  const [recruiter, call, ceo, peer, team, presentation] = opened.steps.map((step) => step.id);
  if (!recruiter || !call || !ceo || !peer || !team || !presentation) return;
  await writer.do("step.remove", { id: recruiter });
  await writer.do("step.update", { id: call, interviewers: [noa] });
  await finished(writer, call, -28, 14, heard.call, "sent");
  await writer.do("step.update", {
    id: ceo,
    interviewers: [noa, ravi],
    title: "Two hours with Noa and Ravi",
  });
  await finished(writer, ceo, -19, 9, heard.ceo, "sent");
  await writer.do("step.update", { id: peer, interviewers: [greta] });
  await finished(writer, peer, -2, 15, heard.peer, "owed");
  await harborAhead(writer, { ceo, team, presentation }, [noa, ravi, greta]);
  await harborCompany(writer, opened);
}

async function harborAhead(
  writer: DemoWriter,
  steps: { readonly ceo: string; readonly team: string; readonly presentation: string },
  people: string[],
): Promise<void> {
  const again = await writer.do("step.repeat", { id: steps.ceo });
  await writer.do("step.update", {
    id: again.id,
    title: "Follow-up with Noa",
    interviewers: people.slice(0, 1),
    startsAt: writer.at(2, 13),
    timeZone: "Europe/Berlin",
    place: "Video",
  });
  await writer.do("step.update", {
    id: steps.team,
    startsAt: writer.at(4, 8),
    timeZone: "Europe/Berlin",
    interviewers: [],
  });
  await writer.do("step.update", {
    id: steps.presentation,
    startsAt: writer.at(9, 12),
    timeZone: "Europe/Berlin",
    minutes: 60,
    place: "Hamburg office",
    interviewers: people,
    notes: "Prompt: your first 90 days, and what you would stop.",
  });
}

async function harborCompany(
  writer: DemoWriter,
  opened: { readonly id: string; readonly companyId: string },
): Promise<void> {
  await writer.do("step.add", { opportunityId: opened.id, kind: "factory-visit", position: 4 });
  await writer.do("company.update", {
    id: opened.companyId,
    stage: "Series B",
    headcount: 140,
    industry: "Industrial robotics",
    website: "https://harbor-robotics.example",
    isTarget: true,
  });
  await writer.do("ladder.set", {
    companyId: opened.companyId,
    rung: "internal-candidates",
    state: "exhausted",
    note: "Both leads left",
  });
  await writer.do("ladder.set", {
    companyId: opened.companyId,
    rung: "executive-network",
    state: "under-way",
  });
  await writer.do("ladder.set", {
    companyId: opened.companyId,
    rung: "search-firm",
    state: "not-started",
    note: "Keel & Partners would run it",
  });
}

/** A search firm's opportunity that has gone quiet, with a step that waits for its result. */
export async function tidewaterSearch(writer: DemoWriter): Promise<void> {
  const ola = await writer.person("Ola Pemberton", "Partner", "Keel & Partners Search", "recruiting");
  const opened = await writer.do("opportunity.create", {
    company: "Tidewater Health",
    title: "CTO",
    channel: "search-firm",
    openedOn: writer.day(-41),
    founderKind: "business",
  });
  const [recruiter, call] = opened.steps.map((step) => step.id);
  if (!recruiter || !call) return;
  await writer.do("step.update", { id: recruiter, interviewers: [ola] });
  await finished(
    writer,
    recruiter,
    -38,
    10,
    {
      core: "The board wants someone who has passed an audit before.",
      whyRight: "Their last audit cost them a year.",
      notes: "",
      excitement: 3,
    },
    "sent",
  );
  await writer.do("step.update", {
    id: call,
    startsAt: writer.at(-1, 16),
    timeZone: "America/New_York",
    title: "First call with the CEO",
  });
  await writer.do("company.update", {
    id: opened.companyId,
    stage: "Private equity",
    headcount: 900,
    industry: "Health records",
  });
}

/** A seat at the present company, with a transition plan. */
export async function internalSearch(writer: DemoWriter): Promise<void> {
  const opened = await writer.do("opportunity.create", {
    company: "Stoneground Software",
    title: "Head of Engineering",
    channel: "internal",
    openedOn: writer.day(-20),
    withTemplate: false,
    seatHolder: "Leandro Quillfeather, until the summer",
    needsTeamLacks: "Someone who has sold a platform to customers, not only built it.",
  });
  await writer.do("transition-peer.add", {
    opportunityId: opened.id,
    name: "Ira Bloom",
    conversationOwed: "He wanted the seat too and should hear it from me.",
  });
  const held = await writer.do("transition-peer.add", {
    opportunityId: opened.id,
    name: "Selma Yamashita",
    conversationOwed: "How we would split platform and product.",
  });
  const selma = held.internal?.peers.find((peer) => peer.name === "Selma Yamashita");
  if (selma !== undefined)
    await writer.do("transition-peer.update", { id: selma.id, heldOn: writer.day(-3) });
  await writer.do("step.add", {
    opportunityId: opened.id,
    kind: "general-chat",
    title: "Coffee with Leandro",
    startsAt: writer.at(1, 7),
    timeZone: "Europe/Berlin",
    minutes: 45,
  });
}

const ended = [
  {
    company: "Quillbank",
    title: "VP Engineering",
    channel: "search-firm",
    opened: -58,
    closed: -30,
    reason: "ghosted",
    note: "Nothing after the recruiter's screen, twice asked.",
  },
  {
    company: "Northlight Energy",
    title: "CTO",
    channel: "posting",
    opened: -52,
    closed: -25,
    reason: "missing-skill",
    note: "They needed years of grid control software.",
  },
  {
    company: "Meridian Freight",
    title: "Head of Engineering",
    channel: "investor",
    opened: -47,
    closed: -12,
    reason: "role-filled",
    note: "Filled from the founder's circle while we were talking.",
  },
  {
    company: "Fernway Learning",
    title: "VP Engineering",
    channel: "in-house-recruiter",
    opened: -36,
    closed: -9,
    reason: "own-no",
    note: "The CEO decides every hire.",
  },
] as const;

/** Opportunities that ended, each for another reason. */
export async function closedSearches(writer: DemoWriter): Promise<void> {
  for (const { company, title, channel, opened, closed, reason, note } of ended) {
    const opportunity = await writer.do("opportunity.create", {
      company,
      title,
      channel,
      openedOn: writer.day(opened),
    });
    const [first] = opportunity.steps;
    if (first !== undefined) {
      await finished(
        writer,
        first.id,
        opened + 4,
        11,
        {
          core: "They look for the next two years, not for the next ten.",
          whyRight: "It is what the money was raised for.",
          notes: "",
          excitement: 2,
        },
        "none",
      );
    }
    await writer.do("opportunity.close", { id: opportunity.id, reason, note, closedOn: writer.day(closed) });
  }
}
