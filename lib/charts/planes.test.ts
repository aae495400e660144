import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dodged } from "./dodge";
import { ladder } from "./ladder";
import { opinionMap } from "./opinion-map";
import { pushApart } from "./push-apart";
import { roleTriangle, type Stance } from "./role-triangle";
import { slope } from "./slope";
import type { Tokens } from "./token-triangle";

const who = { id: "a", name: "Executives", shape: "circle" as const, hidden: null };

describe("dodging", () => {
  it("goes up, down, further up, and leaves what has room", () => {
    expect(dodged([], 14)).toEqual([]);
    expect(dodged([50, 50, 50, 50], 14)).toEqual([0, -11, 11, -22]);
    expect(dodged([10, 60, 110], 14)).toEqual([0, 0, 0]);
  });
  it("lets no two marks of a row touch", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }), (places) => {
        const offsets = dodged(places, 14);
        for (const [i, x] of places.entries())
          for (const [k, other] of places.entries()) {
            if (k <= i) continue;
            expect(Math.hypot(x - other, (offsets[i] ?? 0) - (offsets[k] ?? 0))).toBeGreaterThanOrEqual(11);
          }
      }),
    );
  });
});

describe("pushing apart", () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: 60 }),
    y: fc.integer({ min: 0, max: 60 }),
    radius: fc.constant(8),
  });
  it("leaves nothing on anything else, and what has room in its place", () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 8 }), (spots) => {
        const placed = pushApart(spots);
        for (const [i, a] of placed.entries())
          for (const b of placed.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(14.5);
      }),
    );
    const far = [
      { x: 0, y: 0, radius: 8 },
      { x: 20, y: 0, radius: 8 },
    ];
    expect(pushApart(far)).toEqual([
      { x: 0, y: 0 },
      { x: 20, y: 0 },
    ]);
  });
  it("makes a cluster, not a row, of marks that share a place", () => {
    const placed = pushApart(Array.from({ length: 6 }, () => ({ x: 50, y: 50, radius: 8 })));
    // A row of six would reach 40 px to either side.
    for (const { x, y } of placed) expect(Math.hypot(x - 50, y - 50)).toBeLessThan(26);
  });
  it("does not move what is fixed", () => {
    const [fixed, moved] = pushApart([
      { x: 5, y: 5, radius: 8, fixed: true },
      { x: 8, y: 5, radius: 8 },
    ]);
    expect(fixed).toEqual({ x: 5, y: 5 });
    expect(moved?.x).toBeCloseTo(21, 0);
  });
});

describe("the role triangle", () => {
  const stance = (today: Tokens, should: Tokens): Stance => ({
    ...who,
    today: { shares: today, spoken: "today" },
    should: { shares: should, spoken: "should be" },
  });
  const corners = ["serves", "checks", "works alongside"] as const;
  it("puts all of one role into its corner and equal shares into the middle", () => {
    // Key 28, gap 8, name 16, room 22; sides of 256 px around 160.
    const drawing = roleTriangle({ corners, stances: [stance([100, 0, 0], [100 / 3, 100 / 3, 100 / 3])] }, 320);
    const [today, should] = drawing.marks;
    expect(today).toMatchObject({ x: 160, y: 74, hollow: false });
    expect(should).toMatchObject({ x: 160, hollow: true });
    expect(should?.y).toBeCloseTo(74 + (256 * Math.sqrt(3)) / 3, 1);
    expect(drawing.arrows).toHaveLength(1);
    expect(drawing.arrows[0]?.from.y).toBeCloseTo(82.5, 1);
  });
  it("draws no arrow where nothing is to change, though the marks stand apart", () => {
    const drawing = roleTriangle({ corners, stances: [stance([40, 30, 30], [40, 30, 30])] }, 720);
    expect(drawing.arrows).toEqual([]);
    const [a, b] = drawing.marks;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(20);
  });
});

