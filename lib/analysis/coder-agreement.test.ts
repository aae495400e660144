import fc from "fast-check";
import { expect, it } from "vitest";
import { coderAgreement } from "./coder-agreement";

const each = (...ids: string[]) => ids.map((id) => [id]);

it("matches a coding worked by hand", () => {
  // Ten values: 5 a, 3 b, 2 c. Two of ten coincidences differ; by chance (25 + 9 + 4 − 10) / 90 of them would be alike.
  const found = coderAgreement(each("a", "a", "b", "b", "c"), each("a", "a", "a", "b", "c"));
  expect(found.alpha).toBeCloseTo(1 - 0.2 / (62 / 90), 12);
  expect(found.themes.map(({ theme, precision, recall }) => [theme, precision, recall])).toEqual([
    ["a", 1, 2 / 3],
    ["b", 1 / 2, 1],
    ["c", 1, 1],
  ]);
  // "b" or not: 3 and 7 of ten values; two of ten coincidences differ, by chance 42 of 90.
  expect(found.themes[1]?.alpha).toBeCloseTo(1 - 0.2 / (42 / 90), 12);
});

it("counts every theme of a statement for that theme, and the first for the whole", () => {
  const { alpha, themes } = coderAgreement([["a", "b"], ["b"], ["a"]], [["a"], ["b"], ["a"]]);
  expect(alpha).toBe(1);
  expect(themes.find(({ theme }) => theme === "b")).toMatchObject({
    nCoder: 2,
    nReference: 1,
    precision: 0.5,
    recall: 1,
  });
});

it("leaves out what one of them did not code, and knows no share of nothing", () => {
  const { alpha, themes } = coderAgreement([[], ["a"], ["b"]], [["b"], ["a"], ["b"]]);
  expect(alpha).toBe(1);
  expect(themes.map(({ theme, recall }) => [theme, recall])).toEqual([
    ["a", 1],
    ["b", 1 / 2],
  ]);
  expect(coderAgreement([[]], [["a"]]).themes[0]).toMatchObject({ nCoder: 0, precision: null, recall: 0 });
  expect(coderAgreement([], [])).toEqual({ alpha: null, themes: [] });
});

it("refuses codings of different statements", () => {
  expect(() => coderAgreement(each("a"), each("a", "b"))).toThrow(RangeError);
});

it("does not change when themes are renamed or coders swapped; precision and recall swap with them", () => {
  const coding = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c")), { minLength: 1 });
  fc.assert(
    fc.property(coding, (pairs) => {
      const [x, y] = [each(...pairs.map(([one]) => one)), each(...pairs.map(([, two]) => two))];
      const [there, back] = [coderAgreement(x, y), coderAgreement(y, x)];
      expect(back.alpha ?? 9).toBeCloseTo(there.alpha ?? 9, 12);
      expect(back.themes.map(({ precision }) => precision)).toEqual(there.themes.map(({ recall }) => recall));
      const renamed = (some: string[][]) => some.map(([id]) => [`z${id}`]);
      expect(coderAgreement(renamed(x), renamed(y)).alpha).toEqual(there.alpha);
    }),
  );
});
