import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { associationP, contingency } from "@/lib/stats/contingency";
import { seededRandom, shuffled } from "@/lib/stats/random";
import { wilsonInterval } from "@/lib/stats/wilson-interval";
import type { Embedding } from "@/lib/text/themes";
import { mayQuote } from "./audience-suppression";
import type { Codebook } from "./codebook";
import { loHi } from "./group-answers";
import { markerOf } from "./marked-words";
import { redacting } from "./redacting";
import type { TextResult, ThemeResult } from "./result-texts";
import type { RunStatements } from "./run-statements";
import { signatureWords } from "./signature-words";
import { allAnswers, sortTexts } from "./sort-texts";
import { type SortedTexts, type SortedTheme, says, type Written } from "./sorted-texts";
import { statementsOfRun } from "./statements-of-run";
import type { VisibleItem, VisiblePanel } from "./suppression";

const MOST_QUOTES = 30;
/** In smaller audiences no single theme is tested: none is marked "typical", no gap in a theme is "clear". */
export const FEWEST_FOR_THEME_TEST = 10;
const MEET = 1 / 3;
/** Rows of the matrix that are no themes. */
const NO_THEME = new Set(["other", "none", "all"]);

export const isTheme = ({ id }: Pick<ThemeResult, "id">): boolean => !NO_THEME.has(id);

