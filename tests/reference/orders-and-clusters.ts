import { adjustedRand } from "@/lib/stats/adjusted-rand";
import { bcaInterval, bootstrapInterval, percentileInterval } from "@/lib/stats/bca-interval";
import { kMeans } from "@/lib/stats/k-means";
import { kendallTau } from "@/lib/stats/kendall-tau";
import { latentClass } from "@/lib/stats/latent-class";
import { mean } from "@/lib/stats/mean";
import { median } from "@/lib/stats/median";
import { principalComponents } from "@/lib/stats/principal-components";
import { seededRandom } from "@/lib/stats/random";
import { type Ballot, borda, kemeny, pairwiseWins, schulze } from "@/lib/stats/rank-aggregation";
import { rankBiasedOverlap } from "@/lib/stats/rank-biased-overlap";
import {
  type Consensus,
  consensusStatements,
  groupInformedConsensus,
  judgeShare,
  type Representative,
  representativeness,
  type Votes,
} from "@/lib/stats/representativeness";
import { silhouette } from "@/lib/stats/silhouette";
import { wilsonInterval } from "@/lib/stats/wilson-interval";
import type { Adapter } from "./adapters";
import { completeRows, type Fields, fields, gappy, given, list, number, pairs } from "./input";

function labels(value: unknown): string[] {
  return list(value)
    .filter((label) => label !== null)
    .map(String);
}

/** Labels of those that have one in both lists. */
function labelPairs(first: unknown, second: unknown): [string[], string[]] {
  const [xs, ys] = [list(first), list(second)];
  const both = xs.map((_, i) => i).filter((i) => (xs[i] ?? null) !== null && (ys[i] ?? null) !== null);
  return [both.map((i) => String(xs[i])), both.map((i) => String(ys[i]))];
}

function representative(tids: readonly number[], r: Representative) {
  return {
    tid: tids[r.statement],
    repful_for: r.side,
    n_success: r.nSuccess,
    n_trials: r.nTrials,
    p_success: r.p,
    p_test: r.pTest,
    repness: r.ratio,
    repness_test: r.ratioTest,
  };
}

function consensus(tids: readonly number[], c: Consensus) {
  return {
    tid: tids[c.statement],
    "n-success": c.nSuccess,
    "n-trials": c.nTrials,
    "p-success": c.p,
    "p-test": c.pTest,
  };
}

/** True when a case's consensus counts more people than the clusters in its input hold. */
export function countsOutsiders(expected: Fields, input: Fields): boolean {
  const clusters = Object.values(fields(input["group_votes"])).map(fields);
  return consensusEntries(expected).some((entry) => {
    const seen = clusters.reduce((so, votes) => so + (given(votes[String(entry["tid"])] ?? [])[2] ?? 0), 0);
    return number(entry["n-trials"]) > seen;
  });
}

function consensusEntries(expected: Fields): Fields[] {
  return Object.values(fields(expected["consensus"] ?? {})).flatMap((side) => list(side).map(fields));
}

/** The consensus with share and test computed afresh from the counts that the case itself names. */
export function consensusOfNamedCounts(expected: Fields): Fields {
  const sides = Object.entries(fields(expected["consensus"])).map(([side, entries]) => [
    side,
    list(entries).map((entry) => {
      const { p, pTest } = judgeShare(number(fields(entry)["n-success"]), number(fields(entry)["n-trials"]));
      return { ...fields(entry), "p-success": p, "p-test": pTest };
    }),
  ]);
  return Object.fromEntries(sides);
}

