import type { ItemValue } from "@/lib/survey/kinds/kind";
import { sliceOptionsOf } from "@/lib/survey/slice-options";
import { alikeAnswer } from "./alike-answers";
import { type Thresholds, wordsThreshold } from "./audience-suppression";
import { inOrderOfContent } from "./order-of-content";
import type { Panel, PanelItem } from "./panel";
import type { AudienceResult } from "./result";
import { type Cells, differencesAreSafe, peopleByAnswer } from "./safe-differences";
import {
  isBackground,
  isSensitive,
  orderOf,
  saidOf,
  sumOrNull,
  type VisibleGroup,
  type VisibleItem,
  type VisiblePanel,
} from "./suppression";

/**
 * What may be shown of the people alone who gave one answer to a background question, beside the result of everybody and of those
 * who gave the other answers. A figure is told for all answers to the question or for none, so that no difference of two figures
 * is of fewer than the minimum. Questions of background are never crossed: a part shows no background.
 */

export type Slice = {
  readonly questionId: string;
  readonly option: string;
  readonly label: string;
  readonly panel: VisiblePanel;
  readonly mayCount: MayCount;
};

/**
 * Whether those of an audience who wrote certain words may be counted by answers to the question. Words can be read, so a count of
 * few would say of whoever is quoted what they answered; and so would any count, if all of them answered the same.
 */
export type MayCount = (textId: string, audience: string, isMeant: (text: string) => boolean) => boolean;

type Whole = { readonly everything: Panel; readonly visible: VisiblePanel };

/** A background question with the audiences (by place in the panel) that may be shown by answers to it. */
type Splitter = { readonly item: PanelItem; readonly cells: ReadonlyMap<number, Cells> };

/** Of more, a reader could combine three. */
const MOST_SPLITTERS = 2;

const FEWEST_AUDIENCES = 2;

/** Every part that shows two audiences: one alone is compared with nobody. */
export function slicesOf({ everything, visible }: Whole, shownOtherwise: ReadonlySet<string> = new Set()): Slice[] {
  const splitters = splittersOf({ everything, visible }, shownOtherwise);
  const told = splitters.map((_, s) => toldOf(splitters, s, { everything, visible }));
  return splitters.flatMap((splitter, s) => {
    const { question } = splitter.item;
    const mayCount = mayCountBy(splitters, s, { everything, visible });
    return sliceOptionsOf(splitter.item).flatMap(({ id, label }): Slice[] => {
      const panel = panelOfSlice({ everything, visible }, splitter, told[s] ?? new Map(), id);
      return panel.visible.length >= FEWEST_AUDIENCES
        ? [{ questionId: question.id, option: id, label, panel, mayCount }]
        : [];
    });
  });
}

const isSmall = (n: number, k: number): boolean => n > 0 && n < k;

/** In the order of the questionnaire; a later question may not tell, together with an earlier one, of a few. */
function splittersOf({ everything, visible }: Whole, shownOtherwise: ReadonlySet<string>): Splitter[] {
  const k = visible.thresholds.numbers;
  const splitters: Splitter[] = [];
  for (const item of everything.items.filter((one) => isBackground(one) && sliceOptionsOf(one).length > 0)) {
    const shown = visible.items.find(({ id }) => id === item.id);
    const cells = new Map<number, Cells>();
    for (const [g, { id }] of everything.audiences.entries()) {
      if (shownOtherwise.has(id) || !shown?.groups.some((group) => group.shown && group.audience === id)) continue;
      const own = cellsOf(item, g);
      const everybody = own.map((_, i) => i);
      const earlier = earlierCells(splitters, g);
      if (earlier.length >= MOST_SPLITTERS) continue;
      const isLarge = (people: readonly number[]) => !isSmall(people.length, k);
      const isTold =
        peopleByAnswer(own, everybody).every(isLarge) &&
        earlier.every((one) => differencesAreSafe([one, own], everybody, isLarge));
      if (isTold) cells.set(g, own);
    }
    splitters.push({ item, cells });
  }
  return splitters;
}

const earlierCells = (splitters: readonly Splitter[], g: number): Cells[] =>
  splitters.map(({ cells }) => cells.get(g)).filter((cells) => cells !== undefined);

function cellsOf(item: PanelItem, g: number): Cells {
  return (item.values[g] ?? []).map((value) => {
    if (value?.type === "choice") return value.option;
    return value?.type === "ordinal" ? String(value.value) : null;
  });
}

/** Of an item and an audience (by place): whether the figures may be told, and how many were unsure as well. */
type Told = ReadonlyMap<PanelItem, ReadonlyMap<number, { readonly unsure: boolean }>>;

/** Items that may be told by answers to the question at place `s`, where those to the questions before it are told, too. */
function toldOf(splitters: readonly Splitter[], s: number, whole: Whole): Told {
  const { everything, visible } = whole;
  const told = new Map<PanelItem, Map<number, { unsure: boolean }>>();
  for (const item of everything.items) {
    const shown = visible.items.find(({ id }) => id === item.id);
    if (isBackground(item) || (isSensitive(item) && item.scale.type === "text")) continue;
    const own = new Map<number, { unsure: boolean }>();
    for (const [g, cells] of splitters[s]?.cells ?? []) {
      const audience = everything.audiences[g]?.id;
      const group = shown?.groups.find((one) => one.audience === audience);
      const earlier = earlierCells(splitters.slice(0, s), g);
      if (!group?.shown || !isTold(item, g, [cells, ...earlier], visible.thresholds)) continue;
      const unsure = group.unsure !== null && earlier.length === 0 && isUnsureTold(item, g, cells, visible.thresholds);
      own.set(g, { unsure });
    }
    told.set(item, own);
  }
  return told;
}

