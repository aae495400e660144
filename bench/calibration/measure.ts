import type { AnalysisResult } from "@/lib/analysis/result";
import type { Interval } from "@/lib/analysis/result-parts";
import type { Cell } from "./cells";
import { AUDIENCES, placeOf } from "./survey";
import { trueDelta, trueGap, trueIndex, trueMean, trueShared } from "./truths";
import type { World } from "./worlds";

const SLACK = 1e-6;
const holds = ({ lo, hi }: Interval, truth: number) => lo - SLACK <= truth && truth <= hi + SLACK;
const everybody = AUDIENCES.map((_, g) => g);
const at = (audience: string) => AUDIENCES.indexOf(audience);

/** Every published interval of a survey that can be held against the truth. */
export function coverageOf(result: AnalysisResult, worlds: readonly World[], n: number): Cell[] {
  const cells: Cell[] = [];
  const note = (what: string, place: string, interval: Interval | null, truth: number): void => {
    if (interval) cells.push({ what, n, place, hit: holds(interval, truth) });
  };
  for (const { questionId, index, groups, pairs } of result.items) {
    const world = worlds[placeOf(questionId)];
    if (!world) continue;
    const isOrdered = world.scale.kind === "ordered";
    if (index.status === "measured") note("index of a question", world.name, index.value.interval, trueIndex(world));
    for (const { a, b, gapInterval, deltaInterval } of pairs) {
      const truth = trueGap(world, at(a), at(b));
      note(truth < 1e-9 ? "gap, none in truth" : "gap", world.name, gapInterval, truth);
      if (isOrdered) note("Cliff’s delta", world.name, deltaInterval, trueDelta(world, at(a), at(b)));
    }
    for (const group of isOrdered ? groups : [])
      if (group.status === "shown")
        note("mean of an audience", world.name, group.meanInterval, trueMean(world, at(group.audience)));
  }
  const { alignment } = result;
  const index = worlds.reduce((so, world) => so + trueIndex(world), 0) / worlds.length;
  if (alignment.status === "measured") note("index of the survey", "all questions", alignment.value.interval, index);
  for (const { construct, measure } of result.shared) {
    const item = result.items.find((one) => one.construct === construct);
    const world = item && worlds[placeOf(item.questionId)];
    if (!world || measure.status !== "measured") continue;
    const truth = trueShared(world, everybody);
    note(
      truth > 100 - SLACK ? "shared by three, all in truth" : "shared by three",
      world.name,
      measure.value.interval,
      truth,
    );
  }
  return cells;
}

/** Whether anything in a survey is called a clear gap: any pair of any question, or any finding. */
export function clearAnywhere({ items, divergences }: AnalysisResult, n: number): Cell[] {
  const hit = [...items.flatMap(({ pairs }) => pairs), ...divergences].some(({ certainty }) => certainty === "clear");
  return [{ what: "clear", n, place: "", hit }];
}

/** What is said of the pairs that are so far apart in truth. */
export function pairsAt(
  result: AnalysisResult,
  worlds: readonly World[],
  n: number,
  gap: number,
  says: (pair: AnalysisResult["items"][number]["pairs"][number]) => boolean,
): Cell[] {
  return result.items.flatMap(({ questionId, pairs }) => {
    const world = worlds[placeOf(questionId)];
    if (!world) return [];
    return pairs
      .filter(({ a, b }) => Math.abs(trueGap(world, at(a), at(b)) - gap) < 1e-9)
      .map((pair): Cell => ({ what: "pair", n, place: world.name, hit: says(pair) }));
  });
}
