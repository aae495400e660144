import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");

function block(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No block ${selector}`);
  const body = css.slice(start + selector.length + 2, css.indexOf("}", start));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

const THEMES = {
  light: block(':root,\n[data-theme="light"]'),
  "dark by the device": block(":root:not([data-theme])"),
  "dark by choice": block('[data-theme="dark"]'),
  projector: block('[data-theme="projector"]'),
  print: block('[data-theme="print"]'),
} as const;

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(tokens: Tokens, front: string, back: string): number {
  const of = (name: string) => {
    const hex = tokens.get(name);
    if (!hex?.match(/^#[0-9a-f]{6}$/)) throw new Error(`--${name} is ${hex}`);
    return luminance(hex);
  };
  const [a, b] = [of(front), of(back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const SURFACES = ["paper", "ground", "sunken"];
const AUDIENCES = ["exec", "pm", "pmo", "aud-4", "aud-5", "aud-6"];

const TEXT: ReadonlyArray<readonly [string, string]> = [
  ...["ink-1", "ink-2", "ink-3", "error", "caution", ...AUDIENCES.map((name) => `${name}-t`)].flatMap((front) =>
    SURFACES.map((back) => [front, back] as const),
  ),
  ...AUDIENCES.map((name) => [`${name}-t`, `${name}-w`] as const),
  ...[...AUDIENCES, "error", "caution"].map((name) => ["ink-1", `${name}-w`] as const),
  ["error", "error-w"],
  ["caution", "caution-w"],
  ["on-ink", "ink-1"],
  ["on-ink", "ink-hover"],
  ["on-ink", "ink-press"],
];
const GRAPHICS = ["control", ...AUDIENCES].flatMap((front) => SURFACES.map((back) => [front, back] as const));

const tooFaint = (tokens: Tokens, pairs: typeof TEXT, least: number) =>
  pairs
    .map(([front, back]) => ({ front, back, ratio: contrast(tokens, front, back) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);

it("measures the ends of the scale", () => {
  const pair = new Map([
    ["black", "#000000"],
    ["white", "#ffffff"],
    ["grey", "#767676"],
  ]);
  expect(contrast(pair, "black", "white")).toBeCloseTo(21, 6);
  // The darkest grey that fails against white is #777777; #767676 is the textbook pass at 4.54.
  expect(contrast(pair, "grey", "white")).toBeCloseTo(4.54, 2);
});

describe.each(Object.entries(THEMES))("%s", (name, tokens) => {
  it("text reaches 4.5, on a projector 7", () => {
    expect(tooFaint(tokens, TEXT, name === "projector" ? 7 : 4.5)).toEqual([]);
  });
  it("marks and edges of controls reach 3", () => {
    expect(tooFaint(tokens, GRAPHICS, 3)).toEqual([]);
  });
});

it("is the same dark by the device and by choice", () => {
  expect([...THEMES["dark by the device"]]).toEqual([...THEMES["dark by choice"]]);
});

it("names the same tokens in every theme", () => {
  const names = Object.values(THEMES).map((tokens) => [...tokens.keys()].sort());
  for (const list of names) expect(list).toEqual(names[0]);
});
