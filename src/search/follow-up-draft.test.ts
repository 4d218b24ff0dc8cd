import { describe, expect, test } from "vitest";
import { followUpDraft } from "./follow-up-draft.ts";
import { sampleDoneStep, sampleInterviewer, sampleOpportunity, sampleStep } from "./sample-search.ts";

const draftLines = (...args: Parameters<typeof followUpDraft>): readonly string[] =>
  followUpDraft(...args)
    .body.split("\n")
    .filter((line) => line !== "");

describe("P5 the follow-up draft", () => {
  test("P5 has greeting, core, thanks and next step in this order", () => {
    const next = sampleStep({
      id: "next",
      position: 1,
      title: "Team talk",
      startsAt: "2026-12-03T23:30:00Z",
      timeZone: "Asia/Tokyo",
    });
    const step = sampleDoneStep();
    expect(draftLines(step, sampleOpportunity({ steps: [step, next] }), "Kim")).toEqual([
      "Hello Dana,",
      "What I took from our conversation: Shipping is slow because nobody owns the release.",
      "Thank you for your time and for telling me more about Acme.",
      'The next step on my side is "Team talk" on Friday 4 December, and I look forward to it.',
      "Kind regards",
      "Kim",
    ]);
  });
  test("P5 leaves a blank instead of inventing a core, and says so", () => {
    const draft = followUpDraft(sampleDoneStep({ core: "" }), sampleOpportunity({ steps: [] }));
    expect(draft.blanks).toHaveLength(1);
    expect(draft.body).toContain(draft.blanks[0]);
    expect(draft.body).toContain("Please tell me what the next step is");
  });
  test("P5 takes only marked lines of the private notes", () => {
    const notes =
      "CEO seemed tired\n- Next: they send the metrics by Friday\nPromised: my note on release trains\nThanks for: the honest word on churn";
    const { body } = followUpDraft(sampleDoneStep({ notes }), sampleOpportunity());
    expect(body).not.toContain("tired");
    expect(body).toContain("Next, as we said: they send the metrics by Friday.");
    expect(body).toContain("As promised: my note on release trains.");
    expect(body).toContain("Thank you for the honest word on churn.");
  });
  test("P5 greets several people, titled people and nobody", () => {
    const people = [
      sampleInterviewer({ name: "Dr. Ana Prieto" }),
      sampleInterviewer({ name: "Lee Park" }),
      sampleInterviewer({ name: "Jo" }),
    ];
    expect(draftLines(sampleDoneStep({ interviewers: people }), sampleOpportunity())[0]).toBe(
      "Hello Dr. Ana Prieto, Lee and Jo,",
    );
    expect(draftLines(sampleDoneStep({ interviewers: [] }), sampleOpportunity())[0]).toBe("Hello,");
  });
  test("P5 wishes well where the opportunity is closed", () => {
    const closed = sampleOpportunity({ state: "closed", closeReason: "rejected" });
    expect(followUpDraft(sampleDoneStep(), closed).body).toContain("I wish you and the team well.");
  });
  test("P5 an unknown time zone does not lose the draft", () => {
    const next = sampleStep({ id: "n", position: 1, timeZone: "Mars/Base" });
    const step = sampleDoneStep();
    expect(followUpDraft(step, sampleOpportunity({ steps: [step, next] })).body).toContain(
      "on Friday 27 November",
    );
  });
});
