import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { editionById } from "@/lib/survey/editions";
import { answering, instrumentOf, type People, type Person, snapshotOf, together } from "@/tests/factories/snapshot";
import { plainText } from "./rich-text";

const QUESTIONS = {
  why: {
    id: "A1",
    kind: "long-text",
    construct: "text",
    prompt: "Why does our PMO exist?",
    label: "Why the PMO exists",
  },
  worth: {
    id: "F1",
    kind: "rating",
    construct: "worth",
    prompt: "Does it outweigh the effort?",
    label: "Is it worth the effort and money?",
    loLabel: "costs far outweigh",
    hiLabel: "benefits far outweigh",
  },
  purpose: {
    id: "B1",
    kind: "pick-cards",
    construct: "purpose",
    prompt: "Pick",
    label: "What the PMO is here for",
    options: ["See the truth", "Clear the way", "Pass the audit"].map((label, i) => ({ id: `o${i}`, label })),
  },
  happy: {
    id: "Q1",
    kind: "likert",
    prompt: "How happy are you?",
    steps: ["not at all", "a little", "quite", "very"],
  },
};

async function resultOf(
  ids: readonly string[],
  questions: readonly object[],
  people: People,
  changes: Partial<Snapshot> = {},
) {
  const snapshot = snapshotOf(people, { instrument: instrumentOf(ids, questions), ...changes });
  const result = await analyse(snapshot, { snapshotHash: "hash", embedding: null });
  checkLanguage(result);
  return result;
}

function sentencesOf(result: AnalysisResult): string[] {
  const { headline, shared, divergences, twins, misreadings, readings } = result;
  const rows = [...divergences, ...twins, ...misreadings, ...readings].map(({ sentence }) => sentence);
  const texts = [headline.sentence, headline.agree, headline.where, headline.sure, ...shared.map((one) => one.reading)];
  return [...texts, ...rows].map(plainText);
}

/** What holds of every sentence in every result. */
function checkLanguage(result: AnalysisResult): void {
  const hidden = result.audiences.filter(({ numbers }) => !numbers);
  for (const text of [...sentencesOf(result), result.headline.title]) {
    expect(text).toMatch(/^[\p{Lu}\p{N}“].*\.$/su);
    expect(text).not.toMatch(/undefined|null|NaN|Infinity| {2}|\.\.|,\.|“”/);
    // Counts before percentages, and never "no difference".
    expect(text).not.toMatch(/%|per ?cent|no difference/i);
    // "1 gaps", "1 of 1 people", "All two audiences"
    expect(text).not.toMatch(/\b1 (gaps|items|steps|points|audiences)\b|\ball (two|one) /i);
    for (const { many } of hidden) expect(text).not.toContain(many);
  }
  for (const { certainty, sentence } of result.divergences) {
    const text = plainText(sentence);
    if (certainty === "possible") expect(text).toMatch(/\bmay\b/);
    if (certainty === "clear") expect(text).not.toMatch(/\bmay\b|no evidence/i);
    if (certainty === "none") expect(text).toMatch(/proof of agreement|enough of them to say so/);
  }
}

const agree = ({ headline }: AnalysisResult) => plainText(headline.agree);
const where = ({ headline }: AnalysisResult) => plainText(headline.where);
const sure = ({ headline }: AnalysisResult) => plainText(headline.sure);
const rating = (...values: number[]) => answering("F1", values);
const picks = (...ids: string[]) =>
  answering(
    "B1",
    ids.map((should) => ({ should })),
  );

