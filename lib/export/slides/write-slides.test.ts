import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleResult } from "@/tests/factories/sample-result";
import { slidesFile } from "./write-slides";

/** Every part of the file by its path. */
async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(file);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  return new Map(
    await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async("string")) ?? ""] as const)),
  );
}
const chartsOf = (parts: ReadonlyMap<string, string>) =>
  [...parts].flatMap(([name, xml]) => (/^ppt\/charts\/chart\d+\.xml$/.test(name) ? [xml] : []));

describe("the file", () => {
  let parts: Map<string, string>;
  beforeAll(async () => {
    parts = await partsOf(await slidesFile({ result: await sampleResult() }));
  });

  it("has native charts with their numbers, tables and notes, and no picture of either", () => {
    expect(chartsOf(parts).length).toBeGreaterThan(8);
    expect([...parts.keys()].some((name) => name.startsWith("ppt/media/"))).toBe(false);
    const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.filter(([, xml]) => xml.includes("<a:tbl>")).length).toBeGreaterThan(5);
    expect([...parts.keys()].filter((name) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name))).toHaveLength(
      slides.length,
    );
  });

  it("gives each audience its shape, and the mark of should be no fill", () => {
    const change = chartsOf(parts).find((xml) => xml.includes("<c:v>should be</c:v>")) ?? "";
    const symbols = [...change.matchAll(/<c:marker><c:symbol val="(\w+)"\/>/g)].map(([, symbol]) => symbol);
    // Each series: its marker, then the hollow one of its second point.
    expect(symbols).toEqual(["circle", "circle", "square", "square", "triangle", "triangle"]);
    expect(change).toMatch(/<c:dPt><c:idx val="1"\/><c:marker>[\s\S]*?<a:srgbClr val="FFFFFF"\/>/);
  });

  it("labels bars with people, not with percent", () => {
    const all = chartsOf(parts).join("");
    expect(all).toContain("<a:t>5 of 7</a:t>");
    expect(all).not.toMatch(/<a:t>[\d.]+\s?%<\/a:t>/);
  });
});

it("carries no word of markup from a label", async () => {
  const result = await sampleResult();
  const [text] = result.texts;
  const named = text?.themes[0]?.label ?? "";
  const strange = JSON.parse(JSON.stringify(result).replaceAll(named, "A & B <i>x</i>"));
  const parts = await partsOf(await slidesFile({ result: strange }));
  const all = chartsOf(parts).join("");
  expect(all).toContain("A &amp; B &lt;i&gt;x&lt;/i&gt;");
  expect(all).not.toContain("<i>");
});
