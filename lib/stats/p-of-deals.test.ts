import { describe, expect, it } from "vitest";
import { normalUpperTail } from "./normal";
import { pOfDeals } from "./p-of-deals";
import { seededRandom } from "./random";
import { normalStream } from "./random-normal";

/** Energies of deals whose difference is one normal number: its square, less the mean of 1. */
function dealing(seed: string) {
  const normal = normalStream(seededRandom(seed));
  let deals = 0;
  const next = () => {
    deals += 1;
    return normal() ** 2 - 1;
  };
  return { next, deals: () => deals };
}
const p = (next: () => number, norm: number, enough = Number.POSITIVE_INFINITY) =>
  pOfDeals(next, { energy: norm ** 2 - 1, offset: 1, replicates: 9_999, enough });

describe("pOfDeals", () => {
  it("makes no more than 999 deals where none of them comes near, and says what all would have said", () => {
    const far = dealing("far");
    expect(p(far.next, 8)).toBe(1 / 10_000);
    expect(far.deals()).toBe(999);
  });
  it("makes every deal where others may still come near", () => {
    // The largest of 999 lies between 2.7 and 4.2 in nearly every run, so 4.5 is never 1.75 times as far.
    const near = dealing("near");
    expect(p(near.next, 4.5)).toBeLessThanOrEqual(2 / 10_000);
    expect(near.deals()).toBe(9_999);
  });
  it("estimates the tail of the deals, whether they end with enough or not", () => {
    for (const norm of [0.5, 1.5, 2.5]) {
      const truth = 2 * normalUpperTail(norm);
      for (const enough of [500, Number.POSITIVE_INFINITY]) {
        const error = Math.abs(p(dealing(`${norm}`).next, norm, enough) - truth);
        expect(error).toBeLessThan(5 * truth * Math.sqrt((1 - truth) / Math.min(enough, 9_999 * truth)));
      }
    }
  });
  it("ends with enough", () => {
    const plenty = dealing("plenty");
    p(plenty.next, 0, 500);
    expect(plenty.deals()).toBe(500);
  });
});
