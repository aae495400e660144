import type { AnalysisResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import { type RangeData, type RangeRowsData, rangeRows } from "@/lib/charts/range-rows";
import { bare, listed, plainText, rich, strong } from "@/lib/findings/rich-text";
import type { Picture } from "../picture";
import { RangeRows } from "../range-rows";
import type { PictureEntry } from "./entry";
import { hiddenWords, type Source } from "./shown-groups";
import { basisOf } from "./words";

type RangeSource = Source & Pick<AnalysisResult, "divergences">;

/** As many as fit one page. */
const MOST = 10;
const ID = "divergences";
const LEGEND =
  "Each rule is the scale of its own question. Filled: today or a plain answer. Hollow: should be. The bar spans the audiences that can be shown.";
const CERTAINTY = { clear: "clear gap", possible: "possible gap", none: "no evidence of a gap" } as const;

/** Where the audiences diverge, the widest first. */
export const rangeRowsPictures = (source: RangeSource): PictureEntry[] =>
  source.divergences.length === 0 ? [] : [{ id: ID, make: () => rangeRowsPicture(source) }];

function rangeRowsPicture(source: RangeSource): Picture {
  const shown = onOneAxis(source.divergences).slice(0, MOST);
  const [first] = shown;
  const all = source.divergences.length;
  const title = all > MOST ? `Where we diverge: the ${MOST} widest of ${all}` : "Where we diverge";
  const data = dataOf(source, shown);
  return {
    id: ID,
    kind: "range-rows",
    title,
    finding: first ? rich(strong(`${bare(first.title)}: `), first.sentence) : rich("Nothing can be compared."),
    legend: LEGEND,
    basis: basisOf(
      source,
      "Sorted by the largest distance between two audiences",
      source.audiences.map(({ id, answered }) => ({ audience: id, n: answered })),
    ),
    table: {
      caption: title,
      columns: [
        { id: "item", header: "Item" },
        { id: "about", header: "About" },
        ...source.audiences.map(({ id, name }) => ({ id, header: name, numeric: true })),
        { id: "scale", header: "Scale" },
        { id: "certainty", header: "How sure" },
        { id: "sentence", header: "Furthest pair" },
      ],
      rows: shown.map(({ title: item, about, range, certainty, sentence }) => [
        bare(item),
        about,
        ...source.audiences.map(
          ({ id }) =>
            range.points.find(({ audience }) => audience === id)?.value.toFixed(range.hi <= 1 ? 2 : 1) ?? null,
        ),
        `${endWords(range.lo, range.loLabel)} to ${endWords(range.hi, range.hiLabel)}`,
        CERTAINTY[certainty],
        plainText(sentence),
      ]),
    },
    draw: (width) => <RangeRows drawing={rangeRows(data, width)} label={title} />,
  };
}

/** Options of one question stand on one axis, the longest that any of them needs, so that their rows compare. */
function onOneAxis(divergences: readonly Divergence[]): Divergence[] {
  return divergences.map((divergence) => {
    const ranges = divergences.filter(({ itemId }) => itemId === divergence.itemId).map(({ range }) => range);
    const longest = ranges.reduce((most, range) => (range.hi > most.hi ? range : most), divergence.range);
    return { ...divergence, range: { ...divergence.range, hi: longest.hi, hiLabel: longest.hiLabel } };
  });
}

/** "1 dates", "50 points" */
const endWords = (value: number, label: string): string =>
  label.startsWith(String(value)) ? label : `${value} ${label}`;

/** "effort, should be · executives hidden" */
function aboutOf({ audiences, items }: RangeSource, { itemId, about }: Divergence): string {
  const withheld = (items.find(({ id }) => id === itemId)?.groups ?? []).filter(({ status }) => status === "withheld");
  const names = audiences.filter(({ id }) => withheld.some(({ audience }) => audience === id)).map(({ many }) => many);
  return names.length > 0 ? `${about} · ${plainText(listed(names))} hidden` : about;
}

function dataOf(source: RangeSource, divergences: readonly Divergence[]): RangeRowsData {
  const { audiences } = source;
  return {
    audiences: audiences.map(({ id, name, shape, numbers, hiddenBecause }) => ({
      id,
      name,
      shape,
      hidden: numbers ? null : hiddenWords(hiddenBecause),
    })),
    rows: divergences.map((divergence, i) => rangeRowOf(source, divergence, `${divergence.itemId} ${i}`)),
  };
}

export function rangeRowOf(source: RangeSource, divergence: Divergence, id: string): RangeData {
  const { title, about, certainty, range } = divergence;
  const isPoints = source.items.find((item) => item.id === divergence.itemId)?.scale.type === "points";
  return {
    id,
    title: bare(title),
    about: aboutOf(source, divergence),
    certainty,
    lo: range.lo,
    hi: range.hi,
    loLabel: range.loLabel,
    hiLabel: range.hiLabel,
    hollow: range.hollow,
    points: range.points.flatMap(({ audience, value }) => {
      const who = source.audiences.find((one) => one.id === audience);
      if (!who) return [];
      const of = isPoints ? "100 points" : String(range.hi);
      const told = range.hi <= 1 ? `${Math.round(100 * value)} of 100` : `${value.toFixed(1)} of ${of}`;
      const spoken = `${who.name}, ${bare(title)}, ${about}, ${told}`;
      return [{ id: audience, shape: who.shape, value, spoken }];
    }),
  };
}
