import type { DemoWriter } from "./demo-writer.ts";

/** Who knows whom: investors, executives, earlier jobs, asks for introductions, a posting with its evidence. */
export async function warmNetwork(writer: DemoWriter): Promise<void> {
  const { rows } = await writer.do("company.list", { limit: 200 });
  const harbor = rows.find((row) => row.name === "Harbor Robotics");
  const northlight = rows.find((row) => row.name === "Northlight Energy");
  const firm = rows.find((row) => row.name === "Keel & Partners Search");
  if (harbor === undefined || northlight === undefined || firm === undefined) return;
  await writer.do("company.update", { id: firm.id, kind: "search-firm" });
  await writer.do("company.add-investor", { companyId: harbor.id, investor: "Old Mill Ventures" });
  await team(writer, harbor.id);
  await people(writer, harbor.id);
  const posting = await writer.do("posting.add", {
    company: "Northlight Energy",
    title: "CTO",
    url: "https://northlight.example/jobs/cto",
    postedOn: writer.day(-55),
    seenOn: writer.day(-53),
  });
  await writer.do("posting.add-evidence", {
    id: posting.id,
    pointsTo: "desperation",
    text: "The seat was announced twice before, each time with another firm.",
    source: "Their press page",
    foundOn: writer.day(-50),
  });
  await writer.do("view.save", {
    name: "Warm seats",
    layout: "board",
    channel: ["executive-network", "investor"],
  });
}

async function team(writer: DemoWriter, companyId: string): Promise<void> {
  for (const [name, role] of [
    ["Noa Lind", "CEO"],
    ["Ravi Menon-Castellan", "CTO"],
    ["Greta Holloway", "VP Product"],
    ["Pascal Ibarra", "CFO"],
  ] as const) {
    const [known] = (await writer.do("person.list", { search: name, limit: 1 })).rows;
    await writer.do("company.add-executive", {
      companyId,
      name,
      role,
      ...(known?.fullName === name ? { personId: known.id } : {}),
    });
  }
}

/** What is known of the search firm's recruiter (S3). */
async function recruiter(writer: DemoWriter, id: string): Promise<void> {
  await writer.do("person.update", {
    id,
    kinds: ["recruiter"],
    recruiterKind: "agency",
    profileUrl: "https://www.linkedin.com/in/ola-pemberton-demo",
    toldOn: writer.day(-44),
    vouchedBy: "Jonas Kestrel",
    rolesPlaced: "CTO at Fernway; VP Engineering at Granary",
    howKnown: "met",
    mayKnow: "knows",
  });
}

async function people(writer: DemoWriter, companyId: string): Promise<void> {
  const find = async (search: string): Promise<string> =>
    (await writer.do("person.list", { search, limit: 1 })).rows[0]?.id ?? "";
  const mirela = await find("Mirela Santangelo");
  const ola = await find("Ola Pemberton");
  const uma = await find("Uma Fontaine");
  await writer.do("person.update", {
    id: mirela,
    howKnown: "close",
    kinds: ["mentor", "board-member"],
    mayKnow: "knows",
    toldOn: writer.day(-58),
  });
  await writer.do("job.add", {
    personId: mirela,
    company: "Old Mill Ventures",
    title: "Venture partner",
    startedOn: "2016",
    endedOn: "2022",
  });
  await recruiter(writer, ola);
  await writer.do("person.update", { id: uma, howKnown: "worked-together", mayKnow: "may-know" });
  const ask = await writer.do("introduction.add", {
    viaPersonId: mirela,
    toName: "Pascal Ibarra",
    companyId,
    purpose: "how Harbor plans its budget",
  });
  await writer.do("introduction.update", { id: ask.id, state: "made", on: writer.day(-4) });
  await writer.do("introduction.add", {
    viaPersonId: uma,
    companyId,
    purpose: "what their first customer says",
  });
  await writer.do("person.create", { fullName: "Uma Fontaine", position: "Head of Reliability" });
  const waits = (await writer.do("inbound.list", {})).rows[0];
  if (waits !== undefined)
    await writer.do("inbound.answer", {
      thread: waits.thread,
      draft: "Thank you, Selma. What is the scope, and where does the search stand?",
    });
  await writer.do("rationale.allow", { phrase: "executive" });
  await writer.do("person.create", {
    fullName: "Jonas Kestrel",
    position: "VP Engineering",
    company: "Granary Capital",
  });
  await writer.do("person.create", { fullName: "Jonas Kestrel", position: "Student" });
  const twins = (await writer.do("look-alike.list", { limit: 1 })).rows[0];
  if (twins !== undefined)
    await writer.do("look-alike.keep-apart", { one: twins.one.id, other: twins.other.id });
}