describe("how many audiences", () => {
  const low = rating(0, 1, 1, 2, 0, 1, 2, 1, 0, 1);
  const high = rating(9, 10, 8, 9, 10, 9, 8, 9, 10, 9);

  it("two", async () => {
    const found = await resultOf(["chiefs", "clerks"], [QUESTIONS.worth], { chiefs: low, clerks: high });
    expect(found.headline.title).toBe("Widest apart: worth.");
    expect(plainText(found.headline.sentence)).toBe("In 100 of 100 random pairs, clerks rate it above chiefs.");
    expect(sure(found)).toBe("1 clear gap, 0 possible, in 1 comparison. Both audiences are large enough to report.");
    expect(where(found)).toBe("Worth.");
    expect(agree(found)).toMatch(/^Not on worth: \d+ of 100 shared\.$/);
    expect(plainText(found.shared[0]?.reading ?? [])).toBe("Clerks rate it far higher than chiefs.");
  });

  it("five", async () => {
    const ids = ["chiefs", "clerks", "cooks", "nurses", "pilots"];
    const people = { chiefs: low, clerks: high, cooks: low, nurses: high, pilots: low };
    const found = await resultOf(ids, [QUESTIONS.worth, QUESTIONS.purpose], people);
    expect(sure(found)).toMatch(/in 1 comparison\. All five audiences are large enough to report\.$/);
    expect(found.items.find(({ id }) => id === "F1")?.pairs).toHaveLength(10);
    const strip = found.shared.find(({ construct }) => construct === "worth");
    expect(strip?.measure.status === "measured" && strip.measure.value.pairs.length).toBe(10);
  });

  it("one that can be shown, of three", async () => {
    const people = { chiefs: high, clerks: rating(1, 2), cooks: [] };
    const found = await resultOf(["chiefs", "clerks", "cooks"], [QUESTIONS.worth], people);
    expect(found.headline.title).toBe("One audience can be shown.");
    expect(agree(found)).toBe("Only one audience can be shown, so there is nothing to compare it with.");
    expect(where(found)).toBe("Nothing can be compared.");
    expect(sure(found)).toBe("Two of three audiences are too small to report.");
    expect(found.alignment).toEqual({ status: "unmeasured", reason: "too-few" });
    expect(found.headline.cards.map(({ sentence }) => sentence)).toEqual([
      "10 chiefs answered",
      "Fewer than 5 answered",
      "Fewer than 5 answered",
    ]);
  });

  it("one in all, as in an import that nothing tells apart", async () => {
    const found = await resultOf(["people"], [QUESTIONS.happy], { people: answering("Q1", [1, 2, 3, 4, 4, 4]) });
    expect(sure(found)).toBe("The audience is large enough to report.");
    expect(plainText(found.headline.sentence)).toBe("There is nothing to compare it with.");
    expect(found.divergences).toEqual([]);
  });

  it("none: nobody answered, or too few everywhere", async () => {
    const nobody = await resultOf(
      ["chiefs", "clerks"],
      [QUESTIONS.worth],
      { chiefs: [], clerks: [] },
      { closed: false },
    );
    expect(nobody.headline.title).toBe("Too few answers to show.");
    expect(sure(nobody)).toBe("Neither of the two audiences is large enough to report.");
    expect(nobody.headline.cards.map(({ sentence }) => sentence)).toEqual([
      "Fewer than 5 answered",
      "Fewer than 5 answered",
    ]);
    expect(nobody.total).toEqual({ answered: null, invited: null });
    const few = await resultOf(["chiefs", "clerks", "cooks"], [QUESTIONS.worth], {
      chiefs: rating(1, 2),
      clerks: rating(3),
      cooks: rating(9, 9, 9, 9),
    });
    expect(sure(few)).toBe("None of the three audiences is large enough to report.");
    expect(plainText(few.headline.sentence)).toBe(
      "Numbers are shown from 5 answers an audience; none has as many yet.",
    );
  });
});

