import type { Interval } from "../analysis/result-parts";
import type { ChartAudience } from "./chart-audience";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import type { Box } from "./hatch";
import { spread } from "./spread";
import { textWidth, wrapped } from "./text-width";

export type StripPair = { readonly a: ChartAudience; readonly b: ChartAudience; readonly shared: number };
export type Strip = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Null: hidden, for the reason in `because`. */
  readonly value: {
    readonly shared: number;
    readonly interval: Interval | null;
    readonly pairs: readonly StripPair[];
  } | null;
  readonly because: string;
};
type Pill = { readonly pair: StripPair; readonly x: number; readonly y: number; readonly at: number };
export type PlacedStrip = Strip & {
  readonly titleLines: readonly string[];
  readonly questionLines: readonly string[];
  readonly labelY: number;
  readonly ruleY: number;
  readonly track: Box;
  readonly band: { readonly x: number; readonly width: number } | null;
  readonly tick: number | null;
  readonly pills: readonly Pill[];
  readonly numeral: {
    readonly x: number;
    readonly y: number;
    readonly words: string;
    readonly unitX: number;
    readonly unitLines: readonly string[];
  } | null;
};
export type StripDrawing = Drawing & {
  readonly strips: readonly PlacedStrip[];
  readonly axis: {
    readonly y: number;
    readonly stops: readonly {
      readonly x: number;
      readonly label: string;
      readonly anchor: "start" | "middle" | "end";
    }[];
  };
};

export const PILL = { width: 34, height: 20 } as const;
const PILL_STEP = PILL.width + 4;
const LANE = PILL.height + 4;
/** From the lowest pills down to the middle of the track: room for a leader that leans. */
const DROP = 32;
const LABEL = 168;
/** The widest number, "100", and its words. */
const NUMBER = 154;
const LINE = 18;
/** The number is a little heavier than running text. */
const BOLDER = 1.04;

/** 0 nothing shared to 100 identical, a strip each construct. `all`: "all three", for the words beside the number. */
export function layOutStrips(strips: readonly Strip[], width: number, all: string): StripDrawing {
  const narrow = isNarrow(width);
  const room = narrow ? { x: 2, width: width - 4 } : { x: LABEL, width: width - LABEL - NUMBER };
  const placed: PlacedStrip[] = [];
  let y = 0;
  for (const strip of strips) {
    const strand = placeStrip(strip, { y, room, narrow, width, all });
    placed.push(strand.placed);
    y = strand.bottom;
  }
  const spoken = placed.flatMap((strip) => spokenOf(strip, all));
  return { width, height: y + 26, strips: placed, axis: { y: y + 16, stops: stopsOf(room) }, spoken };
}

/** One strip without words, for a page that says them beside it; what is hidden has no strip. */
export function layOutTrack(strip: Strip, width: number, all: string): Drawing & { readonly strip: PlacedStrip } {
  const bare = { ...strip, title: "", question: "" };
  const { placed, bottom } = placeStrip(bare, { y: 0, room: { x: 0, width }, narrow: false, width, all });
  const words = { ...placed, title: strip.title, question: strip.question };
  return { width, height: bottom - 8, strip: words, spoken: spokenOf(words, all) };
}

type Place = Readonly<{ y: number; room: { x: number; width: number }; narrow: boolean; width: number; all: string }>;

function placeStrip(strip: Strip, { y, room, narrow, width, all }: Place): { placed: PlacedStrip; bottom: number } {
  const labelWidth = narrow ? width - NUMBER - 8 : LABEL - 16;
  const titleLines = wrapped(strip.title, { width: labelWidth, size: 15, face: "strong" });
  const questionLines = wrapped(strip.question, { width: labelWidth, size: 12 });
  const label = 14 + LINE * titleLines.length + 16 * questionLines.length;
  const at = (shared: number) => room.x + (room.width * Math.min(100, Math.max(0, shared))) / 100;
  const pairs = strip.value && strip.value.pairs.length > 1 ? strip.value.pairs : [];
  const { spots, lanes } = pillSpots(
    pairs.map(({ shared }) => at(shared)),
    room,
  );
  const head = narrow ? Math.max(label, 48) : 12;
  const middle = y + head + lanes * LANE + (lanes > 0 ? DROP - 6 : 14);
  const isNamed = strip.title !== "";
  const bottom = Math.max(middle + 20, narrow || !isNamed ? 0 : y + label + 10);
  const words = strip.value ? String(Math.round(strip.value.shared)) : "";
  const numberX = width - NUMBER + 14;
  const numeralY = narrow ? y + 38 : Math.max(y + 40, middle + 8);
  const placed = {
    ...strip,
    titleLines,
    questionLines,
    labelY: y + 24,
    ruleY: y,
    track: { x: room.x, y: middle - 4, width: room.width, height: 8 },
    band: strip.value?.interval
      ? {
          x: at(strip.value.interval.lo),
          width: Math.max(0, at(strip.value.interval.hi) - at(strip.value.interval.lo)),
        }
      : null,
    tick: strip.value && at(strip.value.shared),
    pills: pairs.map((pair, i) => {
      const { x, lane } = spots[i] ?? { x: 0, lane: 0 };
      return { pair, x, y: middle - DROP + 6 - lane * LANE - PILL.height / 2, at: at(pair.shared) };
    }),
    numeral: strip.value && {
      x: numberX,
      y: numeralY,
      words,
      unitX: numberX + textWidth(words, 34, "serif") * BOLDER + 8,
      unitLines: ["of 100 shared", `by ${all}`],
    },
  };
  return { placed, bottom };
}

/** Side by side in one lane; only where there are more pairs than fit do they take another lane. */
function pillSpots(places: readonly number[], room: { x: number; width: number }) {
  const perLane = Math.max(1, Math.floor(room.width / PILL_STEP));
  const lanes = Math.ceil(places.length / perLane);
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const spots = places.map((x) => ({ x, lane: 0 }));
  for (let lane = 0; lane < lanes; lane++) {
    const inLane = order.filter((_, rank) => rank % lanes === lane);
    const moved = spread(
      inLane.map((i) => places[i] ?? 0),
      PILL_STEP,
      [room.x, room.x + room.width],
    );
    for (const [k, i] of inLane.entries()) spots[i] = { x: moved[k] ?? 0, lane };
  }
  return { spots, lanes };
}

function stopsOf({ x, width }: { x: number; width: number }): StripDrawing["axis"]["stops"] {
  return [
    { x, label: "0 nothing shared", anchor: "start" },
    { x: x + width / 2, label: "50", anchor: "middle" },
    { x: x + width, label: "100 identical", anchor: "end" },
  ];
}

function spokenOf({ title, value, because, track, tick, pills }: PlacedStrip, all: string): SpokenMark[] {
  const y = track.y + track.height / 2;
  if (!value || tick === null) return [{ x: track.x + track.width / 2, y, words: `${title}, ${because}` }];
  const { interval } = value;
  const between = interval ? `, interval ${Math.round(interval.lo)} to ${Math.round(interval.hi)}` : "";
  return [
    { x: tick, y, words: `${title}, ${Math.round(value.shared)} of 100 shared by ${all}${between}` },
    ...pills.map(({ pair, x, y: top }) => ({
      x,
      y: top,
      words: `${title}, ${pair.a.name} and ${pair.b.name}, ${Math.round(pair.shared)} of 100 shared`,
    })),
  ];
}
