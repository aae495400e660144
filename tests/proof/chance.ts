import type { Random } from "./random";

/** Tries of pure chance beside which a find must stand out: better than all of them. */
const TRIES = 1000;

/** People and responses among whom the truth is sought: `truth` is the response of each person, -1 where there is none here. */
export type Field = {
  readonly truth: readonly number[];
  readonly responses: number;
  /** By the name of the attack. */
  readonly guesses: ReadonlyMap<string, readonly number[]>;
};

/** The attacks that hit more often, over all fields, than the best of all attacks does where the truth is dealt out anew. */
export function betterThanChance(fields: readonly Field[], random: Random): string[] {
  const attacks = [...new Set(fields.flatMap(({ guesses }) => [...guesses.keys()]))];
  const lists = fields.map(({ guesses }) => attacks.map((name) => Int32Array.from(guesses.get(name) ?? [])));
  const hits = (truths: readonly (readonly number[])[]) =>
    attacks.map((_, a) =>
      truths.reduce((sum, truth, f) => {
        const guess = lists[f]?.[a] ?? new Int32Array();
        for (let i = 0; i < guess.length; i++) if (guess[i] !== -1 && guess[i] === truth[i]) sum++;
        return sum;
      }, 0),
    );
  const found = hits(fields.map(({ truth }) => truth));
  const most = bestByChance(Math.max(0, ...found), () => {
    return hits(fields.map(({ truth, responses }) => dealAnew(truth, responses, random)));
  });
  return attacks.filter((_, a) => (found[a] ?? 0) > most);
}

/** The most of all tries; once chance does as well as the best find, nothing stands out, and more tries say no more. */
function bestByChance(best: number, tryOnce: () => readonly number[]): number {
  let most = 0;
  for (let i = 0; i < TRIES && most < best; i++) most = Math.max(most, ...tryOnce());
  return most;
}

/** As many people with a response as before, each with another one. */
function dealAnew(truth: readonly number[], responses: number, random: Random): number[] {
  const people = random.shuffled(truth.map((_, i) => i));
  const boxes = random.shuffled(Array.from({ length: responses }, (_, i) => i));
  const dealt = truth.map(() => -1);
  for (let n = truth.filter((one) => one >= 0).length; n > 0; n--) dealt[people[n - 1] ?? 0] = boxes[n - 1] ?? -1;
  return dealt;
}

/** Rows among which only chance may say what came first: `order` is the truth, `places` what each feature says. */
export type Line = {
  readonly order: readonly number[];
  readonly places: ReadonlyMap<string, readonly number[]>;
};

/** The features by which rows lie in the order in which people sent, forwards or backwards, more than by the best chance. */
export function tellsTheOrder(lines: readonly Line[], random: Random): string[] {
  const names = [...new Set(lines.flatMap(({ places }) => [...places.keys()]))];
  const strength = (orders: readonly (readonly number[])[], name: string) => {
    const scored = lines.map(({ places }, i) => inOrder(places.get(name) ?? [], orders[i] ?? []));
    const spread = scored.reduce((sum, { compared }) => sum + compared, 0);
    return spread === 0 ? 0 : Math.abs(scored.reduce((sum, { right }) => sum + right, 0)) / Math.sqrt(spread);
  };
  const all = (orders: readonly (readonly number[])[]) => names.map((name) => strength(orders, name));
  const found = all(lines.map(({ order }) => order));
  const most = bestByChance(Math.max(0, ...found), () => all(lines.map(({ order }) => random.shuffled(order))));
  return names.filter((_, i) => (found[i] ?? 0) > most);
}

/** How many more pairs stand in the right order than in the wrong one (Kendall), of those that are told apart. */
function inOrder(places: readonly number[], order: readonly number[]): { right: number; compared: number } {
  let [right, compared] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) {
      const apart = Math.sign((places[j] ?? 0) - (places[i] ?? 0));
      right += apart * Math.sign((order[j] ?? 0) - (order[i] ?? 0));
      compared += Math.abs(apart);
    }
  }
  return { right, compared };
}
