import { describe, expect, it } from "vitest";
import { adjustedRand } from "./adjusted-rand";
import { campsGapP } from "./camps-gap";
import { normalQuantile } from "./normal";
import { opinionClusters } from "./opinion-clusters";
import { type Random, seededRandom } from "./random";

const ITEMS = 24;
const normal = (random: Random) => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, random())));
const onScale = (x: number) => Math.max(-1, Math.min(1, Math.round(2 * x) / 2));

/** People of `camps` camps, each with its own third or half of the statements; strength 0: no camps. */
function peopleOf(n: number, camps: number, strength: number, seed: string) {
  const random = seededRandom(seed);
  return Array.from({ length: n }, (_, i) => ({
    answered: ITEMS,
    row: Array.from({ length: ITEMS }, (_, j) =>
      onScale(strength * (j % camps === i % camps ? 1 : -0.5) + 0.6 * normal(random)),
    ),
  }));
}

/** People along one line of opinion: a continuum, without a gap anywhere. */
function line(n: number, seed: string) {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => {
    const own = normal(random);
    return { answered: ITEMS, row: Array.from({ length: ITEMS }, () => onScale(0.4 * own + 0.6 * normal(random))) };
  });
}

const options = { seed: "1", items: ITEMS, fewest: 5 };

describe("opinion groups", () => {
  it.each([2, 3])("finds %i camps and who belongs to them", (camps) => {
    const found = opinionClusters(peopleOf(60, camps, 0.6, "camps"), options)?.found;
    expect(found?.status).toBe("groups");
    if (found?.status !== "groups") return;
    expect(found.centres).toHaveLength(camps);
    const truth = found.labels.map((_, i) => i % camps);
    expect(adjustedRand(found.labels, truth)).toBeGreaterThan(0.95);
    expect(found.silhouette).toBeGreaterThanOrEqual(0.25);
    expect(found.stability).toBeGreaterThanOrEqual(0.6);
    expect(found.oneCloudP).toBeLessThanOrEqual(0.05);
  });

  it("finds no stable groups where everybody answers by chance, in nineteen of twenty surveys", () => {
    const groups = Array.from({ length: 20 }, (_, i) => {
      return opinionClusters(peopleOf(40, 2, 0, `chance ${i}`), { ...options, seed: `${i}` })?.found.status;
    });
    expect(groups.filter((status) => status === "groups").length).toBeLessThanOrEqual(1);
  });

  it("does not take a continuum for camps: cut in two, it has no gap", () => {
    const p = Array.from({ length: 10 }, (_, i) => {
      const found = opinionClusters(line(80, `line ${i}`), options)?.found;
      return found?.status === "groups" ? found.oneCloudP : 1;
    });
    expect(p.filter((one) => one <= 0.05).length).toBeLessThanOrEqual(1);
  });

  it("speaks of no group smaller than is allowed", () => {
    const people = [...peopleOf(40, 1, 0.6, "most"), ...peopleOf(4, 1, -0.9, "few")];
    const found = opinionClusters(people, options)?.found;
    expect(found?.status === "groups" ? Math.min(...countsOf(found.labels)) : 5).toBeGreaterThanOrEqual(5);
  });

  it("is null when nobody differs, and the same for the same seed", () => {
    expect(opinionClusters(Array(30).fill({ answered: 3, row: [1, 0, -1] }), options)).toBeNull();
    const people = peopleOf(40, 2, 0.5, "again");
    expect(opinionClusters(people, options)).toEqual(opinionClusters(people, options));
  });
});

const countsOf = (labels: readonly number[]) =>
  [...new Set(labels)].map((label) => labels.filter((one) => one === label).length);

describe("the test for one cloud", () => {
  it("is small for two heaps, large for an even cloud, and null for one point", () => {
    const random = seededRandom(5);
    const even = Array.from({ length: 80 }, () => [random(), random()]);
    const heaps = even.map(([x = 0, y = 0], i) => [x + 4 * (i % 2), y]);
    expect(campsGapP(heaps, 2, random)).toBeCloseTo(1 / 40, 12);
    expect(campsGapP(even, 2, random)).toBeGreaterThan(0.1);
    expect(
      campsGapP(
        [
          [1, 1],
          [1, 1],
        ],
        2,
        random,
      ),
    ).toBeNull();
  });
});
