import { analyseWhole } from "@/lib/analysis/analyse";
import type { AnalysisResult } from "@/lib/analysis/result";
import { analyseSlices, type SliceResult } from "@/lib/analysis/slices";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { isAlike, isUnsure } from "./protected";
import { type AskedItem, askedItems, type RandomSurvey, type RawPerson, snapshotOfSurvey } from "./random-survey";

export type Published = { readonly result: AnalysisResult; readonly slices: readonly SliceResult[] };

export async function publishedOf(snapshot: Snapshot): Promise<Published> {
  const whole = await analyseWhole(snapshot, { snapshotHash: "salted", embedding: null });
  return { result: whole.result, slices: await analyseSlices(snapshot, whole, () => Promise.resolve()) };
}

/** A set of people, as who of an audience is in it. */
type Row = readonly number[];
type Told = { readonly what: string; readonly row: Row };

/**
 * What an adversary finds who knows who gave which background, and adds and subtracts published counts: sets of people fewer than
 * the minimum of which a count is told that way. Worked out from the results as they are published and from nothing that made them.
 */
export function huntInSlices(survey: RandomSurvey, published: Published): string[] {
  const least = survey.thresholds.numbers;
  return survey.audiences.flatMap(({ id, people }) =>
    askedItems(survey).flatMap((item) => {
      const rows = rowsOf(item, id, people, published);
      return setsFrom(rows.said)
        .flatMap((row): string[] => {
          const who = people.filter((_, i) => row[i] === 1);
          const where = `${id}/${item.shape.id}`;
          if (who.length < least) return [`${who.length} people of ${where}`];
          return isAlike(item, who) && item.shape.scale.type !== "text" && item.question.sensitive
            ? [`what nearly all of ${who.length} people said of ${where}`]
            : [];
        })
        .concat(
          setsFrom(rows.silent).flatMap((row) => {
            const n = row.filter((one) => one === 1).length;
            return n < least ? [`${n} unsure or silent people of ${id}/${item.shape.id}`] : [];
          }),
        );
    }),
  );
}

/** Of whom a count of answers is published, and of whom a count of those who were unsure, or skipped. */
function rowsOf(item: AskedItem, audience: string, people: readonly RawPerson[], { result, slices }: Published) {
  const isSaid = (person: RawPerson) => {
    const raw = person[item.shape.id];
    return raw !== undefined && (item.shape.scale.type === "text" || !isUnsure(item, raw));
  };
  const parts = [
    { what: "all", result, isIn: () => true },
    ...slices.map(({ questionId, label, result: one }) => ({
      what: `${questionId} ${label}`,
      result: one,
      isIn: (person: RawPerson) => `To ${String(person[questionId])}` === label,
    })),
  ];
  const rowOf = (is: (person: RawPerson) => boolean): Row => people.map((person) => (is(person) ? 1 : 0));
  const said: Told[] = [];
  const silent: Told[] = [];
  for (const { what, result: one, isIn } of parts) {
    const told = toldOf(one, item, audience);
    if (!told) continue;
    said.push({ what, row: rowOf((person) => isIn(person) && isSaid(person)) });
    if (!told.unsure) continue;
    const isUnsaid = (person: RawPerson) => person[item.shape.id] !== undefined;
    silent.push({ what, row: rowOf((person) => isIn(person) && !isSaid(person) && isUnsaid(person)) });
    silent.push({ what, row: rowOf((person) => isIn(person) && person[item.shape.id] === undefined) });
  }
  return { said, silent };
}

function toldOf({ items, texts }: AnalysisResult, { shape }: AskedItem, audience: string): { unsure: boolean } | null {
  const group = items.find(({ id }) => id === shape.id)?.groups.find((one) => one.audience === audience);
  if (group) return group.status === "shown" ? { unsure: group.unsure !== null } : null;
  const cells = texts.find(({ questionId }) => questionId === shape.id)?.themes[0]?.cells ?? [];
  return cells.some((cell) => cell.audience === audience && cell.n !== null) ? { unsure: false } : null;
}

/** Every set of people that is a sum of rows less a sum of others. */
function setsFrom(told: readonly Told[]): Row[] {
  const rows = told.map(({ row }) => row);
  const [first] = rows;
  if (!first) return [];
  const found = new Map<string, Row>();
  const look = (at: number, so: Row): void => {
    const row = rows[at];
    if (row)
      for (const factor of [0, 1, -1]) look(at + 1, factor === 0 ? so : so.map((n, i) => n + factor * (row[i] ?? 0)));
    else if (so.every((n) => n === 0 || n === 1) && so.includes(1)) found.set(so.join(""), so);
  };
  look(
    0,
    first.map(() => 0),
  );
  return [...found.values()];
}

export const huntThrough = async (survey: RandomSurvey) =>
  huntInSlices(survey, await publishedOf(snapshotOfSurvey(survey)));
