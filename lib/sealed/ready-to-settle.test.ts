import { expect, it } from "vitest";
import { howManyToMark } from "./ready-to-settle";

it.each([
  // Two people and two answers: a guess is right every other time.
  [{ responses: 2, people: 2, unmarked: 20 }, null],
  [{ responses: 3, people: 3, unmarked: 20 }, 3],
  // Answers by an open link, which a member could send alone, do not make two people three.
  [{ responses: 30, people: 2, unmarked: 20 }, null],
  [{ responses: 3, people: 0, unmarked: 20 }, 0],
  [{ responses: 2, people: 0, unmarked: 0 }, null],
  // Whoever answers later would be one of two, or the only one.
  [{ responses: 3, people: 3, unmarked: 5 }, null],
  [{ responses: 3, people: 3, unmarked: 4 }, null],
  [{ responses: 3, people: 3, unmarked: 6 }, 3],
  [{ responses: 4, people: 4, unmarked: 4 }, 4],
  // Of many who answer within one look, one or two stay unmarked beside those who have not.
  [{ responses: 19, people: 19, unmarked: 20 }, 17],
  [{ responses: 18, people: 18, unmarked: 20 }, 17],
  [{ responses: 4, people: 4, unmarked: 5 }, null],
])("%j: %s", (waiting, marked) => {
  expect(howManyToMark(waiting)).toBe(marked);
});

it("leaves four at most who have answered and may be reminded", () => {
  for (let unmarked = 1; unmarked <= 40; unmarked++) {
    for (let people = 0; people <= unmarked; people++) {
      // Two of them may have been left over before, when their responses were settled.
      for (const responses of [people, Math.max(0, people - 1), Math.max(0, people - 2)]) {
        const marked = howManyToMark({ responses, people, unmarked });
        expect(people - (marked ?? 0)).toBeLessThanOrEqual(marked === null ? 4 : 2);
        if (marked) expect([0, 1, 2]).not.toContain(unmarked - marked || 3);
      }
    }
  }
});
