import { describe, expect, it } from "vitest";
import { type DotRow, type DotSide, type TwinDotsData, twinDots } from "./twin-dots";

const scale = { lo: 1, hi: 7, loLabel: "dates", hiLabel: "reasons" };
const side = (counts: DotSide["counts"], median: number): DotSide => ({
  counts,
  median,
  interval: { lo: median - 1, hi: median },
  spoken: `middle ${median}`,
});
const row = (id: string, above: DotSide | null, below: DotSide | null): DotRow => ({
  id,
  name: "Executives",
  shape: "circle",
  note: "middle answer 2 → 6",
  above,
  below,
  hidden: null,
});
const data = (rows: readonly DotRow[]): TwinDotsData => ({ scale, rows, twin: true });

describe("twin dots", () => {
  it("stack today upwards and should be downwards from the line, 12 px a person", () => {
    // 20 … 300 px for 1 … 7. Name and note take 42 px; three people and their distance from the line 45.
    const drawing = twinDots(data([row("a", side([[2, 3]], 2), side([[6, 2]], 6))]), 320);
    const [drawn] = drawing.rows;
    expect(drawn?.line).toBe(91);
    expect(drawn?.stacks.map(({ x, marks }) => [x, marks])).toEqual([
      [66.67, [76, 64, 52]],
      [253.33, [106, 118]],
    ]);
    expect(drawn?.tick).toBe(66.67);
    expect(drawn?.arrow).toEqual({ x0: 66.67, x1: 253.33 });
    expect(drawn?.bands).toEqual([
      { x0: 20, x1: 66.67, y: 86 },
      { x0: 206.67, x1: 253.33, y: 92 },
    ]);
  });

  it("draw no arrow where the middle answer stays", () => {
    const [drawn] = twinDots(data([row("a", side([[4, 5]], 4), side([[4, 5]], 4))]), 720).rows;
    expect(drawn?.arrow).toBeNull();
    expect(drawn?.tick).not.toBeNull();
  });

  it.each([7, 12, 20])("keep stacks of %i off the next audience's row", (people) => {
    for (const width of [320, 720]) {
      const tall = side([[4, people]], 4);
      const { rows } = twinDots(data([row("a", tall, tall), row("b", tall, tall)]), width);
      const lowest = Math.max(...(rows[0]?.stacks.flatMap(({ marks }) => marks) ?? []));
      const highest = Math.min(...(rows[1]?.stacks.flatMap(({ marks }) => marks) ?? []));
      expect(highest - lowest).toBeGreaterThan(12);
    }
  });

  it("turn into bars above 150 people, as high as their share of the tallest", () => {
    const few = Array.from({ length: 7 }, (_, i) => [i + 1, 22] as const);
    const { rows, pitch } = twinDots(data([row("a", side(few, 4), side([[4, 11]], 4))]), 720);
    expect(pitch).toBe(0);
    const [first] = rows[0]?.stacks ?? [];
    const last = rows[0]?.stacks.at(-1);
    expect(first?.marks).toEqual([]);
    expect(last?.bar?.height).toBe((first?.bar?.height ?? 0) / 2);
  });

  it("put a fine scale into bins", () => {
    const fine = {
      ...data([
        row(
          "a",
          side(
            [
              [0, 1],
              [3, 1],
              [52, 4],
              [100, 1],
            ],
            50,
          ),
          null,
        ),
      ]),
      scale: { ...scale, lo: 0, hi: 100 },
    };
    const [drawn] = twinDots(fine, 720).rows;
    // 0 and 3 fall into the bin of 0, 52 into that of 50.
    expect(drawn?.stacks.map(({ people }) => people)).toEqual([2, 4, 1]);
  });
});
