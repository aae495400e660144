import { findsOut } from "./leaks";
import type { Mutant } from "./mutants";
import { playSurvey, type World } from "./world";

const SEEDS = [11, 12, 13, 14];

/** By what gives it away, in one survey most often, and at the latest in as many as the product itself is tried in. */
export async function isFoundOut(mutant: Mutant): Promise<boolean> {
  const worlds: World[] = [];
  for (const seed of SEEDS) {
    worlds.push(await playSurvey(seed, mutant));
    if (findsOut(mutant.foundBy, worlds, 3)) return true;
  }
  return false;
}
