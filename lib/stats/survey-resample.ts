import { aliasTable, drawAlias } from "./alias-table";
import { multinomial } from "./binomial";
import { momentsOf, normalSums } from "./normal-sums";
import { type Random, randomIndex } from "./random";
import type { SharedSlots } from "./shared-slots";

/** Above this many people a group's sums are normal, and drawn as such. */
export const MOST_DRAWN = 2_000;

/** Fills in what the slots of one group hold after it was resampled. */
type Fill = (sums: Float64Array) => void;

/**
 * Builds a function that resamples every group at its size: with probability `own` from itself, else from a group picked
 * at random. `resample(own)` prepares, every call of what it returns draws anew.
 *
 * Small groups are drawn person by person; of one item, by distinct answers. Larger ones would take long and differ little from
 * their limit: sums over people become normal, with the means and covariances of the mixture they are drawn from.
 *
 * @param people of each group who may be drawn
 */
export function surveyResample(
  survey: SharedSlots,
  people: readonly (readonly number[])[],
  random: Random,
): (own: number) => () => readonly Float64Array[] {
  const sums = people.map(() => new Float64Array(survey.width));
  const prepare = survey.items === 1 ? byAnswers(survey, people, random) : byPeople(survey, people, random);
  const isLarge = people.map(({ length }) => length > MOST_DRAWN);
  const counted = survey.items === 1 && survey.patterns <= MOST_DRAWN / 8;
  const limit = isLarge.some(Boolean) && !counted ? inTheLimit(survey, people, random) : null;
  return (own) => {
    const fills = people.map((_, g) => (limit && isLarge[g] ? limit(g, own) : prepare(g, own)));
    return () => {
      for (let g = 0; g < sums.length; g += 1) {
        const group = sums[g];
        if (group) fills[g]?.(group);
      }
      return sums;
    };
  };
}

type Prepare = (g: number, own: number) => Fill;

/** Whole people, so that their answers stay together. */
function byPeople(survey: SharedSlots, people: readonly (readonly number[])[], random: Random): Prepare {
  const laid = people.map((members, g) => laidOut(survey, g, members));
  return (g, own) => {
    const n = people[g]?.length ?? 0;
    return (sums) => {
      sums.fill(0);
      for (let k = 0; k < n; k += 1) {
        const source = own === 1 || random() < own ? g : randomIndex(random, laid.length);
        const from = laid[source];
        if (!from) continue;
        const { starts, slots, amounts } = from;
        const i = Math.floor(random() * (starts.length - 1));
        const end = starts[i + 1] as number;
        for (let at = starts[i] as number; at < end; at += 1) {
          const slot = slots[at] as number;
          sums[slot] = (sums[slot] as number) + (amounts[at] as number);
        }
      }
    };
  };
}

/** All that a group's people add to slots, person by person in one row: they are drawn many times over. */
function laidOut({ people, items, starts, slots, amounts }: SharedSlots, g: number, members: readonly number[]) {
  const rows = people[g] ?? new Int32Array();
  const begins = [0];
  const at: number[] = [];
  const much: number[] = [];
  for (const i of members) {
    for (let item = 0; item < items; item += 1) {
      const p = rows[i * items + item] ?? 0;
      for (let k = starts[p] ?? 0; k < (starts[p + 1] ?? 0); k += 1) {
        at.push(slots[k] ?? 0);
        much.push(amounts[k] ?? 0);
      }
    }
    begins.push(at.length);
  }
  return { starts: Int32Array.from(begins), slots: Int32Array.from(at), amounts: Float64Array.from(much) };
}

/** Of one item a person is no more than an answer: the mixture's chances of each are known. */
function byAnswers(survey: SharedSlots, people: readonly (readonly number[])[], random: Random): Prepare {
  const { patterns, starts, slots, amounts } = survey;
  const shares = people.map((members, g) => {
    const own = new Float64Array(patterns);
    for (const i of members) {
      const p = survey.people[g]?.[i] ?? 0;
      own[p] = (own[p] ?? 0) + 1 / members.length;
    }
    return own;
  });
  const average = new Float64Array(patterns);
  for (const own of shares)
    for (const [p, share] of own.entries()) average[p] = (average[p] ?? 0) + share / shares.length;
  return (g, own) => {
    const n = people[g]?.length ?? 0;
    const chances = average.map((share, p) => own * (shares[g]?.[p] ?? 0) + (1 - own) * share);
    const add = (sums: Float64Array, p: number, times: number) => {
      for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i += 1) {
        const slot = slots[i] ?? 0;
        sums[slot] = (sums[slot] ?? 0) + times * (amounts[i] ?? 0);
      }
    };
    if (4 * patterns <= n) {
      const next = multinomial(random, n, chances);
      const often = new Float64Array(patterns);
      return (sums) => {
        next(often);
        sums.fill(0);
        for (let p = 0; p < patterns; p += 1) add(sums, p, often[p] ?? 0);
      };
    }
    const table = aliasTable(0, chances);
    return (sums) => {
      sums.fill(0);
      for (let k = 0; k < n; k += 1) add(sums, drawAlias(table, random), 1);
    };
  };
}

function inTheLimit(survey: SharedSlots, people: readonly (readonly number[])[], random: Random): Prepare {
  const groups = people.map((members, g) => momentsOf(survey, g, members));
  return (g, own) => normalSums(groups, { g, own, n: people[g]?.length ?? 0 }, random);
}
