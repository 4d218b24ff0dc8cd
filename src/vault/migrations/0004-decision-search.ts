import { searchable } from "./searchable.ts";

/** What was learnt of a company and said on a decision is found by its words. */
export const decisionSearch = [
  searchable("trust_note", { core: "''", title: "''", body: "new.note" }),
  searchable("departure", {
    core: "''",
    title: "new.name || ' ' || new.role",
    body: "new.reason || ' ' || new.source",
  }),
  searchable("company_reference", { core: "''", title: "new.name", body: "new.relation || ' ' || new.said" }),
  searchable("friend_talk", { core: "''", title: "new.name", body: "new.said" }),
  searchable("prediction", { core: "''", title: "''", body: "new.statement" }),
  searchable("decision", { core: "''", title: "''", body: "new.reason" }),
].join("\n");
