import { type AlignmentIndex, alignmentIndex } from "@/lib/stats/alignment-index";
import { alignmentIndexInterval } from "@/lib/stats/alignment-index-interval";
import {
  type ItemScale,
  rankingAnswer,
  rankingScale,
  ratingAnswer,
  shareAnswer,
  shareScale,
  sliderScale,
} from "@/lib/stats/item-scale";
import { countMargins, type PersonItem } from "@/lib/stats/margins";
import { groupSpread } from "@/lib/stats/pair-distance";
import { suppressGroups } from "@/lib/stats/suppress-groups";
import type { SurveyItem } from "@/lib/stats/survey-item";
import type { Adapter } from "./adapters";
import { type Fields, fields, gappy, groups, list, number } from "./input";

type Encoding = { readonly scale: ItemScale; readonly answer: (raw: unknown) => PersonItem };

function missing(raw: unknown): boolean {
  return raw === null || raw === undefined || (Array.isArray(raw) && raw.every((entry) => entry === null));
}

function encoding(params: Fields, sample: unknown): Encoding {
  if (params["type"] === "ordinal") {
    const [lo, hi] = [number(params["min"]), number(params["max"])];
    return {
      scale: sliderScale(lo, hi),
      answer: (raw) => (missing(raw) ? null : ratingAnswer(number(Array.isArray(raw) ? raw[0] : raw), lo, hi)),
    };
  }
  const width = Array.isArray(sample) ? sample.length : 0;
  const options = number(params["K"], width);
  if (params["type"] === "ranking") {
    return { scale: rankingScale(options), answer: (raw) => (missing(raw) ? null : rankingAnswer(gappy(raw))) };
  }
  return {
    scale: shareScale(options),
    answer: (raw) => {
      if (missing(raw)) return null;
      const shares = gappy(raw).map((share) => share ?? 0);
      return shares.every((share) => share === 0) ? null : shareAnswer(shares);
    },
  };
}

function weightsOf(weights: unknown, names: readonly string[], sizes: readonly number[]): number[] {
  if (Array.isArray(weights)) return weights.map((w) => number(w));
  if (typeof weights === "object" && weights !== null) return names.map((name) => number(fields(weights)[name], 0));
  return weights === undefined || weights === "equal" ? names.map(() => 1) : [...sizes];
}

/** Head-count of a group, from a list or a record by name; null where unknown. */
function populationOf(populations: object, name: string, g: number): number | null {
  const known = Array.isArray(populations) ? populations[g] : fields(populations)[name];
  return known === undefined || known === null ? null : number(known);
}

function firstAnswer(people: readonly (readonly unknown[])[]): unknown {
  return people.flat().find((raw) => !missing(raw));
}

function report(result: AlignmentIndex | null, names: readonly string[], coherence: readonly (number | null)[]) {
  return {
    alignment_index: result?.index,
    gap_loss: result?.gapLoss,
    spread_loss: result?.spreadLoss,
    pair_alignment: result?.pairIndex,
    pair_gap: result?.pairGap,
    pair_energy: result?.pairEnergy,
    coherence: Object.fromEntries(names.map((name, g) => [name, coherence[g] ?? null])),
    mean_coherence: result?.meanCoherence,
    pooled_index: result?.pooledIndex,
    pooled_divergence_loss: result?.pooledDivergenceLoss,
  };
}

export const alignment: Readonly<Record<string, Adapter>> = {
  alignment_index: (input, params) => {
    const named = groups(input["groups"]);
    const names = named.map(([name]) => name);
    const raw = named.map(([, people]) => people);
    const { scale, answer } = encoding(params, firstAnswer(raw));
    const people = raw.map((members) => members.map(answer));
    const sizes = people.map((members) => members.filter((a) => a !== null).length);
    const margins = countMargins(people, scale.weight);
    const result = alignmentIndex(margins, scale.mostSpread, weightsOf(params["weights"], names, sizes));
    const coherence = names.map((_, g) => {
      const spread = groupSpread(margins, g);
      return spread === null ? null : 100 * (1 - spread / scale.mostSpread);
    });
    return report(result, names, coherence);
  },
  alignment_index_ci: (input, params) => {
    const named = groups(input["groups"]);
    const names = named.map(([name]) => name);
    const people = named.map(([, members]) => members.map((person) => (missing(person) ? [] : list(person))));
    const width = Math.max(0, ...people.flat().map((answers) => answers.length));
    const items = Array.from({ length: width }, (_, j): SurveyItem => {
      const raw = people.map((members) => members.map((answers) => answers[j] ?? null));
      const { scale, answer } = encoding(params, firstAnswer(raw));
      return { scale, groups: raw.map((members) => members.map(answer)) };
    });
    const sizes = people.map((members) => members.length);
    const populations = params["populations"] ?? input["populations"];
    const result = alignmentIndexInterval(items, {
      level: number(params["level"], 0.95),
      weights: weightsOf(params["weights"], names, sizes),
      ...(typeof populations === "object" && populations !== null
        ? { populations: names.map((name, g) => populationOf(populations, name, g)) }
        : {}),
    });
    return {
      alignment_index: result?.index,
      se: result?.standardError,
      df: result?.df,
      low: result?.low,
      high: result?.high,
      fallback: result?.fallback,
      item_index: result?.itemIndex,
    };
  },
  small_group_suppression: (input) => {
    const people = Object.entries(fields(input["n"])).map(([name, n]) => [name, number(n, 0)] as const);
    const hidden = suppressGroups(new Map(people), number(input["k"], 5), input["total_published"] !== false);
    return { suppressed: [...hidden.keys()].sort(), reason: Object.fromEntries(hidden) };
  },
};
