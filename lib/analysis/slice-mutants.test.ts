import { afterEach, expect, it, vi } from "vitest";
import { huntThrough } from "@/tests/adversary/slice-hunt";
import { sliceSurvey } from "@/tests/adversary/slice-survey";

/** The product without one of its rules: parts by two questions beside each other, answers of a few, one answer of nearly all. */
const off = vi.hoisted(() => ({ rule: "" }));

vi.mock("./safe-differences", async (original) => {
  const real = await original<typeof import("./safe-differences")>();
  return {
    ...real,
    differencesAreSafe: (...of: Parameters<typeof real.differencesAreSafe>) =>
      off.rule === "differences" || real.differencesAreSafe(...of),
    peopleByAnswer: (...of: Parameters<typeof real.peopleByAnswer>) => {
      const people = real.peopleByAnswer(...of);
      return off.rule === "each answer"
        ? []
        : off.rule === "no answer"
          ? people.filter(([i]) => of[0][i ?? -1] !== null)
          : people;
    },
  };
});
vi.mock("./alike-answers", async (original) => {
  const real = await original<typeof import("./alike-answers")>();
  let isWhole = true;
  return {
    ...real,
    // Asked of everybody first, then of parts: everybody is an array as long as the audience.
    alikeAnswer: (...of: Parameters<typeof real.alikeAnswer>) => {
      isWhole = of[1].some((value) => value === null || value.type === "unsure") || off.rule !== "alike";
      return isWhole ? real.alikeAnswer(...of) : null;
    },
  };
});

afterEach(() => {
  off.rule = "";
});

it.each([
  ["differences", /^\d+ people of/],
  ["each answer", /^\d+ people of/],
  ["no answer", /^\d+ people of/],
  ["alike", /^what nearly all/],
])("finds a few where the rule of %s is gone", async (rule, told) => {
  off.rule = rule;
  const found: string[] = [];
  for (let seed = 1; seed <= 60 && found.length === 0; seed += 1) {
    found.push(...(await huntThrough(sliceSurvey(seed))).filter((one) => told.test(one)));
  }
  expect(found.length).toBeGreaterThan(0);
});
