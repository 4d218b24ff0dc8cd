import { expect, test } from "vitest";
import { run, tempApp } from "../../test/support/temp-app.ts";

test("a person is shown with jobs and their source, threads, introductions and notes", async () => {
  const app = tempApp();
  const ola = await run(app, "person.create", {
    fullName: "Ola Pemberton",
    position: "Partner",
    company: "Keel Search",
    kinds: ["recruiter"],
  });
  const uma = await run(app, "person.create", { fullName: "Uma Fontaine" });
  await run(app, "job.add", { personId: ola.id, company: "Quillbank", title: "Talent", endedOn: "2021" });
  const { thread } = await run(app, "inbound.add", {
    name: "Ola Pemberton",
    personId: ola.id,
    body: "A seat?",
  });
  await run(app, "inbound.answer", {
    thread,
    state: "answered",
    draft: "Gladly.",
    answeredAt: "2026-11-24T10:00:00Z",
  });
  await run(app, "introduction.add", { viaPersonId: uma.id, toPersonId: ola.id, purpose: "the firm" });
  const shown = await run(app, "person.show", { id: ola.id });
  expect(shown.jobs.map((job) => [job.company, job.source, job.isCurrent])).toEqual([
    ["Keel Search", "own", true],
    ["Quillbank", "own", false],
  ]);
  expect(shown.threads).toMatchObject([
    { thread, messages: 2, lastText: "Gladly.", lastDirection: "outgoing" },
  ]);
  expect(shown.introductions).toMatchObject([{ part: "to", other: "Uma Fontaine", otherId: uma.id }]);
});

test("an imported job that ended names the import as its source", async () => {
  const app = tempApp();
  const export_ = (company: string): { file: string; fileName: string } => ({
    file: Buffer.from(
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nNoa,Lind,https://www.linkedin.com/in/noa,,${company},CEO,01 Mar 2024\n`,
    ).toString("base64"),
    fileName: "Connections.csv",
  });
  await run(app, "import.run", export_("Tidewater"));
  await run(app, "import.run", export_("Harbor"));
  const id = (await run(app, "person.list", {})).rows[0]?.id ?? "";
  const { jobs } = await run(app, "person.show", { id });
  expect(jobs.map((job) => [job.company, job.source])).toEqual([
    ["Harbor", "import"],
    ["Tidewater", "import"],
  ]);
});

test("people are listed by kind and by whether they may know, also while searching", async () => {
  const app = tempApp();
  await run(app, "person.create", { fullName: "Ada Marsh", kinds: ["recruiter", "peer"], mayKnow: "knows" });
  await run(app, "person.create", { fullName: "Ada Reed", kinds: ["peer"], mayKnow: "must-not-know" });
  const names = async (filter: Parameters<typeof run<"person.list">>[2]) =>
    (await run(app, "person.list", filter)).rows.map((row) => row.fullName);
  expect(await names({ kind: "recruiter" })).toEqual(["Ada Marsh"]);
  expect(await names({ kind: "peer", search: "ada" })).toEqual(["Ada Marsh", "Ada Reed"]);
  expect(await names({ mayKnow: "must-not-know" })).toEqual(["Ada Reed"]);
  expect((await run(app, "person.list", { kind: "founder" })).total).toBe(0);
});

test("a merge keeps kinds, depth and the more careful word on the search of both; undo parts them", async () => {
  const app = tempApp();
  const one = await run(app, "person.create", {
    fullName: "Ada Marsh",
    kinds: ["peer"],
    mayKnow: "may-know",
    howKnown: "connected-only",
  });
  const other = await run(app, "person.create", {
    fullName: "Ada Marsh",
    kinds: ["recruiter"],
    mayKnow: "must-not-know",
    howKnown: "close",
    recruiterKind: "agency",
    rolesPlaced: "CTO at Fernway",
  });
  expect((await run(app, "look-alike.list", { limit: 1 })).total).toBe(1);
  expect(await run(app, "person.merge", { keep: one.id, merge: other.id })).toMatchObject({
    kinds: ["peer", "recruiter"],
    mayKnow: "must-not-know",
    howKnown: "close",
    recruiterKind: "agency",
    rolesPlaced: "CTO at Fernway",
  });
  expect((await run(app, "look-alike.list", {})).rows).toEqual([]);
  await run(app, "undo", {});
  expect((await run(app, "person.show", { id: one.id })).mayKnow).toBe("may-know");
  expect((await run(app, "look-alike.list", {})).total).toBe(1);
});
