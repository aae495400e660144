import { wilsonInterval } from "@/lib/stats/wilson-interval";
import { loHi } from "./group-answers";
import type { ThemeResult } from "./result-texts";
import type { MayCount } from "./slice-suppression";
import type { VisibleItem, VisiblePanel } from "./suppression";
import { type CountedText, meets, type TextOutcome, type ThemeCount, typicalOf } from "./texts";

/**
 * Who of a part names the themes of everybody: they are sorted once, on the whole, so a theme means the same in every part.
 *
 * There are no quotes in a part. A quote stands in the whole among those of its audience; to read it again in one part would say
 * how long its writer has been here, and with many short parts words soon point at a person. For the same reason an audience whose
 * words can be read is counted only where no count tells that of anybody (`MayCount`), and not at all in themes that members have
 * sorted: two sortings that differ in one statement would differ in one part.
 */
export function textsOfSlice(texts: readonly TextOutcome[], panel: VisiblePanel, mayCount: MayCount): CountedText[] {
  return texts.flatMap((whole) => {
    const item = panel.items.find(({ id }) => id === whole.item.id);
    return item && item.shown.length > 0 ? [textOfSlice(whole, item, mayCount)] : [];
  });
}

function textOfSlice(whole: TextOutcome, item: VisibleItem, mayCount: MayCount): CountedText {
  const all = whole.result.themes.map((theme) => countPeople(theme, { whole, item, mayCount }));
  const counts = all.filter((one) => one.counts.length > 0);
  const typical = typicalOf(counts);
  const { signatures: _words, apart: _apart, themeTests: _tests, ...about } = whole.result;
  const named = whole.result.themes.filter((_, t) => (all[t]?.counts.length ?? 0) > 0);
  const themes = named.map((theme, t): ThemeResult => {
    const cells = item.groups.map(({ audience, v }): ThemeResult["cells"][number] => {
      const cell = counts[t]?.counts.find((one) => one.v === v);
      if (!cell) return { audience, count: null, n: null, interval: null, typical: false, quotes: [] };
      const { count, n } = cell;
      const interval = loHi(wilsonInterval(count, n));
      return { audience, count, n, interval, typical: typical[t]?.has(v) ?? false, quotes: [] };
    });
    return { ...theme, cells };
  });
  const silent = counts.find(({ theme }) => theme.id === "none");
  return {
    item,
    counts,
    result: {
      ...about,
      themes,
      nonAnswers: item.groups.map(({ audience, v }) => ({
        audience,
        count: silent?.counts.find((one) => one.v === v)?.count ?? null,
      })),
      meet: counts.flatMap((one) =>
        one.counts.length === item.shown.length && meets(one, item) ? [one.theme.id] : [],
      ),
    },
  };
}

type Of = { readonly whole: TextOutcome; readonly item: VisibleItem; readonly mayCount: MayCount };

function countPeople({ id, label }: ThemeResult, { whole, item, mayCount }: Of): ThemeCount {
  const isNamed = (text: string) => whole.named.get(text)?.has(id) ?? false;
  const { audiences, codebook } = whole.statements;
  const isTold = (audience: string) => {
    const isSealed = audiences.some((one) => one.audience === audience && !one.words);
    return isSealed || (!codebook?.edits?.resorted && mayCount(item.id, audience, isNamed));
  };
  const counts = item.groups.flatMap((group) => {
    if (!group.shown || !isTold(group.audience)) return [];
    const own = item.values[group.v] ?? [];
    const count = own.filter((value) => value?.type === "text" && isNamed(value.text)).length;
    return [{ v: group.v, count, n: group.n }];
  });
  return { theme: { id, label }, counts };
}
