/** Some people's order of things 0…m − 1: places first to last, things on one place tie, missing things tie last. */
export type Ballot = { readonly count: number; readonly places: readonly (readonly number[])[] };

/** Place of each thing on a ballot, 0 = first. */
function placesOf({ count, places }: Ballot, things: number): number[] {
  if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`${count} people`);
  const result = Array.from({ length: things }, () => places.length);
  const seen = new Set<number>();
  for (const [place, tied] of places.entries()) {
    for (const thing of tied) {
      if (!Number.isInteger(thing) || thing < 0 || thing >= things) throw new RangeError(`there is no thing ${thing}`);
      if (seen.has(thing)) throw new RangeError(`thing ${thing} is placed twice`);
      seen.add(thing);
      result[thing] = place;
    }
  }
  return result;
}

/**
 * How many people put thing i before thing j.
 *
 * @returns things × things; ties count for neither
 * @throws RangeError on a thing outside 0…things − 1 or placed twice, or a negative count
 */
export function pairwiseWins(ballots: readonly Ballot[], things: number): number[][] {
  const wins = Array.from({ length: things }, () => Array.from({ length: things }, () => 0));
  for (const ballot of ballots) {
    const at = placesOf(ballot, things);
    for (const [i, row] of wins.entries()) {
      for (const j of row.keys()) if ((at[i] ?? 0) < (at[j] ?? 0)) row[j] = (row[j] ?? 0) + ballot.count;
    }
  }
  return wins;
}

/**
 * Borda points: m − 1 for the first place … 0 for the last, ties share.
 *
 * @throws RangeError on a thing outside 0…things − 1 or placed twice, or a negative count
 * @see Borda (1781)
 */
export function borda(ballots: readonly Ballot[], things: number): number[] {
  const points = Array.from({ length: things }, () => 0);
  for (const ballot of ballots) {
    const at = placesOf(ballot, things);
    for (const [i, place] of at.entries()) {
      const after = at.filter((other) => other > place).length;
      const tied = at.filter((other) => other === place).length - 1;
      points[i] = (points[i] ?? 0) + ballot.count * (after + tied / 2);
    }
  }
  return points;
}

const MOST_THINGS = 8;

/**
 * Kemeny's orders: those that satisfy most pairwise preferences, found by trying all.
 *
 * @param wins from `pairwiseWins`
 * @returns all best orders (first to last) and the number of preferences satisfied, or null above eight things
 * @see Kemeny (1959), Daedalus 88
 */
export function kemeny(wins: readonly (readonly number[])[]): { orders: number[][]; score: number } | null {
  if (wins.length > MOST_THINGS) return null;
  let best = { orders: [] as number[][], score: -1 };
  const extend = (order: readonly number[], left: readonly number[], score: number): void => {
    if (left.length === 0) {
      if (score > best.score) best = { orders: [], score };
      if (score === best.score) best.orders.push([...order]);
      return;
    }
    for (const next of left) {
      const rest = left.filter((thing) => thing !== next);
      const gained = rest.reduce((so, thing) => so + (wins[next]?.[thing] ?? 0), 0);
      extend([...order, next], rest, score + gained);
    }
  };
  extend([], [...wins.keys()], 0);
  return best;
}

/**
 * Schulze's method: i beats j when its strongest path of majorities is stronger than the one back.
 *
 * @param wins from `pairwiseWins`
 * @returns how many things each one beats, and the one that nothing beats (null when there are several)
 * @see Schulze (2011), Social Choice and Welfare 36, doi:10.1007/s00355-010-0475-4
 */
export function schulze(wins: readonly (readonly number[])[]): { beats: number[]; winner: number | null } {
  const strength = wins.map((row, i) => row.map((w, j) => (w > (wins[j]?.[i] ?? 0) ? w : 0)));
  for (const [via, out] of strength.entries()) {
    for (const [i, row] of strength.entries()) {
      if (i === via) continue;
      for (const [j, w] of row.entries()) {
        if (j !== i && j !== via) row[j] = Math.max(w, Math.min(row[via] ?? 0, out[j] ?? 0));
      }
    }
  }
  const beats = strength.map((row, i) => row.filter((w, j) => w > (strength[j]?.[i] ?? 0)).length);
  const unbeaten = strength.map((row, i) => row.every((w, j) => w >= (strength[j]?.[i] ?? 0)));
  const first = unbeaten.indexOf(true);
  return { beats, winner: first >= 0 && first === unbeaten.lastIndexOf(true) ? first : null };
}
