import { aitchison, centredLogRatios } from "@/lib/stats/aitchison";
import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { cliffsDelta } from "@/lib/stats/cliffs-delta";
import { contingency } from "@/lib/stats/contingency";
import { disco, permanova } from "@/lib/stats/disco";
import { cramerDistance, kolmogorovSmirnov, totalVariation } from "@/lib/stats/distribution-distance";
import { effsizeInterval } from "@/lib/stats/effsize-interval";
import { energyDistance, energyStatistic } from "@/lib/stats/energy-distance";
import { fisherExact } from "@/lib/stats/fisher-exact";
import { hodgesLehmann } from "@/lib/stats/hodges-lehmann";
import { generalisedJensenShannon, jensenShannon } from "@/lib/stats/jensen-shannon";
import { kruskalWallis } from "@/lib/stats/kruskal-wallis";
import { logOdds, logOddsAgainstAll } from "@/lib/stats/log-odds";
import { mannWhitney, mannWhitneyExact, shiftInterval } from "@/lib/stats/mann-whitney";
import { mmd } from "@/lib/stats/mmd";
import { pairedGap } from "@/lib/stats/paired-gap";
import { perceptionGap } from "@/lib/stats/perception-gap";
import { exactMeanDifference } from "@/lib/stats/permutation-sum";
import { type Tally, tally, tallyOfCounts } from "@/lib/stats/tally";
import { wasserstein } from "@/lib/stats/wasserstein";
import type { Adapter } from "./adapters";
import { completeRows, counts, type Fields, fields, gappy, given, groups, list, number, sameLength } from "./input";

function twoSamples(a: Tally, b: Tally, level: number) {
  const effect = cliffsDelta(a, b, level);
  const interval = effsizeInterval(a, b, level);
  const test = mannWhitney(a, b);
  const exact = mannWhitneyExact(a, b);
  const shift = shiftInterval(a, b, level);
  return {
    U_a: effect?.u,
    cliffs_delta: effect?.delta,
    prob_superiority: effect?.superiority,
    hodges_lehmann_shift: hodgesLehmann(a, b),
    p_asymptotic: test?.p,
    p_asymptotic_cc: test?.pCorrected,
    p_exact_permutation: exact,
    p_exact: shift ? exact : null,
    hl_ci95: shift && [shift.low, shift.high],
    cliff_ci95_effsize: interval && [interval.low, interval.high],
  };
}

/** Value → count, from counts of the points 1…K, counts of listed values, or a record value → count. */
function table(people: unknown, values: unknown, first: number): Tally {
  if (!Array.isArray(people)) {
    return new Map(Object.entries(fields(people)).map(([value, n]) => [Number(value), number(n, 0)]));
  }
  const n = counts(people);
  if (values === undefined || values === null) return tallyOfCounts(n, first);
  return new Map(given(values).map((value, k) => [value, n[k] ?? 0]));
}

function energy(input: Fields) {
  const clouds = input["groups"] === undefined ? [input["a"], input["b"]] : groups(input["groups"]).map(([, g]) => g);
  const points = clouds.map(completeRows);
  const [a = [], b = []] = points;
  const pair = points.length === 2 ? energyDistance(a, b) : null;
  const scaled = points.map((x, i) => points.map((y, j) => (i === j ? 0 : energyDistance(x, y)?.scaled)));
  return {
    E_plugin: pair?.plugIn,
    E_unbiased: pair?.unbiased,
    edist_scaled: pair ? pair.scaled : scaled,
    edist_matrix: scaled,
    eqdist_statistic: energyStatistic(points),
  };
}

