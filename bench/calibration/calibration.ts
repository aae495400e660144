import type { AnalysisResult } from "@/lib/analysis/result";
import { AT_MOST_5, type Cell, COVERAGE, COVERAGE_AT_END, type Row, rowOf, SHOWN } from "./cells";
import { clearAnywhere, coverageOf, pairsAt } from "./measure";
import { surveyOf } from "./survey";
import { wilsonRow } from "./wilson";
import { ALIKE, APART, GAPS, GRADED, type World } from "./worlds";

/** Surveys of each kind and size; more take longer and err less. */
const REPLICATES = Number(process.env["CALIBRATION_REPLICATES"] ?? 60);
const SIZES = [5, 8, 12, 20, 40, 100];
const INTERVALS = [
  ["index of a question", COVERAGE],
  ["index of the survey", COVERAGE],
  ["shared by three", COVERAGE],
  ["shared by three, all in truth", COVERAGE_AT_END],
  ["gap", COVERAGE],
  ["gap, none in truth", COVERAGE_AT_END],
  ["Cliff’s delta", COVERAGE],
  ["mean of an audience", COVERAGE],
] as const;

type Survey = { readonly n: number; readonly worlds: readonly World[]; readonly result: AnalysisResult };

/** Surveys whose truth is known, through the whole analysis: how often what is published of them holds. */
export async function benchCalibration(): Promise<Row[]> {
  const surveys: Survey[] = [];
  for (const [name, worlds] of Object.entries({ ALIKE, APART, GRADED }))
    for (const n of SIZES)
      for (let r = 0; r < REPLICATES; r += 1)
        surveys.push({ n, worlds, result: await surveyOf(worlds, n, `${name}/${n}/${r}`) });
  const cells = surveys.map(({ result, worlds, n }) => coverageOf(result, worlds, n));
  const intervals = INTERVALS.flatMap(([what, target]) =>
    SIZES.map((n) =>
      rowOf(
        what,
        n,
        target,
        cells.map((of) => of.filter((cell) => cell.what === what && cell.n === n)),
      ),
    ),
  );
  return [...intervals, ...SIZES.map(wilsonRow), ...wordsAboutGaps(surveys)];
}

function wordsAboutGaps(surveys: readonly Survey[]): Row[] {
  const among = (worlds: readonly World[], n: number) => surveys.filter((one) => one.worlds === worlds && one.n === n);
  const pairs = (worlds: readonly World[], n: number, gap: number, says: Parameters<typeof pairsAt>[4]): Cell[][] =>
    among(worlds, n).map(({ result }) => pairsAt(result, worlds, n, gap, says));
  return [
    ...SIZES.map((n) =>
      rowOf(
        "a clear gap anywhere, none in truth",
        n,
        AT_MOST_5,
        among(ALIKE, n).map(({ result }) => clearAnywhere(result, n)),
      ),
    ),
    ...SIZES.map((n) =>
      rowOf(
        "energy test p ≤ .05, no gap",
        n,
        AT_MOST_5,
        pairs(ALIKE, n, 0, ({ p }) => (p ?? 1) <= 0.05),
      ),
    ),
    ...SIZES.map((n) =>
      rowOf(
        "“aligned” at a gap of .10",
        n,
        AT_MOST_5,
        pairs(GRADED, n, 0.1, ({ aligned }) => aligned),
      ),
    ),
    ...SIZES.map((n) =>
      rowOf(
        "“aligned” without a gap",
        n,
        SHOWN,
        pairs(ALIKE, n, 0, ({ aligned }) => aligned),
      ),
    ),
    ...GAPS.filter((gap) => gap > 0.1).flatMap((gap) =>
      SIZES.map((n) =>
        rowOf(
          `“clear” at a gap of ${gap}`,
          n,
          SHOWN,
          pairs(GRADED, n, gap, ({ certainty }) => certainty === "clear"),
        ),
      ),
    ),
  ];
}
