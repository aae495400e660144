import { describe, expect, it } from "vitest";
import { attack } from "@/tests/adversary/attacks";
import { snapshotOfSurvey } from "@/tests/adversary/random-survey";
import { huntThrough, publishedOf } from "@/tests/adversary/slice-hunt";
import { sliceSurvey } from "@/tests/adversary/slice-survey";

/** More of them: npm run bench -- adversary. */
const SURVEYS = Array.from({ length: 40 }, (_, i) => sliceSurvey(i + 1));

describe("an adversary who reads the whole and every part", () => {
  it("finds no group below the minimum by adding and subtracting counts", async () => {
    const found: string[] = [];
    for (const survey of SURVEYS) {
      for (const one of await huntThrough(survey)) found.push(`${survey.seed}: ${one}`);
    }
    expect(found).toEqual([]);
  });

  it("cannot tell a survey from one with other secrets, but for who has which background where that is told", async () => {
    const leaks = [];
    const publish = async (snapshot: Parameters<typeof publishedOf>[0]) => JSON.stringify(await publishedOf(snapshot));
    for (const survey of SURVEYS.slice(0, 12)) {
      leaks.push(...(await attack(survey, publish)).filter(({ secret }) => !/^crossing|^the order/.test(secret)));
    }
    expect(leaks).toEqual([]);
  });

  it("had parts of two questions before it, and audiences that are missing in some", async () => {
    let [parts, both, hidden] = [0, 0, 0];
    for (const survey of SURVEYS) {
      const { slices } = await publishedOf(snapshotOfSurvey(survey));
      parts += slices.length;
      both += new Set(slices.map(({ questionId }) => questionId)).size > 1 ? 1 : 0;
      hidden += slices.filter(({ result }) => result.audiences.some(({ numbers }) => !numbers)).length;
    }
    expect(parts).toBeGreaterThan(30);
    expect(both).toBeGreaterThan(5);
    expect(hidden).toBeGreaterThan(5);
  });
});