/** Who of each audience names a theme: people, not sentences. `n` wrote. */
export type ThemeCount = {
  readonly theme: Pick<ThemeResult, "id" | "label">;
  readonly counts: readonly { v: number; count: number; n: number }[];
};
/** A question in words with who names which theme. */
export type CountedText = {
  readonly item: VisibleItem;
  readonly result: TextResult;
  readonly counts: readonly ThemeCount[];
};
/** The same of everybody, with what is needed to quote, to edit the themes and to count parts of the people. */
export type TextOutcome = CountedText & {
  /** Per audience (v): what was written, and what of it may be quoted. */
  readonly quotable: ReadonlyMap<number, ReadonlyMap<string, string>>;
  readonly statements: RunStatements;
  /** What was written, and the themes it names; the same words name the same ones. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
};

export type TextInput = {
  readonly panel: VisiblePanel;
  readonly embedding: Embedding | null;
  readonly codebook: Codebook | undefined;
  readonly seed: string;
  readonly resolution?: number;
};

/** The themes of one question in words. Withheld words are not in the item any more, so they shape no theme. */
export async function textOf(
  item: VisibleItem,
  { panel, embedding, codebook, seed, resolution }: TextInput,
): Promise<TextOutcome> {
  const written: Written[] = item.values.flatMap((people, v) =>
    people.flatMap((value) => (value?.type === "text" ? [{ v, text: value.text }] : [])),
  );
  const writers = item.values.map((_, v) => written.filter((one) => one.v === v && says(one.text)).length);
  const isOpen = (v: number) => mayQuote(writers[v] ?? 0, panel.thresholds);
  const input = {
    written,
    question: item.question.prompt,
    embedding,
    codebook,
    isOpen,
    seed: `${seed}/${item.id}`,
    resolution,
  };
  const sorted = await sortTexts(input);
  const redact = redacting(codebook ?? {});
  const themes = withNonAnswers(sorted, written, item);
  const counts = themes.map((theme) => countPeople(theme, written, item));
  const typical = typicalOf(counts);
  const results = themes.map((theme, t): ThemeResult => {
    const { mentions: _mentions, ...about } = theme;
    const cells = item.groups.map((group): ThemeResult["cells"][number] => {
      const cell = counts[t]?.counts.find(({ v }) => group.shown && v === group.v);
      if (!cell) return { audience: group.audience, count: null, n: null, interval: null, typical: false, quotes: [] };
      const quotes =
        theme.id !== "none" && isOpen(cell.v) ? quotesOf(theme, written, cell.v, `${seed}/${item.id}`) : [];
      const interval = loHi(wilsonInterval(cell.count, cell.n));
      return {
        audience: group.audience,
        count: cell.count,
        n: cell.n,
        interval,
        typical: typical[t]?.has(cell.v) ?? false,
        quotes,
      };
    });
    return { ...about, cells };
  });
  const order = orderOf(counts);
  return {
    item,
    counts,
    quotable: quotableOf(themes, written, isOpen),
    statements: statementsOfRun(item, sorted, input),
    named: themesByText(themes, written),
    result: {
      questionId: item.question.id,
      prompt: item.question.prompt,
      starter: item.question.kind === "long-text" ? (item.question.starter ?? null) : null,
      embedder: sorted.embedder,
      clustered: sorted.clustered,
      note: sorted.note,
      nonAnswers: item.groups.map((group) => ({
        audience: group.audience,
        count: group.shown ? sorted.nonAnswers.filter((answer) => written[answer]?.v === group.v).length : null,
      })),
      themes: order.flatMap((t) => results.slice(t, t + 1)),
      meet: order.flatMap((t) => (meets(counts[t], item) ? [counts[t]?.theme.id ?? ""] : [])),
      signatures: signatureWords(
        written.map(({ v, text }) => ({ v, text: redact(text) })),
        item.groups.filter(({ shown, v }) => shown && isOpen(v)),
        item.question.prompt,
      ),
    },
  };
}

/** The first words of each answer that a theme may quote. */
function quotableOf(themes: readonly SortedTheme[], written: readonly Written[], isOpen: (v: number) => boolean) {
  const quotable = new Map<number, Map<string, string>>();
  const mentions = themes.filter(({ id }) => id !== "none").flatMap((theme) => theme.mentions);
  for (const { answer, text, quotable: mayBe } of mentions) {
    const source = written[answer];
    if (!source || !mayBe || !isOpen(source.v)) continue;
    const own = quotable.get(source.v) ?? new Map<string, string>();
    quotable.set(source.v, own);
    if (!own.has(source.text)) own.set(source.text, text);
  }
  return quotable;
}

function themesByText(themes: readonly SortedTheme[], written: readonly Written[]) {
  const named = new Map<string, Set<string>>();
  for (const { id, mentions } of themes) {
    for (const { answer } of mentions) {
      const text = written[answer]?.text ?? "";
      named.set(text, (named.get(text) ?? new Set()).add(id));
    }
  }
  return named;
}

/** The people who could not say why stand in the matrix as well: they are an answer. */
function withNonAnswers(sorted: SortedTexts, written: readonly Written[], item: VisibleItem): SortedTheme[] {
  const themes = sorted.clustered ? [...sorted.themes] : allAnswers(written);
  if (sorted.nonAnswers.length === 0) return themes;
  const mentions = sorted.nonAnswers.map((answer) => ({ answer, text: "", quotable: false }));
  return [...themes, { id: "none", label: silenceOf(item), labelSource: "machine", keywords: [], mentions }];
}

const PLAIN_UNSURE = "Don’t know / not my call";
function silenceOf({ question }: VisibleItem): string {
  if (/^why\b/i.test(question.prompt)) return "Not sure why";
  return question.unsure === PLAIN_UNSURE ? "Could not say" : question.unsure;
}

function countPeople(theme: SortedTheme, written: readonly Written[], item: VisibleItem): ThemeCount {
  const { id, label } = theme;
  const counts = item.groups.flatMap((group) => {
    if (!group.shown) return [];
    const people = new Set(
      theme.mentions.map(({ answer }) => answer).filter((answer) => written[answer]?.v === group.v),
    );
    return [{ v: group.v, count: people.size, n: group.n }];
  });
  return { theme: { id, label }, counts };
}

/** One theme against the audiences that are large enough for a test of single themes; null for fewer than two. */
export function themeTable({ theme, counts }: ThemeCount) {
  const large = counts.filter(({ n }) => n >= FEWEST_FOR_THEME_TEST);
  if (!isTheme(theme) || large.length < 2) return null;
  return { large, table: [large.map(({ count }) => count), large.map(({ count, n }) => n - count)] };
}

/** Per theme the audiences for which it is typical: it stands out in a test that passes among all themes. */
export function typicalOf(themes: readonly ThemeCount[]): ReadonlySet<number>[] {
  const tables = themes.map(themeTable);
  const adjusted = benjaminiHochberg(tables.map((one) => one && associationP(one.table)));
  return tables.map((one, t) => {
    if (!one || (adjusted[t] ?? 1) > 0.05) return new Set<number>();
    const residuals = contingency(one.table)?.adjustedResiduals[0] ?? [];
    return new Set(one.large.filter((_, i) => (residuals[i] ?? 0) > 2).map(({ v }) => v));
  });
}

/** Largest share in any audience first, then most people; silence and "Other" last. */
function orderOf(themes: readonly ThemeCount[]): number[] {
  const last = (t: number) => ["none", "other"].indexOf(themes[t]?.theme.id ?? "") + 1;
  const share = (t: number) => Math.max(0, ...(themes[t]?.counts ?? []).map(({ count, n }) => count / n));
  const people = (t: number) => (themes[t]?.counts ?? []).reduce((sum, { count }) => sum + count, 0);
  return themes
    .map((_, t) => t)
    .sort((a, b) => last(a) - last(b) || share(b) - share(a) || people(b) - people(a) || a - b);
}

export function meets(counted: ThemeCount | undefined, item: VisibleItem): boolean {
  if (!counted || !isTheme(counted.theme) || item.shown.length < 2) return false;
  return counted.counts.every(({ count, n }) => count / n >= MEET - 1e-9);
}

/** The most typical words of an audience, shuffled: their order must not tell whose they are. */
function quotesOf(theme: SortedTheme, written: readonly Written[], v: number, seed: string) {
  const highlightsOf = markerOf(theme.keywords);
  const own = theme.mentions
    .filter(({ answer, quotable }) => quotable && written[answer]?.v === v)
    .slice(0, MOST_QUOTES);
  return shuffled(own, seededRandom(`${seed}/${theme.id}/${v}`)).map(({ text }) => ({
    text,
    highlights: highlightsOf(text),
  }));
}
