import type { AudienceResult } from "@/lib/analysis/result";
import { type AudienceKey, audienceKey, type KeyAudience } from "./audience-key";
import { type Drawing, isNarrow } from "./drawing";
import { pushApart } from "./push-apart";
import { textWidth, wrapped } from "./text-width";
import { type Corners, dotOfTokens, type Point, type Tokens } from "./token-triangle";

export type StanceEnd = { readonly shares: Tokens; readonly spoken: string };
export type Stance = KeyAudience & { readonly today: StanceEnd | null; readonly should: StanceEnd | null };
export type RoleTriangleData = {
  readonly corners: readonly [string, string, string];
  readonly stances: readonly Stance[];
};

export type StanceMark = Point & {
  readonly id: string;
  readonly shape: AudienceResult["shape"];
  readonly hollow: boolean;
};
export type RoleTriangleDrawing = Drawing & {
  readonly key: AudienceKey;
  readonly corners: Corners;
  /** From the middle of each side to the corner opposite. */
  readonly thirds: readonly { readonly from: Point; readonly to: Point }[];
  readonly names: readonly { readonly x: number; readonly y: number; readonly lines: readonly string[] }[];
  readonly marks: readonly StanceMark[];
  readonly arrows: readonly {
    readonly id: string;
    readonly shape: AudienceResult["shape"];
    readonly from: Point;
    readonly to: Point;
  }[];
};

const SIZE = 13;
const LINE = 16;
const RADIUS = 6.5;
/** Half of what two marks keep between their middles, so that the head of an arrow is seen between them. */
const CLEAR = 10.5;
/** Between a corner and its name, for marks that were moved off the corner. */
const ASIDE = 22;

/** Where each audience's shares lie between three roles: today filled, an arrow to should be, hollow. */
export function roleTriangle({ corners: names, stances }: RoleTriangleData, width: number): RoleTriangleDrawing {
  const key = audienceKey(stances, width);
  const side = isNarrow(width) ? width - 64 : Math.min(430, width - 160);
  const room = isNarrow(width) ? width / 2 - 8 : 220;
  const lines = names.map((name, i) =>
    wrapped(name, { width: i === 0 ? width - 16 : room, size: SIZE, face: "strong" }),
  );
  const top = key.height + 8 + LINE * (lines[0]?.length ?? 1) + ASIDE;
  const tall = (side * Math.sqrt(3)) / 2;
  const middle = width / 2;
  const corners: Corners = [
    { x: middle, y: top },
    { x: middle - side / 2, y: top + tall },
    { x: middle + side / 2, y: top + tall },
  ];
  const marks = marksOf(stances, corners);
  const spoken = marks.map(({ x, y, id, hollow }) => {
    const stance = stances.find((one) => one.id === id);
    return { x, y, words: (hollow ? stance?.should : stance?.today)?.spoken ?? "" };
  });
  return {
    width,
    height: Math.ceil(top + tall + ASIDE + 8 + LINE * Math.max(lines[1]?.length ?? 1, lines[2]?.length ?? 1)),
    spoken: [...key.spoken, ...spoken],
    key,
    corners,
    thirds: [0, 1, 2].map((i) => thirdOf(corners, i)),
    names: [
      { x: middle, y: key.height + 8 + SIZE - 2, lines: lines[0] ?? [] },
      ...[1, 2].map((i) => {
        const own = lines[i] ?? [];
        const wide = Math.max(0, ...own.map((line) => textWidth(line, SIZE, "strong")));
        const at = corners[i]?.x ?? middle;
        return {
          x: Math.max(wide / 2 + 2, Math.min(width - wide / 2 - 2, at)),
          y: top + tall + ASIDE + 14,
          lines: own,
        };
      }),
    ],
    marks,
    arrows: arrowsOf(stances, marks),
  };
}

function thirdOf(corners: Corners, i: number): { from: Point; to: Point } {
  const [to, a, b] = [corners[i], corners[(i + 1) % 3], corners[(i + 2) % 3]];
  if (!to || !a || !b) throw new RangeError("A triangle has three corners.");
  return { from: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, to };
}

/** Nobody's mark covers another's. */
function marksOf(stances: readonly Stance[], corners: Corners): StanceMark[] {
  const all = stances.flatMap(({ id, shape, today, should }): StanceMark[] => {
    const end = (which: StanceEnd | null, hollow: boolean): StanceMark[] => {
      const dot = which ? dotOfTokens(which.shares, corners) : null;
      return dot ? [{ ...dot, id, shape, hollow }] : [];
    };
    return [...end(today, false), ...end(should, true)];
  });
  const places = pushApart(all.map(({ x, y }) => ({ x, y, radius: CLEAR })));
  return all.map((mark, i) => ({ ...mark, ...places[i] }));
}

/** From the edge of today's mark to the edge of should be. */
function arrowsOf(stances: readonly Stance[], marks: readonly StanceMark[]): RoleTriangleDrawing["arrows"] {
  return stances.flatMap(({ id, shape, today, should }) => {
    // Marks of one place were only moved apart; no arrow says that anybody wants a change.
    if (today && should && today.shares.every((share, k) => Math.abs(share - (should.shares[k] ?? 0)) < 1)) return [];
    const [a, b] = [false, true].map((hollow) => marks.find((mark) => mark.id === id && mark.hollow === hollow));
    if (!a || !b) return [];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const gap = RADIUS + 2;
    if (length < 2 * gap + 6) return [];
    const along = (px: number): Point => ({
      x: a.x + ((b.x - a.x) * px) / length,
      y: a.y + ((b.y - a.y) * px) / length,
    });
    return [{ id, shape, from: along(gap), to: along(length - gap) }];
  });
}
