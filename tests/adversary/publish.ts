import { analyse } from "@/lib/analysis/analyse";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { coverageOf } from "@/lib/services/coverage";
import type { Publish } from "./attacks";

/** What the product lets anybody read of a survey: its result, and how far each audience is, before and after it closes. */
export const publish: Publish = async (snapshot) =>
  JSON.stringify({ ...coverage(snapshot), result: await resultOf(snapshot) });

/** The hash of a result is salted with a secret of the server, so it stands for no answers. */
export const resultOf = (snapshot: Snapshot) => analyse(snapshot, { snapshotHash: "salted", embedding: null });

function coverage({ audiences, responses, thresholds }: Snapshot) {
  const counts = audiences.map(({ id, invited }) => ({
    audience: id,
    invited,
    answered: responses.filter(({ audience }) => audience === id).length,
  }));
  const minimum = { minimumNumbers: thresholds.numbers, minimumWords: thresholds.words };
  return {
    collecting: coverageOf(counts, { ...minimum, status: "collecting" }),
    closed: coverageOf(counts, { ...minimum, status: "closed" }),
  };
}
