import * as z from "zod";
import { excerpt } from "../search/excerpt.ts";
import { companyList } from "../vault/companies.ts";
import { foundTexts } from "../vault/found-texts.ts";
import { personList } from "../vault/people.ts";
import { textQuery } from "../vault/text-search.ts";
import { searchedKinds, textHits } from "../vault/search-everything.ts";
import { count, id, limit, line, requiredLine, text } from "./field.ts";
import { readOperation } from "./operation.ts";

const hitShape = () =>
  z.object({
    kind: z.enum(["person", "company", ...searchedKinds]).meta({ description: "What was found" }),
    id: id("Its id"),
    title: line("Title", { imported: true }),
    context: line("With whom or where", { imported: true }),
    excerpt: text("The words around what was typed", { imported: true }),
    letterExcerpt: text("The same of an offer's letter, which tells pay", {
      imported: true,
      sensitive: "pay",
    }),
    letterId: id("The letter whose page it is").nullable(),
    page: count("The letter's page").nullable(),
    at: line("When").nullable(),
    inCore: z.boolean().meta({ description: "Whether it stands in the core of what somebody said" }),
    target: z
      .enum([
        "person",
        "company",
        "opportunity",
        "thread",
        "event",
        "advice",
        "story",
        "questions",
        "concerns",
        "letter",
        "diligence",
        "decision",
      ])
      .meta({ description: "What shows it" }),
    targetId: id("Id of what shows it"),
  });

const noText = { excerpt: "", letterExcerpt: "", letterId: null, page: null };

export const searchEverything = readOperation({
  name: "search",
  summary:
    "Search people, companies, seats, conversations, stories, questions, notes, letters of offers, mails and calendar at once; the core of what people said comes first.",
  input: () =>
    z.strictObject({
      words: requiredLine("Words that must all be there; the last one may be a beginning"),
      limit: limit("How many at most", 20, 100),
    }),
  output: () => z.object({ rows: z.array(hitShape()) }),
  example: '"release train"',
  positionals: ["words"],
  run: async ({ db }, { words, limit }) => {
    // Without a letter or digit there is nothing to find; the lists below would give everything.
    if (textQuery(words) === null) return { rows: [] };
    const texts = (await foundTexts(db, await textHits(db, words, limit))).map(
      ({ text: found, letterId = null, page = null, ...hit }) => ({
        ...hit,
        excerpt: letterId === null ? excerpt(found, words) : "",
        letterExcerpt: letterId === null ? "" : excerpt(found, words),
        letterId,
        page,
      }),
    );
    const people = (await personList(db, { search: words, companyId: null, limit: 8, offset: 0 })).rows.map(
      (person) => ({
        kind: "person" as const,
        id: person.id,
        title: person.full_name,
        context: [person.position, person.company].filter((part) => part !== "").join(", "),
        ...noText,
        at: null,
        inCore: false,
        target: "person" as const,
        targetId: person.id,
      }),
    );
    const companies = (
      await companyList(db, { search: words, targetsOnly: false, limit: 4, offset: 0 })
    ).rows.map((company) => ({
      kind: "company" as const,
      id: company.id,
      title: company.name,
      context: company.industry,
      ...noText,
      at: null,
      inCore: false,
      target: "company" as const,
      targetId: company.id,
    }));
    const core = texts.filter(({ inCore }) => inCore);
    const others = texts.filter(({ inCore }) => !inCore);
    return { rows: [...core, ...people, ...companies, ...others].slice(0, limit) };
  },
});
