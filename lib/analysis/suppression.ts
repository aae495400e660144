import type { ItemValue } from "@/lib/survey/kinds/kind";
import { alikeAnswer } from "./alike-answers";
import { decideAudiences, type Thresholds } from "./audience-suppression";
import { inOrderOfContent, type Order } from "./order-of-content";
import type { Panel, PanelItem } from "./panel";
import type { AudienceResult } from "./result";
import type { RunStatements } from "./run-statements";
import type { PeopleCount } from "./themes-page";

/**
 * The only place that decides what may be shown; which audiences may be at all, it asks `audience-suppression`. Everything
 * computed afterwards sees a VisiblePanel: answers of hidden audiences, and of audiences too small on one question, are not in
 * it, so no figure, theme or sentence can depend on them.
 */

export type SaidValue = Exclude<ItemValue, { type: "unsure" }>;

export type VisibleGroup = { readonly audience: string; readonly v: number } & (
  | { readonly shown: true; readonly n: number; readonly unsure: number | null }
  /** `alike`: what nearly everybody answered to a sensitive question. */
  | { readonly shown: false; readonly because: string; readonly alike?: string }
);

/** `values[v][i]`: person i of the v-th visible audience; all null where the audience was not asked or is withheld. */
export type VisibleItem = Omit<PanelItem, "values" | "asked"> & {
  readonly values: readonly (readonly (SaidValue | null)[])[];
  /** Every audience that was asked, hidden ones too, in the order of the instrument. */
  readonly groups: readonly VisibleGroup[];
  /** Places (v) of the audiences whose answers are shown. */
  readonly shown: readonly number[];
};

export type VisiblePanel = {
  readonly audiences: readonly AudienceResult[];
  /** The audiences whose numbers are shown; `v` counts these. */
  readonly visible: readonly AudienceResult[];
  readonly items: readonly VisibleItem[];
  readonly total: { readonly answered: number | null; readonly invited: number | null };
  readonly thresholds: Thresholds;
  /** Only some of the people: two answers of theirs are never read together, see `slice-suppression`. */
  readonly isSlice?: true;
};

/** Takes out everything that may not be shown. */
export function visiblePanel(panel: Panel, thresholds: Thresholds): VisiblePanel {
  const counts = panel.audiences.map(({ id }, g) => ({
    id,
    answered: panel.sizes[g] ?? 0,
    invited: panel.invited[g] ?? null,
  }));
  const decisions = decideAudiences(counts, thresholds);
  const audiences = panel.audiences.map((audience, g): AudienceResult => {
    const { id: _id, ...decided } = decisions[g] ?? {
      id: "",
      answered: null,
      numbers: false,
      words: false,
      hiddenBecause: null,
    };
    return { ...audience, invited: panel.invited[g] ?? null, ...decided };
  });
  const places = audiences.flatMap(({ numbers }, g) => (numbers ? [g] : []));
  const items = panel.items
    .map((item) => visibleItem(item, audiences, places, thresholds))
    .filter(({ groups }) => groups.length > 0);
  const visible = places.flatMap((g) => audiences.slice(g, g + 1));
  return {
    audiences,
    visible,
    items: inOrderOfContent(items, visible.length, orderOf),
    total: {
      answered: sumOrNull(visible.map(({ answered }) => answered)),
      invited: sumOrNull(visible.map(({ invited }) => invited)),
    },
    thresholds,
  };
}

function visibleItem(
  item: PanelItem,
  audiences: readonly AudienceResult[],
  places: readonly number[],
  thresholds: Thresholds,
): VisibleItem {
  const { values: all, asked, ...rest } = item;
  const groups = audiences.flatMap((audience, g): VisibleGroup[] => {
    if (!asked[g]) return [];
    const base = { audience: audience.id, v: places.indexOf(g) };
    if (audience.hiddenBecause !== null) return [{ ...base, shown: false, because: audience.hiddenBecause }];
    const answers = all[g] ?? [];
    const unsure = answers.filter((value) => value?.type === "unsure").length;
    const said = answers.filter((value) => value !== null).length - unsure;
    // Somebody who wrote "I don't know why" has answered a question in words.
    const n = item.scale.type === "text" ? said + unsure : said;
    if (n < thresholds.numbers) return [{ ...base, shown: false, because: withheldBecause(item, thresholds) }];
    // Before the small cells: after them "all but one" could only mean all.
    const alike = isSensitive(item) ? alikeAnswer(item.scale, answers) : null;
    if (alike) return [{ ...base, shown: false, ...alike }];
    if (isBackground(item) && hasSmallCell(answers, thresholds.numbers)) {
      return [{ ...base, shown: false, because: `fewer than ${thresholds.numbers} gave one of these answers` }];
    }
    const skipped = (audience.answered ?? n) - said - unsure;
    return [{ ...base, shown: true, n, unsure: unsureShown(unsure, skipped, thresholds.numbers) }];
  });
  const shown = groups.flatMap((group) => (group.shown ? [group.v] : []));
  const values = places.map((g, v) => (all[g] ?? []).map((value) => (shown.includes(v) ? saidOf(item, value) : null)));
  return { ...rest, values, groups, shown };
}

/**
 * How many said "don't know", or null where it could tell on somebody.
 *
 * How many gave no answer on the scale stands in the result anyway: it is what `n` lacks of everybody. Which of them could not
 * tell and which would not say is told only where neither are fewer than the minimum.
 */
