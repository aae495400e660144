import type { AudienceResult } from "@/lib/analysis/result";
import { type AudienceKey, audienceKey, type KeyAudience } from "./audience-key";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import { textWidth, wrapped } from "./text-width";
import { type OrdinalScale, valuesOf } from "./word-axis";

export type SlopeEnd = { readonly mean: number; readonly n: number; readonly spoken: string };
export type SlopeGroup = KeyAudience & { readonly before: SlopeEnd | null; readonly after: SlopeEnd | null };
export type SlopeData = {
  readonly scale: OrdinalScale;
  readonly groups: readonly SlopeGroup[];
  readonly before: string;
  readonly after: string;
  /** That the two groups are not the same people. */
  readonly people: string;
};

type Mark = { readonly id: string; readonly shape: AudienceResult["shape"]; readonly x: number; readonly y: number };
export type SlopeFoot = {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly sizes: readonly (Omit<Mark, "id"> & { readonly id: string; readonly words: string })[];
};
export type SlopeDrawing = Drawing & {
  readonly key: AudienceKey;
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
  readonly lines: readonly {
    readonly id: string;
    readonly shape: AudienceResult["shape"];
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  }[];
  readonly rules: readonly {
    readonly y: number;
    readonly lines: readonly string[];
    readonly x0: number;
    readonly x1: number;
  }[];
  readonly plumb: { readonly x: number; readonly y0: number; readonly y1: number };
  readonly feet: readonly [SlopeFoot, SlopeFoot];
  readonly people: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
};

/** Ends that would cover each other move so far sideways. */
const ASIDE = 24;
const NEAR = 17;
/** Width of a line with a slit of paper. */
const STRAND = 4;
const RUNG = 46;
const BOB = 40;

/** Each audience's mean before and after; the after axis is the plumb line. */
export function slope(data: SlopeData, width: number): SlopeDrawing {
  const key = audienceKey(data.groups, width);
  const narrow = isNarrow(width);
  const values = stepsOf(data.scale);
  const words = values.map((value) => wordsOf(value, data.scale, narrow ? 84 : 120));
  const column = Math.max(...words.flat().map((line) => textWidth(line, 13)), 0) + 16;
  const top = key.height + 18;
  const tall = RUNG * Math.max(3, Math.min(5, values.length - 1));
  const at = (value: number) => {
    const share = (value - data.scale.lo) / (data.scale.hi - data.scale.lo || 1);
    return Math.round(100 * (top + tall * (1 - Math.max(0, Math.min(1, share))))) / 100;
  };
  const sides = 2 * ASIDE + 10;
  const span = Math.min(width - column - 8, 560);
  const [x0, x1] = [column + sides, column + span - sides];
  const before = marksOf(data.groups, "before", x0, at);
  const after = marksOf(data.groups, "after", x1, at);
  const bottom = top + tall + 16;
  const feet = [footOf(data, "before", x0, bottom + BOB, span), footOf(data, "after", x1, bottom + BOB, span)] as const;
  const footEnd = Math.max(...feet.map(({ y, lines, sizes }) => y + 16 * (lines.length + sizes.length)));
  const people = wrapped(data.people, { width: width - 8, size: 12 });
  return {
    width,
    height: Math.ceil(footEnd + 6 + 16 * people.length + 4),
    spoken: [...key.spoken, ...spokenOf(data, before, "before"), ...spokenOf(data, after, "after")],
    key,
    before,
    after,
    lines: sideBySide(
      before.flatMap(({ id, shape, x, y }) => {
        const end = after.find((mark) => mark.id === id);
        return end ? [{ id, shape, x1: x, y1: y, x2: end.x, y2: end.y }] : [];
      }),
    ),
    rules: values.map((value, i) => ({ y: at(value), lines: words[i] ?? [], x0: column, x1: column + span })),
    plumb: { x: x1, y0: top - 10, y1: bottom },
    feet,
    people: { x: 4, y: footEnd + 12, lines: people },
  };
}

const spokenOf = ({ groups }: SlopeData, marks: readonly Mark[], which: "before" | "after"): SpokenMark[] =>
  marks.map(({ id, x, y }) => ({ x, y, words: groups.find((group) => group.id === id)?.[which]?.spoken ?? "" }));

/** Lines that would lie on each other run beside each other, like the strands of a ribbon; their marks stay where they are. */
function sideBySide(lines: SlopeDrawing["lines"]): SlopeDrawing["lines"] {
  const alike = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
    Math.abs(a.y1 - b.y1) < STRAND && Math.abs(a.y2 - b.y2) < STRAND;
  return lines.map((line) => {
    const strands = lines.filter((other) => alike(line, other));
    const aside = STRAND * (strands.indexOf(line) - (strands.length - 1) / 2);
    return { ...line, y1: line.y1 + aside, y2: line.y2 + aside };
  });
}

/** Every step of a short scale; of a long one its ends and middle. */
function stepsOf(scale: OrdinalScale): number[] {
  const values = valuesOf(scale);
  return values.length <= 7 ? values : [scale.lo, (scale.lo + scale.hi) / 2, scale.hi];
}

function wordsOf(value: number, { lo, hi, loLabel, hiLabel, steps }: OrdinalScale, width: number): string[] {
  const own = steps?.[value - lo];
  const end = value === lo ? `${value} ${loLabel}` : value === hi ? `${value} ${hiLabel}` : String(value);
  return wrapped(own ?? end, { width, size: 13, lines: 2 });
}

/** Marks of one axis in the order of their means; those that touch stand aside in turn: left, right, further left. */
function marksOf(
  groups: readonly SlopeGroup[],
  which: "before" | "after",
  x: number,
  at: (value: number) => number,
): Mark[] {
  const ends = groups.flatMap(({ id, shape, [which]: end }) => (end ? [{ id, shape, y: at(end.mean) }] : []));
  const placed: Mark[] = [];
  for (const end of ends) {
    const free = [0, -ASIDE, ASIDE, -2 * ASIDE, 2 * ASIDE].find((aside) =>
      placed.every((other) => Math.abs(other.y - end.y) >= NEAR || Math.abs(other.x - (x + aside)) >= NEAR),
    );
    placed.push({ ...end, x: x + (free ?? 0) });
  }
  return placed;
}

function footOf(data: SlopeData, which: "before" | "after", x: number, y: number, span: number): SlopeFoot {
  const lines = wrapped(data[which], { width: span / 2 - 12, size: 13, face: "strong", lines: 2 });
  const sizes = data.groups.flatMap(({ id, shape, [which]: end }, i, all) => {
    if (!end) return [];
    const above = all.slice(0, i).filter((group) => group[which]).length;
    return [{ id, shape, x: x - 14, y: y + 16 * lines.length + 16 * above + 6, words: `n = ${end.n}` }];
  });
  return { x, y, lines, sizes };
}
