import type { World } from "./worlds";

const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);

/** Mean distance between a person of one audience and a person of another, over all pairs of answers. */
function meanDistance({ answers, scale }: World, p: readonly number[], q: readonly number[]): number {
  return sum(
    answers.flatMap((x, i) =>
      answers.map((y, j) => {
        const apart = sum(x.map((value, m) => Math.abs(value - (y[m] ?? 0))));
        return (p[i] ?? 0) * (q[j] ?? 0) * scale.weight * apart;
      }),
    ),
  );
}

export const pairsOf = (groups: number): [number, number][] =>
  Array.from({ length: groups }, (_, a) =>
    Array.from({ length: groups - a - 1 }, (_, i): [number, number] => [a, a + i + 1]),
  ).flat();

/** Alignment Index of a world, 0–100, from its definition: the mean over pairs of audiences. */
export function trueIndex(world: World): number {
  const pairs = pairsOf(world.groups.length);
  const apart = pairs.map(([a, b]) => meanDistance(world, world.groups[a] ?? [], world.groups[b] ?? []));
  return 100 * (1 - sum(apart) / pairs.length);
}

/** Percent that some audiences of a world have in common: mean shares for options, distribution functions for a scale. */
export function trueShared(world: World, places: readonly number[]): number {
  const groups = places.map((g) => world.groups[g] ?? []);
  if (world.scale.kind === "options") {
    const width = world.answers[0]?.length ?? 0;
    const shares = groups.map((p) =>
      Array.from({ length: width }, (_, m) => sum(world.answers.map((x, i) => (p[i] ?? 0) * (x[m] ?? 0)))),
    );
    return 100 * sum(Array.from({ length: width }, (_, m) => Math.min(...shares.map((of) => of[m] ?? 0))));
  }
  const steps = world.answers.slice(1).map((_, k) => {
    const below = groups.map((p) => sum(p.slice(0, k + 1)));
    return Math.max(...below) - Math.min(...below);
  });
  return 100 * (1 - world.scale.weight * sum(steps));
}

/**
 * Distance of two audiences, 0–1, as their gap is estimated: margin by margin. For single choices and scales it is what they do
 * not share; points also differ in how they are spread.
 */
export function trueGap(world: World, a: number, b: number): number {
  const [p, q] = [world.groups[a] ?? [], world.groups[b] ?? []];
  const width = world.answers[0]?.length ?? 0;
  const margins = Array.from({ length: width }, (_, m) => {
    const values = [...new Set(world.answers.map((x) => x[m] ?? 0))].sort((x, y) => x - y);
    return sum(
      values.slice(1).map((value, k) => {
        const below = [p, q].map((of) => sum(world.answers.map((x, i) => ((x[m] ?? 0) < value ? (of[i] ?? 0) : 0))));
        return (value - (values[k] ?? 0)) * Math.abs((below[0] ?? 0) - (below[1] ?? 0));
      }),
    );
  });
  return world.scale.weight * sum(margins);
}

/** Cliff's delta of two audiences on a scale. */
export function trueDelta(world: World, a: number, b: number): number {
  const [p, q] = [world.groups[a] ?? [], world.groups[b] ?? []];
  return sum(p.flatMap((pi, i) => q.map((qj, j) => pi * qj * Math.sign(i - j))));
}

export const trueMean = (world: World, g: number): number =>
  sum(world.answers.map(([value = 0], i) => value * (world.groups[g]?.[i] ?? 0)));
