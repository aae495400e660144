import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrderOfContent } from "./order-of-content";

type Said = { readonly said: number } | null;
const person = fc.tuple(...[0, 1, 2].map(() => fc.option(fc.record({ said: fc.integer({ min: 0, max: 12 }) }))));
const itemsOf = (groups: readonly (readonly (readonly Said[])[])[]) =>
  [0, 1, 2].map((k) => ({ values: groups.map((people) => people.map((answers) => answers[k] ?? null)) }));

it("gives the same order whoever came first, and keeps people whole", () => {
  fc.assert(
    fc.property(fc.array(fc.array(person, { maxLength: 8 }), { minLength: 1, maxLength: 3 }), (groups) => {
      const there = inOrderOfContent(itemsOf(groups));
      const back = inOrderOfContent(itemsOf(groups.map((people) => people.toReversed())));
      expect(there).toEqual(back);
      for (const [v, people] of groups.entries()) {
        const whole = people.map((_, i) => JSON.stringify(there.map((item) => item.values[v]?.[i])));
        expect(whole.toSorted()).toEqual(people.map((answers) => JSON.stringify(answers)).toSorted());
      }
    }),
  );
});