describe("what was asked", () => {
  it("only words: themes are compared, and no number is made up", async () => {
    const writing = (text: string): Person[] => Array.from({ length: 10 }, (_, i) => ({ A1: `${text} ${i}` }));
    const [chiefs, clerks] = [writing("clear the blockers"), writing("show an honest picture")];
    const themes = [
      { id: "clear", label: "Clearing obstacles", keywords: ["blockers"] },
      { id: "see", label: "An honest picture", keywords: ["honest"] },
    ];
    const sorted = [
      ...chiefs.map(({ A1 }) => ({ text: String(A1), themes: ["clear"] })),
      ...clerks.map(({ A1 }) => ({ text: String(A1), themes: ["see"] })),
    ];
    const codebooks = [{ questionId: "A1", checkedBy: 2, themes, sorted, unquoted: [] }];
    const found = await resultOf(["chiefs", "clerks"], [QUESTIONS.why], { chiefs, clerks }, { codebooks });
    expect(found.headline.title).toBe("Two audiences, two purposes.");
    expect(plainText(found.headline.sentence)).toBe(
      "Asked why the PMO exists, 10 of 10 chiefs wrote about clearing obstacles and 10 of 10 clerks about an honest picture.",
    );
    expect(found.texts[0]).toMatchObject({ note: "Themes checked by 2 people.", embedder: "people", meet: [] });
    expect(where(found)).toMatch(/^(Clearing obstacles|An honest picture)\.$/);
    expect(agree(found)).toBe("People were asked for their own words only; compare the themes.");
    expect(found.shared).toEqual([]);
    expect(found.divergences[0]).toMatchObject({ about: "own words", certainty: "clear" });
    expect(plainText(found.divergences[0]?.sentence ?? [])).toMatch(
      /^(Chiefs|Clerks) name it more often: 10 of 10 (chiefs|clerks), against 0 of 10 (chiefs|clerks)\.$/,
    );
  });

  it("only words, too few to sort", async () => {
    const few = Array.from({ length: 5 }, (_, i) => ({ A1: `because of reason number ${"abcde"[i]}` }));
    const found = await resultOf(["chiefs", "clerks"], [QUESTIONS.why], { chiefs: few, clerks: few });
    expect(found.texts[0]?.clustered).toBe(false);
    expect(where(found)).toBe("Nothing can be compared.");
    expect(found.headline.title).toBe("Nothing that two audiences answered can be compared.");
  });

  it("one scaled question of an import: no today, no should be", async () => {
    const found = await resultOf(["north", "south"], [QUESTIONS.happy], {
      north: answering("Q1", [4, 4, 4, 3, 4, 4, 4, 4]),
      south: answering("Q1", [1, 1, 2, 1, 1, 2, 1, 1]),
    });
    expect(found.divergences[0]).toMatchObject({ title: "How happy are you?", about: "answers", certainty: "clear" });
    expect(plainText(found.divergences[0]?.sentence ?? [])).toBe(
      "In 100 of 100 random pairs, north answer nearer “very” than south.",
    );
    expect(where(found)).toBe("How happy are you.");
    expect(agree(found)).toMatch(/^Opposed: \d+ of 100 on the alignment index\.$/);
    expect(found.twins).toEqual([]);
    expect(found.misreadings).toEqual([]);
  });

  it("nothing that is asked today counts as where people stand", async () => {
    const seen = {
      ...QUESTIONS.worth,
      id: "D",
      kind: "twin-scale",
      construct: "outcome",
      left: "dates",
      right: "reasons",
    };
    const today = (value: number) => Array(9).fill({ D: { today: value, should: 4 } });
    const found = await resultOf(["chiefs", "clerks"], [seen], { chiefs: today(1), clerks: today(7) });
    expect(found.divergences.map(({ itemId }) => itemId)).toEqual(["D.should"]);
    // It is compared all the same, for whoever opens the question.
    expect(found.items.find(({ id }) => id === "D.today")?.pairs[0]?.certainty).toBe("clear");
  });
});

describe("everyone says the same", () => {
  const same = (n: number) => together(rating(...Array(n).fill(7)), picks(...Array(n).fill("o0")));

  it("is not yet proof of agreement when nine people say it", async () => {
    const found = await resultOf(["chiefs", "clerks"], [QUESTIONS.worth, QUESTIONS.purpose], {
      chiefs: same(9),
      clerks: same(9),
    });
    expect(agree(found)).toBe("Too few answers to say: between 66 and 100 of 100 shared on purpose.");
    expect(found.headline.title).toBe("No gap stands out.");
    expect(where(found)).toBe("No gap stands out; this is not proof of agreement.");
    for (const { measure } of found.shared) {
      // 1 − .025^(1/9): a third of an audience could think otherwise and be missing among nine.
      expect(measure.status === "measured" && measure.value.interval?.lo).toBeCloseTo(100 * 0.025 ** (1 / 9), 6);
    }
    expect(found.items.flatMap(({ pairs }) => pairs).some(({ aligned }) => aligned)).toBe(false);
    expect(found.commonGround).toContainEqual(expect.objectContaining({ kind: "value" }));
  });

  it("is said to be alike when fifty do", async () => {
    const found = await resultOf(["chiefs", "clerks"], [QUESTIONS.worth], {
      chiefs: rating(...Array(50).fill(7)),
      clerks: rating(...Array(50).fill(7)),
    });
    expect(found.headline.title).toBe("The audiences answer alike.");
    expect(plainText(found.shared[0]?.reading ?? [])).toBe("All answer alike, and there are enough answers to say so.");
  });
});

describe("the full questionnaire", () => {
  it("gives a result when it was sent and nobody has answered", async () => {
    const empty = snapshotOf({}, { instrument: editionById("full").instrument });
    const found = await analyse(empty, { snapshotHash: "hash", embedding: null });
    checkLanguage(found);
    expect(found.shared.map(({ measure }) => measure.status)).toEqual(Array(4).fill("unmeasured"));
    expect(found.items.length).toBeGreaterThan(40);
    expect(found.texts).toEqual([]);
  });
});
