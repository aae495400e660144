import { randomIndex, seededRandom } from "@/lib/stats/random";
import { UNSURE } from "@/lib/survey/kinds/kind";
import { instrumentOf } from "@/tests/factories/snapshot";
import { randomAnswer } from "./random-answer";
import { askedItems, isAskedItem, pick, type RandomSurvey } from "./random-survey";

const options = (...ids: string[]) => ids.map((id) => ({ id, label: `To ${id}` }));

const QUESTIONS = [
  { id: "F", kind: "rating", construct: "worth", prompt: "Worth", loLabel: "not", hiLabel: "very" },
  { id: "S", kind: "likert", construct: "success", prompt: "Fear", steps: ["no", "yes"], sensitive: true },
  { id: "D", kind: "twin-scale", construct: "outcome", prompt: "Watch", left: "dates", right: "reasons" },
  { id: "T", kind: "long-text", construct: "text", prompt: "Why does our office exist?" },
  { id: "J", kind: "bands", construct: "background", prompt: "Years", options: options("few", "some", "many") },
  { id: "L", kind: "single-choice", construct: "background", prompt: "Site", options: options("here", "there") },
  { id: "M", kind: "bands", construct: "background", prompt: "Contact", options: options("rare", "often") },
];
const BACKGROUND = new Set(["J", "L", "M"]);

/**
 * A survey whose background can be told more often than not: few answers to it, each of many people. One question of background may
 * lie within another ("there" only those of a few years), which no figure of either shows by itself.
 */
export function sliceSurvey(seed: number): RandomSurvey {
  const random = seededRandom(`slices/${seed}`);
  const thresholds = { numbers: pick(random, [3, 3, 5]), words: 8 };
  const ids = ["as", "bs", "cs"].slice(0, 2 + randomIndex(random, 2));
  const instrument = instrumentOf(ids, QUESTIONS);
  const items = askedItems({ instrument, audiences: ids.map((id) => ({ id, invited: null, people: [] })) });
  const audiences = ids.map((id) => {
    const n = 8 + randomIndex(random, 24);
    const isNested = random() < 0.6;
    const cut = () => Math.round(n * pick(random, [0, 0.3, 0.5, 0.7, 1]));
    const [j, l, m] = [cut(), cut(), cut()];
    const shift = randomIndex(random, 3);
    const people: Record<string, unknown>[] = Array.from({ length: n }, (_, i) => ({
      J: i < j ? "few" : "some",
      L: (isNested ? i + shift : (i * 7) % n) < l ? "here" : "there",
      M: (i * 5) % n < m ? "rare" : "often",
    }));
    for (const key of ["J", "L", "M"]) if (random() < 0.2) blank(people, key, randomIndex(random, 5));
    for (const item of items.filter(({ question }) => !BACKGROUND.has(question.id))) {
      if (!isAskedItem(item, id)) continue;
      const silent = item.shape.id === "F" ? 0 : pick(random, [0, 0, 0.1, 0.3, 0.5]);
      const alike = randomAnswer(random, item, id);
      for (const person of people) {
        const said = item.question.sensitive && random() < 0.8 ? alike : randomAnswer(random, item, id);
        if (random() >= silent) person[item.shape.id] = said;
        else if (random() < 0.4) person[item.shape.id] = UNSURE;
      }
    }
    return { id, invited: null, people };
  });
  return { seed, instrument, thresholds, closed: true, audiences, codebooks: [] };
}

function blank(people: Record<string, unknown>[], key: string, n: number): void {
  for (const person of people.slice(0, n)) delete person[key];
}
