import { Resvg } from "@resvg/resvg-js";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { Picture } from "@/components/charts/picture";
import { pictureOf, picturesOf } from "@/components/charts/pictures";
import { CHART_THEMES } from "@/components/charts/theme-values";
import type { AnalysisResult } from "@/lib/analysis/result";
import { sampleResult } from "@/tests/factories/sample-result";
import { markupOf } from "./markup-of";
import { pictureCsv, pictureSvg, pngOf, standaloneSvg } from "./picture-file";

let result: AnalysisResult;
beforeAll(async () => {
  result = await sampleResult();
});

function picture(id: string): Picture {
  const found = pictureOf(result, id);
  if (!found) throw new Error(`No picture ${id}`);
  return found;
}

describe("a drawing as text", () => {
  it("is what React itself writes, without what only the page needs", () => {
    for (const { id, draw } of picturesOf(result)) {
      const byReact = renderToStaticMarkup(draw(320))
        .replace(/<circle [^>]*data-spoken="[^>]*><\/circle>/g, "")
        .replace(/<(\w+)([^>]*)><\/\1>/g, "<$1$2/>")
        .replaceAll("&#x27;", "'");
      expect(markupOf(draw(320)), id).toBe(byReact);
    }
  });

  it("keeps what people wrote from becoming markup", () => {
    const words = createElement("text", { "data-x": 'a"b' }, "<script>&\u0007");
    expect(markupOf(words)).toBe('<text data-x="a&quot;b">&lt;script&gt;&amp;</text>');
  });
});

describe("as SVG", () => {
  it("stands alone in every theme: words, own colours, nothing from outside", () => {
    for (const theme of CHART_THEMES) {
      const svg = pictureSvg(picture("shared"), result, { theme, width: 720 });
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      expect(svg).not.toMatch(/var\(|data-spoken|href=|class=/);
      expect(svg).toContain('<title id="picture-title">How much is shared</title>');
      expect(svg).toContain("sample data");
      expect(svg).toContain("'IBM Plex Sans'");
    }
    expect(pictureSvg(picture("shared"), result, { theme: "light", width: 720 })).toContain("#0072b2");
    expect(pictureSvg(picture("shared"), result, { theme: "print", width: 720 })).not.toContain("#0072b2");
  });

  it("is the drawing alone for a report", () => {
    const svg = standaloneSvg(picture("coverage").draw(720), "print");
    expect(svg).toMatch(/^<svg [^>]*width="720"/);
    expect(svg).not.toMatch(/var\(|data-spoken/);
  });

  it("can be read by what draws it, every picture, on a phone's width and a page's", () => {
    for (const one of picturesOf(result)) {
      for (const width of [320, 720]) {
        const { height } = new Resvg(pictureSvg(one, result, { theme: "light", width }), {
          font: { loadSystemFonts: false },
        });
        expect(height, one.id).toBeGreaterThan(100);
      }
    }
  });
});

describe("as PNG", () => {
  it("is twice as many pixels, with the audiences' colours and words in ink", () => {
    const svg = pictureSvg(picture("most-named"), result, { theme: "light", width: 320 });
    const png = pngOf(svg);
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
    const view = new DataView(png.buffer);
    expect(view.getUint32(16)).toBe(2 * (320 + 48));
    expect(coloursIn(png)).toEqual(
      expect.arrayContaining(["0,114,178", "213,94,0", "0,158,115", "22,32,42", "255,255,255"]),
    );
  });
});

/** What colours a PNG holds, drawn once more to get at its pixels. */
function coloursIn(png: Uint8Array): string[] {
  const view = new DataView(png.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`,
  ).render();
  const colours = new Set<string>();
  for (let i = 0; i < pixels.length; i += 4) colours.add(`${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`);
  return [...colours];
}

describe("as CSV", () => {
  const table = {
    caption: "A table",
    columns: [
      { id: "a", header: "=Audience" },
      { id: "b", header: "Shift", numeric: true },
    ],
    rows: [
      ["Executives, all", 2.5],
      ["=1+1", "-2.5"],
      ["@here", null],
      ["+up", "+1.0"],
      ["-", -3],
      ["\tx", "–"],
    ],
  };

  it("opens in a spreadsheet as words and numbers, never as a formula", () => {
    expect(pictureCsv(table).split("\r\n")).toEqual([
      "\uFEFF'=Audience,Shift",
      '"Executives, all",2.5',
      "'=1+1,-2.5",
      "'@here,hidden",
      "'+up,+1.0",
      "'-,-3",
      "'\tx,–",
      "",
    ]);
  });
});