export const unsureShown = (unsure: number, skipped: number, k: number): number | null =>
  [unsure, skipped].every((n) => n === 0 || n >= k) ? unsure : null;

/**
 * Whether a figure of all people may stand beside the same figure without some of them: the difference speaks of those, and the
 * second figure of the rest, so neither may be few.
 */
export const mayLeaveOut = (leftOut: number, n: number, k: number): boolean =>
  leftOut === 0 || (leftOut >= k && n - leftOut >= k);

/** The same words whatever the reason was: how many were unsure and how many skipped must not be told apart. */
function withheldBecause({ scale }: PanelItem, { numbers }: Thresholds): string {
  if (scale.type === "text") return `fewer than ${numbers} wrote`;
  return scale.type === "ordinal" ? `fewer than ${numbers} could tell` : `fewer than ${numbers} answered this`;
}

export const saidOf = ({ scale }: PanelItem, value: ItemValue | null): SaidValue | null => {
  if (value?.type === "unsure") return scale.type === "text" ? { type: "text", text: "" } : null;
  return value;
};

/** Length of service and the like can be known about a person from elsewhere. */
export const isBackground = ({ question }: Pick<PanelItem, "question">): boolean => question.construct === "background";

/** Words belong to nobody, and background decides last; see `inOrderOfContent`. */
export function orderOf(item: VisibleItem): Order {
  if (item.scale.type === "text") return "own";
  return isBackground(item) ? "background" : "people";
}

/** Where one answer from everybody would tell what each of them said, ADR 10. */
export const isSensitive = ({ question }: Pick<PanelItem, "question">): boolean => question.sensitive === true;

/** The question without the answers of some audiences, for a reason that shows only after sorting their words. */
export function withholdGroups(item: VisibleItem, places: ReadonlySet<number>, because: string): VisibleItem {
  return {
    ...item,
    values: item.values.map((people, v) => (places.has(v) ? people.map(() => null) : people)),
    groups: item.groups.map(
      (group): VisibleGroup =>
        places.has(group.v) ? { audience: group.audience, v: group.v, shown: false, because } : group,
    ),
    shown: item.shown.filter((v) => !places.has(v)),
  };
}

function hasSmallCell(answers: readonly (ItemValue | null)[], k: number): boolean {
  const people = new Map<ItemValue, number>();
  for (const value of answers) if (value !== null) people.set(value, (people.get(value) ?? 0) + 1);
  const cells = new Map<string, number>();
  for (const [value, n] of people) {
    const key = JSON.stringify(value);
    cells.set(key, (cells.get(key) ?? 0) + n);
  }
  return [...cells.values()].some((n) => n < k);
}

export function sumOrNull(values: readonly (number | null)[]): number | null {
  if (values.length === 0 || values.some((value) => value === null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

export type OpenStatement = {
  readonly text: string;
  readonly people: readonly { readonly audience: string; readonly count: number }[];
  readonly themes: readonly string[];
};
export type OpenStatements = {
  /** Each once, in the shuffled order of the run; nothing tells which two are one person's. */
  readonly statements: readonly OpenStatement[];
  /** People of each audience who speak of a theme; of "none": who speak of none. */
  readonly people: ReadonlyMap<string, readonly PeopleCount[]>;
};

/**
 * What a page may get of a question's statements as they are sorted now: the words of audiences whose words are open, and how many
 * people of each audience that is shown speak of each theme.
 */
export function openStatements(run: RunStatements, sorted: readonly (readonly string[])[]): OpenStatements {
  const mayRead = new Set(run.audiences.filter(({ words }) => words).map(({ audience }) => audience));
  const named = new Map<string, Map<string, Set<number>>>();
  const silent = new Map(run.audiences.map(({ audience }) => [audience, new Set<number>()]));
  const texts = new Map<string, { people: Map<string, Set<number>>; themes: Set<string> }>();
  for (const [i, { person, audience, text }] of run.statements.entries()) {
    const themes = sorted[i] ?? [];
    if (themes.length === 0) silent.get(audience)?.add(person);
    for (const theme of themes) into(into(named, theme, newPeople), audience, newSet).add(person);
    if (text === "" || !mayRead.has(audience)) continue;
    const row = into(texts, text, () => ({ people: newPeople(), themes: new Set<string>() }));
    into(row.people, audience, newSet).add(person);
    for (const theme of themes) row.themes.add(theme);
  }
  for (const people of named.values()) {
    for (const [audience, speaking] of people) for (const person of speaking) silent.get(audience)?.delete(person);
  }
  named.set("none", silent);
  const countsOf = (people: ReadonlyMap<string, ReadonlySet<number>>) => [
    ...run.audiences.map(({ audience }) => ({ audience, count: people.get(audience)?.size ?? 0 })),
    ...run.withheld.map(({ audience }) => ({ audience, count: null })),
  ];
  return {
    statements: [...texts].map(([text, { people, themes }]) => ({
      text,
      people: [...people].map(([audience, of]) => ({ audience, count: of.size })),
      themes: [...themes],
    })),
    people: new Map([...named].map(([theme, people]) => [theme, countsOf(people)])),
  };
}

const newPeople = () => new Map<string, Set<number>>();
const newSet = () => new Set<number>();

function into<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
