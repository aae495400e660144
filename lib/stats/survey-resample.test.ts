import { describe, expect, it } from "vitest";
import { ratingScale } from "./item-scale";
import type { PersonItem } from "./margins";
import { randomIndex, seededRandom } from "./random";
import { sharedInterval } from "./shared-interval";
import { sharedSlots } from "./shared-slots";
import type { SurveyItem } from "./survey-item";
import { MOST_DRAWN, surveyResample } from "./survey-resample";

const scale = ratingScale(1, 5);
const random = seededRandom("answers");

/** Two related answers a person, around the group's centre; one in ten is missing. */
function people(n: number, centre: number): [PersonItem, PersonItem][] {
  return Array.from({ length: n }, () => {
    const near = () => Math.min(5, Math.max(1, centre + randomIndex(random, 3) - 1));
    const first = near();
    const second = random() < 0.6 ? first : near();
    return [random() < 0.1 ? null : [first], random() < 0.1 ? null : [second]];
  });
}

function survey(sizes: readonly number[], items: readonly (0 | 1)[] = [0, 1]): SurveyItem[] {
  const groups = sizes.map((n, g) => people(n, 2 + g));
  return items.map((k) => ({ scale, groups: groups.map((group) => group.map((person) => person[k])) }));
}

/** Mean and variance of the shared share over resamples. */
function resampled(items: readonly SurveyItem[], own: number, seed: string) {
  const slots = sharedSlots(items);
  const sizes = items[0]?.groups.map((group) => group.length) ?? [];
  const everybody = sizes.map((n) => Array.from({ length: n }, (_, i) => i));
  const next = surveyResample(slots, everybody, seededRandom(seed))(own);
  const values = Array.from({ length: 600 }, () => slots.shared(next(), sizes) ?? Number.NaN);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

describe("resampling", () => {
  it.each([1, 0.5, 0])("one item by its answers is like drawing its people, own %d", (own) => {
    const [item] = survey([40, 60], [0]);
    if (!item) throw new Error("there is one item");
    const byAnswers = resampled([item], own, "answers");
    // The same item twice is drawn person by person.
    const byPeople = resampled([item, item], own, "people");
    expect(Math.abs(byAnswers.mean - byPeople.mean)).toBeLessThan(4 * Math.sqrt((2 * byPeople.variance) / 600));
    expect(byAnswers.variance / byPeople.variance).toBeGreaterThan(0.7);
    expect(byAnswers.variance / byPeople.variance).toBeLessThan(1.4);
  });

  it.each([1, 0.5])("many people in the limit are like as many drawn one by one, own %d", (own) => {
    const some = survey([MOST_DRAWN, MOST_DRAWN]);
    // Twice the people with the same answers: half the variance.
    const twice = some.map((item) => ({ ...item, groups: item.groups.map((group) => [...group, ...group]) }));
    const drawn = resampled(some, own, "drawn");
    const limit = resampled(twice, own, "limit");
    expect(Math.abs(limit.mean - drawn.mean)).toBeLessThan(0.6);
    expect((2 * limit.variance) / drawn.variance).toBeGreaterThan(0.7);
    expect((2 * limit.variance) / drawn.variance).toBeLessThan(1.4);
  });

  it("keeps the answers of a person together", () => {
    // Everybody gives one answer twice: what is shared of both items is the same in every resample.
    const group = (n: number, centre: number) => people(n, centre).map(([first]) => first ?? [centre]);
    for (const n of [30, MOST_DRAWN + 500]) {
      const [a, b] = [group(n, 2), group(n, 3)];
      const items = [0, 1].map(() => ({ scale, groups: [a, b] }));
      const slots = sharedSlots(items);
      const everybody = [a, b].map((members) => members.map((_, i) => i));
      const sums = surveyResample(slots, everybody, seededRandom("together"))(1)();
      const half = (slots.width - 2) / 2;
      for (const own of sums) {
        for (let k = 0; k < half; k += 1) expect(own[k]).toBeCloseTo(own[half + k] ?? Number.NaN, 3);
      }
    }
  });
});

it("bounds what thousands share closely", () => {
  const found = sharedInterval(survey([3_000, 3_000]), { seed: 1, replicates: 700 });
  expect(found?.low ?? 0).toBeLessThan(found?.plugIn ?? 0);
  expect(found?.high ?? 0).toBeGreaterThan(found?.plugIn ?? 0);
  expect((found?.high ?? 100) - (found?.low ?? 0)).toBeLessThan(4);
  expect(Math.abs((found?.shared ?? 0) - (found?.plugIn ?? 0))).toBeLessThan(1);
});
