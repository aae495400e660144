import type { Snapshot } from "@/lib/analysis/snapshot";
import { type Random, randomIndex, seededRandom } from "@/lib/stats/random";
import { type Instrument, type Question, questionsOf } from "@/lib/survey/instrument";
import { type ItemShape, UNSURE } from "@/lib/survey/kinds/kind";
import { itemsOf } from "@/lib/survey/kinds/registry";
import { isAskedOf } from "@/lib/survey/resolve";
import { instrumentOf, snapshotOf } from "@/tests/factories/snapshot";
import { randomAnswer } from "./random-answer";
import { randomQuestions } from "./random-questions";

/** Raw answers of one person by item id; what is absent was skipped. */
export type RawPerson = Readonly<Record<string, unknown>>;
export type AskedItem = { readonly shape: ItemShape; readonly question: Question };

/** A survey before it is frozen: the adversary changes people item by item. */
export type RandomSurvey = {
  readonly seed: number;
  readonly instrument: Instrument;
  readonly thresholds: Snapshot["thresholds"];
  readonly closed: boolean;
  readonly audiences: readonly {
    readonly id: string;
    readonly invited: number | null;
    readonly people: readonly RawPerson[];
  }[];
  readonly codebooks: NonNullable<Snapshot["codebooks"]>;
};

export const pick = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[randomIndex(random, from.length)] ?? from[0];

/** Everything that is analysed, with the question it belongs to. */
export function askedItems({ instrument, audiences }: Pick<RandomSurvey, "instrument" | "audiences">): AskedItem[] {
  const ids = audiences.map(({ id }) => id);
  return questionsOf(instrument).flatMap((question) => itemsOf(question, ids).map((shape) => ({ shape, question })));
}

export function isAskedItem({ shape, question }: AskedItem, audience: string): boolean {
  const guessesItself = question.kind === "guess-audience" && shape.id === `${question.id}.${audience}`;
  return isAskedOf(question, audience) && !guessesItself;
}

/** A survey with sizes on both sides of every threshold, questions of every kind, gaps, "don't know" and words. */
export function randomSurvey(seed: number): RandomSurvey {
  const random = seededRandom(`adversary/${seed}`);
  const thresholds = { numbers: pick(random, [3, 5, 5, 5, 6, 8]), words: pick(random, [3, 8, 8, 10]) };
  const ids = ["as", "bs", "cs", "ds", "es", "fs"].slice(0, 2 + randomIndex(random, 5));
  const instrument = instrumentOf(ids, randomQuestions(random, ids));
  const items = questionsOf(instrument).flatMap((question) =>
    itemsOf(question, ids).map((shape) => ({ shape, question })),
  );
  const audiences = ids.map((id) => {
    const n = randomSize(random, thresholds);
    const people = randomPeople(random, { id, n, least: thresholds.numbers }, items);
    return { id, invited: randomInvited(random, n), people };
  });
  return { seed, instrument, thresholds, closed: random() < 0.9, audiences, codebooks: [] };
}

function randomSize(random: Random, { numbers, words }: Snapshot["thresholds"]): number {
  const near = [numbers - 1, numbers, numbers + 1, words - 1, words, 1, 0];
  return random() < 0.6 ? (near[randomIndex(random, near.length)] ?? 0) : randomIndex(random, 16);
}

/** Nobody keeps a list; everybody invited answered; or some did not. */
function randomInvited(random: Random, n: number): number | null {
  if (random() < 0.3) return null;
  return Math.max(1, n + (random() < 0.3 ? 0 : randomIndex(random, 5)));
}

/** The first item is answered by everybody, so that nobody is without an answer when others are taken away. */
function randomPeople(
  random: Random,
  { id, n, least }: { id: string; n: number; least: number },
  items: readonly AskedItem[],
): RawPerson[] {
  const people: Record<string, unknown>[] = Array.from({ length: n }, () => ({}));
  const [anchor] = items;
  for (const item of items) {
    if (!isAskedItem(item, id)) continue;
    // Everybody, nobody, or a number near the minimum.
    const wanted = item === anchor ? n : pick(random, [n, n, n, least - 1, least, randomIndex(random, n + 1)]);
    const unsureRate = pick(random, [0, 0, 0.1, 0.4]);
    const order = people.map((_, i) => ({ i, key: random() })).sort((a, b) => a.key - b.key);
    // Few different answers, so that background has cells on both sides of the minimum.
    const common = Array.from({ length: 1 + randomIndex(random, 2) }, () => randomAnswer(random, item, id));
    const commonRate = item.question.construct === "background" ? 1 : item.question.sensitive ? 0.9 : 0;
    for (const { i } of order.slice(0, wanted)) {
      const said = random() < commonRate ? common[randomIndex(random, common.length)] : randomAnswer(random, item, id);
      const person = people[i];
      if (person) person[item.shape.id] = random() < unsureRate ? UNSURE : said;
    }
  }
  return people;
}

/** Freezes it as the product would. */
export function snapshotOfSurvey({
  seed,
  instrument,
  thresholds,
  closed,
  audiences,
  codebooks,
}: RandomSurvey): Snapshot {
  const questions = questionsOf(instrument);
  return snapshotOf(
    {},
    {
      closed,
      instrument,
      thresholds,
      audiences: audiences.map(({ id, invited }) => ({ id, invited })),
      responses: audiences.flatMap(({ id, people }) =>
        people.map((person) => ({ audience: id, answers: answersOf(person, questions) })),
      ),
      ...(codebooks.length > 0 ? { codebooks: [...codebooks] } : {}),
      seed: String(seed),
    },
  );
}

/** Puts the items of one question together: "D.today" and "D.should" are members of the answer to D. */
function answersOf(person: RawPerson, questions: readonly Question[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const [itemId, raw] of Object.entries(person)) {
    const question = questions.find(({ id }) => itemId === id || itemId.startsWith(`${id}.`));
    if (!question) throw new Error(`no question for ${itemId}`);
    if (itemId === question.id) answers[question.id] = raw;
    else {
      const member = itemId.slice(question.id.length + 1);
      answers[question.id] = { ...(answers[question.id] as object | undefined), [member]: raw };
    }
  }
  return answers;
}
