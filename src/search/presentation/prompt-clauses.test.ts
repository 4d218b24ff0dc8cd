import fc from "fast-check";
import { expect, test } from "vitest";
import { promptClauses } from "./prompt-clauses.ts";

const clausesOf = (prompt: string): readonly string[] => promptClauses(prompt).clauses;

test("PC1 an enumeration after a lead-in is one ask an item", () => {
  expect(
    clausesOf(
      "You will have 60 minutes. Please cover: your background, what matters for the business, where you would focus, and your first 90 days.",
    ),
  ).toEqual([
    "Your background",
    "What matters for the business",
    "Where you would focus",
    "Your first 90 days",
  ]);
});

test("PC1 bullets and numbers are one ask each, with their wrapped lines", () => {
  const prompt = `Hello Robin,
we would like you to present on the following:

- Your view of our delivery
  and its causes
* What would you stop?
1) The team you need (roles, order, and cost)
b. How you would measure success

Thank you, Noa`;
  expect(clausesOf(prompt)).toEqual([
    "Your view of our delivery and its causes",
    "What would you stop?",
    "The team you need (roles, order, and cost)",
    "How you would measure success",
  ]);
  expect(promptClauses(prompt).leftOut).toEqual([
    "Hello Robin, we would like you to present on the following",
    "Thank you, Noa",
  ]);
});

test("PC2 sentences are asks of their own, whatever abbreviations they hold", () => {
  expect(
    clausesOf(
      "Describe how you would organise a team of 40, e.g. by product. What would you not change in the U.S. office? Explain your budget of 1.5 million.",
    ),
  ).toEqual([
    "Describe how you would organise a team of 40, e.g. by product",
    "What would you not change in the U.S. office?",
    "Explain your budget of 1.5 million",
  ]);
});

test("PC3 and joins two asks only when the second stands by itself", () => {
  expect(clausesOf("Your first 90 days, and what you would stop.")).toEqual([
    "Your first 90 days",
    "What you would stop",
  ]);
  expect(clausesOf("Tell us about your background and your leadership style.")).toEqual([
    "Tell us about your background",
    "Your leadership style",
  ]);
  expect(clausesOf("How would you organise research and development?")).toEqual([
    "How would you organise research and development?",
  ]);
  expect(clausesOf("What goes wrong between the board and the executive team?")).toHaveLength(1);
});

test("PC3 adjectives, examples, dates and amounts are not cut apart", () => {
  expect(clausesOf("Give us a clear, honest and short view of our product.")).toHaveLength(1);
  expect(clausesOf("Name risks such as hiring, cost and the roadmap.")).toHaveLength(1);
  expect(clausesOf("Show what you would have done by November 24, 2027.")).toHaveLength(1);
  expect(clausesOf("Plan a budget of 1,200,000 EUR.")).toHaveLength(1);
  expect(clausesOf("What would you do in your first 30, 60 and 90 days?")).toHaveLength(1);
});

test("PC3 names and what only describes the part before are not cut apart", () => {
  expect(clausesOf("Present your plan to Noa, Ravi, Greta and Pascal.")).toHaveLength(1);
  expect(clausesOf("Your first 90 days, with the hires and the budget you would ask for")).toHaveLength(1);
  expect(promptClauses("You would present to Noa, Ravi and Greta. Show your plan.").clauses).toEqual([
    "Show your plan",
  ]);
});

test("PC4 what sets the scene stays with the first ask", () => {
  expect(
    clausesOf("Given that we lost two leads this year, what would you stop and what would you start?"),
  ).toEqual(["Given that we lost two leads this year, what would you stop", "What would you start?"]);
});

test("PC5 time, place and courtesy are left out and told", () => {
  const { clauses, leftOut } = promptClauses(
    "You have 45 minutes. The audience is the executive team. Present your view of our strategy. We look forward to it!",
  );
  expect(clauses).toEqual(["Present your view of our strategy"]);
  expect(leftOut).toEqual([
    "You have 45 minutes",
    "The audience is the executive team",
    "We look forward to it",
  ]);
});

test("PC6 an empty prompt asks for nothing, and the same ask twice is one", () => {
  expect(promptClauses(" \n ")).toEqual({ clauses: [], leftOut: [] });
  expect(clausesOf("Your focus.\nYour focus.")).toEqual(["Your focus"]);
});

const word = fc.constantFrom(
  "your",
  "focus",
  "and",
  "team",
  "Please",
  "cover:",
  "What",
  "if",
  "e.g.",
  "such as",
  "90",
  "(a, b)",
  "a,",
  "plan?",
  "stop.",
  "- x",
  "\n",
  ";",
  "“so, and”",
  "\u{1f600}",
);

test("PC7 no word of the prompt is lost, in asks or in what is left out", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const prompt = words.join(" ");
      const { clauses, leftOut } = promptClauses(prompt);
      const told = [...clauses, ...leftOut].join(" ").toLowerCase();
      const lost = ["focus", "team", "stop", "plan"].filter(
        (kept) => prompt.includes(kept) && !told.includes(kept),
      );
      expect(lost).toEqual([]);
      expect(clauses.filter((clause) => clause.trim() === "")).toEqual([]);
    }),
  );
});

test("PC7 any text is read, in time that grows with its length", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => void promptClauses(text)));
  for (const part of ["a, ", "and your ", "(", "- x\n", "e.g. ", "? ", "“"])
    promptClauses(part.repeat(20_000));
}, 20_000);
