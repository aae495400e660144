import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import { sampleResult } from "@/tests/factories/sample-result";
import type { Slide } from "./slide";
import { slidesOf } from "./slides-of";

const slideAbout = (slides: readonly Slide[], words: string): Slide => {
  const found = slides.find(({ title, footer }) => title.startsWith(words) || footer.startsWith(words));
  if (!found) throw new Error(`No slide “${words}” among ${slides.map(({ title }) => title).join(" | ")}`);
  return found;
};
const series = ({ chart }: Slide, name: string) => chart?.series.find((one) => one.name === name);

describe("the deck of the sample organization", () => {
  let result: AnalysisResult;
  let slides: Slide[];
  beforeAll(async () => {
    result = await sampleResult();
    slides = slidesOf(result);
  });

  it("begins with the finding and the answers of the box beside it", () => {
    expect(slides[0]?.title).toBe("Three audiences, three purposes.");
    expect(slides[0]?.remarks).toEqual([
      result.headline.sentence,
      result.headline.agree,
      result.headline.where,
      result.headline.sure,
    ]);
  });

  it("counts people beside each length: 5 of 7 executives are five sevenths of the scale", () => {
    const themes = slideAbout(slides, "“An honest picture for decisions” is the only theme");
    const at = themes.chart?.categories.indexOf("Benefits that last") ?? -1;
    expect(series(themes, "Executives")?.labels[at]).toBe("5 of 7");
    expect(series(themes, "Executives")?.values[at]).toBeCloseTo((100 * 5) / 7, 10);
    expect(themes.table?.rows[at]).toEqual(["Benefits that last", "5 of 7", "3 of 18", "2 of 9"]);
  });

  it("draws what is asked twice as a change, hollow where it should be, from the scale's own ends", () => {
    const watched = slideAbout(slides, "What the PMO watches");
    expect(watched.chart).toMatchObject({
      kind: "change",
      categories: ["today", "should be"],
      hollow: [false, true],
      scale: { lo: 1, hi: 7, loLabel: "dates", hiLabel: "reasons" },
    });
    // Means of the sample: seven executives from 2.4 to 6.3.
    expect(series(watched, "Executives")?.labels).toEqual(["2.4", "6.3"]);
    expect(watched.table?.rows[0]).toEqual(["Executives", "2.4 (7)", "6.3 (7)"]);
  });

  it("tells who was asked and how it was measured in the notes of every slide", () => {
    for (const { notes, footer } of slides) {
      expect(notes).toMatch(/^Base: executives (\d|hidden)/);
      expect(notes).toContain("Groups of fewer than 5 are hidden; words are quoted from 8 answers on.");
      expect(notes).toContain("not yet psychometrically validated");
      expect(footer).toContain("sample data");
    }
  });

  it("shows each item once, and none without evidence of a gap", () => {
    const titles = slides.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.join(" ")).not.toContain("No evidence");
  });
});

describe("a hidden audience", () => {
  it("keeps its line with the reason, and is in no chart, table or note with a number", async () => {
    const slides = slidesOf(await sampleResult({ stakeholders: 4 }));
    const watched = slideAbout(slides, "What the PMO watches");
    expect(watched.lines[0]).toMatchObject({ hidden: true, words: "hidden: fewer than 5 answered" });
    expect(watched.table?.rows[0]).toEqual(["Executives", "hidden", "hidden"]);
    for (const slide of slides) {
      expect(series(slide, "Executives")).toBeUndefined();
      expect(`${slide.footer} ${slide.notes}`).not.toMatch(/executives \d/);
      expect(slide.chart?.alt ?? "").not.toContain("Executives");
    }
  });
});
