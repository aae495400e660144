import { describe, expect, it } from "vitest";
import { newQuestion, PLACEHOLDERS } from "../editing/new-question";
import { addQuestion, moveQuestion, replaceQuestion } from "../editing/outline";
import { editionById, editions } from "../editions";
import { type Instrument, type Question, questionSchema, questionsOf } from "../instrument";
import { KIND_NAMES } from "../kinds/kind-names";
import { leaning } from "./balance";
import { checkQuestions, mustSolve } from "./check-questions";

const { instrument: full } = editionById("full");

function withOne(question: Record<string, unknown>): Instrument {
  const parsed = questionSchema.parse({ id: "Q1", ...question });
  return { ...full, sections: [{ id: "one", title: "One", questions: [parsed] }] };
}
const rating = (prompt: string, more: Record<string, unknown> = {}) =>
  withOne({ kind: "rating", prompt, loLabel: "not at all", hiLabel: "fully", ...more });
const statements = (...labels: string[]) =>
  withOne({
    kind: "agree-cards",
    prompt: "Where do you stand?",
    statements: labels.map((label, i) => ({ id: `s${i}`, label })),
  });
const rulesIn = (instrument: Instrument) => checkQuestions(instrument).map(({ rule }) => rule);

it.each(editions)("finds nothing in the $id edition", ({ instrument }) => {
  expect(checkQuestions(instrument)).toEqual([]);
});

describe("words", () => {
  const bad: [string, string][] = [
    ["two in one", "Is the PMO fast and reliable?"],
    ["two in one", "How satisfied are you with the speed and quality of reports?"],
    ["two in one", "What does the PMO do for you and how often do you use it?"],
    ["two in one", "The PMO should train people and stop weak projects."],
    ["two in one", "The PMO supports my project and controls my budget."],
    ["two in one", "Rate the methods and the people of the PMO."],
    ["two in one", "Does it help you as well as your team?"],
    ["two in one", "Do you like your manager and your salary?"],
    ["leading words", "Why fund it, and do you not agree that it is useful?"],
    ["leading words", "Don’t you agree that reports take too long?"],
    ["leading words", "Isn't the PMO important?"],
    ["leading words", "The PMO is useful, isn’t it?"],
    ["leading words", "As we all know, gates cost time. How much do yours cost?"],
    ["leading words", "How much do you like the new portal?"],
    ["loaded words", "How much time do you lose to bureaucratic reports?"],
    ["loaded words", "How often do you use our world-class templates?"],
    ["two negatives", "Is it not unlikely that gates change a decision?"],
    ["two negatives", "Nobody should start without a business case."],
    ["absolute words", "The PMO always answers in a day."],
    ["absolute words", "Do reports never reach you?"],
    ["jargon", "How well does the PMO leverage synergies?"],
    ["letters for words", "How useful is the RAIDX log?"],
    ["too long", Array(23).fill("word").join(" ")],
  ];
  it.each(bad)("%s: %s", (rule, prompt) => {
    expect(rulesIn(rating(prompt))).toContain(rule);
    if (rule !== "loaded words" && rule !== "too long") expect(rulesIn(statements(prompt))).toContain(rule);
  });

  it.each([
    "Does what the PMO gives back outweigh the effort and money it takes?",
    "Governance meetings and gates",
    "How often do executives and project managers meet?",
    "How useful are risk and issue logs to you?",
    "Who reads what you write?",
    "How clear is the purpose of our PMO?",
    "How often do you and your team talk to the PMO?",
    "What do we do today that nobody would miss?",
    "How long does it take until a decision is made?",
    "The PMO should be able to stop a project.",
    "Do you think that the PMO is known?",
    "How useful is the business case (BC) template?",
    "Does everyday work change after a gate?",
    "Is the right person told in time?",
  ])("says nothing about: %s", (prompt) => {
    expect(rulesIn(rating(prompt))).toEqual([]);
  });

  it("reads the words of each audience, and says whose they are", () => {
    const found = checkQuestions(
      rating("Is it worth it?", { wording: { "pmo-staff": { prompt: "Surely we are worth it?" } } }),
    );
    expect(found).toEqual([
      expect.objectContaining({
        rule: "leading words",
        questionId: "Q1",
        where: "Question for PMO staff",
        quote: "Surely we are worth it?",
      }),
    ]);
  });

  it.each([
    "Why do we have a PMO and do you like its work?",
    "Why do you fund the PMO and do you not agree it is great and useful?",
    "Do you like your manager and your salary?",
  ])("finds two questions in own words too, and in what one audience reads: %s", (prompt) => {
    expect(rulesIn(withOne({ kind: "long-text", prompt }))).toContain("two in one");
    const [found] = checkQuestions(
      withOne({ kind: "long-text", prompt: "Why?", wording: { "pmo-staff": { prompt } } }),
    ).filter(({ rule }) => rule === "two in one");
    expect(found).toMatchObject({ where: "Question for PMO staff", quote: prompt });
  });

  it("does not judge the words of other languages, only what every language shares", () => {
    const german = { ...rating("Is the PMO fast and reliable?", { loLabel: "0" }), language: "de" };
    expect(rulesIn(german)).toEqual(["scale without words"]);
  });

  it("lets answers hold two things, which are chosen as one, and texts ask for more", () => {
    const options = [
      { id: "a", label: "Safe and reliable" },
      { id: "b", label: "Fast" },
    ];
    expect(rulesIn(withOne({ kind: "single-choice", prompt: "Which one?", options }))).toEqual([]);
    expect(rulesIn(withOne({ kind: "long-text", prompt: "What works and why does it?" }))).toEqual([]);
  });
});

