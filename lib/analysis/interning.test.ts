import { expect, it } from "vitest";
import type { ItemValue } from "@/lib/survey/kinds/kind";
import { interning } from "./interning";

const VALUES: readonly (() => ItemValue)[] = [
  () => ({ type: "ordinal", value: 3 }),
  () => ({ type: "ordinal", value: 3.5 }),
  () => ({ type: "choice", option: "a" }),
  () => ({ type: "multi", options: ["a", "b"] }),
  () => ({ type: "multi", options: ["b", "a"] }),
  () => ({ type: "ranking", order: ["a", "b"] }),
  () => ({ type: "points", shares: [0.5, 0.5] }),
  () => ({ type: "unsure" }),
];

it("makes equal answers one, and no others", () => {
  let prepared = 0;
  const share = interning((value) => {
    prepared += 1;
    return value;
  });
  const first = VALUES.map((make) => share(make()));
  expect(VALUES.map((make) => share(make()))).toEqual(first);
  for (const [i, make] of VALUES.entries()) expect(share(make())).toBe(first[i]);
  expect(new Set(first).size).toBe(VALUES.length);
  expect(prepared).toBe(VALUES.length);
});

it("remembers what is not on the scale, and leaves words and silence as they are", () => {
  const share = interning((value) => (value.type === "text" ? value : null));
  expect(share({ type: "ordinal", value: 9 })).toBeNull();
  expect(share({ type: "ordinal", value: 9 })).toBeNull();
  expect(share(null)).toBeNull();
  const words: ItemValue = { type: "text", text: "so that work is seen" };
  expect(share(words)).toBe(words);
});
