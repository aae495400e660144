import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartAudience } from "./chart-audience";
import { layOutCoverage } from "./coverage-bars";
import type { Box } from "./hatch";
import { layOutKOfN } from "./k-of-n";
import { layOutRedraws } from "./redraw-grid";
import { countWithInterval } from "./share-interval";
import { layOutStatements } from "./statement-bars";
import { textWidth } from "./text-width";
import { layOutMatrix, sortRows } from "./theme-matrix";

const executives: ChartAudience = { id: "e", name: "Executives", many: "executives", shape: "circle" };
const staff: ChartAudience = { id: "s", name: "PMO staff", many: "PMO staff", shape: "triangle" };
const widths = fc.constantFrom(320, 400, 480, 720, 1000);

const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x + 1e-6 ||
  b.x + b.width <= a.x + 1e-6 ||
  a.y + a.height <= b.y + 1e-6 ||
  b.y + b.height <= a.y + 1e-6;

/** A line of words as a box; its letters reach three quarters of the size up and a quarter down. */
function wordsBox(words: string, x: number, y: number, { size = 13, anchor = "start" } = {}): Box {
  const width = textWidth(words, size);
  return { x: anchor === "end" ? x - width : x, y: y - 0.75 * size, width, height: size };
}

function expectApart(boxes: readonly Box[]): void {
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) expect(apart(a, b), JSON.stringify([a, b])).toBe(true);
  }
}

describe("k of n", () => {
  it("says the count at the right and every value in words", () => {
    const { rows, spoken, width } = layOutKOfN(
      [
        { audience: executives, about: "Benefits", value: countWithInterval(5, 7), because: "" },
        { audience: staff, value: null, because: "hidden: fewer than 5 answered" },
      ],
      720,
    );
    expect(rows.map(({ count }) => count)).toEqual(["5 of 7", null]);
    expect(rows[0]?.box).toEqual({ x: 216, y: 4, width: 112, height: 18 });
    expect(spoken.map(({ words }) => words)).toEqual([
      "Executives, Benefits, 5 of 7, interval 36 to 92 in 100",
      "PMO staff, hidden: fewer than 5 answered",
    ]);
    expect(width).toBe(720);
  });

  it("lets nothing overlap", () => {
    const sizes = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.string({ maxLength: 60 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(sizes, widths, (given, width) => {
        const { rows, height } = layOutKOfN(
          given.map(([n, about], i) => ({
            audience: { ...executives, id: String(i), name: `Audience ${about}` },
            value: n < 5 ? null : countWithInterval(n >> 1, n),
            because: "hidden",
          })),
          width,
        );
        expectApart(
          rows.flatMap(({ name, labelX, labelY, box, count, countY }) => [
            ...name.map((line, i) => wordsBox(line, labelX, labelY + 18 * i)),
            box,
            ...(count === null ? [] : [wordsBox(count, width, countY, { anchor: "end" })]),
          ]),
        );
        for (const { box } of rows) expect(box.y + box.height).toBeLessThanOrEqual(height);
        for (const { box } of rows) expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
      }),
    );
  });
});

describe("theme matrix", () => {
  const row = (id: string, shares: readonly (number | null)[], isLast = false) => ({
    id,
    label: `Theme ${id}`,
    isLast,
    cells: [executives, staff].map(({ id: audience }, i) => {
      const count = shares[i] ?? null;
      return { audience, value: count === null ? null : countWithInterval(count, 10), because: "hidden: too few" };
    }),
  });

  it("sorts by the largest share of any audience, what is no theme last", () => {
    const rows = [row("none", [9, 9], true), row("a", [1, 2]), row("b", [0, 7]), row("c", [5, 5])];
    expect(sortRows(rows).map(({ id }) => id)).toEqual(["b", "c", "a", "none"]);
  });

  it("tells what each audience names most, never a row that is no theme", () => {
    const { rows, spoken } = layOutMatrix(
      [row("none", [9, 9], true), row("a", [1, 6]), row("b", [4, 6])],
      [executives, staff],
      720,
    );
    const most = rows.flatMap(({ id, cells }) =>
      cells.filter(({ isMost }) => isMost).map(({ audience }) => `${id} ${audience}`),
    );
    expect(most.sort()).toEqual(["a s", "b e", "b s"]);
    expect(spoken).toHaveLength(6);
    expect(spoken.map(({ words }) => words)).toContain(
      "Theme b, Executives, 4 of 10, interval 17 to 69 in 100, most named",
    );
  });

  it("keeps the place of a hidden cell and gives it no number", () => {
    const { rows, heads } = layOutMatrix([row("a", [null, 6])], [executives, staff], 720);
    expect(heads.map(({ isHidden }) => isHidden)).toEqual([true, false]);
    expect(rows[0]?.cells[0]).toMatchObject({ count: null, units: null });
    expect(rows[0]?.cells[0]?.box.width).toBeGreaterThan(60);
  });

  it("lets no cell, count or label overlap, in columns and stacked", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 2, maxLength: 6 });
    const labels = fc.array(fc.string({ maxLength: 50 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, labels, widths, (people, names, width) => {
        const audiences = people.map((_, i) => ({ ...executives, id: String(i) }));
        const given = names.map((label, at) => ({
          id: String(at),
          label,
          cells: people.map((n, i) => ({
            audience: String(i),
            value: n < 5 ? null : countWithInterval(Math.floor(n / (at + 1)), n),
            because: "hidden",
          })),
        }));
        const { rows, height } = layOutMatrix(given, audiences, width);
        const boxes = rows.flatMap(({ label, labelY, cells }) => [
          ...label.map((line, i) => wordsBox(line, 0, labelY + 18 * i)),
          ...cells.flatMap(({ box, count, countX, countY }) => [
            box,
            ...(count === null ? [] : [wordsBox(count, countX, countY, { anchor: "end" })]),
          ]),
        ]);
        expectApart(boxes);
        for (const box of boxes) expect(box.y + box.height).toBeLessThanOrEqual(height);
      }),
    );
  });
});

