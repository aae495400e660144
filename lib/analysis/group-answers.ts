import { selectGroups } from "@/lib/stats/answer-patterns";
import type { Interval as LowHigh } from "@/lib/stats/bca-interval";
import { countMargins } from "@/lib/stats/margins";
import { eijkAgreement } from "@/lib/stats/ordinal-agreement";
import { groupSpread } from "@/lib/stats/pair-distance";
import { sortedEntries } from "@/lib/stats/tally";
import { encodedPeople, optionTallies, orderedTallies } from "./answer-counts";
import { meanInterval, meanOf, medianInterval, middleOf } from "./centre-intervals";
import { scaleOf } from "./encode";
import type { GroupAnswers } from "./result-items";
import type { Interval } from "./result-parts";
import type { VisibleItem } from "./suppression";

/** Below this many answers a group is small: its coherence is not named, no theme is tested in it. */
export const FEWEST_FOR_COHERENCE = 10;
/** Below this many answers two camps are not told from chance. */
const FEWEST_FOR_CAMPS = 20;
/** On longer scales the layers of van der Eijk's measure are mostly holes. */
const MOST_POINTS = 11;

/** What each audience answered to an item; a withheld one says why. */
export function groupAnswersOf(item: VisibleItem): GroupAnswers[] {
  return item.groups.map((group): GroupAnswers => {
    if (!group.shown) {
      const { audience, because, alike } = group;
      return { status: "withheld", audience, because, ...(alike !== undefined && { alike }) };
    }
    const { audience, v, n, unsure } = group;
    const centre = centreOf(item, v);
    const coherence = coherenceOf(item, v, n);
    return {
      status: "shown",
      audience,
      n,
      unsure,
      counts: countsOf(item, v),
      means: meansOf(item, v),
      ...centre,
      coherence,
      ...(n < FEWEST_FOR_COHERENCE && { small: true }),
      ...(isPolarised(item, v, n) && { polarised: true }),
    };
  });
}

function centreOf(item: VisibleItem, v: number) {
  const table = orderedTallies(item)?.[v];
  if (!table || item.scale.type !== "ordinal")
    return { mean: null, median: null, meanInterval: null, medianInterval: null };
  return {
    mean: meanOf(table),
    median: middleOf(table),
    meanInterval: loHi(meanInterval(table, [item.scale.lo, item.scale.hi])),
    medianInterval: loHi(medianInterval(table)),
  };
}

function countsOf(item: VisibleItem, v: number): [number, number][] {
  const ordered = orderedTallies(item)?.[v];
  if (ordered) return sortedEntries(ordered);
  if (item.scale.type !== "choice" && item.scale.type !== "multi") return [];
  return item.scale.options.map((_, k) => [k, optionTallies(item, k)?.[v]?.get(1) ?? 0]);
}

function meansOf(item: VisibleItem, v: number): number[] {
  if (item.scale.type !== "points" && item.scale.type !== "ranking") return [];
  return item.scale.options.map((_, k) => meanOf(optionTallies(item, k)?.[v] ?? new Map()) ?? 0);
}

function coherenceOf(item: VisibleItem, v: number, n: number): number | null {
  const scale = scaleOf(item);
  if (!scale || n < FEWEST_FOR_COHERENCE) return null;
  const spread = groupSpread(countMargins(selectGroups(encodedPeople(item), [v]), scale.weight), 0);
  return spread === null ? null : Math.max(0, 100 * (1 - spread / scale.mostSpread));
}

/** Van der Eijk's agreement below 0: nearer to two camps at the ends than to answers spread evenly. */
function isPolarised(item: VisibleItem, v: number, n: number): boolean {
  const table = orderedTallies(item)?.[v];
  if (!table || n < FEWEST_FOR_CAMPS) return false;
  const { lo, hi } = item.scale.type === "ordinal" ? item.scale : { lo: -1, hi: 1 };
  // Values between the points, of a slider, have no layers.
  if (hi - lo >= MOST_POINTS || ![lo, hi, ...table.keys()].every(Number.isInteger)) return false;
  const counts = Array.from({ length: hi - lo + 1 }, (_, k) => table.get(lo + k) ?? 0);
  return (eijkAgreement(counts) ?? 0) < 0;
}

export const loHi = (interval: LowHigh | null): Interval | null =>
  interval === null ? null : { lo: interval.low, hi: interval.high };
