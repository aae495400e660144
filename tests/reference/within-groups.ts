import { bimodality } from "@/lib/stats/bimodality";
import { estebanRay } from "@/lib/stats/esteban-ray";
import { oneWayIcc, shroutFleiss } from "@/lib/stats/icc";
import { kendallW } from "@/lib/stats/kendall-w";
import { krippendorffAlpha } from "@/lib/stats/krippendorff-alpha";
import { mean } from "@/lib/stats/mean";
import {
  blairLacy,
  eijkAgreement,
  leikDispersion,
  ordinalVariation,
  tastleWierman,
} from "@/lib/stats/ordinal-agreement";
import { averageDeviation, rwg, rwgJ, uniformVariance } from "@/lib/stats/rwg";
import type { Adapter } from "./adapters";
import { completeRows, counts, type Fields, gappy, given, groups, list, number } from "./input";

function nullVariance(params: Fields): number {
  return number(params["expected_variance"], uniformVariance(number(params["K"], 5)));
}

const notBelowZero = (value: number | null) => (value === null ? null : Math.max(0, value));

export const withinGroups: Readonly<Record<string, Adapter>> = {
  ordinal_agreement: (input) => {
    const people = counts(input["counts"]);
    return {
      consensus_tastle_wierman: tastleWierman(people),
      agreement_van_der_eijk: eijkAgreement(people),
      leik_D: leikDispersion(people),
      l_squared_blair_lacy: blairLacy(people),
      iov: ordinalVariation(people),
    };
  },
  rwg_ad: (input, params) => {
    const values = given(input["values"]);
    const value = rwg(values, nullVariance(params));
    return {
      rwg: notBelowZero(value),
      rwg_untruncated: value,
      ad_mean: averageDeviation(values, "mean"),
      ad_median: averageDeviation(values, "median"),
    };
  },
  rwg_j: (input, params) => {
    const rows = completeRows(input["matrix"]);
    const deviations = (rows[0] ?? []).map((_, j) =>
      averageDeviation(
        rows.map((row) => row[j] ?? 0),
        "mean",
      ),
    );
    return {
      rwg_j: rwgJ(rows, nullVariance(params)),
      group_size: rows.length,
      ad_mean_j: mean(deviations.filter((d) => d !== null)),
    };
  },
  icc_oneway: (input) => oneWayIcc(groups(input["groups"]).map(([, values]) => given(values))),
  icc_all: (input) => {
    const { single, average } = shroutFleiss(completeRows(input["matrix"]));
    const [a1, a2, a3] = single;
    const [b1, b2, b3] = average;
    return { ICC1_1: a1, ICC2_1: a2, ICC3_1: a3, ICC1_k: b1, ICC2_k: b2, ICC3_k: b3 };
  },
  kendall_w: (input) => {
    const result = kendallW(completeRows(input["matrix_items_by_raters"]));
    return {
      W_tie_corrected: result?.w,
      W_uncorrected: result?.uncorrected,
      chisq: result?.chiSquare,
      p: result?.p,
    };
  },
  krippendorff_alpha: (input) => {
    const rows = list(input["raters_by_units"]).map(gappy);
    const metrics = ["nominal", "ordinal", "interval", "ratio"] as const;
    return Object.fromEntries(metrics.map((metric) => [metric, krippendorffAlpha(rows, metric)]));
  },
  bimodality_coefficient: (input) => {
    const { skewness, excessKurtosis, coefficient } = bimodality(given(input["values"]));
    return { skew_G1: skewness, excess_kurtosis_G2: excessKurtosis, bc: coefficient };
  },
  esteban_ray: (input, params) => {
    const result = estebanRay(counts(input["shares"]), number(params["alpha"], 1.3));
    return { er_raw: result?.raw, er_normalised: result?.normalised };
  },
};
