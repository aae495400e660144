import { analyse } from "@/lib/analysis/analyse";
import type { AnalysisResult } from "@/lib/analysis/result";
import { seededRandom } from "@/lib/stats/random";
import { instrumentOf, type Person, snapshotOf } from "@/tests/factories/snapshot";
import { draw, type World } from "./worlds";

export const AUDIENCES = ["as", "bs", "cs"];
/** Each question is a construct of its own, so that the index of the survey is the mean of its questions. */
const CONSTRUCTS = ["effort", "worth", "outcome", "success", "customer", "purpose", "value", "role"];
const CHIPS = 20;
const STEPS = ["no", "rather not", "hm", "rather", "yes"];

const idOf = (i: number) => `Q${i}`;

function questionOf({ kind, answers }: World, i: number) {
  const base = { id: idOf(i), kind, construct: CONSTRUCTS[i], prompt: `Question ${i}` };
  if (kind === "likert") return { ...base, steps: STEPS };
  const options = (answers[0] ?? []).map((_, k) => ({ id: `o${k}`, label: `Option ${k}` }));
  return kind === "share-chips" ? { ...base, options, chips: CHIPS } : { ...base, options };
}

function storedAnswer({ kind, answers }: World, k: number): unknown {
  if (kind === "likert") return k + 1;
  if (kind === "single-choice") return `o${k}`;
  return Object.fromEntries((answers[k] ?? []).map((share, m) => [`o${m}`, Math.round(CHIPS * share)]));
}

/** One survey of these worlds with n people in each of three audiences, analysed as the product does. */
export async function surveyOf(worlds: readonly World[], n: number, seed: string): Promise<AnalysisResult> {
  const random = seededRandom(seed);
  const people = AUDIENCES.map((_, g): Person[] => {
    const columns = worlds.map((world) => draw(random, world, g, n));
    return Array.from({ length: n }, (_, i) =>
      Object.fromEntries(worlds.map((world, w) => [idOf(w), storedAnswer(world, columns[w]?.[i] ?? 0)])),
    );
  });
  const snapshot = snapshotOf(Object.fromEntries(AUDIENCES.map((id, g) => [id, people[g] ?? []])), {
    instrument: instrumentOf(AUDIENCES, worlds.map(questionOf)),
    seed,
  });
  return analyse(snapshot, { snapshotHash: "", embedding: null });
}

/** The question's place among the worlds. */
export const placeOf = (questionId: string): number => Number(questionId.slice(1));
