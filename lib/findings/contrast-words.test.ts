import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import type { Contrast } from "@/lib/analysis/contrasts";
import { instrumentOf, type Person, snapshotOf } from "@/tests/factories/snapshot";
import { aloneSentence, contrastShort, contrastTitle } from "./contrast-words";
import { plainText } from "./rich-text";

const options = ["Faster decisions", "Yes", "Fewer surprises for the board"].map((label, i) => ({
  id: `o${i}`,
  label,
}));
const QUESTIONS = {
  S: {
    id: "S",
    kind: "twin-scale",
    construct: "outcome",
    prompt: "Watch?",
    left: "Watches dates",
    right: "Watches reasons",
    leftShort: "dates",
    rightShort: "reasons",
  },
  E: { id: "E", kind: "effort-twin", construct: "effort", prompt: "Status reporting" },
  L: {
    id: "L",
    kind: "ladder-twin",
    construct: "outcome",
    prompt: "How far?",
    label: "How far it reaches",
    stops: ["means", "things", "gains"],
  },
  W: { id: "W", kind: "rating", construct: "worth", prompt: "Worth it?", loLabel: "no", hiLabel: "yes" },
  K: { id: "K", kind: "likert", prompt: "Happy?", label: "Happiness at work", steps: ["not", "quite", "very"] },
  C: { id: "C", kind: "single-choice", prompt: "Which?", label: "What matters most", options },
  P: { id: "P", kind: "share-chips", construct: "value", prompt: "Share", label: "Value points", options },
  R: { id: "R", kind: "ranking", prompt: "Rank", label: "Your order", options },
  H: {
    id: "H",
    kind: "agree-cards",
    construct: "statements",
    prompt: "Stand",
    statements: [{ id: "x", label: "It may stop a project." }],
  },
};

/** The row that eleven clerks and eleven chiefs make who all answer so. */
async function row(question: object, chiefs: unknown, clerks: unknown) {
  const id = "id" in question ? String(question.id) : "";
  const people = (answer: unknown): Person[] => Array.from({ length: 11 }, () => ({ [id]: answer }));
  const snapshot = snapshotOf(
    { chiefs: people(chiefs), clerks: people(clerks) },
    { instrument: instrumentOf(["chiefs", "clerks"], [question]) },
  );
  const found = await analyse(snapshot, { snapshotHash: "", embedding: null });
  const one = found.divergences[0];
  return {
    title: one?.title,
    about: one?.about,
    sentence: plainText(one?.sentence ?? []),
    where: plainText(found.headline.where),
    headline: plainText(found.headline.sentence),
  };
}

