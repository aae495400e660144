import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import { plainText } from "@/lib/findings/rich-text";
import { sampleResult } from "@/tests/factories/sample-result";
import { viewOf } from "../view";
import { ChecksHome } from "./checks-home";

const draw = (result: AnalysisResult, query: Record<string, string> = {}) =>
  renderToStaticMarkup(<ChecksHome result={result} view={viewOf(query)} />)
    .replace(/<[^>]+>/g, "")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&");

describe("the checks of the sample organization", () => {
  let result: AnalysisResult;
  beforeAll(async () => {
    result = await sampleResult();
  });

  it("begin with the index, its interval and its range over reasonable choices", () => {
    const { alignment, checks } = result;
    if (alignment.status !== "measured" || !checks?.sensitivity.range) throw new Error("The sample is not measured.");
    const { lo, hi } = checks.sensitivity.range;
    const text = draw(result);
    expect(text).toContain(`${Math.round(alignment.value.index)} (95% CI`);
    expect(text).toContain(`${Math.round(lo)}–${Math.round(hi)} across reasonable choices`);
  });

  it("show every choice as chart and as table, each that cannot be computed with its reason", () => {
    const choices = result.checks?.sensitivity.choices ?? [];
    const [chart, table] = [draw(result), draw(result, { table: "choices" })];
    expect(choices.length).toBeGreaterThan(5);
    for (const { title, measure } of choices) {
      expect(chart).toContain(title);
      expect(table).toContain(title);
      if (measure.status === "unmeasured") {
        expect(chart).toContain(measure.because);
        expect(table).toContain(measure.because);
      } else for (const { words } of measure.value.outcomes) expect(table).toContain(words);
    }
  });

  it("say how many of each audience are missing, in people", () => {
    const text = draw(result);
    expect(text).toContain("7 of 9 answered");
    expect(text).toContain("18 of 24 answered");
  });

  it("tell where audiences part on today and where on what should be", () => {
    const dispute = result.twins.find(({ dispute }) => dispute?.about === "should")?.dispute;
    if (!dispute) throw new Error("The sample has no question on which only the wish is disputed.");
    expect(draw(result)).toContain(plainText(dispute.sentence));
  });

  it("hide every figure that would tell on the one who answered only one of the two", () => {
    const hidden = result.twins.flatMap(({ changes = [] }) => changes).filter(({ mean }) => mean === null);
    expect(hidden.length).toBeGreaterThan(0);
    expect(draw(result).split("hidden").length - 1).toBeGreaterThanOrEqual(4 * hidden.length);
  });

  it("name the groups of people who answer alike with what sets them apart, without a table that could tell", () => {
    const groups: AnalysisResult = {
      ...result,
      opinionGroups: {
        items: 31,
        people: 34,
        explainedByAudience: 0.25,
        sentence: [{ text: "The real camps are not the org chart." }],
        outcome: {
          status: "groups",
          silhouette: 0.4,
          stability: 0.9,
          separate: true,
          consensus: [],
          groups: [
            {
              id: "A",
              size: 20,
              centre: null,
              stands: [
                {
                  itemId: "F1",
                  option: null,
                  title: "Worth the money",
                  side: "higher",
                  share: 0.8,
                  elsewhere: 0.25,
                },
              ],
            },
            { id: "B", size: 14, centre: null, stands: [] },
          ],
          across: { follow: "do-not-follow", rand: null, table: null, because: "A cell is too small.", centres: null },
        },
      },
    };
    const text = draw(groups);
    for (const words of [
      "The real camps are not the org chart.",
      "Group A · 20 people",
      "Worth the money: answer higher (80 of 100, elsewhere 25)",
      "Group B · 14 people",
      "A cell is too small.",
    ])
      expect(text).toContain(words);
  });

  it("of a result of an earlier version say that it was not checked", () => {
    const { checks: _checks, opinionGroups: _groups, perceptions: _perceptions, ...earlier } = result;
    const text = draw(earlier);
    expect(text).toContain("made by an earlier version");
    expect(text).not.toContain("Would other choices say the same?");
  });
});
