import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import { NARROW, WIDE } from "@/lib/charts/drawing";
import { plainText } from "@/lib/findings/rich-text";
import { sampleResult } from "@/tests/factories/sample-result";
import type { Picture } from "../picture";
import { SAMPLES } from "../samples";
import { SAMPLE_STATES } from "../samples/sample";
import { pictureOf, picturesOf } from "./index";

const NO_NUMBER = /NaN|undefined|Infinity|\[object/;

function expectWhole(picture: Picture): void {
  const { title, finding, legend, basis, table } = picture;
  for (const words of [title, plainText(finding), legend, basis, table.caption])
    expect(words.trim(), picture.id).not.toBe("");
  for (const row of table.rows) expect(row, picture.id).toHaveLength(table.columns.length);
  for (const width of [NARROW, WIDE]) {
    const markup = renderToStaticMarkup(picture.draw(width));
    expect(markup, picture.id).toMatch(/^<svg /);
    expect(markup, picture.id).toContain('role="img"');
    expect(markup, picture.id).toContain("data-spoken=");
    expect(markup, picture.id).not.toMatch(NO_NUMBER);
    expect(markup, picture.id).not.toMatch(/ (class|style)=/);
  }
  expect(JSON.stringify([title, finding, legend, basis, table]), picture.id).not.toMatch(NO_NUMBER);
}

describe("the sample organization", () => {
  let result: AnalysisResult;
  beforeAll(async () => {
    result = await sampleResult();
  });

  it("has a picture for each thing that was measured, each whole", () => {
    const all = picturesOf(result);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const picture of all) {
      expect(picture.id).toMatch(/^[\w.-]+$/);
      expectWhole(picture);
    }
  });

  it("makes the one that is wanted, and says when there is none", () => {
    for (const id of [
      "coverage",
      "most-named",
      "shared",
      "themes-A1",
      "statement-H2.stop",
      "choices-G1.today",
      "redraws-D2.should",
    ]) {
      expect(pictureOf(result, id)?.id).toBe(id);
    }
    expect(pictureOf(result, "no-such-picture")).toBeNull();
  });

  it("says the finding from the numbers", () => {
    const finding = (id: string) => plainText(pictureOf(result, id)?.finding ?? []);
    expect(finding("statement-H2.stop")).toBe(
      "5 of 7 executives, 13 of 18 project managers and 7 of 9 PMO staff agree: “The PMO should be able to stop a project”.",
    );
    expect(finding("coverage")).toBe("34 of 43 answered. Every audience is large enough to report.");
    expect(finding("redraws-E8.should")).toBe(
      "In 100 of 100 re-draws of these answers, executives still want more than PMO staff.",
    );
    expect(pictureOf(result, "statement-H2.stop")?.table.rows[1]).toEqual(["Project managers", 13, 2, 3, 18]);
  });
});

it("holds nothing of a hidden audience", async () => {
  const result = await sampleResult({ stakeholders: 4 });
  for (const picture of picturesOf(result)) {
    expectWhole(picture);
    const drawn = renderToStaticMarkup(picture.draw(WIDE));
    expect(JSON.stringify(picture.table) + plainText(picture.finding) + drawn, picture.id).not.toMatch(
      /\d+ of \d+ executives/,
    );
    for (const [, words = ""] of drawn.matchAll(/data-spoken="([^"]*)"/g)) {
      if (/\bExecutives\b/.test(words)) expect(words, picture.id).toMatch(/hidden|fewer|not asked/);
    }
  }
});

describe.each(SAMPLES.map((sample) => [sample.kind, sample] as const))("%s", (_, { kind, make }) => {
  it.each(SAMPLE_STATES)("is whole in the state “%s”", (state) => {
    const picture = make(state);
    if (!picture) return;
    expect(picture.kind).toBe(kind);
    expectWhole(picture);
  });

  it("says the same as ever", () => {
    const picture = make("small");
    const drawn = picture ? renderToStaticMarkup(picture.draw(WIDE)) : "";
    expect([...drawn.matchAll(/data-spoken="([^"]*)"/g)].map(([, words]) => words)).toMatchSnapshot();
  });
});

/** Charts of few marks, so that a reader of the snapshot can follow what has changed. */
it.each(["coverage-bars", "statement-bars", "alignment-strip"])("%s draws the same as ever", (kind) => {
  const picture = SAMPLES.find((sample) => sample.kind === kind)?.make("hidden");
  const drawn = picture ? renderToStaticMarkup(picture.draw(NARROW)) : "";
  expect(drawn.replace(/<line [^>]*><\/line>/g, "").replaceAll("><", ">\n<")).toMatchSnapshot();
});
