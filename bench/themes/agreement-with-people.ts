import { coderAgreement } from "@/lib/analysis/coder-agreement";

/** `precision` and `recall` are means over the people's categories, each weighing as many answers as it has. */
export type Agreement = { readonly alpha: number | null; readonly precision: number; readonly recall: number };

/**
 * How far themes agree with the categories that people gave. A theme is read as the category that most of its answers have; that
 * is looked up in every second answer and judged in the others, so that chance does not flatter it.
 */
export function agreementWithPeople(themes: readonly string[], labels: readonly string[]): Agreement {
  const names = new Map<string, Map<string, number>>();
  for (const [i, theme] of themes.entries()) {
    const label = labels[i] ?? "";
    const counts = names.get(theme) ?? new Map<string, number>();
    if (i % 2 === 0) names.set(theme, counts.set(label, (counts.get(label) ?? 0) + 1));
  }
  const nameOf = (theme: string) => [...(names.get(theme) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? theme;
  const judged = themes.map((theme, i) => ({ theme, label: labels[i] ?? "" })).filter((_, i) => i % 2 === 1);
  const found = coderAgreement(
    judged.map(({ theme }) => [nameOf(theme)]),
    judged.map(({ label }) => [label]),
  );
  const known = found.themes.filter(({ nReference }) => nReference > 0);
  const weighted = (of: (one: (typeof known)[number]) => number | null) =>
    known.reduce((so, one) => so + (of(one) ?? 0) * one.nReference, 0) / judged.length;
  return {
    alpha: found.alpha,
    precision: weighted(({ precision }) => precision),
    recall: weighted(({ recall }) => recall),
  };
}