const PAIRS = "In 100 of 100 random pairs, ";
describe("a clear gap", () => {
  it.each([
    [
      QUESTIONS.S,
      { should: 2 },
      { should: 6 },
      "Watch?",
      "should be",
      "clerks sit nearer “reasons” than chiefs.",
      "Dates or reasons.",
    ],
    [
      QUESTIONS.E,
      { should: 5 },
      { should: 2 },
      "Status reporting",
      "effort, should be",
      "chiefs want more than clerks.",
      "Status reporting.",
    ],
    [
      QUESTIONS.L,
      { should: 1 },
      { should: 3 },
      "How far it reaches",
      "should be",
      "clerks want it to reach further than chiefs.",
      "How far it reaches.",
    ],
    [QUESTIONS.W, 9, 2, "Worth it?", "today", "chiefs rate it above clerks.", "Worth."],
    [
      QUESTIONS.K,
      1,
      3,
      "Happiness at work",
      "answers",
      "clerks answer nearer “very” than chiefs.",
      "Happiness at work.",
    ],
    [
      QUESTIONS.P,
      { o0: 20 },
      { o2: 20 },
      "Faster decisions",
      "value points",
      "chiefs give more points than clerks.",
      "Faster decisions.",
    ],
    [
      QUESTIONS.R,
      ["o0", "o1", "o2"],
      ["o2", "o1", "o0"],
      "Faster decisions",
      "your order",
      "chiefs place it higher than clerks.",
      "Your order.",
    ],
    [
      QUESTIONS.H,
      { x: "agree" },
      { x: "disagree" },
      "It may stop a project",
      "statement",
      "chiefs agree more than clerks.",
      "“It may stop a project”.",
    ],
  ])("is told in pairs of people: %j", async (question, chiefs, clerks, title, about, sentence, where) => {
    expect(await row(question, chiefs, clerks)).toMatchObject({ title, about, sentence: `${PAIRS}${sentence}`, where });
  });

  it("is told in counts where people choose", async () => {
    const long = await row({ ...QUESTIONS.C, options: [options[0], options[2]] }, "o2", "o0");
    expect(long.title).toMatch(
      /^(Fewer surprises for the board|Faster decisions|What matters most: “Faster decisions”)$/,
    );
    const [short, other] = [await row(QUESTIONS.C, "o1", "o2"), await row(QUESTIONS.C, "o2", "o1")];
    for (const { title, about, sentence, headline, where } of [short, other]) {
      expect(where).toBe("What matters most.");
      if (title === "Fewer surprises for the board") {
        expect(about).toBe("what matters most");
        expect(sentence).toMatch(/ choose it more often: 11 of 11 (chiefs|clerks), against 0 of 11 (chiefs|clerks)\.$/);
        expect(headline).toMatch(/ choose “fewer surprises for the board” more often: 11 of 11/);
      } else {
        expect(title).toBe("What matters most: “Yes”");
        expect(about).toBe("answers");
        expect(sentence).toMatch(/ choose “Yes” more often: 11 of 11/);
      }
    }
  });
});

const contrast = (label: string, id: string | null = null): Contrast => ({
  itemId: "K",
  item: {
    id: "K",
    question: {
      id: "K",
      kind: "likert",
      construct: "other",
      prompt: label,
      steps: ["a", "b"],
      seconds: 1,
      unsure: "?",
    },
    label,
    measure: "plain",
    scale: { type: "ordinal", lo: 1, hi: 2, loLabel: "low", hiLabel: "high" },
    values: [],
    groups: [],
    shown: [],
  },
  subject: id === null ? null : { id, label },
  high: "a",
  low: "b",
  delta: 0.2,
  gap: 0.1,
  certainty: "none",
  isSmall: false,
  aligned: false,
  fewest: 40,
  spots: [],
  range: { lo: 1, hi: 2, loLabel: "low", hiLabel: "high" },
});
const WHO = ["a", "b"].map((id) => ({ id, name: id, one: id, many: `${id}s` }));
const sentence = (changes: Partial<Contrast>) => plainText(aloneSentence({ ...contrast("Europe"), ...changes }, WHO));

describe("no gap", () => {
  it("is no agreement, least of all among few", () => {
    expect(sentence({})).toBe("No evidence of a gap; this is not proof of agreement.");
    expect(sentence({ fewest: 19 })).toBe("No evidence of a gap; with so few answers that is no proof of agreement.");
  });
  it("may be a difference that is sure but slight", () => {
    expect(sentence({ isSmall: true })).toBe(
      "A small difference rather than a gap: in 60 of 100 random pairs, as answer nearer “high” than bs.",
    );
  });
  it("is agreement where there is evidence for it", () => {
    expect(sentence({ aligned: true })).toMatch(/enough of them to say so\.$/);
  });
  it("is a weaker verb where it is possible", () => {
    expect(sentence({ certainty: "possible", delta: 0.4 })).toBe(
      "In 70 of 100 random pairs, as may answer nearer “high” than bs.",
    );
  });
});

it("keeps capitals that may belong to a name, in the middle of a list too", () => {
  expect(
    ["Blair", "Tony Blair", "Attitude to Europe", "PMO staff", "Is it worth it?"].map((label) =>
      contrastShort(contrast(label)),
    ),
  ).toEqual(["Blair", "Tony Blair", "attitude to Europe", "PMO staff", "is it worth it"]);
  expect(contrastTitle(contrast("The PMO may stop a project."))).toBe("The PMO may stop a project");
});
