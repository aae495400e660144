import { expect, it } from "vitest";
import { energyDistance } from "./energy-distance";
import { seededRandom } from "./random";
import { vectorEnergyTest } from "./vector-energy-test";

const cloud = (n: number, seed: string, shift = 0, spread = 1) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => [shift + spread * (random() - 0.5), spread * (random() - 0.5), random()]);
};

it("measures the unbiased energy distance", () => {
  const [a, b] = [cloud(12, "a"), cloud(17, "b", 0.3)];
  expect(vectorEnergyTest(a, b, "1")?.energy).toBeCloseTo(energyDistance(a, b)?.unbiased ?? 0, 6);
  expect(vectorEnergyTest(b, a, "1")?.energy).toBeCloseTo(energyDistance(a, b)?.unbiased ?? 0, 6);
});

it("sees another place and, unlike a comparison of means, another spread", () => {
  expect(vectorEnergyTest(cloud(20, "a"), cloud(20, "b", 1), "1")?.p).toBe(1 / 1_000);
  expect(vectorEnergyTest(cloud(40, "a"), cloud(40, "b", 0, 4), "1")?.p).toBeLessThan(0.01);
});

it("rejects two clouds of one kind as often as it should", () => {
  const rejected = Array.from({ length: 200 }, (_, i) => {
    return (vectorEnergyTest(cloud(10, `a${i}`), cloud(14, `b${i}`), `${i}`)?.p ?? 0) <= 0.05;
  }).filter(Boolean).length;
  // 10 of 200 are meant, with a standard deviation of 3.
  expect(rejected).toBeLessThanOrEqual(20);
  expect(rejected).toBeGreaterThanOrEqual(2);
});

it("is the same for the same seed, null for one point, and refuses what is no vector", () => {
  const [a, b] = [cloud(11, "a"), cloud(11, "b")];
  expect(vectorEnergyTest(a, b, "7")).toEqual(vectorEnergyTest(a, b, "7"));
  expect(vectorEnergyTest(a.slice(0, 1), b, "7")).toBeNull();
  expect(() => vectorEnergyTest(a, [[1], [2]], "7")).toThrow(RangeError);
  expect(() =>
    vectorEnergyTest(
      a,
      [
        [1, 2, Number.NaN],
        [1, 2, 3],
      ],
      "7",
    ),
  ).toThrow(RangeError);
});

it("takes random pairs of thousands, near the exact value", () => {
  const [a, b] = [cloud(2_001, "a"), cloud(2_001, "b", 0.3)];
  const found = vectorEnergyTest(a, b, "1");
  expect(found?.exact).toBe(false);
  expect(Math.abs((found?.energy ?? 0) - (energyDistance(a, b)?.unbiased ?? 1))).toBeLessThan(0.02);
  expect(found?.p).toBeLessThanOrEqual(0.005);
});

it("sees a small group that lies elsewhere beside one of thousands", () => {
  for (const seed of ["1", "2", "3"]) {
    expect(vectorEnergyTest(cloud(12, `a${seed}`, 0.6), cloud(5_000, `b${seed}`), seed)?.p).toBeLessThanOrEqual(0.01);
  }
});
