import { describe, expect, it } from "vitest";
import { arrowRows } from "./arrow-rows";
import { type GapRowsData, gapRows, signed } from "./gap-rows";
import { type RangeData, rangeRows } from "./range-rows";
import { type ValueRow, valueAxisEnd, valueDots } from "./value-dots";

const audiences = [
  { id: "a", name: "Executives", shape: "circle" as const, hidden: null },
  { id: "b", name: "PMO staff", shape: "triangle" as const, hidden: null },
];
const option = (id: string, a: number, b: number): ValueRow => ({
  id,
  label: id,
  points: [
    { id: "a", shape: "circle", value: a, spoken: `a ${a}` },
    { id: "b", shape: "triangle", value: b, spoken: `b ${b}` },
  ],
});

describe("value dots", () => {
  const rows = [option("cost", 10, 12), option("audit", 4, 22), option("customers", 24, 6)];
  it("are sorted by what the second of the furthest pair gives more", () => {
    const order = (furthest: readonly [string, string] | null) =>
      valueDots({ audiences, rows, furthest }, 720).rows.map(({ id }) => id);
    expect(order(["a", "b"])).toEqual(["audit", "cost", "customers"]);
    expect(order(["b", "a"])).toEqual(["customers", "cost", "audit"]);
    // Without a pair, what is given most.
    expect(order(null)).toEqual(["customers", "audit", "cost"]);
  });
  it("lie on one axis from 0 to a round number that holds the largest mean", () => {
    const ends = [0, 3, 24, 25, 25.1, 30, 31, 60, 61, 100].map((most) => valueAxisEnd([option("x", most, 0)]));
    expect(ends).toEqual([10, 10, 25, 25, 30, 30, 40, 60, 80, 100]);
    // 18 … 302 px for 0 … 25.
    const drawing = valueDots({ audiences, rows, furthest: ["a", "b"] }, 320);
    expect(drawing.ticks.map(({ x, words }) => [x, words])).toEqual([
      [18, "0"],
      [74.8, "5"],
      [131.6, "10"],
      [188.4, "15"],
      [245.2, "20"],
      [302, "25"],
    ]);
    expect(drawing.rows[0]?.points.map(({ x }) => x)).toEqual([63.44, 267.92]);
    expect(drawing.rows[0]?.span).toEqual({ x0: 63.44, x1: 267.92 });
  });
  it("dodge near marks by 11 px", () => {
    const [drawn] = valueDots({ audiences, rows: [option("tie", 14, 14)], furthest: null }, 720).rows;
    expect(drawn?.points.map(({ y }) => y - (drawn?.middle ?? 0))).toEqual([0, -11]);
  });
});

describe("range rows", () => {
  const row: RangeData = {
    id: "r",
    title: "What the PMO watches",
    about: "should be",
    certainty: "clear",
    lo: 1,
    hi: 7,
    loLabel: "dates",
    hiLabel: "reasons",
    hollow: true,
    points: [
      { id: "a", shape: "circle", value: 7, spoken: "" },
      { id: "b", shape: "triangle", value: 4, spoken: "" },
    ],
  };
  it("put each audience on the scale of its own question, a bar from the lowest to the highest", () => {
    const [drawn] = rangeRows({ audiences, rows: [row] }, 320).rows;
    expect(drawn?.points.map(({ x }) => x)).toEqual([302, 160]);
    expect(drawn?.span).toEqual({ x0: 160, x1: 302 });
    expect(drawn?.hollow).toBe(true);
    expect(drawn?.anchors.map(({ lines }) => lines)).toEqual([["dates"], ["reasons"]]);
  });
  it("draw no bar for one audience alone", () => {
    const alone = { ...row, points: row.points.slice(0, 1) };
    expect(rangeRows({ audiences, rows: [alone] }, 320).rows[0]?.span).toBeNull();
  });
});

describe("gap rows", () => {
  const data = (...gaps: number[]): GapRowsData => ({
    audiences,
    less: "seen as less",
    zero: "as reported",
    more: "seen as more",
    rows: [
      {
        id: "r",
        label: "Status reporting",
        note: "",
        points: gaps.map((gap, i) => ({ id: String(i), shape: "circle", gap, spoken: "" })),
      },
    ],
  });
  it("reach as far to the left as to the right of the line", () => {
    // 44 … 276 px for −10 … 10.
    const drawing = gapRows(data(8, -3), 320);
    expect(drawing.zeroX).toBe(160);
    expect(drawing.rows[0]?.points.map(({ x, words, anchor }) => [x, words, anchor])).toEqual([
      [252.8, "+8", "start"],
      [125.2, "−3", "end"],
    ]);
  });
  it("give each audience a line of its own", () => {
    const [row] = gapRows(data(4, 4, 4), 720).rows;
    expect(row?.points.map(({ y }) => y - (row?.middle ?? 0))).toEqual([-17, 0, 17]);
  });
  it("sign what they say", () => expect([8.4, -12.6, 0.2, -0.2].map(signed)).toEqual(["+8", "−13", "0", "0"]));
});

describe("arrow rows", () => {
  const draw = (from: number, to: number) =>
    arrowRows(
      {
        ends: ["none", "all"],
        hidden: [],
        rows: [
          {
            id: "r",
            label: "PMO staff, of executives",
            note: "",
            from: { shape: "triangle", value: from, interval: { lo: 0, hi: 50 } },
            to: { shape: "circle", value: to },
            hollow: false,
            spoken: "PMO staff, of executives, 25 of 100",
          },
        ],
      },
      320,
    ).rows[0];
  it("lead from the guess to the truth, clear of both marks", () => {
    // 40 … 280 px for 0 … 100.
    expect(draw(25, 75)).toMatchObject({ from: { x: 100 }, to: { x: 220 }, arrow: { x0: 108, x1: 211 } });
    expect(draw(75, 25)?.arrow).toEqual({ x0: 212, x1: 109 });
    expect(draw(25, 75)?.band).toEqual({ x0: 40, x1: 160 });
  });
  it("dodge both where the guess is right", () => {
    const drawn = draw(50, 51);
    expect(drawn?.arrow).toBeNull();
    expect((drawn?.to.y ?? 0) - (drawn?.from.y ?? 0)).toBe(22);
  });
});
