import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DumbbellData, type DumbbellRow, dumbbell } from "./dumbbell";
import { dumbbellSmall } from "./dumbbell-small";

const scale = { lo: 1, hi: 5, loLabel: "none", hiLabel: "most", steps: ["none", "little", "some", "a lot", "most"] };
const end = (mean: number) => ({ mean, interval: { lo: mean - 0.5, hi: mean + 1.5 }, spoken: `mean ${mean}` });
const row = (id: string, today: number | null, should: number | null): DumbbellRow => ({
  id,
  name: "Executives",
  shape: "circle",
  note: "all 7 answered both",
  today: today === null ? null : end(today),
  should: should === null ? null : end(should),
  shift: "+1.5",
  hidden: today === null && should === null ? "hidden: fewer than 5 could tell" : null,
});
const data = (rows: readonly DumbbellRow[], middle: number | null = null): DumbbellData => ({
  scale,
  rows,
  middle: middle === null ? null : { value: middle, words: "plumb line: middle of the three “should be” answers, 3.7" },
});

describe("the dumbbell", () => {
  it("puts the marks on the scale of the question, the name above them where it is narrow", () => {
    // 14 … 306 px for 1 … 5: 73 px a step. Words of the axis 16, gap 8, name and note 46, value 30.
    const drawing = dumbbell(data([row("a", 2, 4.5)]), 320);
    expect(drawing.axis.grid).toEqual([14, 87, 160, 233, 306]);
    const [drawn] = drawing.rows;
    expect(drawn?.marks.map(({ x, y, hollow, valueY }) => [x, y, hollow, valueY])).toEqual([
      [87, 100, false, 84],
      [269.5, 100, true, 84],
    ]);
    expect(drawn?.bar).toEqual({ x0: 96, x1: 260.5, y: 100 });
    // The interval of 4.5 would reach 6: it ends with the scale.
    expect(drawn?.marks.map(({ band }) => band)).toEqual([
      { x0: 50.5, x1: 196.5 },
      { x0: 233, x1: 306 },
    ]);
  });

  it("dodges ties 11 px up and down, with a figure above and one below", () => {
    const [drawn] = dumbbell(data([row("a", 3, 3.1)]), 320).rows;
    expect(drawn?.bar).toBeNull();
    expect(drawn?.marks.map(({ y, valueY }) => [y, valueY])).toEqual([
      [100, 84],
      [122, 147],
    ]);
  });

  it("hangs the bob at the middle, says whose it is, and keeps figures beside the line", () => {
    const drawing = dumbbell(data([row("a", 1, 3)], 3), 320);
    expect(drawing.plumb).toMatchObject({ x: 160, anchor: "start", wordsX: 4 });
    expect(drawing.plumb?.words.join(" ")).toBe("plumb line: middle of the three “should be” answers, 3.7");
    const should = drawing.rows[0]?.marks[1];
    expect(should?.x).toBe(160);
    expect((should?.valueX ?? 0) - 160).toBeGreaterThan(12);
    // Wide, the words stand left of the bob where there is room.
    expect(dumbbell(data([row("a", 1, 3)], 4.5), 720).plumb).toMatchObject({ anchor: "end" });
    expect(dumbbell(data([row("a", 1, 3)], 1.2), 720).plumb).toMatchObject({ anchor: "start" });
  });

  it("keeps the row of a hidden audience, hatched from end to end", () => {
    const [hidden, shown] = dumbbell(data([row("a", null, null), row("b", 2, 4)]), 720).rows;
    expect(hidden?.marks).toEqual([]);
    expect(hidden?.hidden).toMatchObject({ words: "hidden: fewer than 5 could tell", box: { height: 26 } });
    expect(shown?.hidden).toBeNull();
  });

  it("shows one side where only the other is hidden", () => {
    const [drawn] = dumbbell(data([row("a", null, 4)]), 320).rows;
    expect(drawn?.marks.map(({ hollow }) => hollow)).toEqual([true]);
    expect(drawn?.bar).toBeNull();
  });

  it("reads its marks row by row, today first", () => {
    const { spoken } = dumbbell(data([row("a", 2, 4), row("b", 3, 1)]), 720);
    expect(spoken.map(({ words }) => words)).toEqual(["mean 2", "mean 4", "mean 3", "mean 1"]);
  });

  it("lets no mark touch another, whatever the answers", () => {
    const mean = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: null });
    const rows = fc.array(fc.tuple(mean, mean), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(320, 480, 720, 1100), (means, width) => {
        const drawing = dumbbell(data(means.map(([a, b], i) => row(String(i), a, b))), width);
        const marks = drawing.rows.flatMap((one) => one.marks);
        for (const [i, a] of marks.entries()) {
          expect(a.y + drawing.radius).toBeLessThanOrEqual(drawing.height);
          for (const b of marks.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * drawing.radius);
        }
      }),
    );
  });
});

describe("its small form", () => {
  it("has rows 33 px apart between the same ends", () => {
    // 30 … 224 px for 1 … 5: 48.5 px a step.
    const drawing = dumbbellSmall(data([row("a", 2, 4), row("b", 3, 3)]), 238);
    expect(drawing.rows.map(({ y }) => y)).toEqual([20, 53]);
    expect(drawing.rows[0]?.ends.map(({ x }) => x)).toEqual([78.5, 175.5]);
    expect(drawing.rows[0]?.bar).toEqual({ x0: 85.5, x1: 168.5 });
    expect(drawing.rows[1]?.bar).toBeNull();
    expect(drawing.rows[1]?.ends.map(({ y }) => y)).toEqual([46.4, 59.6]);
    expect(drawing.words.map(({ words }) => words)).toEqual(["none", "some", "most"]);
  });
});