/** Unsure in words is an answer, as in the whole. */
const counts = ({ scale }: PanelItem, value: ItemValue | null): boolean =>
  value !== null && (value.type !== "unsure" || scale.type === "text");

function isTold(item: PanelItem, g: number, [cells, ...earlier]: readonly Cells[], { numbers: k }: Thresholds) {
  const values = item.values[g] ?? [];
  const said = values.flatMap((value, i) => (counts(item, value) ? [i] : []));
  const isSafe = (people: readonly number[]) =>
    !isSmall(people.length, k) &&
    // Of everybody the answer alone may be told that nearly all gave; of a part, that would be one answer more for all others.
    !(
      isSensitive(item) &&
      alikeAnswer(
        item.scale,
        people.map((i) => values[i] ?? null),
      )
    );
  return (
    cells !== undefined &&
    peopleByAnswer(cells, said).every(isSafe) &&
    earlier.every((one) => differencesAreSafe([one, cells], said, isSafe))
  );
}

/** Which of those without an answer were unsure and which skipped: in every part neither may be few. */
function isUnsureTold({ values: all }: PanelItem, g: number, cells: Cells, { numbers: k }: Thresholds): boolean {
  const values = all[g] ?? [];
  const everybody = values.map((_, i) => i);
  return peopleByAnswer(cells, everybody).every((people) => {
    const unsure = people.filter((i) => values[i]?.type === "unsure").length;
    const skipped = people.filter((i) => (values[i] ?? null) === null).length;
    return !isSmall(unsure, k) && !isSmall(skipped, k);
  });
}

function mayCountBy(splitters: readonly Splitter[], s: number, { everything, visible }: Whole): MayCount {
  const isLarge = (people: readonly number[]) => people.length >= wordsThreshold(visible.thresholds);
  return (textId, audience, isMeant) => {
    const g = everything.audiences.findIndex(({ id }) => id === audience);
    const cells = splitters[s]?.cells.get(g) ?? [];
    const values = everything.items.find(({ id }) => id === textId)?.values[g] ?? [];
    const who = values.flatMap((value, i) => (value?.type === "text" && isMeant(value.text) ? [i] : []));
    const parts = peopleByAnswer(cells, who);
    const earlier = earlierCells(splitters.slice(0, s), g);
    return (
      parts.length !== 1 &&
      parts.every(isLarge) &&
      earlier.every((one) => differencesAreSafe([one, cells], who, isLarge))
    );
  };
}

function panelOfSlice({ everything, visible }: Whole, splitter: Splitter, told: Told, option: string): VisiblePanel {
  const { thresholds } = visible;
  const people = everything.audiences.map((_, g) =>
    (splitter.cells.get(g) ?? []).flatMap((cell, i) => (cell === option ? [i] : [])),
  );
  const audiences = visible.audiences.map((audience, g): AudienceResult => {
    const n = people[g]?.length ?? 0;
    const base = { ...audience, invited: null, words: false };
    if (!audience.numbers) return { ...base, answered: null };
    if (n > 0) return { ...base, answered: n };
    return { ...base, numbers: false, answered: null, hiddenBecause: hiddenBecause(splitter, g, thresholds) };
  });
  const places = audiences.flatMap(({ numbers }, g) => (numbers ? [g] : []));
  const shown = places.flatMap((g) => audiences.slice(g, g + 1));
  const items = everything.items
    .filter((item) => told.has(item))
    .map((item) => itemOfSlice(item, { audiences, places, people, told, thresholds }))
    .filter(({ groups }) => groups.length > 0);
  return {
    audiences,
    visible: shown,
    items: inOrderOfContent(items, shown.length, orderOf),
    total: { answered: sumOrNull(shown.map(({ answered }) => answered)), invited: null },
    thresholds,
    isSlice: true,
  };
}

function hiddenBecause({ item, cells }: Splitter, g: number, { numbers }: Thresholds): string {
  if (!item.asked[g]) return "not asked this";
  return cells.has(g) ? "nobody gave this answer" : `fewer than ${numbers} gave one of these answers`;
}

type Of = {
  readonly audiences: readonly AudienceResult[];
  readonly places: readonly number[];
  readonly people: readonly (readonly number[])[];
  readonly told: Told;
  readonly thresholds: Thresholds;
};

function itemOfSlice(item: PanelItem, { audiences, places, people, told, thresholds }: Of): VisibleItem {
  const { values: all, asked, ...rest } = item;
  const valuesOf = (g: number) => (people[g] ?? []).map((i) => all[g]?.[i] ?? null);
  const groups = audiences.flatMap((audience, g): VisibleGroup[] => {
    if (!asked[g]) return [];
    const base = { audience: audience.id, v: places.indexOf(g) };
    if (audience.hiddenBecause !== null) return [{ ...base, shown: false, because: audience.hiddenBecause }];
    const isTold = told.get(item)?.get(g);
    const values = valuesOf(g);
    const n = values.filter((value) => counts(item, value)).length;
    if (!isTold || n === 0) return [{ ...base, shown: false, because: `fewer than ${thresholds.numbers} in one part` }];
    const unsure = isTold.unsure ? values.filter((value) => value?.type === "unsure").length : null;
    return [{ ...base, shown: true, n, unsure }];
  });
  const shown = groups.flatMap((group) => (group.shown ? [group.v] : []));
  const values = places.map((g, v) => valuesOf(g).map((value) => (shown.includes(v) ? saidOf(item, value) : null)));
  return { ...rest, values, groups, shown };
}
