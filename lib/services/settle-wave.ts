import { randomInt } from "node:crypto";
import type { Db } from "@/db/client";
import { putResponses, removeDrafts, rewriteSpentSeals, takeResponses } from "@/db/queries/settlement";

/**
 * Cuts the last thread between links and answers: every response of the wave is written anew with a fresh id, without its seal and
 * in shuffled order. The seals stay spent, so a used link stays used; what nobody sent is deleted. For inside the transaction that closes the wave.
 */
export async function settleWave(tx: Db, waveId: string): Promise<void> {
  await putResponses(tx, shuffled(await takeResponses(tx, waveId)));
  await rewriteSpentSeals(tx, waveId);
  await removeDrafts(tx, waveId);
}

/** Fisher and Yates with randomness that cannot be run again, unlike the seeded shuffles of the statistics. */
function shuffled<T>(rows: readonly T[]): T[] {
  const left = [...rows];
  return rows.flatMap(() => left.splice(randomInt(left.length), 1));
}
