import { expect, it } from "vitest";
import { editionById } from "./editions";
import { questionsOf } from "./instrument";
import { unplacedIn } from "./unplaced";

const unplaced = (id: string, answer: unknown) => {
  const question = questionsOf(editionById("full").instrument).find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return unplacedIn(question, answer);
};

it("says how many chips are still to place", () => {
  expect(unplaced("C2", { cost: 12, speed: 5 })).toBe("3 chips are");
  expect(unplaced("C2", { cost: 19 })).toBe("1 chip is");
  expect(unplaced("B2", { today: { serve: 10 }, should: { check: 4, serve: 4 } })).toBe("2 tokens are for should be");
});

it("has nothing to say when all, or none, are placed", () => {
  expect(unplaced("C2", { cost: 20 })).toBeNull();
  expect(unplaced("C2", undefined)).toBeNull();
  expect(unplaced("C2", "unsure")).toBeNull();
  expect(unplaced("B2", { today: "unsure", should: { serve: 10 } })).toBeNull();
  expect(unplaced("A1", "To help")).toBeNull();
});
