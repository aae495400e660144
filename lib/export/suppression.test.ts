import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { picturesOf } from "@/components/charts/pictures";
import { analyse } from "@/lib/analysis/analyse";
import type { AnalysisResult } from "@/lib/analysis/result";
import { instrumentOf, type Person, snapshotOf } from "@/tests/factories/snapshot";
import { unzipDeep } from "@/tests/factories/unzip";
import { exportResult } from "./export-result";
import { FORMATS } from "./formats";
import { standaloneSvg } from "./picture-file";
import { figuresFor } from "./report/pictures";
import { reportOf } from "./report/report";

/**
 * A survey with something hidden of each kind: the betas are too few, the gammas are too few on one item, and the gammas’ words are
 * sealed. Two worlds differ in nothing but what is hidden: a file that tells them apart tells what is hidden, by whatever sum.
 */
const QUESTIONS = [
  {
    id: "Q1",
    kind: "single-choice",
    construct: "customer",
    prompt: "Which one is it?",
    options: ["ordinary", "special", "canaryoption"].map((id) => ({ id, label: `The ${id} one` })),
  },
  { id: "Q2", kind: "twin-scale", construct: "outcome", prompt: "How is it?", left: "few", right: "many" },
  { id: "W1", kind: "long-text", construct: "text", prompt: "In your own words?", unsure: "I don’t know" },
];
const INSTRUMENT = instrumentOf(["alphas", "betas", "gammas"], QUESTIONS);

type World = { readonly betas: number; readonly gammasOnQ2: number };
const OPEN = "openwordsofalphas";
const SEALED = "sealedcanaryofgammas";
const HIDDEN = "hiddencanaryofbetas";

/** Ten alphas; four betas, or three; seven gammas, of whom few say how it is. */
function peopleOf({ betas, gammasOnQ2 }: World): Record<string, Person[]> {
  const alphas = Array.from({ length: 10 }, (_, i) => ({
    Q1: i < 6 ? "ordinary" : "special",
    Q2: { today: 2 + (i % 3), should: 4 + (i % 3) },
    W1: `We keep the promises made, says ${OPEN}${i}`,
  }));
  const few = Array.from({ length: betas }, (_, i) => ({
    Q1: "canaryoption",
    Q2: { today: 7, should: 1 },
    W1: `We play the glockenspiel, says ${HIDDEN}${i}`,
  }));
  const gammas = Array.from({ length: 7 }, (_, i) => ({
    Q1: i < 3 ? "ordinary" : "special",
    ...(i < 3 ? { Q2: { today: gammasOnQ2, should: gammasOnQ2 } } : {}),
    W1: `We keep the promises made, says ${SEALED}${i}`,
  }));
  return { alphas, betas: few, gammas };
}

const resultOf = (world: World, thresholds = { numbers: 5, words: 8 }): Promise<AnalysisResult> =>
  analyse(snapshotOf(peopleOf(world), { instrument: INSTRUMENT, thresholds }), { snapshotHash: "0", embedding: null });

/** Everything that can be read in a file of each kind, and what the pictures and the report are made of. */
async function textsOf(result: AnalysisResult): Promise<Map<string, string>> {
  const making = { result, options: {}, madeOn: "2026-05-04", progress: async () => undefined };
  const texts = new Map<string, string>();
  for (const { id } of FORMATS) {
    if (id === "pdf" && !READS_PDF) continue;
    const { bytes } = await exportResult({ ...making, format: id });
    texts.set(id, id === "pdf" ? pdfText(bytes) : contentOf(bytes));
  }
  const figures = figuresFor(result);
  texts.set("report", JSON.stringify(reportOf(result, figures, { paper: "a4", madeOn: "2026-05-04" })));
  const drawn = picturesOf(result).map((picture) => standaloneSvg(picture.draw(660), "light"));
  texts.set("pictures", [...drawn, ...picturesOf(result).map(({ table }) => JSON.stringify(table))].join("\n"));
  return texts;
}

const contentOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? zipText(bytes) : new TextDecoder().decode(bytes);

/** When a workbook or slides were packed is told in them, and is no figure. */
const zipText = (bytes: Uint8Array): string =>
  [...unzipDeep(bytes)].map(([name, text]) => `${name}\n${text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "")}`).join("\n");

/** Letters of a PDF are packed and renamed; poppler’s reader, where it is installed, turns them back. */
const READS_PDF = spawnSync("pdftotext", ["-v"]).error === undefined;

function pdfText(bytes: Uint8Array): string {
  const read = spawnSync("pdftotext", ["-layout", "-", "-"], { input: bytes, maxBuffer: 1e8 });
  if (read.status !== 0) throw new Error(`pdftotext could not read the report: ${read.stderr}`);
  return read.stdout.toString("utf8");
}

/** What the report is set from is always read; the PDF itself where there is a reader for it. */
const ALL = [...(READS_PDF ? ["pdf"] : []), "pptx", "xlsx", "csv", "json", "report", "pictures"];
const QUOTING = ["xlsx", "json", "report"];

const WORLD: World = { betas: 4, gammasOnQ2: 6 };
let result: AnalysisResult;
let texts: Map<string, string>;
beforeAll(async () => {
  result = await resultOf(WORLD);
  texts = await textsOf(result);
});

it("the survey hides an audience, an item of another, and words", () => {
  const [alphas, betas, gammas] = result.audiences;
  expect([alphas?.words, betas?.numbers, gammas?.numbers, gammas?.words]).toEqual([true, false, true, false]);
  const q2 = result.items.find(({ id }) => id === "Q2.should");
  expect(q2?.groups.map(({ status }) => status)).toEqual(["shown", "withheld", "withheld"]);
});

it.each(ALL)("%s holds what is shown, so the hunt reads it", (kind) => {
  expect(/alphas/i.test(texts.get(kind) ?? "")).toBe(true);
  if (QUOTING.includes(kind)) expect(texts.get(kind)?.includes(OPEN)).toBe(true);
});

it.skipIf(!READS_PDF)(
  "the PDF itself can be read; without pdftotext only what it is set from is hunted through",
  () => {
    expect(texts.get("pdf")).toContain("Contents");
  },
);

describe.each(ALL)("%s", (kind) => {
  const text = () => (texts.get(kind) ?? "").toLowerCase();

  it("holds no sealed word and no word of the hidden", () => {
    const found = [SEALED, HIDDEN, "glockenspiel"].filter((canary) => text().includes(canary));
    expect(found).toEqual([]);
  });

  it("is the same, letter by letter, whatever the hidden said and however many they are", async () => {
    const others = await Promise.all([resultOf({ ...WORLD, betas: 3 }), resultOf({ ...WORLD, gammasOnQ2: 1 })]);
    const same = await Promise.all(others.map(async (other) => (await textsOf(other)).get(kind) === texts.get(kind)));
    expect(same).toEqual([true, true]);
  });
});

it("and the hunt is no blank: with the thresholds down, every kind of file tells the worlds apart", async () => {
  const down = { numbers: 3, words: 3 };
  const [one, two] = await Promise.all([resultOf(WORLD, down), resultOf({ ...WORLD, gammasOnQ2: 1 }, down)]);
  const [a, b] = [await textsOf(one), await textsOf(two)];
  for (const kind of ALL) expect(a.get(kind) === b.get(kind), kind).toBe(false);
  for (const kind of QUOTING) expect(a.get(kind)?.includes(HIDDEN), kind).toBe(true);
});
