import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NARROW, WIDE } from "@/lib/charts/drawing";
import { textWidth } from "@/lib/charts/text-width";
import { SAMPLES } from "./samples";
import { SAMPLE_STATES } from "./samples/sample";

const KINDS = [
  "dumbbell",
  "twin-dots",
  "range-rows",
  "value-dots",
  "slope",
  "ladder",
  "role-triangle",
  "opinion-map",
  "perception-arrows",
  "effort-mirror",
];
const WIDTHS = [NARROW, WIDE] as const;

type Words = { text: string; left: number; right: number; top: number; bottom: number; size: number };

const attribute = (tag: string, name: string) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
const unescaped = (text: string) =>
  text
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"');

function wordsIn(markup: string): Words[] {
  return [...markup.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, tag = "", raw = ""]) => {
    const [x, y, size] = ["x", "y", "font-size"].map((name) => Number(attribute(tag, name)));
    const text = unescaped(raw);
    const wide = textWidth(text, size ?? 0, attribute(tag, "font-weight") === "600" ? "strong" : "sans");
    const anchor = attribute(tag, "text-anchor") ?? "start";
    const left = (x ?? 0) - (anchor === "middle" ? wide / 2 : anchor === "end" ? wide : 0);
    return {
      text,
      left,
      right: left + wide,
      top: (y ?? 0) - 0.74 * (size ?? 0),
      bottom: (y ?? 0) + 0.2 * (size ?? 0),
      size: size ?? 0,
    };
  });
}

/** Where the marks of people and audiences lie; the hue says that it is one. */
function marksIn(markup: string): { x: number; y: number }[] {
  return [...markup.matchAll(/<path[^>]*transform="translate\(([-\d.]+) ([-\d.]+)\)"[^>]*>/g)]
    .filter(([tag]) => /var\(--(exec|pm|pmo)\)/.test(tag))
    .map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

const overlaps = (a: Words, b: Words) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

const own = SAMPLES.filter(({ kind }) => KINDS.includes(kind));

it("has a sample of every chart", () => expect(own.map(({ kind }) => kind).sort()).toEqual(KINDS.toSorted()));

describe.each(own.flatMap(({ kind, make }) => SAMPLE_STATES.map((state) => ({ kind, state, make }))))(
  "$kind, $state",
  ({ kind, make, state }) => {
    // People in a stack may be small; marks of an audience are not.
    const apart = kind === "twin-dots" || kind === "ladder" ? 4.9 : 10.5;
    const picture = make(state);
    it.each(WIDTHS)("keeps every word inside, apart and legible at %i px", (width) => {
      const markup = renderToStaticMarkup(picture?.draw(width) ?? <svg />);
      const height = Number(attribute(markup, "height"));
      const words = wordsIn(markup);
      expect(words.length).toBeGreaterThan(0);
      for (const [i, one] of words.entries()) {
        expect(one.size, one.text).toBeGreaterThanOrEqual(12);
        expect(one.left, one.text).toBeGreaterThanOrEqual(-0.5);
        expect(one.right, one.text).toBeLessThanOrEqual(width + 0.5);
        expect(one.top, one.text).toBeGreaterThanOrEqual(-0.5);
        expect(one.bottom, one.text).toBeLessThanOrEqual(height + 0.5);
        for (const other of words.slice(i + 1))
          expect(overlaps(one, other), `“${one.text}” over “${other.text}”`).toBe(false);
      }
    });

    it.each(WIDTHS)("hides no mark behind another at %i px", (width) => {
      const markup = renderToStaticMarkup(picture?.draw(width) ?? <svg />);
      const height = Number(attribute(markup, "height"));
      const marks = marksIn(markup);
      for (const [i, { x, y }] of marks.entries()) {
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
        for (const other of marks.slice(i + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(apart);
      }
    });

    it("carries its looks as attributes alone, and says what its marks are", () => {
      const markup = renderToStaticMarkup(picture?.draw(NARROW) ?? <svg />);
      expect(markup).not.toMatch(/ (class|style)=/);
      expect(markup).not.toMatch(/NaN|undefined|Infinity/);
      expect(markup).not.toMatch(/#[0-9a-f]{6}/i);
      if (marksIn(markup).length > 3) expect(markup).toMatch(/data-spoken="[^"]+"/);
    });

    it("has a table of one width", () => {
      for (const row of picture?.table.rows ?? []) expect(row).toHaveLength(picture?.table.columns.length ?? 0);
    });
  },
);

/** What a drawing is made of, short enough to be read: its size, its elements and its words. */
function outline(markup: string): string {
  const counts = new Map<string, number>();
  for (const [, tag = ""] of markup.matchAll(/<(\w+)/g)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const elements = [...counts].map(([tag, n]) => `${n} ${tag}`).join(", ");
  const words = wordsIn(markup).map(({ text, left, top }) => `${Math.round(left)},${Math.round(top)} ${text}`);
  return [`${attribute(markup, "width")} × ${attribute(markup, "height")}: ${elements}`, ...words].join("\n");
}

describe.each(own)("$kind", ({ make }) => {
  it("draws the same again", () => {
    expect(outline(renderToStaticMarkup(make("hidden")?.draw(NARROW) ?? <svg />))).toMatchSnapshot();
  });
});
