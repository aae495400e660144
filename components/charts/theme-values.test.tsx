import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHART_THEMES, THEME_VALUES } from "./theme-values";

const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");
const MARKS = ["--exec", "--pm", "--pmo", "--aud-4", "--aud-5", "--aud-6"];

function tokensOf(theme: string): Map<string, string> {
  const start = css.indexOf(`[data-theme="${theme}"] {`);
  const body = css.slice(start, css.indexOf("}", start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

type Colour = readonly [number, number, number];
const linear = (hex: string): Colour => {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Colour, b: Colour) => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** Machado, Oliveira & Fernandes (2009), severity 1, on linear light; without any hue: the luminance alone. */
const SEEN: Readonly<Record<string, readonly [Colour, Colour, Colour]>> = {
  "every hue": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};
const seenBy = (matrix: readonly [Colour, Colour, Colour], [r, g, b]: Colour): Colour => {
  const row = ([x, y, z]: Colour) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

describe.each(CHART_THEMES)("%s", (theme) => {
  it("says what the style sheet says", () => {
    const tokens = tokensOf(theme);
    for (const [name, value] of Object.entries(THEME_VALUES[theme]))
      expect(`${name} ${value}`).toBe(`${name} ${tokens.get(name)}`);
  });

  it("keeps every audience's marks at 3:1 against the paper, whatever colours an eye tells apart", () => {
    const value = (name: string) => linear(THEME_VALUES[theme][name] ?? "");
    for (const [eye, matrix] of Object.entries(SEEN)) {
      for (const name of MARKS) {
        const ratio = contrast(seenBy(matrix, value(name)), seenBy(matrix, value("--paper")));
        expect(ratio, `${name}, ${eye}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

it("names the same colours in every theme, and prints without any hue of its own", () => {
  const names = CHART_THEMES.map((theme) => Object.keys(THEME_VALUES[theme]));
  for (const list of names) expect(list).toEqual(names[0]);
  for (const name of MARKS) {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
      Number.parseInt((THEME_VALUES.print[name] ?? "").slice(at, at + 2), 16),
    );
    expect(Math.max(r, g, b) - Math.min(r, g, b), name).toBeLessThan(30);
  }
});
