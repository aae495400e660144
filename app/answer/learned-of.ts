import { publicContext } from "@/lib/http/public-context";
import type { Door } from "@/lib/services/open-door";
import { learnedPath } from "@/lib/services/what-we-learned";

/** What a door that is shut after the close can still lead to; null: nothing. A link that was taken back leads nowhere. */
export async function learnedOf({ state, waveId }: Pick<Door, "state" | "waveId">): Promise<string | null> {
  return state === "closed" || state === "answered" ? learnedPath(await publicContext(), waveId) : null;
}
