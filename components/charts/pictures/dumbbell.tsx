import type { AnalysisResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import { type DumbbellData, type DumbbellEnd, type DumbbellRow, dumbbell } from "@/lib/charts/dumbbell";
import { bare, inWords, listed, plainText, rich } from "@/lib/findings/rich-text";
import { Dumbbell } from "../dumbbell";
import type { Picture, PictureTable } from "../picture";
import type { PictureEntry } from "./entry";
import {
  answeredOf,
  type ItemRow,
  rowsOf,
  type Source,
  scaleWords,
  type TwinItems,
  twinItems,
  twinNote,
} from "./shown-groups";
import { shiftOf, spokenValue } from "./spoken-value";
import { basisOf } from "./words";

export type TwinSource = Source & Pick<AnalysisResult, "twins" | "readings">;

const LEGEND =
  "Filled: today. Hollow: should be. Pale pill: 95% interval of the mean. Plumb line: middle of the visible “should be” means, every audience weighing the same.";

/** Questions of today and should be whose stops have words: effort. Bare scales are drawn as twin dots, ladders as ladders. */
export function dumbbellPictures(source: TwinSource): PictureEntry[] {
  return twinItems(source)
    .filter(({ today }) => today.scale.steps && !isLadder(source, today.questionId))
    .map((items) => ({ id: dumbbellId(items), make: () => dumbbellPicture(source, items) }));
}

export const isLadder = ({ readings }: Pick<TwinSource, "readings">, questionId: string): boolean =>
  readings.some(({ id }) => id === `ladder-reach/${questionId}`);

const dumbbellId = ({ today }: TwinItems) => `${today.construct}-${today.questionId}`;

/** The dumbbell of any question asked of today and of should be. */
export function dumbbellPicture(source: TwinSource, items: TwinItems): Picture {
  const { today } = items;
  const title = `${bare(today.label)}: ${today.construct === "effort" ? "effort " : ""}today and should be`;
  const data = dumbbellData(source, items);
  return {
    id: dumbbellId(items),
    kind: "dumbbell",
    title,
    finding: twinFinding(source, today.questionId),
    legend: LEGEND,
    basis: basisOf(source, `Mean of ${scaleWords(today.scale)}`, answeredOf([today, items.should])),
    table: tableOf(title, source, items),
    draw: (width) => <Dumbbell drawing={dumbbell(data, width)} label={title} />,
  };
}

/** What the result says of the question; where nobody can be shown, that. */
export function twinFinding({ twins }: Pick<TwinSource, "twins">, questionId: string): RichText {
  const twin = twins.find((one) => one.questionId === questionId);
  return twin && twin.sentence.length > 0 ? twin.sentence : rich("Too few people answered to show who wants what.");
}

/** What the chart and its small form draw. */
export function dumbbellData(source: Source, { today, should }: TwinItems): DumbbellData {
  const pairs = pairedRows(source, { today, should });
  const end = (row: ItemRow | undefined, when: string): DumbbellEnd | null => {
    const group = row?.group;
    if (!row || !group || group.mean === null) return null;
    const { mean, meanInterval: interval, n } = group;
    return {
      mean,
      interval,
      spoken: spokenValue({ name: row.audience.name, when, mean, hi: today.scale.hi, interval, n }),
    };
  };
  const rows = pairs.map(([now, then]): DumbbellRow => {
    const { id, name, shape } = (now ?? then).audience;
    const ends = { today: end(now, "today"), should: end(then, "should be") };
    const shift = ends.today && ends.should ? shiftOf(ends.today.mean, ends.should.mean) : "";
    const isHidden = !ends.today && !ends.should;
    return {
      id,
      name,
      shape,
      note: twinNote(now, then),
      ...ends,
      shift,
      hidden: isHidden ? ((now ?? then).hidden ?? "hidden") : null,
    };
  });
  return { scale: today.scale, rows, middle: middleOf(source, rows) };
}

type Pair = readonly [now: ItemRow, then: ItemRow | undefined] | readonly [now: undefined, then: ItemRow];

function pairedRows(source: Source, { today, should }: TwinItems): Pair[] {
  const [nows, thens] = [rowsOf(source, today), rowsOf(source, should)];
  return source.audiences.flatMap(({ id }): Pair[] => {
    const now = nows.find(({ audience }) => audience.id === id);
    const then = thens.find(({ audience }) => audience.id === id);
    if (now) return [[now, then]];
    return then ? [[undefined, then]] : [];
  });
}

/** Equal-weight middle of the visible should be means, with of whom it is; null: fewer than two are visible. */
function middleOf({ audiences }: Source, rows: readonly DumbbellRow[]): DumbbellData["middle"] {
  const visible = rows.flatMap(({ id, should }) => (should ? [{ id, mean: should.mean }] : []));
  if (visible.length < 2) return null;
  const value = visible.reduce((sum, { mean }) => sum + mean, 0) / visible.length;
  const names = audiences.filter(({ id }) => visible.some((one) => one.id === id)).map(({ many }) => many);
  const whose =
    visible.length === rows.length
      ? `the ${inWords(rows.length)} “should be” answers`
      : `“should be” of ${plainText(listed(names))} only`;
  return { value, words: `plumb line: middle of ${whose}, ${value.toFixed(1)}` };
}

function tableOf(caption: string, source: Source, items: TwinItems): PictureTable {
  const { steps } = items.today.scale;
  const top = steps && steps.length > 3 ? steps.slice(-2) : null;
  const lowest = items.today.scale.hi - 1;
  const rows = pairedRows(source, items).map(([now, then]) => {
    const { name } = (now ?? then).audience;
    const [a, b] = [now?.group ?? null, then?.group ?? null];
    const both = a && b && a.mean !== null && b.mean !== null ? shiftOf(a.mean, b.mean) : null;
    const wanting = b ? b.counts.reduce((sum, [value, people]) => sum + (value >= lowest ? people : 0), 0) : 0;
    const cells = [a?.mean?.toFixed(1) ?? null, a?.n ?? null, b?.mean?.toFixed(1) ?? null, b?.n ?? null, both];
    return [name, ...cells, ...(top ? [b ? `${wanting} of ${b.n}` : null] : [])];
  });
  return {
    caption,
    columns: [
      { id: "audience", header: "Audience" },
      { id: "today", header: "Today, mean", numeric: true },
      { id: "today-n", header: "Answered today", numeric: true },
      { id: "should", header: "Should be, mean", numeric: true },
      { id: "should-n", header: "Answered should be", numeric: true },
      { id: "shift", header: "Shift", numeric: true },
      ...(top ? [{ id: "top", header: `Want “${top[0]}” or “${top[1]}”`, numeric: true }] : []),
    ],
    rows,
  };
}
