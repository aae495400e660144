import { expect, it } from "vitest";
import { belonging } from "./belonging";
import { centroid, dot } from "./vectors";

const at = (degrees: number) =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180));

it("is the cosine with the middle of all, and with the middle of the others", () => {
  const vectors = [at(0), at(90), at(20), at(75), at(-160)];
  const members = [0, 2, 3, 4];
  const found = belonging(vectors, members);
  for (const [i, unit] of members.entries()) {
    const own = vectors[unit] ?? at(0);
    const others = members.filter((other) => other !== unit);
    expect(found[i]?.closeness).toBeCloseTo(dot(own, centroid(vectors, members)), 5);
    expect(found[i]?.fit).toBeCloseTo(dot(own, centroid(vectors, others)), 5);
  }
});

it("is not flattered by the member itself: three at right angles fit not at all", () => {
  const vectors = [Float32Array.of(1, 0, 0), Float32Array.of(0, 1, 0), Float32Array.of(0, 0, 1)];
  for (const { closeness, fit } of belonging(vectors, [0, 1, 2])) {
    expect(closeness).toBeCloseTo(Math.sqrt(1 / 3), 5);
    expect(fit).toBeCloseTo(0, 5);
  }
});

it("is zero for the fit of one that is alone", () => {
  expect(belonging([at(10)], [0])[0]?.fit).toBe(0);
});
