import { disputeSentence } from "@/lib/findings/dispute-words";
import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { pairedGap } from "@/lib/stats/paired-gap";
import { tally, total } from "@/lib/stats/tally";
import { meanInterval } from "../centre-intervals";
import type { ComparedItem } from "../family";
import { loHi } from "../group-answers";
import type { TwinChange, TwinDispute } from "../result-changes";
import { signedRankP } from "../signed-rank-p";
import { mayLeaveOut, type VisibleItem, type VisiblePanel } from "../suppression";
import { saidBy, twinsOf } from "./people";

type Twin = { readonly today: VisibleItem; readonly should: VisibleItem };

/** How far each audience wants each question to move, every p adjusted for the one family of all questions and audiences. */
export function twinChangesOf(twins: readonly Twin[], panel: VisiblePanel): Map<string, TwinChange[]> {
  const drafts = twins.flatMap((twin) => changesOf(twin, panel));
  const adjusted = benjaminiHochberg(drafts.map(({ change }) => change.p));
  const changes = new Map<string, TwinChange[]>(twins.map(({ should }) => [should.question.id, []]));
  for (const [i, { questionId, change }] of drafts.entries())
    changes.get(questionId)?.push({ ...change, q: adjusted[i] ?? 1 });
  return changes;
}

function changesOf({ today, should }: Twin, panel: VisiblePanel) {
  const { scale, question } = should;
  const range = scale.type === "ordinal" ? scale.hi - scale.lo : 0;
  return twinsOf(question.id, panel).flatMap(({ v, who, pairs }) => {
    const gap = pairedGap(pairs);
    if (!gap) return [];
    const interval = meanInterval(tally(pairs.map(([first, second]) => second - first)), [-range, range]);
    const said = [today, should].map((item) => total(saidBy(item, v)));
    const isTold = said.every((n) => mayLeaveOut(n - pairs.length, n, panel.thresholds.numbers));
    const change: Omit<TwinChange, "q"> = {
      audience: who.id,
      n: pairs.length,
      mean: isTold ? gap.meanGap : null,
      meanInterval: isTold ? loHi(interval) : null,
      shift: gap.shift,
      rankBiserial: gap.rankBiserial,
      p: signedRankP(pairs),
    };
    return [{ questionId: question.id, change }];
  });
}

/** Whether the audiences differ in how they see today, or in what they want; null where no two can be compared on both. */
export function disputeOf(
  { today, should }: Twin,
  compared: readonly ComparedItem[],
  panel: VisiblePanel,
): TwinDispute | null {
  const [now, then] = [today, should].map((item) => compared.find((one) => one.item === item)?.pairs ?? []);
  if (!now?.length || !then?.length) return null;
  const [clearNow, clearThen] = [now, then].map((pairs) => pairs.filter(({ certainty }) => certainty === "clear"));
  const about = clearNow?.length ? (clearThen?.length ? "both" : "today") : clearThen?.length ? "should" : "neither";
  const widest = (pairs: typeof now) => pairs.toSorted((a, b) => Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0))[0];
  const sentence = disputeSentence(
    about,
    { today: widest(clearNow ?? []), should: widest(clearThen ?? []) },
    panel.visible,
  );
  return { about, sentence };
}
