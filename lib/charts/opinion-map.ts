import { type AudienceKey, audienceKey, type KeyAudience } from "./audience-key";
import type { Drawing } from "./drawing";
import { pushApart } from "./push-apart";
import { wrapped } from "./text-width";

export type MapGroup = {
  readonly id: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly spread: number;
  readonly spoken: string;
};
export type MapCentre = { readonly id: string; readonly x: number; readonly y: number; readonly spoken: string };
export type OpinionMapData = {
  readonly audiences: readonly KeyAudience[];
  readonly groups: readonly MapGroup[];
  readonly centres: readonly MapCentre[];
  /** Below the map: how much of it the audiences explain, or why there is no map. */
  readonly words: readonly string[];
};
export type OpinionMapDrawing = Drawing & {
  readonly key: AudienceKey;
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  readonly groups: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly words: string;
    readonly wordsY: number;
  }[];
  readonly marks: readonly {
    readonly id: string;
    readonly shape: KeyAudience["shape"];
    readonly x: number;
    readonly y: number;
  }[];
  readonly words: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
};

const PAD = 34;
const LETTER = 11;
const MARK = 10;
const SIZE = 14;
const LINE = 20;

/** Middles of the groups of people who answer alike, and of the audiences, on one map; nobody's own place is on it. */
export function opinionMap({ audiences, groups, centres, words }: OpinionMapData, width: number): OpinionMapDrawing {
  const isEmpty = groups.length + centres.length === 0;
  const key = audienceKey(isEmpty ? [] : audiences, width);
  const lines = words.flatMap((sentence) => wrapped(sentence, { width: width - 16, size: SIZE }));
  if (isEmpty) {
    const height = LINE * lines.length + 20;
    // Without a mark the words are what can be reached.
    const spoken = [{ x: 8, y: 20, words: words.join(" ") }];
    return { width, height, spoken, key, frame: null, groups: [], marks: [], words: { x: 8, y: 24, lines } };
  }
  const top = key.height + 8;
  const box = { x: 1, y: top, width: width - 2, height: Math.round(Math.min(360, width * 0.75)) };
  const place = fitted(groups, centres, box);
  const drawn = groups.map(({ id, x, y, spread, size }) => {
    const at = place.at(x, y);
    return {
      id,
      ...at,
      radius: Math.max(LETTER + 3, round(spread * place.scale)),
      words: `group ${id}, ${size}`,
      wordsY: 0,
    };
  });
  const moved = pushApart([
    ...drawn.map(({ x, y }) => ({ x, y, radius: LETTER, fixed: true })),
    ...centres.map(({ x, y }) => ({ ...place.at(x, y), radius: MARK })),
  ]).slice(drawn.length);
  const marks = centres.flatMap(({ id }, i) => {
    const who = audiences.find((one) => one.id === id);
    const at = moved[i];
    return who && at ? [{ id, shape: who.shape, ...at }] : [];
  });
  const bottom = box.y + box.height;
  return {
    width,
    height: bottom + 12 + LINE * lines.length,
    spoken: [
      ...key.spoken,
      ...drawn.map(({ x, y }, i) => ({ x, y, words: groups[i]?.spoken ?? "" })),
      ...marks.map(({ x, y, id }) => ({ x, y, words: centres.find((one) => one.id === id)?.spoken ?? "" })),
    ],
    key,
    frame: box,
    groups: drawn.map((group) => ({ ...group, wordsY: labelY(group, box) })),
    marks,
    words: { x: 8, y: bottom + 24, lines },
  };
}

/** One scale for both directions, so that distances on the map can be compared. */
function fitted(
  groups: readonly MapGroup[],
  centres: readonly MapCentre[],
  box: { x: number; y: number; width: number; height: number },
) {
  const spots = [...groups, ...centres.map((centre) => ({ ...centre, spread: 0 }))];
  const ends = (axis: "x" | "y") =>
    [
      Math.min(...spots.map((spot) => spot[axis] - spot.spread)),
      Math.max(...spots.map((spot) => spot[axis] + spot.spread)),
    ] as const;
  const [[left, right], [low, high]] = [ends("x"), ends("y")];
  const scale = Math.min((box.width - 2 * PAD) / (right - left || 1), (box.height - 2 * PAD) / (high - low || 1));
  const at = (x: number, y: number) => ({
    x: round(box.x + box.width / 2 + (x - (left + right) / 2) * scale),
    y: round(box.y + box.height / 2 - (y - (low + high) / 2) * scale),
  });
  return { scale, at };
}

/** Above its circle, or inside the frame's upper edge. */
const labelY = ({ y, radius }: { y: number; radius: number }, box: { y: number }): number =>
  Math.max(box.y + 16, y - radius - 6);

const round = (n: number) => Math.round(100 * n) / 100;
