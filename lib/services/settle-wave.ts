import { randomInt } from "node:crypto";
import {
  countWaiting,
  listSpentSeals,
  listUnmarked,
  putResponses,
  removeDrafts,
  rewriteLedger,
  rewriteSpentSeals,
  takeResponses,
} from "@/db/queries/settlement";
import { holdSurveyRow } from "@/db/queries/surveys";
import { FEWEST_AT_ONCE, howManyToMark } from "@/lib/sealed/ready-to-settle";
import { invitationToken, sealOf } from "@/lib/sealed/tokens";
import type { PublicContext } from "./context";

type Inside = Pick<PublicContext, "db" | "secret">;

/**
 * Cuts the last thread between links and answers, for inside the transaction that closes the wave: no response keeps its seal, and
 * what nobody sent is deleted. The seals stay spent, so a used link stays used. One or two people are not marked even now: two
 * backups, of before and after, would show whose answers came between.
 */
export async function settleWave(inside: Inside, waveId: string): Promise<void> {
  // Whoever is sending is waited for, and nobody sends meanwhile.
  await holdSurveyRow(inside.db, { waveId });
  const people = await answeredUnmarked(inside, waveId);
  const isEnough = (audience: string) => people.filter((one) => one.audience === audience).length >= FEWEST_AT_ONCE;
  const marked = people.filter(({ audience }) => isEnough(audience));
  await writeAnew(inside, waveId, { marked, keepsSeal: () => false });
  await removeDrafts(inside.db, waveId);
}

/** Settles the audiences of an open wave in which enough wait; says whether there were any. */
export async function settleWaiting(context: Inside, waveId: string): Promise<boolean> {
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await holdSurveyRow(tx, { waveId });
    const [people, unmarked] = [await answeredUnmarked(inside, waveId), await listUnmarked(tx, waveId)];
    const sealed = await countWaiting(tx, waveId);
    const ready = sealed.flatMap(({ audience, n: responses }) => {
      const of = <T extends { audience: string }>(rows: readonly T[]) =>
        rows.filter((one) => one.audience === audience);
      const waiting = of(people);
      const n = howManyToMark({ responses, people: waiting.length, unmarked: of(unmarked).length });
      // Whoever stays unmarked is chosen by nothing: not the order of the list, nor of the answers.
      return n === null ? [] : [{ audience, marked: shuffled(waiting).slice(0, n) }];
    });
    if (ready.length === 0) return false;
    const settled = new Set(ready.map(({ audience }) => audience));
    const marked = ready.flatMap((one) => one.marked);
    await writeAnew(inside, waveId, { marked, keepsSeal: (audience) => !settled.has(audience) });
    return true;
  });
}

/**
 * People whose link is used up, and whom the ledger does not say so of. The seals are made again from the secret: a note at each
 * submit would stand in the order of the answers.
 */
async function answeredUnmarked({ db, secret }: Inside, waveId: string) {
  const spent = await listSpentSeals(db, waveId);
  const people = await listUnmarked(db, waveId);
  return people.filter(({ id }) => spent.has(sealOf(invitationToken(secret, id), waveId)));
}

type Settled = {
  readonly marked: readonly { readonly id: string }[];
  readonly keepsSeal: (audience: string) => boolean;
};

/** Every row of the wave, not only what is settled: rows of one transaction, side by side, would be one batch. */
async function writeAnew({ db }: Inside, waveId: string, { marked, keepsSeal }: Settled): Promise<void> {
  const rows = await takeResponses(db, waveId);
  const fresh = rows.map((row) => (keepsSeal(row.audience) ? row : { ...row, sealId: null }));
  await putResponses(db, shuffled(fresh));
  await rewriteSpentSeals(db, waveId);
  await rewriteLedger(
    db,
    waveId,
    marked.map(({ id }) => id),
  );
}

/** Fisher and Yates with randomness that cannot be run again, unlike the seeded shuffles of the statistics. */
function shuffled<T>(rows: readonly T[]): T[] {
  const left = [...rows];
  for (let i = left.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    const [a, b] = [left[i], left[j]];
    if (a !== undefined && b !== undefined) [left[i], left[j]] = [b, a];
  }
  return left;
}
