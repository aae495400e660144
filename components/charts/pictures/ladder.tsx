import type { AnalysisResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import { NARROW } from "@/lib/charts/drawing";
import { type LadderColumn, type LadderData, type LadderSide, ladder } from "@/lib/charts/ladder";
import { bare, capital, rich } from "@/lib/findings/rich-text";
import { Ladder } from "../ladder";
import type { Picture } from "../picture";
import { isLadder } from "./dumbbell";
import type { PictureEntry } from "./entry";
import { answeredOf, type ItemRow, rowsOf, type Source, type TwinItems, twinItems, twinNote } from "./shown-groups";
import { basisOf, marksWords } from "./words";

type LadderSource = Source & Pick<AnalysisResult, "readings">;

const LEGEND =
  "Filled, left of the rail: today. Hollow, right: should be. Ink tick: middle answer today; arrow: to the middle answer of should be.";

/** Rungs that were asked of today and of should be. */
export function ladderPictures(source: LadderSource): PictureEntry[] {
  return twinItems(source)
    .filter(({ today }) => isLadder(source, today.questionId))
    .map((items) => ({ id: idOf(items), make: () => ladderPicture(source, items) }));
}

const idOf = ({ today }: TwinItems) => `ladder-${today.questionId}`;

export function ladderPicture(source: LadderSource, items: TwinItems): Picture {
  const { today, should } = items;
  const title = `${capital(bare(today.label))}: today and should be`;
  const data = dataOf(source, items);
  const { rungs } = data;
  const cells = (side: LadderSide | null) => rungs.map((_, k) => side?.people[k] ?? null);
  return {
    id: idOf(items),
    kind: "ladder",
    title,
    finding: findingOf(source, today.questionId),
    legend: `${marksWords(ladder(data, NARROW).pitch > 0)} ${LEGEND}`,
    basis: basisOf(source, "People per rung", answeredOf([today, should])),
    table: {
      caption: title,
      columns: [
        { id: "audience", header: "Audience" },
        ...rungs.map((rung, k) => ({ id: `rung-${k}`, header: rung, numeric: true })),
      ],
      rows: data.columns.flatMap(({ name, today: now, should: then }) => [
        [`${name}, today`, ...cells(now)],
        [`${name}, should be`, ...cells(then)],
      ]),
    },
    draw: (width) => <Ladder drawing={ladder(data, width)} label={title} />,
  };
}

/** What the result says of each audience's reach, in one row of sentences. */
function findingOf({ readings }: LadderSource, questionId: string): RichText {
  const sentences = readings.filter(({ id }) => id === `ladder-reach/${questionId}`).map(({ sentence }) => sentence);
  return rich(...sentences.flatMap((sentence, i) => [i === 0 ? "" : " ", sentence]));
}

function dataOf(source: LadderSource, { today, should }: TwinItems): LadderData {
  const rungs = today.scale.steps ?? [];
  const [nows, thens] = [rowsOf(source, today), rowsOf(source, should)];
  const columns = source.audiences.flatMap((audience): LadderColumn[] => {
    const [now, then] = [nows, thens].map((rows) => rows.find((row) => row.audience.id === audience.id));
    if (!now && !then) return [];
    const sides = {
      today: sideOf(now, "today", rungs, today.scale.lo),
      should: sideOf(then, "should be", rungs, today.scale.lo),
    };
    const { id, name, shape } = audience;
    const isHidden = !sides.today && !sides.should;
    return [
      {
        id,
        name,
        shape,
        note: twinNote(now, then),
        ...sides,
        hidden: isHidden ? ((now ?? then)?.hidden ?? null) : null,
      },
    ];
  });
  return { rungs, columns };
}

function sideOf(row: ItemRow | undefined, when: string, rungs: readonly string[], lo: number): LadderSide | null {
  if (!row?.group) return null;
  const { counts, median, n } = row.group;
  const middle = median === null ? null : median - lo;
  const word =
    middle === null
      ? ""
      : `middle answer ${rungs[middle] ?? `between ${rungs[Math.floor(middle)]} and ${rungs[Math.ceil(middle)]}`}`;
  return {
    people: rungs.map((_, k) => counts.find(([value]) => value === lo + k)?.[1] ?? 0),
    median: middle,
    spoken: [row.audience.name, when, word, `${n} answered`].filter(Boolean).join(", "),
  };
}
