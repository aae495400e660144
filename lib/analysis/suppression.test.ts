import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/findings/rich-text";
import { snapshotHash, snapshotSalt } from "@/lib/services/snapshot-content";
import { answering, instrumentOf, type People, type Person, snapshotOf, together } from "@/tests/factories/snapshot";
import { analyse } from "./analyse";
import { decideAudiences } from "./audience-suppression";
import type { AnalysisResult } from "./result";
import type { Snapshot } from "./snapshot";

const run = (snapshot: Snapshot) => analyse(snapshot, { snapshotHash: "hash", embedding: null });
const K = 5;

describe("which audiences are shown", () => {
  const thresholds = { numbers: K, words: 8 };
  const decide = (...answered: number[]) =>
    decideAudiences(
      answered.map((n, i) => ({ id: `a${i}`, answered: n })),
      thresholds,
      { totalPublished: true },
    );

  it("opens numbers from five and words from eight", () => {
    const found = decideAudiences(
      [0, 4, 5, 7, 8].map((answered, i) => ({ id: `a${i}`, answered })),
      thresholds,
    );
    expect(found.map(({ answered, numbers, words }) => [answered, numbers, words])).toEqual([
      [null, false, false],
      [null, false, false],
      [5, true, false],
      [7, true, false],
      [8, true, true],
    ]);
    expect(found.map(({ hiddenBecause }) => hiddenBecause)).toEqual([
      "fewer than 5 answered",
      "fewer than 5 answered",
      null,
      null,
      null,
    ]);
  });

  it("never opens words before numbers, whatever the thresholds say", () => {
    const [found] = decideAudiences([{ id: "a", answered: 4 }], { numbers: 5, words: 3 });
    expect(found).toMatchObject({ numbers: false, words: false });
  });

  it.each([1, 2, 9, null])(
    "does not tell an audience of %s in which nobody answered from one in which somebody did",
    (invited) => {
      const [silent, spoke] = [0, 1].map((answered) => decideAudiences([{ id: "a", answered, invited }], thresholds));
      expect(silent).toEqual(spoke);
      expect(spoke).toMatchObject([{ answered: null, hiddenBecause: "fewer than 5 answered" }]);
    },
  );

  it("hides another where a total would tell that nobody answered", () => {
    expect(decide(0, 9, 18).map(({ numbers }) => numbers)).toEqual([false, false, true]);
  });

  it("hides a second audience when a total is shown as well", () => {
    expect(decide(4, 9, 18).map(({ hiddenBecause }) => hiddenBecause)).toEqual([
      "fewer than 5 answered",
      "hidden to protect another audience",
      null,
    ]);
  });

  it("sees that eight people in two audiences of fewer than five are four and four", () => {
    expect(decide(4, 4, 9, 20).map(({ numbers }) => numbers)).toEqual([false, false, false, true]);
    expect(decide(3, 4, 9, 20).map(({ numbers }) => numbers)).toEqual([false, false, true, true]);
  });

  it("leaves a reader of total, counts and reasons more than one count for every hidden audience", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(counts, (answered) => {
        const decisions = decide(...answered);
        const total = answered.reduce((sum, n) => sum + n, 0);
        const shown = decisions.reduce((sum, one) => sum + (one.answered ?? 0), 0);
        const hidden = decisions.filter((one) => one.answered === null);
        if (hidden.length === 0 || decisions.every(({ numbers }) => !numbers)) return;
        const possible = hidden.map(() => new Set<number>());
        const fill = (so: readonly number[], left: number): void => {
          const next = hidden[so.length];
          if (!next) {
            if (left === 0) for (const [i, n] of so.entries()) possible[i]?.add(n);
            return;
          }
          const small = next.hiddenBecause?.startsWith("fewer than");
          for (let n = small ? 0 : K; n <= (small ? K - 1 : left); n++) fill([...so, n], left - n);
        };
        fill([], total - shown);
        for (const one of possible) expect(one.size).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });
});

const VOTES = ["agree", "disagree", "unsure"];
/** One question of every kind that an audience can differ in, and a background question. */
const QUESTIONS = [
  { id: "T", kind: "long-text", construct: "text", prompt: "Why does our office exist?" },
  {
    id: "B",
    kind: "pick-cards",
    construct: "purpose",
    prompt: "Purpose",
    options: ["see", "guard", "grow", "clear"].map((id) => ({ id, label: `To ${id}` })),
  },
  {
    id: "C",
    kind: "share-chips",
    construct: "value",
    prompt: "Points",
    options: ["cost", "risk", "speed"].map((id) => ({ id, label: `Better ${id}` })),
  },
  { id: "D", kind: "twin-scale", construct: "outcome", prompt: "Watch", left: "dates", right: "reasons" },
  { id: "E", kind: "effort-twin", construct: "effort", prompt: "Gates" },
  { id: "L", kind: "ladder-twin", construct: "outcome", prompt: "Reach", stops: ["means", "things", "gains"] },
  { id: "F", kind: "rating", construct: "worth", prompt: "Worth", loLabel: "not", hiLabel: "very" },
  {
    id: "H",
    kind: "agree-cards",
    construct: "statements",
    prompt: "Stand",
    statements: [{ id: "stop", label: "It may stop a project." }],
  },
  {
    id: "I",
    kind: "guess-audience",
    construct: "perception",
    prompt: "Guess",
    about: "B.should",
    options: ["see", "guard", "grow", "clear"].map((id) => ({ id, label: `To ${id}` })),
  },
  {
    id: "J",
    kind: "bands",
    construct: "background",
    prompt: "Years",
    options: ["few", "many"].map((id) => ({ id, label: id })),
  },
];
const IDS = ["alphas", "betas", "gammas"];
const instrument = instrumentOf(IDS, QUESTIONS);

const scale = (lo: number, hi: number) => fc.oneof(fc.integer({ min: lo, max: hi }), fc.constant("unsure"));
const twin = (hi: number) => fc.record({ today: scale(1, hi), should: scale(1, hi) });
const card = fc.constantFrom("see", "guard", "grow", "clear");
const person: fc.Arbitrary<Person> = fc.record(
  {
    T: fc.constantFrom(
      "To see the truth about projects",
      "Clear the way for us",
      "Pass the audit",
      "no idea",
      "unsure",
    ),
    B: fc.record({
      today: fc.subarray(["see", "guard", "grow", "clear"], { minLength: 1, maxLength: 3 }),
      should: card,
    }),
    C: fc.record({ cost: fc.nat(9), risk: fc.nat(9), speed: fc.constant(1) }),
    D: twin(7),
    E: twin(5),
    L: twin(3),
    F: scale(0, 10),
    H: fc.record({ stop: fc.constantFrom(...VOTES) }),
    I: fc.record({ alphas: card, betas: card, gammas: card }),
    J: fc.constantFrom("few", "many", "unsure"),
  },
  { requiredKeys: ["B", "F"] },
);
const group = (min: number, max: number) => fc.array(person, { minLength: min, maxLength: max });
const ofPeople = (people: People) => snapshotOf(people, { instrument });

describe("an audience of fewer than five", () => {
  it("leaves no trace: whatever its people say, and however many of them, the result is the same to the byte", async () => {
    await fc.assert(
      fc.asyncProperty(group(5, 9), group(5, 9), group(1, 4), group(1, 4), async (alphas, betas, few, others) => {
        const first = await run(ofPeople({ alphas, betas, gammas: few }));
        const second = await run(ofPeople({ alphas, betas, gammas: others }));
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
        expect(first.total.answered).toBe(alphas.length + betas.length);
      }),
      { numRuns: 12 },
    );
  });

  it("is neither counted, nor quoted, nor named in a finding", async () => {
    const loud = Array(4).fill({
      T: "Zanzibar is why we are here",
      F: 10,
      B: { should: "grow" },
      D: { today: 7, should: 7 },
    });
    const quiet = Array(9).fill({ T: "To see the truth", F: 2, B: { should: "see" }, D: { today: 1, should: 2 } });
    const found = await run(ofPeople({ alphas: quiet, betas: quiet.slice(1), gammas: loud }));
    const text = JSON.stringify(found);
    expect(text).not.toMatch(/zanzibar/i);
    for (const { groups } of found.items) {
      for (const one of groups.filter(({ audience }) => audience === "gammas")) {
        expect(one).toEqual({ status: "withheld", audience: "gammas", because: "fewer than 5 answered" });
      }
    }
    for (const sentence of sentencesOf(found)) {
      // The target of a guess may be named: what others think of them is theirs to say.
      expect(sentence).not.toMatch(/gammas/);
    }
    expect(found.audiences.find(({ id }) => id === "gammas")).toMatchObject({
      answered: null,
      numbers: false,
      words: false,
    });
    expect(found.headline.cards[2]).toEqual({
      audience: "gammas",
      label: null,
      count: null,
      n: null,
      sentence: "Fewer than 5 answered",
    });
    for (const { themes, nonAnswers } of found.texts) {
      for (const { cells } of themes) {
        expect(cells.find(({ audience }) => audience === "gammas")).toEqual({
          audience: "gammas",
          count: null,
          n: null,
          interval: null,
          typical: false,
          quotes: [],
        });
      }
      expect(nonAnswers.find(({ audience }) => audience === "gammas")?.count).toBeNull();
    }
  });

  it("does not shape a theme that people have sorted, not even by its name", async () => {
    const open = Array.from({ length: 9 }, (_, i) => ({ T: `Clear the way ${i}` }));
    const codebooks = [
      {
        questionId: "T",
        checkedBy: 1,
        themes: [
          { id: "clear", label: "Clearing the way", keywords: [] },
          { id: "spice", label: "Zanzibar", keywords: ["cloves"] },
        ],
        sorted: [
          ...open.map(({ T }) => ({ text: T, themes: ["clear"] })),
          { text: "Cloves from Zanzibar", themes: ["spice"] },
        ],
        unquoted: [],
      },
    ];
    const gammas = Array(4).fill({ T: "Cloves from Zanzibar" });
    const found = await run(snapshotOf({ alphas: open, betas: open, gammas }, { instrument, codebooks }));
    expect(found.texts[0]?.themes.map(({ label }) => label)).toEqual(["Clearing the way"]);
    expect(JSON.stringify(found)).not.toMatch(/zanzibar|cloves/i);
  });
});

describe("a question that fewer than five of an audience answered", () => {
  it("leaves no trace of those few, whatever they say and whether the others were unsure or silent", async () => {
    const few = fc.array(fc.option(twin(7), { nil: undefined }), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(group(7, 7), group(6, 9), few, few, async (alphas, betas, some, others) => {
        const asked = (values: readonly unknown[]) =>
          together(
            alphas.map(({ D: _D, ...rest }) => rest),
            answering("D", [...values, undefined, "x", undefined]),
          );
        const with4 = (values: readonly unknown[]) => ofPeople({ alphas: asked(values), betas });
        const [first, second] = [await run(with4(some)), await run(with4(others))];
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
        for (const id of ["D.today", "D.should"]) {
          const groups = first.items.find((item) => item.id === id)?.groups ?? [];
          expect(groups[0]).toEqual({ status: "withheld", audience: "alphas", because: "fewer than 5 could tell" });
        }
      }),
      { numRuns: 10 },
    );
  });

  it("counts for no comparison, no twin, no reading", async () => {
    const alphas = together(answering("F", [1, 1, 1, 1, 1, 1]), answering("D", twinsOf(4, { today: 1, should: 7 })));
    const betas = together(answering("F", [9, 9, 9, 9, 9, 9]), answering("D", twinsOf(6, { today: 4, should: 4 })));
    const found = await run(ofPeople({ alphas, betas }));
    const item = found.items.find(({ id }) => id === "D.should");
    expect(item).toMatchObject({ pairs: [], index: { status: "unmeasured", reason: "too-few" } });
    expect(found.divergences.map(({ itemId }) => itemId)).toEqual(["F"]);
    expect(found.twins.flatMap(({ shifts }) => shifts).map(({ audience }) => audience)).toEqual(["betas"]);
    expect(found.readings.filter(({ id }) => id === "outcome-pull").map(({ audience }) => audience)).toEqual(["betas"]);
  });
});

const twinsOf = (n: number, answer: object) => [...Array(n).fill(answer), ...Array(6 - n).fill(undefined)];

describe("words", () => {
  const saying = (n: number, text: string) =>
    Array.from({ length: n }, (_, i) => ({ T: `${text} ${"abcdefghi"[i]}`, F: 5 }));
  const quotesIn = (found: AnalysisResult, audience: string) =>
    found.texts.flatMap(({ themes }) =>
      themes.flatMap(({ cells }) => cells.filter((cell) => cell.audience === audience).flatMap(({ quotes }) => quotes)),
    );

  it("open from eight writers: at seven the counts stay, the words go", async () => {
    const seven = await run(
      ofPeople({ alphas: [...saying(7, "Walrus matters"), { F: 5 }], betas: saying(9, "Clear the obstacles for us") }),
    );
    expect(seven.audiences[0]).toMatchObject({ answered: 8, words: true });
    expect(quotesIn(seven, "alphas")).toEqual([]);
    expect(JSON.stringify(seven)).not.toMatch(/walrus/i);
    const counts = seven.texts[0]?.themes.flatMap(({ cells }) => cells[0]?.count ?? []);
    expect(counts?.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(7);
    expect(quotesIn(seven, "betas").length).toBeGreaterThan(0);

    const eight = await run(
      ofPeople({ alphas: saying(8, "Walrus matters"), betas: saying(9, "Clear the obstacles for us") }),
    );
    expect(quotesIn(eight, "alphas").length).toBe(8);
  });

  it("count people who have something to say: “no idea” opens nothing", async () => {
    const alphas = [...saying(7, "Walrus matters"), { T: "no idea", F: 5 }, { T: "unsure", F: 5 }];
    const found = await run(ofPeople({ alphas, betas: saying(9, "Clear the obstacles for us") }));
    expect(JSON.stringify(found)).not.toMatch(/walrus/i);
    expect(found.texts[0]?.nonAnswers[0]).toEqual({ audience: "alphas", count: 2 });
    expect(found.texts[0]?.themes.at(-1)).toMatchObject({ id: "none", label: "Not sure why" });
  });

  it("are held back one by one when a person has marked them", async () => {
    const alphas = saying(9, "Walrus matters");
    const themes = [{ id: "w", label: "Sea", keywords: [] }];
    const sorted = alphas.map(({ T }) => ({ text: T, themes: ["w"] }));
    const codebooks = [{ questionId: "T", checkedBy: 1, themes, sorted, unquoted: ["Walrus matters a"] }];
    const found = await run(snapshotOf({ alphas, betas: saying(9, "Clear") }, { instrument, codebooks }));
    const quotes = quotesIn(found, "alphas").map(({ text }) => text);
    expect(quotes).toHaveLength(8);
    expect(quotes).not.toContain("Walrus matters a");
  });
});

it("shows background only where every answer was given by five", async () => {
  const years = (few: number, many: number) =>
    [...Array(few).fill("few"), ...Array(many).fill("many")].map((J) => ({ J, F: 5 }));
  const found = await run(ofPeople({ alphas: years(5, 6), betas: years(4, 9) }));
  const item = found.items.find(({ id }) => id === "J");
  expect(item?.groups).toEqual([
    expect.objectContaining({ status: "shown", audience: "alphas", n: 11 }),
    { status: "withheld", audience: "betas", because: "fewer than 5 gave one of these answers" },
    { status: "withheld", audience: "gammas", because: "fewer than 5 answered" },
  ]);
  expect(item).toMatchObject({ pairs: [], index: { status: "unmeasured", reason: "not-asked" } });
});

it("crosses background with nothing: who of the others has which background changes no byte", async () => {
  const bands = [...Array(6).fill("few"), ...Array(6).fill("many")];
  const people = (years: readonly string[]) =>
    years.map((J, i) => ({ J, F: i % 11, B: { today: ["see"], should: ["see", "guard", "grow", "clear"][i % 4] } }));
  const first = await run(ofPeople({ alphas: people(bands), betas: people(bands) }));
  const second = await run(ofPeople({ alphas: people(bands.toReversed()), betas: people(bands) }));
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(first.items.find(({ id }) => id === "J")?.groups[0]).toMatchObject({ status: "shown", n: 12 });
});

describe("an adversary with everything in the result", () => {
  /** Sizes on both sides of every threshold. */
  const survey = fc.record({ alphas: group(0, 9), betas: group(0, 9), gammas: group(0, 9) });

  it("finds no total that holds more than what is shown beside it", async () => {
    await fc.assert(
      fc.asyncProperty(survey, async (people) => {
        const invited = { alphas: 12, betas: 12, gammas: 12 };
        const audiences = IDS.map((id) => ({ id, invited: invited[id as keyof typeof invited] }));
        const found = await run(snapshotOf(people, { instrument, audiences }));
        const shown = found.audiences.filter(({ numbers }) => numbers);
        const sum = shown.reduce((so, { answered }) => so + (answered ?? 0), 0);
        expect(found.total.answered).toBe(shown.length > 0 ? sum : null);
        expect(found.total.invited).toBe(shown.length > 0 ? 12 * shown.length : null);
        for (const { id, answered, numbers } of found.audiences) {
          const really = people[id as keyof typeof people].length;
          expect(answered).toBe(numbers ? really : null);
          expect(numbers).toBe(really >= K);
        }
        const seen = new Set(shown.map(({ id }) => id));
        for (const { groups, pairs } of found.items) {
          for (const one of groups) {
            if (one.status === "withheld") continue;
            expect(seen.has(one.audience) && one.n >= K).toBe(true);
          }
          for (const { a, b } of pairs) expect(seen.has(a) && seen.has(b)).toBe(true);
        }
        for (const { cells, n } of cellsOf(found)) {
          expect(cells.every(({ count, n: of }) => (count === null) === (of === null))).toBe(true);
          for (const of of n) expect(of).toBeGreaterThanOrEqual(K);
        }
        for (const { groups } of found.commonGround) for (const { n } of groups) expect(n).toBeGreaterThanOrEqual(K);
        for (const { n, predictor, target } of found.misreadings) {
          expect(n >= K && seen.has(predictor) && seen.has(target)).toBe(true);
        }
        for (const { audience } of found.readings) expect(audience === null || seen.has(audience)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it("cannot try out hidden answers against the hash of the snapshot", () => {
    const known = answering("F", [1, 2, 3, 4, 5]);
    const secret = answering("F", [6, 7]);
    const salted = { ...ofPeople({ alphas: known, betas: secret }), salt: snapshotSalt("server secret", "wave") };
    const published = snapshotHash(salted);
    const guesses = Array.from({ length: 11 }, (_, x) => Array.from({ length: 11 }, (_, y) => [x, y])).flat();
    const fits = (salt?: string) =>
      guesses.filter(
        (pair) =>
          snapshotHash({ ...ofPeople({ alphas: known, betas: answering("F", pair) }), ...(salt ? { salt } : {}) }) ===
          published,
      );
    expect(fits()).toEqual([]);
    expect(fits("another secret")).toEqual([]);
    expect(fits(salted.salt)).toEqual([[6, 7]]);
  });

  it("finds the salt nowhere in the result", async () => {
    const salt = snapshotSalt("server secret", "wave");
    const found = await run({ ...ofPeople({ alphas: answering("F", [1, 2, 3, 4, 5]) }), salt });
    expect(JSON.stringify(found)).not.toContain(salt);
  });
});

const cellsOf = (found: AnalysisResult) =>
  found.texts.flatMap(({ themes }) =>
    themes.map(({ cells }) => ({ cells, n: cells.flatMap(({ n }) => (n === null ? [] : [n])) })),
  );

function sentencesOf(found: AnalysisResult): string[] {
  const { headline, shared, divergences, twins, misreadings, readings } = found;
  return [
    headline.title,
    ...[headline.sentence, headline.agree, headline.where, headline.sure].map(plainText),
    ...headline.cards.map(({ sentence }) => sentence),
    ...[
      ...shared.map(({ reading }) => reading),
      ...[...divergences, ...twins, ...misreadings, ...readings].map(({ sentence }) => sentence),
    ].map(plainText),
  ];
}
