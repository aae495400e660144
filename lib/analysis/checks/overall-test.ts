import { overallSentence } from "@/lib/findings/quadrant-words";
import { discoPermutation } from "@/lib/stats/disco-permutation";
import { meanCoherence } from "@/lib/stats/mean-coherence";
import { randomIndex, seededRandom } from "@/lib/stats/random";
import type { SurveyItem } from "@/lib/stats/survey-item";
import { FEWEST_FOR_COHERENCE } from "../group-answers";
import type { Checks } from "../result-checks";
import type { VisiblePanel } from "../suppression";
import type { CheckedItem } from "./checked-items";

/** Answers that are counted anew over all shuffles. */
const WORK = 3_000_000;
const [FEWEST_SHUFFLES, MOST_SHUFFLES] = [199, 999];
/** Of larger audiences a sample is shuffled. */
const MOST_PEOPLE = 2_000;

/** All items at once, over those that every visible audience shows; coherence beside it, as unequal spreads pass the test too. */
export function overallTest(items: readonly CheckedItem[], panel: VisiblePanel, seed: string): Checks["overall"] {
  const because = (why: string): Checks["overall"] => ({ status: "unmeasured", reason: "too-few", because: why });
  if (panel.visible.length < 2) return because("Fewer than two audiences can be shown.");
  const everywhere = items.filter(({ item }) => item.shown.length === panel.visible.length);
  if (everywhere.length === 0) return because("No question was answered by enough people of every audience.");
  const sampled = samplePeople(
    everywhere.map(({ survey }) => survey),
    `${seed}/overall`,
  );
  const people = sampled[0]?.groups.reduce((sum, group) => sum + group.length, 0) ?? 0;
  const effort = Math.floor(WORK / Math.max(1, people * sampled.length));
  const shuffles = Math.max(FEWEST_SHUFFLES, Math.min(MOST_SHUFFLES, effort));
  const found = discoPermutation(sampled, { seed: `${seed}/overall`, shuffles });
  if (!found) return because("Too few answers.");
  const coherence = panel.visible.map(({ id }, v) => ({ audience: id, coherence: coherenceOf(everywhere, v) }));
  const value = { ...found, shuffles, items: sampled.length, people, coherence };
  return { status: "measured", value: { ...value, sentence: overallSentence(value, panel.visible) } };
}

/** Over the items on which the audience has ten answers. */
function coherenceOf(items: readonly CheckedItem[], v: number): number | null {
  const own = items.filter(({ sizes }) => (sizes[v] ?? 0) >= FEWEST_FOR_COHERENCE);
  const found = meanCoherence(own.map(({ survey }) => ({ ...survey, groups: [survey.groups[v] ?? []] })));
  return found && Math.max(0, found.coherence);
}

function samplePeople(items: readonly SurveyItem[], seed: string): SurveyItem[] {
  const kept = (items[0]?.groups ?? []).map((people, v) => sampleOf(people.length, `${seed}/${v}`));
  if (kept.every((places) => places === null)) return [...items];
  return items.map((item) => ({
    ...item,
    groups: item.groups.map((people, v) => kept[v]?.map((i) => people[i] ?? null) ?? people),
  }));
}

/** Places of the people kept, or null for all of them. */
function sampleOf(n: number, seed: string): number[] | null {
  if (n <= MOST_PEOPLE) return null;
  const random = seededRandom(seed);
  const places = Int32Array.from({ length: n }, (_, i) => i);
  return Array.from({ length: MOST_PEOPLE }, (_, i) => {
    const j = i + randomIndex(random, n - i);
    const drawn = places[j] ?? 0;
    places[j] = places[i] ?? 0;
    return drawn;
  });
}
