import type { Db } from "@/db/client";
import { listShownSnapshots } from "@/db/queries/runs";
import type { surveys, waves } from "@/db/schema";
import { isHeld } from "@/lib/analysis/held-answers";
import type { Snapshot } from "@/lib/analysis/snapshot";

type Of = {
  readonly survey: Pick<typeof surveys.$inferSelect, "minimumWords">;
  readonly wave: Pick<typeof waves.$inferSelect, "id" | "shownBefore">;
};
type Response = Snapshot["responses"][number];

/**
 * The most of each audience that any result of a wave has shown: noted when it is reopened. Each result goes by the sizes of its own
 * time: what a smaller minimum showed once was seen and may be kept by somebody, although a larger one hides it now.
 */
export async function shownSoFar(db: Db, wave: Of["wave"]): Promise<Record<string, number>> {
  const shown = { ...wave.shownBefore };
  for (const snapshot of await listShownSnapshots(db, wave.id)) {
    for (const { id } of snapshot.audiences) {
      const n = countOf(snapshot, id);
      if (n >= snapshot.thresholds.numbers) shown[id] = Math.max(n, shown[id] ?? 0);
    }
  }
  return shown;
}

/**
 * The answers that a next result may be made from: of an audience whose newcomers are too few, those of the earlier result.
 * Enough are as many as words need: among the quotes of two results those stand apart that only the second has.
 */
export async function withoutHeld<Row extends Response>(
  db: Db,
  { survey, wave }: Of,
  rows: readonly Row[],
): Promise<readonly (Row | Response)[]> {
  const held = Object.entries(wave.shownBefore ?? {}).filter(([audience, before]) =>
    isHeld(rows.filter((row) => row.audience === audience).length, before, survey.minimumWords),
  );
  if (held.length === 0) return rows;
  const earlier = await listShownSnapshots(db, wave.id);
  const names = new Set(held.map(([audience]) => audience));
  const kept = held.flatMap(([audience, before]) => {
    const shown = earlier.find((snapshot) => countOf(snapshot, audience) === before);
    return shown ? shown.responses.filter((one) => one.audience === audience) : [];
  });
  return [...rows.filter(({ audience }) => !names.has(audience)), ...kept];
}

/**
 * Audiences that an earlier result of the wave has shown with another number of answers. Newcomers are enough to be counted, but of
 * those who gave one answer to a background question there may be one newcomer alone.
 */
export async function shownOtherwise(db: Db, wave: Of["wave"], rows: readonly Response[]): Promise<string[]> {
  if (wave.shownBefore === null) return [];
  const earlier = await listShownSnapshots(db, wave.id);
  const now = (id: string) => rows.filter(({ audience }) => audience === id).length;
  return [...new Set(rows.map(({ audience }) => audience))].sort().filter((id) =>
    earlier.some((snapshot) => {
      const before = countOf(snapshot, id);
      return before >= snapshot.thresholds.numbers && before !== now(id);
    }),
  );
}

const countOf = ({ responses }: Snapshot, audience: string) =>
  responses.filter((one) => one.audience === audience).length;
