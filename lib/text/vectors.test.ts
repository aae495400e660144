import { expect, it } from "vitest";
import { centre, dot } from "./vectors";

const v = (...numbers: number[]) => Float32Array.from(numbers);

it("takes away what all vectors share, and gives unit vectors", () => {
  // (3, 4) / 5 and (3, −4) / 5 share (.6, 0); what is left points up and down.
  const [up, down] = [v(3, 4), v(3, -4)];
  centre([up, down]);
  expect([...up]).toEqual([expect.closeTo(0, 6), expect.closeTo(1, 6)]);
  expect([...down]).toEqual([expect.closeTo(0, 6), expect.closeTo(-1, 6)]);
});

it("keeps vectors that are nothing but the common part, so that the same words stay alike", () => {
  const same = [v(0, 2), v(0, 2), v(0, 2)];
  centre(same);
  for (const one of same) expect(dot(one, v(0, 1))).toBeCloseTo(1, 6);
});
