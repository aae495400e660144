import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { RichText } from "@/lib/analysis/result-parts";
import { type RoleTriangleData, roleTriangle, type Stance, type StanceEnd } from "@/lib/charts/role-triangle";
import { bare, capital, rich } from "@/lib/findings/rich-text";
import type { Picture } from "../picture";
import { RoleTriangle } from "../role-triangle";
import type { PictureEntry } from "./entry";
import { answeredOf, type ItemRow, rowsOf, type Source } from "./shown-groups";
import { basisOf } from "./words";

type StanceSource = Source & Pick<AnalysisResult, "readings">;
type Pair = {
  readonly today: ItemResult;
  readonly should: ItemResult;
  readonly corners: readonly [string, string, string];
};

const LEGEND =
  "Nearer to a corner: a larger share of that role. Filled: today. Hollow: should be. The arrow leads from one mean to the other. Marks that would cover each other are moved just so far that both are seen.";

/** Shares of three roles, today and should be. */
export function roleTrianglePictures(source: StanceSource): PictureEntry[] {
  return pairsOf(source).map((pair) => ({ id: idOf(pair), make: () => roleTrianglePicture(source, pair) }));
}

const idOf = ({ today }: Pair) => `stance-${today.questionId}`;

function pairsOf({ items }: Source): Pair[] {
  return items.flatMap((today): Pair[] => {
    if (today.scale.type !== "points" || today.measure !== "today") return [];
    const [a, b, c, ...more] = today.scale.options.map(({ label }) => bare(label));
    const should = items.find(({ questionId, measure }) => questionId === today.questionId && measure === "should");
    if (!a || !b || !c || more.length > 0 || !should) return [];
    return [{ today, should, corners: [a, b, c] }];
  });
}

function roleTrianglePicture(source: StanceSource, pair: Pair): Picture {
  const { today, should, corners } = pair;
  const title = `${capital(bare(today.label))}: today and should be`;
  const data = dataOf(source, pair);
  const cells = (end: StanceEnd | null) => corners.map((_, k) => end?.shares[k]?.toFixed(0) ?? null);
  return {
    id: idOf(pair),
    kind: "role-triangle",
    title,
    finding: findingOf(source, today.questionId),
    legend: LEGEND,
    basis: basisOf(source, "Mean share of three roles", answeredOf([today, should])),
    table: {
      caption: title,
      columns: [
        { id: "audience", header: "Audience" },
        ...corners.map((corner, k) => ({ id: `corner-${k}`, header: `${corner}, of 100`, numeric: true })),
      ],
      rows: data.stances.flatMap(({ name, today: now, should: then }) => [
        [`${name}, today`, ...cells(now)],
        [`${name}, should be`, ...cells(then)],
      ]),
    },
    draw: (width) => <RoleTriangle drawing={roleTriangle(data, width)} label={title} />,
  };
}

function findingOf({ readings }: StanceSource, questionId: string): RichText {
  const own = readings.filter(({ id }) => id === `stance-arrow/${questionId}`).map(({ sentence }) => sentence);
  if (own.length === 0) return rich("Too few people answered to show where anybody stands.");
  return rich(...own.flatMap((sentence, i) => [i === 0 ? "" : " ", sentence]));
}

function dataOf(source: StanceSource, { today, should, corners }: Pair): RoleTriangleData {
  const [nows, thens] = [rowsOf(source, today), rowsOf(source, should)];
  const stances = source.audiences.flatMap((audience): Stance[] => {
    const [now, then] = [nows, thens].map((rows) => rows.find((row) => row.audience.id === audience.id));
    if (!now && !then) return [];
    const ends = { today: endOf(now, "today", corners), should: endOf(then, "should be", corners) };
    const hidden = ends.today || ends.should ? null : ((now ?? then)?.hidden ?? "hidden");
    const { id, name, shape } = audience;
    return [{ id, name, shape, hidden, ...ends }];
  });
  return { corners, stances };
}

/** Means are of the tokens that were placed, so three of them may come to less than 100: shares of their sum. */
function endOf(row: ItemRow | undefined, when: string, corners: Pair["corners"]): StanceEnd | null {
  const means = row?.group?.means ?? [];
  const sum = means.reduce((total, mean) => total + mean, 0);
  if (!row?.group || means.length !== 3 || sum === 0) return null;
  const [a = 0, b = 0, c = 0] = means.map((mean) => (100 * mean) / sum);
  const shares = [a, b, c] as const;
  const words = corners.map((corner, k) => `${Math.round(shares[k] ?? 0)} of 100 ${corner}`).join(", ");
  return { shares, spoken: `${row.audience.name}, ${when}, ${words}, ${row.group.n} answered` };
}
