import { describe, expect, it } from "vitest";
import { isFoundOut } from "./is-found-out";
import { leaksOf } from "./leaks";
import { TELL_WHO_WROTE_WHAT } from "./mutants";
import { playSurvey, type World } from "./world";

const server = process.env["TEST_DATABASE_URL"];

async function surveys(seeds: readonly number[]): Promise<World[]> {
  const worlds: World[] = [];
  for (const seed of seeds) worlds.push(await playSurvey(seed));
  return worlds;
}

if (!server) console.warn("The proof needs PostgreSQL: TEST_DATABASE_URL is not set, so it is skipped.");

describe.runIf(server)(
  "sixty people, an attacker with the whole database, the log, every export and the secret",
  () => {
    it("finds out no better than by chance who wrote what, or when", async () => {
      const found = leaksOf(await surveys([1, 2, 3, 4]), 1);
      // One find in a thousand is chance, and is not there in other surveys.
      const again = found.length === 0 ? [] : leaksOf(await surveys([5, 6, 7, 8]), 2);
      expect(found.filter((one) => again.includes(one))).toEqual([]);
    });

    it.each(TELL_WHO_WROTE_WHAT)("finds out who wrote what when the product has $name", async (mutant) => {
      expect(await isFoundOut(mutant)).toBe(true);
    });
  },
);