export const betweenGroups: Readonly<Record<string, Adapter>> = {
  two_sample_ordinal: (input, params) =>
    twoSamples(tally(gappy(input["a"])), tally(gappy(input["b"])), number(params["level"], 0.95)),
  two_sample_ordinal_counts: (input, params) => {
    const values = input["values"] ?? input["levels"] ?? params["values"];
    const first = number(params["min"], 1);
    const [a, b] = [input["counts_a"] ?? input["a"], input["counts_b"] ?? input["b"]];
    return twoSamples(table(a, values, first), table(b, values, first), number(params["level"], 0.95));
  },
  kruskal_wallis: (input) => {
    const result = kruskalWallis(groups(input["groups"]).map(([, values]) => tally(gappy(values))));
    return { H: result?.h, df: result?.df, p: result?.p, epsilon_squared: result?.epsilonSquared };
  },
  benjamini_hochberg: (input, params) => {
    const adjusted = benjaminiHochberg(gappy(input["p"]));
    const rate = number(params["q"], 0.05);
    return { adjusted, [`rejected_at_${rate}`]: adjusted.filter((p) => p !== null && p <= rate).length };
  },
  permutation_exact_mean_difference: (input) => ({
    p_two_sided: exactMeanDifference(tally(gappy(input["a"])), tally(gappy(input["b"]))),
  }),
  energy_distance_multivariate: energy,
  energy_distance_multivariate_k: energy,
  energy_distance_embeddings: energy,
  disco: (input) => {
    const result = disco(groups(input["groups"]).map(([, points]) => completeRows(points)));
    return { between: result?.between, within: result?.within, total: result?.total, F: result?.f };
  },
  permanova: (input) => {
    const { f, r2 } = permanova(groups(input["groups"]).map(([, points]) => completeRows(points)));
    return { pseudo_F: f, R2: r2 };
  },
  mmd_rbf: (input, params) => {
    const [a, b] = [completeRows(input["a"]), completeRows(input["b"])];
    // scikit-learn's own choice where a case names none
    const gamma = number(input["gamma"] ?? params["gamma"], 1 / Math.max(1, (a[0] ?? b[0] ?? []).length));
    const result = mmd(a, b, gamma);
    return { mmd2_biased: result?.biased, mmd2_unbiased: result?.unbiased };
  },
  aitchison_distance: (input, params) => {
    const rows = list(input["rows"]).map(counts);
    const pseudo = number(params["pseudocount"] ?? params["pseudo_count"] ?? input["pseudocount"], 0);
    const ratios = rows.map((row, i) => [`clr_row${i + 1}`, centredLogRatios(row, pseudo)]);
    const distances = rows.flatMap((a, i) => rows.map((b, j) => [`d${i + 1}${j + 1}`, aitchison(a, b, pseudo)]));
    return Object.fromEntries([...ratios, ...distances]);
  },
  contingency: (input) => {
    const cells = list(input["table"]).map(counts);
    const result = contingency(cells);
    return {
      chi2: result?.chiSquare,
      df: result?.df,
      p: result?.p,
      cramers_v: result?.cramersV,
      cramers_v_bias_corrected: result?.cramersVCorrected,
      expected: result?.expected,
      adjusted_std_residuals: result?.adjustedResiduals,
      fisher_p: fisherExact(cells, { budget: 10_000_000 })?.p,
    };
  },
  weighted_log_odds: (input) => {
    const rows = list(input["counts"]).map(fields);
    const sets = [...new Set(rows.map((row) => String(row["set"])))];
    const features = [...new Set(rows.map((row) => String(row["feature"])))];
    const cells = sets.map((set) =>
      features.map((feature) => {
        const here = rows.filter((row) => String(row["set"]) === set && String(row["feature"]) === feature);
        return here.length === 0 ? null : here.reduce((so, row) => so + number(row["n"], 0), 0);
      }),
    );
    const inOrder = (prior: "informative" | number) => {
      const result = logOddsAgainstAll(cells, prior);
      return rows.map((row) => {
        return result[sets.indexOf(String(row["set"]))]?.[features.indexOf(String(row["feature"]))]?.z ?? null;
      });
    };
    return { zeta_informative: inOrder("informative"), zeta_uninformative_alpha1: inOrder(1) };
  },
  fightin_words_vs_rest: (input, params) => {
    const named = Object.entries(fields(input["counts"])).map(([set, words]) => [set, fields(words)] as const);
    const features = [...new Set(named.flatMap(([, words]) => Object.keys(words)))];
    const cells = named.map(([, words]) => features.map((feature) => number(words[feature], 0)));
    const result = logOdds(cells, number(params["alpha0"], 500));
    const part = (key: "z" | "delta") =>
      Object.fromEntries(
        named.map(([set], g) => [set, Object.fromEntries(features.map((f, w) => [f, result[g]?.[w]?.[key] ?? null]))]),
      );
    return { z: part("z"), delta: part("delta") };
  },
  histogram_divergence: (input) => {
    const [a = [], b = []] = sameLength([counts(input["counts_a"]), counts(input["counts_b"])]);
    const [x, y] = [tallyOfCounts(a), tallyOfCounts(b)];
    const distance = wasserstein(x, y);
    const cramer = cramerDistance(x, y);
    return {
      wasserstein_scale_points: distance,
      wasserstein_normalised: distance === null || a.length < 2 ? null : distance / (a.length - 1),
      cramer_sum_squared_cdf_gap: cramer,
      energy_distance_scipy: cramer === null ? null : Math.sqrt(2 * cramer),
      jsd_bits: jensenShannon(a, b),
      total_variation: totalVariation(a, b),
      ks_max_cdf_gap: kolmogorovSmirnov(x, y),
    };
  },
  wasserstein_continuous: (input) => {
    const [a, b] = [tally(gappy(input["a"])), tally(gappy(input["b"]))];
    const cramer = cramerDistance(a, b);
    return {
      wasserstein: wasserstein(a, b),
      energy_distance_scipy: cramer === null ? null : Math.sqrt(2 * cramer),
    };
  },
  jsd_generalised: (input) => {
    const distributions = sameLength(list(input["distributions"]).map(counts));
    const weights = Array.isArray(input["weights"]) ? counts(input["weights"]) : undefined;
    const result = generalisedJensenShannon(distributions, weights);
    return { jsd_bits: result?.bits, jsd_normalised: result?.normalised };
  },
  paired_gap: (input) => {
    const [current, desired] = [gappy(input["current"]), gappy(input["desired"])];
    const result = pairedGap(current.map((value, i) => [value, desired[i] ?? null] as const));
    return {
      mean_gap: result?.meanGap,
      V: result?.v,
      p_asymptotic: result?.p,
      rank_biserial: result?.rankBiserial,
      hodges_lehmann_walsh: result?.shift,
    };
  },
  perception_gap: (input, params) => {
    const [predictions, own] = [gappy(input["predictions_of_target"]), gappy(input["predictors_own"])];
    const people = Array.from({ length: Math.max(predictions.length, own.length) }, (_, i) => i);
    const result = perceptionGap(
      people.map((i) => predictions[i] ?? null),
      gappy(input["target_actual"]),
      people.map((i) => own[i] ?? null),
      number(params["max"]) - number(params["min"]),
    );
    return {
      bias: result.bias,
      accuracy: result.accuracy,
      actual_gap: result.actualGap,
      perceived_gap: result.perceivedGap,
      false_polarisation: result.falsePolarisation,
    };
  },
};
