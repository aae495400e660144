import { expect, it, vi } from "vitest";
import { attackPairings } from "@/tests/adversary/attacks";
import { campSurvey } from "@/tests/adversary/camp-survey";
import { publishPairs } from "@/tests/adversary/publish";
import { randomSurvey } from "@/tests/adversary/random-survey";

/** The product without the guard of pairs: every leave-one-out figure may stand beside the whole. */
vi.mock("./suppression", async (original) => ({ ...(await original<object>()), mayLeaveOut: () => true }));

it.each([
  [
    "today and should be",
    () => Array.from({ length: 20 }, (_, i) => randomSurvey(i + 1)),
    /^pairing .*\.(today|should)$/,
  ],
  [
    "a guess and what is guessed",
    () => Array.from({ length: 8 }, (_, i) => campSurvey(i + 1)),
    /^pairing .*\/(G\..*|K)$/,
  ],
])("finds %s read together without the guard", async (_, surveys, secret) => {
  const found: string[] = [];
  for (const survey of surveys()) {
    found.push(...(await attackPairings(survey, publishPairs)).map((leak) => leak.secret));
    if (found.some((one) => secret.test(one))) break;
  }
  expect(found.find((one) => secret.test(one))).toBeDefined();
});
