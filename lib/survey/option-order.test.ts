import { expect, it } from "vitest";
import { optionOrder } from "./option-order";

const options = [..."abcdefgh"].map((id) => ({ id, label: id.toUpperCase() }));
const ids = (seed: string, anchored: string[] = []) =>
  optionOrder(
    options.map((one) => ({ ...one, anchored: anchored.includes(one.id) })),
    seed,
  ).map(({ id }) => id);

it("keeps a person's order, and all the options", () => {
  expect(ids("me")).toEqual(ids("me"));
  expect(ids("me").toSorted()).toEqual([..."abcdefgh"]);
});

it("leaves anchored options where they are", () => {
  for (const seed of ["1", "2", "3"]) expect(ids(seed, ["h", "a"])).toMatchObject({ 0: "a", 7: "h" });
});

it("puts every option in every place about equally often", () => {
  const first = new Map<string, number>();
  for (let i = 0; i < 4000; i++) {
    const [id = ""] = ids(`person ${i}`);
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  // 4000 / 8 = 500 expected, standard deviation 21: five of them either side.
  for (const id of "abcdefgh") expect(Math.abs((first.get(id) ?? 0) - 500)).toBeLessThan(105);
});
