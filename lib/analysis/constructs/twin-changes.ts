import { disputeSentence } from "@/lib/findings/dispute-words";
import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { pairedGap } from "@/lib/stats/paired-gap";
import { tally } from "@/lib/stats/tally";
import { meanInterval } from "../centre-intervals";
import type { ComparedItem } from "../family";
import { loHi } from "../group-answers";
import type { TwinChange, TwinDispute } from "../result-changes";
import { signedRankP } from "../signed-rank-p";
import type { VisibleItem, VisiblePanel } from "../suppression";
import { twinsOf } from "./people";

type Twin = { readonly today: VisibleItem; readonly should: VisibleItem };

/**
 * How far each audience wants each question to move, every p adjusted for the one family of all questions and audiences. An audience
 * whose answers may not be read in pairs has no figure at all and is no part of the family.
 */
export function twinChangesOf(twins: readonly Twin[], panel: VisiblePanel): Map<string, TwinChange[]> {
  const drafts = twins.flatMap((twin) => changesOf(twin, panel));
  const told = drafts.filter(({ change }) => change.p !== null);
  const adjusted = benjaminiHochberg(told.map(({ change }) => change.p ?? 1));
  const qs = new Map(told.map((draft, i) => [draft, adjusted[i] ?? 1]));
  const changes = new Map<string, TwinChange[]>(twins.map(({ should }) => [should.question.id, []]));
  for (const draft of drafts) changes.get(draft.questionId)?.push({ ...draft.change, q: qs.get(draft) ?? null });
  return changes;
}

const HIDDEN = { n: null, mean: null, meanInterval: null, shift: null, rankBiserial: null, p: null };

function changesOf({ should }: Twin, panel: VisiblePanel) {
  const { scale, question } = should;
  const range = scale.type === "ordinal" ? scale.hi - scale.lo : 0;
  return twinsOf(question.id, panel).map(({ who, pairs }) => {
    const gap = pairs && pairedGap(pairs);
    const differences = pairs?.map(([first, second]) => second - first) ?? [];
    const change: Omit<TwinChange, "q"> = gap
      ? {
          audience: who.id,
          n: differences.length,
          mean: gap.meanGap,
          meanInterval: loHi(meanInterval(tally(differences), [-range, range])),
          shift: gap.shift,
          rankBiserial: gap.rankBiserial,
          p: signedRankP(pairs),
        }
      : { audience: who.id, ...HIDDEN };
    return { questionId: question.id, change };
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
