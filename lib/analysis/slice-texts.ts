import { wilsonInterval } from "@/lib/stats/wilson-interval";
import { loHi } from "./group-answers";
import type { ThemeResult } from "./result-texts";
import type { VisibleItem, VisiblePanel } from "./suppression";
import { type CountedText, meets, type TextOutcome, type ThemeCount, typicalOf } from "./texts";

/**
 * Who of a part names the themes of everybody: they are sorted once, on the whole, so a theme means the same in every part.
 *
 * There are no quotes in a part. A quote stands in the whole among those of its audience; to read it again in one part would say
 * how long its writer has been here, and with many short parts words soon point at a person.
 */
export function textsOfSlice(texts: readonly TextOutcome[], panel: VisiblePanel): CountedText[] {
  return texts.flatMap((whole) => {
    const item = panel.items.find(({ id }) => id === whole.item.id);
    return item && item.shown.length > 0 ? [textOfSlice(whole, item)] : [];
  });
}

function textOfSlice(whole: TextOutcome, item: VisibleItem): CountedText {
  const counts = whole.result.themes.map((theme) => countPeople(theme, whole, item));
  const typical = typicalOf(counts);
  const { signatures: _words, apart: _apart, themeTests: _tests, ...about } = whole.result;
  const themes = whole.result.themes.map((theme, t): ThemeResult => {
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
      nonAnswers: item.groups.map(({ audience, v, shown }) => ({
        audience,
        count: shown ? (silent?.counts.find((one) => one.v === v)?.count ?? 0) : null,
      })),
      meet: counts.flatMap((one) => (meets(one, item) ? [one.theme.id] : [])),
    },
  };
}

function countPeople({ id, label }: ThemeResult, { named }: TextOutcome, item: VisibleItem): ThemeCount {
  const counts = item.groups.flatMap((group) => {
    if (!group.shown) return [];
    const own = item.values[group.v] ?? [];
    const count = own.filter((value) => value?.type === "text" && named.get(value.text)?.has(id)).length;
    return [{ v: group.v, count, n: group.n }];
  });
  return { theme: { id, label }, counts };
}
