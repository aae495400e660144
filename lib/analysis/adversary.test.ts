import { describe, expect, it } from "vitest";
import { attack, attackPairings, type Leak, type Publish } from "@/tests/adversary/attacks";
import { campSurvey } from "@/tests/adversary/camp-survey";
import { LEAKY } from "@/tests/adversary/leaky";
import { pairingSecrets } from "@/tests/adversary/pairings";
import { secretsOf } from "@/tests/adversary/protected";
import { publish, publishPairs, resultOf } from "@/tests/adversary/publish";
import { type RandomSurvey, randomSurvey, snapshotOfSurvey } from "@/tests/adversary/random-survey";
import { possibleSizes } from "@/tests/adversary/solve-total";
import { decideAudiences } from "./audience-suppression";

/** More of them: npm run bench -- adversary. */
const SURVEYS = 120;
const PAIRED = Array.from({ length: 60 }, (_, i) => randomSurvey(i + 1));
const CAMPS = Array.from({ length: 8 }, (_, i) => campSurvey(i + 1));
const pairingsOf = (survey: RandomSurvey) => survey.audiences.flatMap(({ id }) => pairingSecrets(survey, id));

describe("an adversary who reads every published byte", () => {
  it("cannot tell a survey from one with other secrets", async () => {
    const leaks: Leak[] = [];
    for (let seed = 1; seed <= SURVEYS; seed += 1) leaks.push(...(await attack(randomSurvey(seed), publish)));
    expect(leaks).toEqual([]);
  });

  it("had secrets of every kind before it, hundreds of them", () => {
    const kinds = Array.from({ length: SURVEYS }, (_, i) =>
      secretsOf(randomSurvey(i + 1)).map(({ kind }) => kind),
    ).flat();
    expect(kinds.length).toBeGreaterThan(500);
    for (const kind of ["audience", "item", "background", "crossing", "alike", "silence"]) {
      expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(10);
    }
  });

  it.each(Object.entries(LEAKY))("finds %s", async (_, [secret, leaky]) => {
    expect(await firstSecret(leaky, secret)).toMatch(new RegExp(`^${secret}`));
  });
});

describe("an adversary who knows how often each answer was given", () => {
  it("cannot tell who gave which two, where few gave only one", async () => {
    const leaks: Leak[] = [];
    for (const survey of [...PAIRED, ...CAMPS]) leaks.push(...(await attackPairings(survey, publishPairs)));
    expect(leaks).toEqual([]);
    expect([...PAIRED, ...CAMPS].flatMap(pairingsOf).length).toBeGreaterThan(50);
  });

  it("cannot tell anything else where many people are sorted into groups", async () => {
    const leaks: Leak[] = [];
    for (const survey of CAMPS) leaks.push(...(await attack(survey, publish)));
    expect(leaks).toEqual([]);
  });

  it("had opinion groups, guesses on a scale, orders and words before it", async () => {
    const results = await Promise.all(CAMPS.map((survey) => resultOf(snapshotOfSurvey(survey))));
    const count = (of: (result: (typeof results)[number]) => boolean) => results.filter(of).length;
    const groups = ({ opinionGroups }: (typeof results)[number]) => opinionGroups?.outcome;
    expect(count((one) => groups(one)?.status === "groups")).toBeGreaterThan(4);
    expect(
      count((one) => {
        const found = groups(one);
        return found?.status === "groups" && found.across.table !== null;
      }),
    ).toBeGreaterThan(2);
    const guesses = results.flatMap(({ perceptions = [] }) => perceptions).filter(({ kind }) => kind === "scale");
    const isTold = (one: (typeof guesses)[number]) => one.kind === "scale" && one.perceivedGap !== null;
    expect(guesses.filter(isTold).length).toBeGreaterThan(3);
    expect(guesses.filter((one) => !isTold(one)).length).toBeGreaterThan(3);
    expect(count(({ items }) => items.some(({ ranking }) => (ranking?.pairs.length ?? 0) > 0))).toBeGreaterThan(4);
    expect(count(({ texts }) => texts.some(({ apart = [] }) => apart.length > 0))).toBeGreaterThan(3);
  });
});

describe("an adversary who sees a total beside the audiences", () => {
  /** Of a thousand surveys, those in which a hidden audience can be only of one size. */
  const solved = (totalPublished: boolean) =>
    Array.from({ length: 1_000 }, (_, i) => randomSurvey(i + 1)).filter(({ audiences, thresholds }) => {
      const counts = audiences.map(({ id, people, invited }) => ({ id, answered: people.length, invited }));
      const decisions = decideAudiences(counts, thresholds, { totalPublished });
      // Where no audience is left to show, the total is not shown either.
      if (decisions.every(({ numbers }) => !numbers)) return false;
      const total = counts.reduce((sum, { answered }) => sum + answered, 0);
      const invited = counts.map((one) => one.invited);
      return possibleSizes(decisions, { total, least: thresholds.numbers, invited }).some(({ size }) => size === 1);
    });

  it("finds no hidden audience where others were hidden with it", () => {
    expect(solved(true).map(({ seed }) => seed)).toEqual([]);
  });
  it("finds many where only the small ones were hidden", () => {
    expect(solved(false).length).toBeGreaterThan(100);
  });
});

/** The first secret of a kind that gets out in a hundred surveys. */
async function firstSecret(leaky: Publish, kind: string): Promise<string | null> {
  for (let seed = 1; seed <= 100; seed += 1) {
    const survey = randomSurvey(seed);
    const isElsewhere = ["words", "the order"].includes(kind);
    if (!isElsewhere && !secretsOf(survey).some((secret) => secret.kind === kind)) continue;
    const leak = (await attack(survey, leaky)).find(({ secret }) => secret.startsWith(kind));
    if (leak) return leak.secret;
  }
  return null;
}
