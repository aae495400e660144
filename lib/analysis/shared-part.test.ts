import { beforeAll, describe, expect, it } from "vitest";
import { sampleResult } from "@/tests/factories/sample-result";
import type { AnalysisResult } from "./result";
import { analysisResultSchema } from "./result";
import { SHARE_SECTION_IDS, type ShareSection } from "./share-sections";
import { sharedPart } from "./shared-part";

const rich = (text: string) => [{ text }];

/** A word that stands nowhere else, put into everything that one part alone may tell. */
function marked(result: AnalysisResult): AnalysisResult {
  const [audience, ...audiences] = result.audiences;
  const [item] = result.items;
  const [divergence] = result.divergences;
  const [text] = result.texts;
  const [theme, ...themes] = text?.themes ?? [];
  const [cell, ...cells] = theme?.cells ?? [];
  if (!audience || !item || !divergence || !text || !theme || !cell) throw new Error("The sample lacks a part.");
  const quotes = [{ text: "CANARY-quotes quote", highlights: [] }];
  return {
    ...result,
    audiences: [{ ...audience, answered: 987_601, hiddenBecause: "CANARY-audiences because" }, ...audiences],
    total: { answered: 987_602, invited: 987_603 },
    headline: {
      title: "CANARY-headline title",
      sentence: rich("CANARY-headline sentence"),
      agree: rich("CANARY-headline agree"),
      where: rich("CANARY-headline where"),
      sure: rich("CANARY-headline sure"),
      cards: [{ audience: audience.id, label: "CANARY-audiences card", count: 1, n: 2, sentence: "" }],
    },
    alignment: {
      status: "measured",
      value: { index: 1, gapLoss: 1, spreadLoss: 1, interval: null, label: "CANARY-shared index" },
    },
    shared: result.shared.map((strip) => ({ ...strip, reading: rich("CANARY-shared strip") })),
    texts: [
      {
        ...text,
        prompt: "CANARY-words prompt",
        themes: [
          {
            ...theme,
            label: "CANARY-words theme",
            keywords: ["CANARY-quotes keyword"],
            cells: [{ ...cell, quotes }, ...cells],
          },
          ...themes,
        ],
        signatures: [
          { audience: audience.id, words: [{ word: "CANARY-never signature", people: 9, z: 1, typical: true }] },
        ],
      },
    ],
    items: [...result.items, { ...item, id: "Z9", label: "CANARY-items item" }],
    twins: result.twins.map((twin) => ({ ...twin, sentence: rich("CANARY-outcomes twin") })),
    divergences: [...result.divergences, { ...divergence, itemId: "Z9", title: "CANARY-divergences row" }],
    commonGround: [{ title: "CANARY-common-ground row", kind: "value", groups: [] }],
    misreadings: result.misreadings.map((one) => ({ ...one, detail: "CANARY-common-ground misreading" })),
    readings: [{ id: "r", title: "CANARY-never reading", value: 1, audience: null, sentence: [] }],
    opinionGroups: result.opinionGroups && { ...result.opinionGroups, sentence: rich("CANARY-never groups") },
    perceptions: result.perceptions?.map((one) => ({ ...one, sentence: rich("CANARY-never perception") })),
  };
}

const canariesIn = (result: AnalysisResult) =>
  new Set([...JSON.stringify(result).matchAll(/CANARY-([a-z-]+)/g)].map(([, section]) => section));

let result: AnalysisResult;
beforeAll(async () => {
  result = marked(await sampleResult());
});

describe.each(SHARE_SECTION_IDS)("%s", (section) => {
  it("leaves nothing behind when it alone is off", () => {
    const others = SHARE_SECTION_IDS.filter((id) => id !== section);
    // Quotes stand beside their themes: they go with them.
    const left = new Set(others.filter((id) => section !== "words" || id !== "quotes"));
    expect(canariesIn(sharedPart(result, others))).toEqual(left);
  });

  it("brings nothing else along when it alone is on", () => {
    const here = new Set(section === "quotes" ? [] : [section]);
    expect(canariesIn(sharedPart(result, [section]))).toEqual(here);
  });
});

it("is still a result, with every part and with none", () => {
  for (const sections of [SHARE_SECTION_IDS, []]) {
    expect(() => analysisResultSchema.parse(sharedPart(result, sections))).not.toThrow();
  }
});

it("holds no count of answers when the audiences are off", () => {
  const others = SHARE_SECTION_IDS.filter((id) => id !== "audiences");
  expect(JSON.stringify(sharedPart(result, others))).not.toMatch(/98760[123]/);
});

it("holds no field that nobody decided to share", () => {
  const shared = sharedPart(
    { ...result, checks: undefined, added: "CANARY-never" } as AnalysisResult,
    SHARE_SECTION_IDS,
  );
  expect(Object.keys(shared)).not.toEqual(expect.arrayContaining(["added"]));
  for (const key of ["checks", "perceptions", "opinionGroups"]) expect(shared).not.toHaveProperty(key);
});

it("takes the one question of the figure along, and its distance, without the table and the list", async () => {
  const plain = await sampleResult();
  const shared = sharedPart(plain, ["outcomes"]);
  const [twin] = shared.twins;
  expect(shared.items.map(({ id }) => id)).toEqual([twin?.today, twin?.should]);
  expect(shared.divergences.map(({ itemId }) => itemId)).toEqual([twin?.should]);
  expect(sharedPart(plain, ["headline"] satisfies ShareSection[]).items).toEqual([]);
});