describe("coverage", () => {
  it("draws answers as a share of the asked, with a tick at each threshold", () => {
    const { rows } = layOutCoverage(
      [
        { audience: executives, answered: 8, invited: 10, because: "" },
        { audience: staff, answered: null, invited: 20, because: "fewer than 5 answered" },
      ],
      { numbers: 5, words: 8 },
      320,
    );
    expect(rows[0]?.bar).toMatchObject({ filled: 256, solidTick: 160, dashedTick: 256, hidden: null });
    expect(rows[1]?.bar).toMatchObject({ filled: 0, solidTick: 80, hidden: { width: 80 } });
    expect(rows.map(({ told }) => told.words)).toEqual(["8 of 10 answered", "fewer than 5 answered, of 20"]);
  });

  it("draws one tick where both open at once, none beyond the asked, and no bar without a list", () => {
    const of = (invited: number | null, words: number) =>
      layOutCoverage([{ audience: staff, answered: 5, invited, because: "" }], { numbers: 5, words }, 720).rows[0]?.bar;
    expect(of(10, 5)?.dashedTick).toBeNull();
    expect(of(6, 8)?.dashedTick).toBeNull();
    expect(of(null, 8)).toBeNull();
    // The ticks are 3 people apart: of 900 on some 420 px, 1.4 px; of 100, 13 px.
    expect(of(900, 8)).toMatchObject({ dashedTick: null });
    expect(of(100, 8)?.dashedTick).not.toBeNull();
  });
});

describe("statements", () => {
  const rowOf = (agree: number, disagree: number, unsure: number) => ({
    audience: executives,
    counts: { agree, disagree, unsure },
    because: "",
  });

  it("has a segment for each person under twenty: ten of 306 px and a gap of 14", () => {
    const [row] = layOutStatements([rowOf(6, 2, 2)], 320).rows;
    expect(row?.segments.map(({ stance }) => stance).join(" ")).toBe(
      "agree agree agree agree agree agree disagree disagree unsure unsure",
    );
    expect(row?.segments[0]).toMatchObject({ x: 1, width: expect.closeTo(28.6, 9) });
    const last = row?.segments.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(319, 9);
  });

  it("is proportional from twenty on", () => {
    const [row] = layOutStatements([rowOf(30, 10, 0)], 320).rows;
    expect(row?.segments).toMatchObject([
      { stance: "agree", x: 0, width: 240 },
      { stance: "disagree", x: 240, width: 80 },
    ]);
  });

  it("draws every bar as long, whatever its audience's size", () => {
    const { rows } = layOutStatements([rowOf(5, 0, 0), rowOf(10, 0, 0)], 320);
    const lengths = rows.map(({ segments }) => segments.reduce((sum, { width }) => sum + width, 0));
    // 320 px less a slit of 2 px for each person.
    expect(lengths.map(Math.round)).toEqual([310, 300]);
  });

  it("lets no segment overlap, and sets those who took no side apart", () => {
    const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), widths, (all, width) => {
        const { rows } = layOutStatements(
          all.map((one) => rowOf(...one)),
          width,
        );
        for (const { segments, box, told } of rows) {
          expectApart([...segments, ...told.lines.map((line, i) => wordsBox(line, told.x, told.y + 18 * i))]);
          for (const { x, width: long } of segments) expect(x + long).toBeLessThanOrEqual(box.x + box.width + 1e-6);
          const side = segments.filter(({ stance }) => stance !== "unsure").at(-1);
          const unsure = segments.find(({ stance }) => stance === "unsure");
          if (side && unsure) expect(unsure.x - side.x - side.width).toBeGreaterThanOrEqual(14 - 1e-6);
        }
      }),
    );
  });
});

describe("re-draws", () => {
  it("are a hundred squares, as many filled as kept the direction, below their sentence", () => {
    const sentence = "In 92 of 100 re-draws of these answers, executives still want more than PMO staff.";
    const { grids, spoken } = layOutRedraws([{ key: "a", kept: 92, sentence }], 720);
    const squares = grids[0]?.squares ?? [];
    expect(squares).toHaveLength(100);
    expect(squares.filter(({ kept }) => kept)).toHaveLength(92);
    expect(squares[50]).toEqual({ x: 1, y: 38, kept: true });
    expect(spoken.map(({ words }) => words)).toEqual([sentence]);
    const side = grids[0]?.side ?? 0;
    expectApart(squares.map(({ x, y }) => ({ x, y, width: side, height: side })));
    for (const { x } of layOutRedraws([{ key: "a", kept: 1, sentence }], 320).grids[0]?.squares ?? []) {
      expect(x + side).toBeLessThanOrEqual(320);
    }
  });
});
