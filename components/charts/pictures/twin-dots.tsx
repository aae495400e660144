import type { AnalysisResult } from "@/lib/analysis/result";
import { type DotRow, type DotSide, drawsPeople, type TwinDotsData, twinDots } from "@/lib/charts/twin-dots";
import { bare, capital, rich } from "@/lib/findings/rich-text";
import type { Picture, PictureTable } from "../picture";
import { TwinDotsChart } from "../twin-dots-chart";
import { twinFinding } from "./dumbbell";
import type { PictureEntry } from "./entry";
import {
  answeredOf,
  type ItemRow,
  isOrdinal,
  type OrdinalItem,
  rowsOf,
  type Source,
  scaleWords,
  twinItems,
  twinNote,
} from "./shown-groups";
import { basisOf, marksWords } from "./words";

type DotsSource = Source & Pick<AnalysisResult, "twins" | "divergences">;
/** A question of today and of should be, or a plain one. */
type Sides = { readonly above: OrdinalItem; readonly below: OrdinalItem | null };

const TWIN_LEGEND =
  "Filled, above the line: today. Hollow, below: should be. Ink tick: middle answer; arrow: its shift. Pale band: 95% interval of the middle answer.";
const PLAIN_LEGEND = "Ink tick: middle answer. Pale band: 95% interval of the middle answer.";

/** Bare scales of today and of should be, and every scale that was asked once; who people are is not drawn. */
export function twinDotsPictures(source: DotsSource): PictureEntry[] {
  const twins = twinItems(source)
    .filter(({ today }) => !today.scale.steps)
    .map(({ today, should }) => ({ above: today, below: should }));
  const plain = source.items
    .filter(isOrdinal)
    .filter(({ measure, construct }) => measure === "plain" && construct !== "background")
    .map((above) => ({ above, below: null }));
  return [...twins, ...plain].map((sides) => ({ id: idOf(sides), make: () => twinDotsPicture(source, sides) }));
}

const idOf = ({ above, below }: Sides) => `${above.construct}-${below ? above.questionId : above.id}`;

export function twinDotsPicture(source: DotsSource, sides: Sides): Picture {
  const { above, below } = sides;
  const title = below ? `${bare(above.label)}: today and should be` : capital(bare(above.label));
  const data = dotsData(source, sides);
  const divergence = source.divergences.find(({ itemId }) => itemId === above.id);
  return {
    id: idOf(sides),
    kind: "twin-dots",
    title,
    finding: below
      ? twinFinding(source, above.questionId)
      : (divergence?.sentence ?? rich("Too few people answered to compare two audiences.")),
    legend: `${marksWords(drawsPeople(data))} ${below ? TWIN_LEGEND : PLAIN_LEGEND}`,
    basis: basisOf(source, `Answers on ${scaleWords(above.scale)}`, answeredOf(below ? [above, below] : [above])),
    table: tableOf(title, source, sides),
    draw: (width) => <TwinDotsChart drawing={twinDots(data, width)} label={title} />,
  };
}

function dotsData(source: DotsSource, { above, below }: Sides): TwinDotsData {
  const shifts = source.twins.find(({ questionId }) => questionId === above.questionId)?.shifts ?? [];
  const rows = pairs(source, { above, below }).map(([first, second]): DotRow => {
    const [upper, lower] = [sideOf(first, below ? "today" : "", above), sideOf(second, "should be", above)];
    const { id, name, shape } = (first ?? second).audience;
    const moved = shifts.find(({ audience }) => audience === id)?.words;
    const note = below ? (moved ?? twinNote(first, second)) : plainNote(first);
    const isHidden = !upper && !lower;
    return { id, name, shape, note, above: upper, below: lower, hidden: isHidden ? (first ?? second).hidden : null };
  });
  return { scale: above.scale, rows, twin: below !== null };
}

type Pair = readonly [ItemRow, ItemRow | undefined] | readonly [undefined, ItemRow];

function pairs(source: DotsSource, { above, below }: Sides): Pair[] {
  const [uppers, lowers] = [rowsOf(source, above), below ? rowsOf(source, below) : []];
  return source.audiences.flatMap(({ id }): Pair[] => {
    const upper = uppers.find(({ audience }) => audience.id === id);
    const lower = lowers.find(({ audience }) => audience.id === id);
    if (upper) return [[upper, lower]];
    return lower ? [[undefined, lower]] : [];
  });
}

function plainNote(row: ItemRow | undefined): string {
  if (!row?.group) return "";
  const { n, median } = row.group;
  return median === null ? `${n} answered` : `middle answer ${median}, ${n} answered`;
}

function sideOf(row: ItemRow | undefined, when: string, { scale }: OrdinalItem): DotSide | null {
  if (!row?.group) return null;
  const { counts, median, medianInterval: interval, n } = row.group;
  const middle = median === null ? "" : `middle answer ${median} of ${scale.hi}`;
  const range = interval ? `interval ${shortly(interval.lo)} to ${shortly(interval.hi)}` : "";
  const spoken = [row.audience.name, when, middle, range, `${n} answered`].filter(Boolean).join(", ");
  return { counts, median, interval, spoken };
}

/** "4", "4.5" */
const shortly = (value: number): string => String(Math.round(10 * value) / 10);

function tableOf(caption: string, source: DotsSource, sides: Sides): PictureTable {
  const { scale } = sides.above;
  const values = [...new Set([sides.above, sides.below].flatMap((item) => item?.groups ?? []).flatMap(valuesOf))].sort(
    (a, b) => a - b,
  );
  const cells = (row: ItemRow | undefined) =>
    row?.group
      ? [
          row.group.median,
          row.group.n,
          ...values.map((value) => row.group?.counts.find(([at]) => at === value)?.[1] ?? 0),
        ]
      : [null, null, ...values.map(() => null)];
  const rows = pairs(source, sides).flatMap(([first, second]) => {
    const { name } = (first ?? second).audience;
    if (!sides.below) return [[name, ...cells(first)]];
    return [
      [`${name}, today`, ...cells(first)],
      [`${name}, should be`, ...cells(second)],
    ];
  });
  return {
    caption,
    columns: [
      { id: "audience", header: "Audience" },
      { id: "median", header: "Middle answer", numeric: true },
      { id: "n", header: "Answered", numeric: true },
      ...values.map((value) => ({
        id: `at-${value}`,
        header: scale.steps?.[value - scale.lo] ?? String(value),
        numeric: true,
      })),
    ],
    rows,
  };
}

const valuesOf = (group: OrdinalItem["groups"][number]): number[] =>
  group.status === "shown" ? group.counts.map(([value]) => value) : [];
