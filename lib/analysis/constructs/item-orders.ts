import { ordersSentence } from "@/lib/findings/order-words";
import { kendallTau } from "@/lib/stats/kendall-tau";
import { kendallW } from "@/lib/stats/kendall-w";
import { type Ballot, borda, kemeny, pairwiseWins, schulze } from "@/lib/stats/rank-aggregation";
import { rankBiasedOverlap } from "@/lib/stats/rank-biased-overlap";
import { wilsonInterval } from "@/lib/stats/wilson-interval";
import { pairsOf } from "../compare-pairs";
import { optionValues } from "../encode";
import type { GroupOrder, ItemOrders } from "../result-orders";
import type { VisibleItem, VisiblePanel } from "../suppression";

type Wins = readonly (readonly number[])[];

/** Each visible audience's common order of the options, and how far the orders lie apart; null for what is no ranking. */
export function itemOrdersOf(item: VisibleItem, audiences: VisiblePanel["visible"]): ItemOrders | null {
  if (item.scale.type !== "ranking") return null;
  const ids = item.scale.options.map(({ id }) => id);
  const groups = item.shown.map((v) => groupOrder(item, v, audiences[v]?.id ?? "", ids));
  const pairs = pairsOf(groups.map((_, i) => i)).flatMap(([i, j]) => {
    const [a, b] = [groups[i], groups[j]];
    return a && b ? [pairOf(a, b, ids)] : [];
  });
  return { groups, pairs, sentence: ordersSentence(groups, pairs, item.scale.options, audiences) };
}

function groupOrder(item: VisibleItem, v: number, audience: string, ids: readonly string[]): GroupOrder {
  const ballots = ballotsOf(item, v, ids);
  const points = borda(ballots, ids.length);
  const wins = pairwiseWins(ballots, ids.length);
  const places = placesBy(points);
  const name = (thing: number) => ids[thing] ?? "";
  return {
    audience,
    places: places.map((tied) => tied.map(name)),
    unclear: unclearPairs(wins).map(([i, j]): [string, string] => [name(i), name(j)]),
    check: checkOf(wins, points, name),
    concordance: concordanceOf(item, v, ids.length),
  };
}

/** People with the same order on one ballot; what somebody left out is tied last. */
function ballotsOf(item: VisibleItem, v: number, ids: readonly string[]): Ballot[] {
  const at = new Map(ids.map((id, i) => [id, i]));
  const ballots = new Map<string, { count: number; places: number[][] }>();
  for (const value of item.values[v] ?? []) {
    if (value?.type !== "ranking") continue;
    const key = value.order.join(" ");
    const ballot = ballots.get(key) ?? {
      count: 0,
      places: value.order.flatMap((id) => at.get(id) ?? []).map((i) => [i]),
    };
    ballot.count += 1;
    ballots.set(key, ballot);
  }
  return [...ballots.values()];
}

/** Most points first; equal points share a place. */
function placesBy(points: readonly number[]): number[][] {
  const order = [...points.keys()].sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);
  const places: number[][] = [];
  for (const thing of order) {
    const last = places.at(-1);
    const tied = last?.[0] !== undefined && Math.abs((points[last[0]] ?? 0) - (points[thing] ?? 0)) < 1e-9;
    if (last && tied) last.push(thing);
    else places.push([thing]);
  }
  return places;
}

/** Pairs of which either may be preferred by most: the interval of the majority holds one half. */
function unclearPairs(wins: Wins): [number, number][] {
  return pairsOf([...wins.keys()]).filter(([i, j]) => {
    const [over, under] = [wins[i]?.[j] ?? 0, wins[j]?.[i] ?? 0];
    const interval = wilsonInterval(over, over + under);
    return !interval || (interval.low <= 0.5 && interval.high >= 0.5);
  });
}

function checkOf(wins: Wins, points: readonly number[], name: (thing: number) => string): GroupOrder["check"] {
  const isBefore = (a: number, b: number) => (points[a] ?? 0) > (points[b] ?? 0) + 1e-9;
  const contradicts = (order: readonly number[]) => pairsOf(order).some(([first, later]) => isBefore(later, first));
  const exact = kemeny(wins);
  if (exact) {
    // Several orders may be equally good: one that agrees is as good as any.
    const order = exact.orders.find((one) => !contradicts(one)) ?? exact.orders[0] ?? [];
    return { method: "kemeny", order: order.map(name), agrees: !contradicts(order) };
  }
  const { beats } = schulze(wins);
  const order = [...beats.keys()].sort(
    (a, b) => (beats[b] ?? 0) - (beats[a] ?? 0) || (points[b] ?? 0) - (points[a] ?? 0) || a - b,
  );
  return { method: "schulze", order: order.map(name), agrees: !contradicts(order) };
}

function concordanceOf(item: VisibleItem, v: number, options: number): GroupOrder["concordance"] {
  const rows = Array.from({ length: options }, (_, k) =>
    (optionValues(item, k)?.[v] ?? []).filter((place) => place !== null),
  );
  const people = rows[0]?.length ?? 0;
  // Of two people W says no more than their two orders.
  const found = people > 2 ? kendallW(rows) : null;
  return found && found.w !== null && found.p !== null ? { w: found.w, p: found.p } : null;
}

/** Mean position of each option, options on one place sharing theirs. */
function positionsOf({ places }: GroupOrder, ids: readonly string[]): number[] {
  let before = 0;
  const at = new Map<string, number>();
  for (const tied of places) {
    for (const id of tied) at.set(id, before + (tied.length + 1) / 2);
    before += tied.length;
  }
  return ids.map((id) => at.get(id) ?? 0);
}

function pairOf(a: GroupOrder, b: GroupOrder, ids: readonly string[]): ItemOrders["pairs"][number] {
  const m = ids.length;
  const tau = kendallTau(positionsOf(a, ids), positionsOf(b, ids));
  const overlap = rankBiasedOverlap(a.places.flat(), b.places.flat());
  return {
    a: a.audience,
    b: b.audience,
    discordant: tau.discordant,
    of: (m * (m - 1)) / 2,
    tauB: tau.tauB,
    footrule: tau.footrule / Math.floor(m ** 2 / 2),
    overlap: overlap?.extrapolated ?? 0,
  };
}
