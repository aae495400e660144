import { expect, it } from "vitest";
import { answering, instrumentOf, type Person, snapshotOf, together } from "@/tests/factories/snapshot";
import { analyseWhole } from "./analyse";
import type { Codebook } from "./codebook";
import { analyseSlices } from "./slices";

const QUESTIONS = [
  { id: "F", kind: "rating", construct: "worth", prompt: "Worth", loLabel: "not", hiLabel: "very" },
  { id: "T", kind: "long-text", construct: "text", prompt: "Why?" },
  {
    id: "J",
    kind: "bands",
    construct: "background",
    prompt: "Years",
    options: [
      { id: "few", label: "few" },
      { id: "many", label: "many" },
    ],
  },
];
const THEMES = ["even", "lonely", "onesided"];

/** Who named what: by years, how many. */
function people(counts: Readonly<Record<string, readonly [few: number, many: number]>>): Person[] {
  const rows = Object.entries(counts).flatMap(([theme, [few, many]]) =>
    Array.from({ length: few + many }, (_, i) => ({ text: `${theme} matters here`, years: i < few ? "few" : "many" })),
  );
  return together(
    answering(
      "F",
      rows.map((_, i) => 1 + (i % 9)),
    ),
    answering(
      "T",
      rows.map(({ text }) => text),
    ),
    answering(
      "J",
      rows.map(({ years }) => years),
    ),
  );
}

const codebook: Codebook = {
  questionId: "T",
  checkedBy: 1,
  themes: THEMES.map((id) => ({ id, label: id, keywords: [] })),
  sorted: THEMES.map((id) => ({ text: `${id} matters here`, themes: [id] })),
  unquoted: [],
};

async function countsOf(edits?: Codebook["edits"]) {
  const snapshot = snapshotOf(
    { as: people({ even: [9, 9], lonely: [1, 9], onesided: [9, 0] }), bs: people({ even: [6, 6] }) },
    {
      instrument: instrumentOf(["as", "bs"], QUESTIONS),
      codebooks: [{ ...codebook, ...(edits && { edits }) }],
    },
  );
  const whole = await analyseWhole(snapshot, { snapshotHash: "0", embedding: null });
  const [few] = await analyseSlices(snapshot, whole, () => Promise.resolve());
  const cells = few?.result.texts[0]?.themes.map(({ id, cells: own }) => [id, own.map(({ count }) => count)]) ?? [];
  return Object.fromEntries(cells) as Record<string, (number | null)[]>;
}

it("counts who named a theme only where no answer is that of a few, nor of all", async () => {
  const counts = await countsOf();
  expect(counts["even"]?.[0]).toBe(9);
  expect(counts["lonely"]?.[0] ?? null).toBeNull();
  expect(counts["onesided"]?.[0] ?? null).toBeNull();
});

it("counts nobody whose words can be read once members have sorted: one statement moved would be one in a part", async () => {
  expect((await countsOf({ last: 1, undone: [] }))["even"]?.[0]).toBe(9);
  expect((await countsOf({ last: 2, undone: [], resorted: true }))["even"]?.[0] ?? null).toBeNull();
});
