import { seededRandom } from "@/lib/stats/random";
import { mayQuote, wordsThreshold } from "./audience-suppression";
import { orderedValue } from "./encode";
import { isCompared } from "./family";
import type { Panel, PanelItem } from "./panel";
import type { SideWords } from "./result-words";
import { says } from "./sorted-texts";
import { isSensitive, type VisibleItem, type VisiblePanel } from "./suppression";

/** What may be quoted of one side, as it was written; the order says nothing. */
export type QuotableSide = Omit<SideWords, "quotes"> & { readonly v: number; readonly texts: readonly string[] };

type Side = SideWords["side"];
type Writer = { readonly text: string; readonly on: (item: PanelItem) => Side | null; readonly item: string };

/**
 * Decides whose words may stand beside an answer (ADR 24). What decides is published anyway: how many are on each side, how many
 * answered at all and how many wrote. So it tells nothing whether words stand there.
 *
 * @param secret known to the server alone: which question a writer's words are kept for
 */
export function quotableSides(everything: Panel, visible: VisiblePanel, secret: string): QuotableSide[] {
  const text = everything.items.find((item) => item.scale.type === "text" && !isSensitive(item));
  const shownText = visible.items.find(({ id }) => id === text?.id);
  if (!text || !shownText) return [];
  const items = visible.items.filter(hasSides);
  return shownText.shown.flatMap((v) => {
    const g = everything.audiences.findIndex(({ id }) => id === visible.visible[v]?.id);
    const writers = writersOf({ everything, text, items, g, secret });
    const silent = (visible.visible[v]?.answered ?? 0) - writers.length;
    if (!mayQuote(writers.length, visible.thresholds)) return [];
    return items.flatMap((item) => {
      const raw = everything.items.find(({ id }) => id === item.id);
      const sides = item.shown.includes(v) ? sidesThatOpen(item, v, silent, wordsThreshold(visible.thresholds)) : [];
      return sides.flatMap((side): QuotableSide[] => {
        const texts = raw ? keptFor(writers, raw, side) : [];
        const audience = visible.visible[v]?.id ?? "";
        return texts.length > 0 ? [{ itemId: item.id, textId: text.question.id, audience, v, side, texts }] : [];
      });
    });
  });
}

/** Ordered answers about what should be, or plain ones; nothing sensitive, no guess and no background. */
const hasSides = (item: VisibleItem): boolean =>
  (item.scale.type === "ordinal" || item.scale.type === "agree") &&
  item.measure !== "today" &&
  isCompared(item) &&
  !isSensitive(item);

type Place = {
  readonly everything: Panel;
  readonly text: PanelItem;
  readonly items: readonly VisibleItem[];
  readonly g: number;
  readonly secret: string;
};

/** Everybody who wrote something, each kept for one question: the same words never stand at two. */
function writersOf({ everything, text, items, g, secret }: Place): Writer[] {
  const audience = everything.audiences[g]?.id ?? "";
  return (text.values[g] ?? []).flatMap((value, i): Writer[] => {
    if (value?.type !== "text" || !says(value.text)) return [];
    const weight = (item: string) => seededRandom(`${secret}/words/${audience}/${item}/${value.text}`)();
    const [kept] = items.map(({ id }) => ({ id, weight: weight(id) })).sort((a, b) => b.weight - a.weight);
    const on = (item: PanelItem) => {
      const said = item.values[g]?.[i] ?? null;
      return said === null || said.type === "unsure" ? null : sideOf(item, orderedValue(said));
    };
    return [{ text: value.text, item: kept?.id ?? "", on }];
  });
}

const middleOf = ({ scale }: Pick<PanelItem, "scale">): number =>
  scale.type === "ordinal" ? (scale.lo + scale.hi) / 2 : 0;

const sideOf = (item: Pick<PanelItem, "scale">, value: number | null): Side | null =>
  value === null ? null : value > middleOf(item) ? "upper" : "rest";

/**
 * The sides that may be quoted: on each there are as many writers as an audience needs for its words, even if everybody who wrote
 * nothing were on it; or on the other there is nobody.
 */
export function sidesThatOpen(item: VisibleItem, v: number, silent: number, least: number): Side[] {
  const people: Record<Side, number> = { upper: 0, rest: 0 };
  for (const value of item.values[v] ?? []) {
    const side = sideOf(item, orderedValue(value));
    if (side) people[side] += 1;
  }
  const sides = (["upper", "rest"] as const).filter((side) => people[side] > 0);
  return sides.every((side) => people[side] - silent >= least) ? sides : [];
}

/** Words that stand on one side only; who wrote the same as somebody on the other is quoted on none. */
function keptFor(writers: readonly Writer[], item: PanelItem, side: Side): string[] {
  const own = writers.filter((writer) => writer.item === item.id);
  const on = new Set(own.filter((writer) => writer.on(item) === side).map(({ text }) => text));
  for (const writer of own) if (writer.on(item) !== side) on.delete(writer.text);
  return [...on].sort();
}
