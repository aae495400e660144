import { type Random, randomIndex, seededRandom } from "@/lib/stats/random";
import { UNSURE } from "@/lib/survey/kinds/kind";
import { instrumentOf } from "@/tests/factories/snapshot";
import { randomAnswer } from "./random-answer";
import { type AskedItem, askedItems, isAskedItem, pick, type RandomSurvey, type RawPerson } from "./random-survey";

const options = (...ids: string[]) => ids.map((id) => ({ id, label: `To ${id}` }));
const STEPS = ["never", "rarely", "at times", "often", "always"];

const QUESTIONS: readonly Record<string, unknown>[] = [
  { id: "F", kind: "rating", construct: "worth", prompt: "Worth", loLabel: "not", hiLabel: "very" },
  {
    id: "H",
    kind: "agree-cards",
    construct: "statements",
    prompt: "Stand",
    statements: options("stop", "serve", "watch", "teach", "plan", "count", "care", "lead"),
  },
  { id: "K", kind: "likert", construct: "success", prompt: "How often", steps: STEPS },
  {
    id: "G",
    kind: "guess-audience",
    construct: "perception",
    prompt: "And they",
    about: "K",
    options: STEPS.map((label, i) => ({ id: `k${i}`, label })),
  },
  {
    id: "R",
    kind: "ranking",
    construct: "success",
    prompt: "Order",
    options: options("see", "guard", "grow", "clear"),
  },
  { id: "D", kind: "twin-scale", construct: "outcome", prompt: "Watch", left: "dates", right: "reasons" },
  { id: "J", kind: "bands", construct: "background", prompt: "Years", options: options("few", "some", "many") },
  { id: "T", kind: "long-text", construct: "text", prompt: "Why does our office exist?" },
];

/**
 * A survey in which what needs many people is found: groups of opinion across two audiences, guesses on a scale, common orders,
 * words of enough writers. A few skip each question.
 */
export function campSurvey(seed: number): RandomSurvey {
  const random = seededRandom(`camps/${seed}`);
  const thresholds = { numbers: pick(random, [3, 5, 5]), words: 8 };
  const ids = ["as", "bs"];
  const questions = QUESTIONS.map((question) => ({ ...question, ...(random() < 0.15 && { sensitive: true }) }));
  const instrument = instrumentOf(ids, questions);
  const items = askedItems({ instrument, audiences: ids.map((id) => ({ id, invited: null, people: [] })) });
  const audiences = ids.map((id) => {
    const n = 12 + randomIndex(random, 14);
    return {
      id,
      invited: random() < 0.5 ? null : n + randomIndex(random, 5),
      people: campPeople(random, id, n, items),
    };
  });
  return { seed, instrument, thresholds, closed: true, audiences, codebooks: [] };
}

/** One camp agrees with what the other rejects, nine times in ten. */
function campPeople(random: Random, id: string, n: number, items: readonly AskedItem[]): RawPerson[] {
  const people = Array.from({ length: n }, (_, i) => ({ camp: i % 2, answers: {} as Record<string, unknown> }));
  for (const [k, item] of items.entries()) {
    if (!isAskedItem(item, id)) continue;
    const silent = k === 0 ? 0 : pick(random, [0, 0, 1, 1, 2, 6]);
    const order = people.map((person) => ({ person, key: random() })).sort((a, b) => a.key - b.key);
    for (const [place, { person }] of order.entries()) {
      const sides = (person.camp + k) % 2 === 0 ? ["agree", "disagree"] : ["disagree", "agree"];
      const own = item.shape.scale.type === "agree" ? sides[random() < 0.9 ? 0 : 1] : randomAnswer(random, item, id);
      if (place >= silent) person.answers[item.shape.id] = own;
      else if (random() < 0.3) person.answers[item.shape.id] = UNSURE;
    }
  }
  return people.map(({ answers }) => answers);
}