export const ordersAndClusters: Readonly<Record<string, Adapter>> = {
  bca_from_replicates: (input, params) => {
    const replicates = given(input["replicates"]);
    const level = number(params["level"], 0.95);
    // The case is R's boot on its own replicates, with its count of ties.
    const options = { level, tiedBelow: 0 };
    const estimate = input["t0"] ?? null;
    const bca =
      estimate === null ? null : bcaInterval(number(estimate), replicates, given(input["influence_L"]), options);
    const percentile = percentileInterval(replicates, level);
    return { bca_low: bca?.low, bca_high: bca?.high, perc_low: percentile?.low, perc_high: percentile?.high };
  },
  bca_interval: (input, params) => {
    const statistic = input["statistic"] === "median" ? median : mean;
    const options = { replicates: 20_000, level: number(params["level"], 0.95) };
    const interval = bootstrapInterval(given(input["values"]), statistic, seededRandom(1), options);
    return { low: interval?.low, high: interval?.high };
  },
  wilson_interval: (input, params) => {
    const [successes, n] = [input["successes"] ?? null, input["n"] ?? null];
    if (successes === null || n === null) return { low: null, high: null };
    const interval = wilsonInterval(number(successes), number(n), number(params["level"], 0.95));
    return { low: interval?.low, high: interval?.high };
  },
  silhouette: (input) => {
    const [points, labelled] = [list(input["points"]).map(gappy), gappy(input["labels"])];
    const known = points.flatMap((point, i) => {
      const label = labelled[i] ?? null;
      const whole = point.filter((x) => x !== null);
      return label === null || whole.length < point.length ? [] : [{ point: whole, label }];
    });
    const result = silhouette(
      known.map(({ point }) => point),
      known.map(({ label }) => label),
    );
    return { mean: result?.mean, per_point: result?.perPoint };
  },
  adjusted_rand_index: (input) => ({ ari: adjustedRand(...labelPairs(input["a"], input["b"])) }),
  pca_mean_imputed: (input, params) => {
    const wanted = number(params["n_components"] ?? params["components"], 2);
    const result = principalComponents(list(input["votes"]).map(gappy), wanted);
    return {
      explained_variance: result?.variance,
      explained_variance_ratio: result?.share,
      components: result?.components,
      scores: result?.scores,
    };
  },
  kmeans_fixed_init: (input) => {
    const points = completeRows(input["points"]);
    const start = given(input["init_rows"]).map((row) => points[row] ?? []);
    // A gap leaves no point to start from or to count with: scikit-learn refuses such data.
    const complete = points.length === list(input["points"]).length && start.length <= points.length;
    const result = complete ? kMeans(points, start) : null;
    return {
      inertia: result?.inertia,
      sizes: result && [...result.sizes].sort((a, b) => a - b),
      labels: result?.labels,
      silhouette: result && silhouette(points, result.labels)?.mean,
    };
  },
  latent_class: (input, params) => {
    const rows = completeRows(input["matrix"]);
    const lowest = rows.some((row) => row.includes(0)) ? 0 : 1;
    const result = latentClass(
      rows.map((row) => row.map((category) => category - lowest)),
      number(params["classes"], 2),
    );
    return {
      loglik: result?.logLikelihood,
      aic: result?.aic,
      bic: result?.bic,
      class_shares_sorted: result?.shares,
    };
  },
  kendall_tau: (input) => {
    const { a, b } = pairs(input["a"], input["b"]);
    const { tauB, discordant, footrule } = kendallTau(a, b);
    return { tau_b: tauB, tau_distance_pairs: discordant, footrule };
  },
  rank_aggregation: (input) => {
    const names = labels(input["candidates"]);
    const index = (name: unknown) => names.indexOf(String(name));
    const ballots = list(input["profile"]).map((entry): Ballot => {
      const places = list(fields(entry)["order"]).map((place) => (Array.isArray(place) ? place : [place]).map(index));
      return { count: number(fields(entry)["count"], 1), places };
    });
    const wins = pairwiseWins(ballots, names.length);
    const named = (values: readonly number[]) => Object.fromEntries(names.map((name, i) => [name, values[i]]));
    const best = kemeny(wins);
    const { beats, winner } = schulze(wins);
    return {
      pairwise: wins,
      borda_points: named(borda(ballots, names.length)),
      kemeny_optimal_orders: best?.orders.map((order) => order.map((i) => names[i])),
      kemeny_score: best?.score,
      schulze_beat_counts: named(beats),
      schulze_winner: winner === null ? null : names[winner],
    };
  },
  rank_biased_overlap: (input, params) => {
    const p = number(input["p"] ?? params["p"], 0.9);
    const result = rankBiasedOverlap(labels(input["a"]), labels(input["b"]), p);
    return { rbo_ext: result?.extrapolated, rbo_min: result?.least, average_overlap: result?.averageOverlap };
  },
  polis_representativeness: (input) => {
    const named = Object.entries(fields(input["group_votes"])).map(([g, votes]) => [g, fields(votes)] as const);
    const tids = [...new Set(named.flatMap(([, votes]) => Object.keys(votes).map(Number)))].sort((a, b) => a - b);
    const clusters = named.map(([, votes]) =>
      tids.map((tid): Votes => {
        const [agree = 0, disagree = 0, seen = 0] = votes[tid] === undefined ? [] : given(votes[tid]);
        return { agree, disagree, seen };
      }),
    );
    const out = new Set([...given(input["moderated_out"] ?? []), ...given(input["meta_tids"] ?? [])]);
    const hidden = new Set(tids.flatMap((tid, i) => (out.has(tid) ? [i] : [])));
    const repness = representativeness(clusters, hidden);
    const both = (["agree", "disagree"] as const).map((side) => [
      side,
      consensusStatements(clusters, side, hidden).map((c) => consensus(tids, c)),
    ]);
    return {
      repness: Object.fromEntries(named.map(([g], i) => [g, repness[i]?.map((r) => representative(tids, r))])),
      consensus: Object.fromEntries(both),
      group_aware_consensus: Object.fromEntries(groupInformedConsensus(clusters).map((c, i) => [String(tids[i]), c])),
    };
  },
};
