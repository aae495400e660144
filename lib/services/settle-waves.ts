import { listWavesWithWaiting } from "@/db/queries/settlement";
import { FEWEST_AT_ONCE } from "@/lib/sealed/ready-to-settle";
import type { PublicContext } from "./context";
import { eachByItself } from "./each-by-itself";
import { settleWaiting } from "./settle-wave";

/** Settles every open wave in which enough wait. */
export async function settleWaves(context: PublicContext): Promise<void> {
  const waveIds = await listWavesWithWaiting(context.db, FEWEST_AT_ONCE);
  await eachByItself(waveIds, (waveId) => settleWaiting(context, waveId));
}