describe("balance", () => {
  const forIt = ["The PMO helps me.", "The PMO should lead change.", "Reports are useful.", "I know what it is for."];
  it("finds statements that all lean one way", () => {
    expect(rulesIn(statements(...forIt))).toEqual(["unbalanced statements"]);
  });
  it("is content with both sides, and with too few to tell", () => {
    expect(rulesIn(statements(...forIt, "The PMO is too slow.", "We would be better off with a smaller one."))).toEqual(
      [],
    );
    expect(rulesIn(statements(...forIt.slice(0, 3)))).toEqual([]);
  });
  it.each([
    ["The PMO should be able to stop a project.", "for"],
    ["Experienced project managers should be left alone.", "against"],
    ["If nobody reads a report, it should end.", "against"],
    ["Meetings are on Monday.", null],
  ])("reads “%s” as %s", (text, side) => expect(leaning(text)).toBe(side));
});

describe("scales and answers", () => {
  it("finds ends and steps without words", () => {
    expect(rulesIn(rating("Is it worth it?", { loLabel: "0", hiLabel: "10" }))).toEqual(["scale without words"]);
    const likert = withOne({ kind: "likert", prompt: "How alike?", steps: ["1", "2", "3"] });
    expect(mustSolve(checkQuestions(likert))).toHaveLength(1);
  });
  it("finds answers that read alike", () => {
    const options = [
      { id: "a", label: "Weekly" },
      { id: "b", label: "weekly " },
    ];
    expect(rulesIn(withOne({ kind: "bands", prompt: "How often?", options }))).toEqual(["answers alike"]);
  });
});

describe("audiences", () => {
  it("must ask everybody something", () => {
    const [found] = checkQuestions(rating("Is it worth it?", { audiences: ["pmo-staff", "stakeholders"] }));
    expect(found).toMatchObject({
      rule: "audience asked nothing",
      level: "must",
      problem: "Project managers are asked nothing.",
    });
  });
  it("names the one audience whose words were forgotten, not the one that was meant to differ", () => {
    const own = (...ids: string[]) =>
      rating("Is it?", { wording: Object.fromEntries(ids.map((id) => [id, { prompt: `Is it, ${id}?` }])) });
    const [found] = checkQuestions(own("stakeholders", "pmo-staff"));
    expect(found).toMatchObject({
      rule: "wording missing for one audience",
      problem: expect.stringContaining("Project managers"),
    });
    expect(rulesIn(own("pmo-staff"))).toEqual([]);
    expect(rulesIn(own("stakeholders", "pmo-staff", "project-managers"))).toEqual([]);
  });
  it("finds words that nobody reads", () => {
    const idle = rating("Is it?", { audiences: ["stakeholders"], wording: { "pmo-staff": { prompt: "Is it ours?" } } });
    expect(rulesIn(idle)).toContain("wording nobody reads");
  });
  it("finds chips to be shared among picks that come later, or that not everybody made", () => {
    const late = moveQuestion(full, "C1", { sectionId: "value", index: 1 });
    expect(mustSolve(checkQuestions(late))).toMatchObject([{ rule: "nothing to share among", questionId: "C2" }]);
    const picks = questionsOf(full).find(({ id }) => id === "C1") as Question;
    const fewer = replaceQuestion(full, { ...picks, audiences: ["pmo-staff"] });
    const [found] = mustSolve(checkQuestions(fewer));
    expect(found?.problem).toBe(
      "Executives and Project managers are not asked C1, among whose picks the chips are shared.",
    );
  });
  it("finds a guess with nobody to guess about", () => {
    const alone = { ...full, audiences: full.audiences.slice(0, 1) };
    expect(rulesIn(alone)).toContain("nobody to guess");
  });
});

describe("order", () => {
  it("finds a list that is read before own words, once for all audiences", () => {
    const primed = moveQuestion(full, "B1", { sectionId: "own-words", index: 0 });
    expect(checkQuestions(primed)).toMatchObject([
      { rule: "list before own words", questionId: "B1", advice: "Move A1 in front of it." },
    ]);
  });
  it("finds a third text before the first tick, unless it is optional", () => {
    const third = newQuestion("long-text", "A4");
    const three = addQuestion(full, { ...third, prompt: "What else?" }, "A2");
    expect(checkQuestions(three)).toMatchObject([{ rule: "too much writing first", questionId: "A4" }]);
    expect(checkQuestions(addQuestion(full, { ...third, prompt: "What else?", optional: true }, "A2"))).toEqual([]);
  });
});

it.each(Object.keys(KIND_NAMES) as Question["kind"][])("stops a new %s that nobody has written yet", (kind) => {
  const found = mustSolve(checkQuestions(addQuestion(full, newQuestion(kind, "Z1"), "J2")));
  expect(found[0]).toMatchObject({ rule: "still to write", questionId: "Z1", quote: PLACEHOLDERS.prompt });
});
