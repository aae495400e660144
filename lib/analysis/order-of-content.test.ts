import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrderOfContent, type Order } from "./order-of-content";
import type { SaidValue } from "./suppression";

const said = fc.integer({ min: 0, max: 12 }).map((value): SaidValue => ({ type: "ordinal", value }));
const person = fc.tuple(fc.option(said), fc.option(said), fc.option(said));
const groups = fc.array(fc.array(person, { maxLength: 8 }), { minLength: 1, maxLength: 3 });
type Groups = readonly (readonly (readonly (SaidValue | null)[])[])[];

const itemsOf = (all: Groups) =>
  [0, 1, 2].map((k) => ({ k, values: all.map((people) => people.map((answers) => answers[k] ?? null)) }));
const sort = (all: Groups, late = -1, order: Order = "background") =>
  inOrderOfContent(itemsOf(all), all.length, ({ k }) => (k === late ? order : "people"));

it("gives the same order whoever came first, and keeps people whole", () => {
  fc.assert(
    fc.property(groups, (all) => {
      const there = sort(all);
      expect(sort(all.map((people) => people.toReversed()))).toEqual(there);
      for (const [v, people] of all.entries()) {
        const whole = people.map((_, i) => JSON.stringify(there.map((item) => item.values[v]?.[i])));
        expect(whole.toSorted()).toEqual(people.map((answers) => JSON.stringify(answers)).toSorted());
      }
    }),
  );
});

it("orders what is not late as if the late one were not there", () => {
  fc.assert(
    fc.property(groups, (all) => {
      const without = all.map((people) => people.map(([, b, c]) => [null, b, c]));
      const others = (items: ReturnType<typeof sort>) => items.slice(1).map(({ values }) => values);
      expect(others(sort(all, 0))).toEqual(others(sort(without, 0)));
    }),
  );
});

it("tells nothing of people by the order of what is in an order of its own", () => {
  fc.assert(
    fc.property(groups, (all) => {
      // Dealt to others: the first goes last.
      const dealt = all.map((people) =>
        people.map(([, b, c], i) => [people[(i + 1) % people.length]?.[0] ?? null, b, c]),
      );
      expect(sort(dealt, 0, "own")).toEqual(sort(all, 0, "own"));
    }),
  );
});