describe("the slope", () => {
  const scale = { lo: 1, hi: 5, loLabel: "none", hiLabel: "most", steps: ["none", "little", "some", "a lot", "most"] };
  const end = (mean: number) => ({ mean, n: 7, spoken: `${mean}` });
  const group = (id: string, before: number, after: number) => ({ ...who, id, before: end(before), after: end(after) });
  const draw = (...groups: ReturnType<typeof group>[]) =>
    slope({ scale, groups, before: "survey", after: "room", people: "Not the same people." }, 720);
  it("makes the after axis the plumb line, 46 px a step", () => {
    const { after, plumb, rules, lines } = draw(group("a", 1, 5));
    expect(after[0]?.x).toBe(plumb.x);
    expect(rules.map(({ y }) => y)).toEqual([230, 184, 138, 92, 46]);
    expect(lines[0]).toMatchObject({ y1: 230, y2: 46 });
  });
  it("runs lines of one course beside each other, 4 px apart, and leaves their marks in place", () => {
    const { before, lines } = draw(group("a", 3, 3), group("b", 3, 3), group("c", 3, 3), group("d", 1, 3));
    expect(lines.map(({ y1, y2 }) => [y1, y2])).toEqual([
      [134, 134],
      [138, 138],
      [142, 142],
      [230, 138],
    ]);
    expect(before.map(({ y }) => y)).toEqual([138, 138, 138, 230]);
  });
  it("dodges ends sideways by 24 to 48 px", () => {
    const { before, after, plumb } = draw(group("a", 3, 4), group("b", 3, 4), group("c", 3, 4), group("d", 3, 1));
    expect(after.map(({ x }) => x - plumb.x)).toEqual([0, -24, 24, 0]);
    expect(new Set(before.map(({ x }) => x)).size).toBe(4);
  });
  it("has the number of people under both ends and says that they are not the same", () => {
    const { feet, people } = draw(group("a", 3, 4));
    expect(feet.map(({ sizes }) => sizes.map(({ words }) => words))).toEqual([["n = 7"], ["n = 7"]]);
    expect(people.lines).toEqual(["Not the same people."]);
  });
});

describe("the ladder", () => {
  const side = (people: readonly number[], median: number) => ({ people, median, spoken: `rung ${median}` });
  const draw = (today: readonly number[], should: readonly number[]) =>
    ladder(
      {
        rungs: ["means", "things", "goals"],
        columns: [{ ...who, note: "", today: side(today, 0), should: side(should, 2) }],
      },
      320,
    );
  it("climbs from below, today left of the rail and should be right", () => {
    const [column] = draw([2, 0, 0], [0, 0, 1]).columns;
    const [lowest, , highest] = column?.rungs ?? [];
    expect((lowest?.y ?? 0) - (highest?.y ?? 0)).toBe(72);
    // 11 px a person from 10 px beside the rail.
    expect(lowest?.today.map(({ x }) => x - (column?.rail.x ?? 0))).toEqual([-15.5, -26.5]);
    expect(highest?.should.map(({ x }) => x - (column?.rail.x ?? 0))).toEqual([15.5]);
    expect(column?.arrow).toEqual({ y0: lowest?.y, y1: highest?.y });
  });
  it("wraps many people, and draws bars for more than fit", () => {
    const wrapped = draw([20, 0, 0], [0, 0, 1]);
    expect(new Set(wrapped.columns[0]?.rungs[0]?.today.map(({ y }) => y)).size).toBeGreaterThan(1);
    const many = draw([400, 100, 0], [0, 0, 1]);
    expect(many.pitch).toBe(0);
    const [first, second] = [0, 1].map((k) => many.columns[0]?.rungs[k]?.bars[0]?.width ?? 0);
    expect(first).toBeCloseTo(4 * (second ?? 0), 9);
  });
});

describe("the opinion map", () => {
  const group = (id: string, x: number) => ({ id, size: 12, x, y: 0, spread: 1, spoken: `Group ${id}` });
  const data = {
    audiences: [who],
    groups: [group("A", -2), group("B", 2)],
    centres: [{ id: "a", x: -2, y: 0, spoken: "middle" }],
    words: ["41 of 100."],
  };
  it("measures both directions alike, and moves an audience off a group's letter", () => {
    // Six units from edge to edge in 718 − 68 px.
    const { groups, marks } = opinionMap(data, 720);
    expect((groups[1]?.x ?? 0) - (groups[0]?.x ?? 0)).toBeCloseTo((4 * 650) / 6, 1);
    expect(groups[0]?.radius).toBeCloseTo(650 / 6, 1);
    expect(
      Math.hypot((marks[0]?.x ?? 0) - (groups[0]?.x ?? 0), (marks[0]?.y ?? 0) - (groups[0]?.y ?? 0)),
    ).toBeGreaterThan(20);
  });
  it("is words alone where there is no map", () => {
    expect(opinionMap({ ...data, groups: [], centres: [] }, 320)).toMatchObject({
      frame: null,
      words: { lines: ["41 of 100."] },
    });
  });
});
