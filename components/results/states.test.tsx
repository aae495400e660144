import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { Coverage } from "@/components/studio/coverage-words";
import type { AnalysisResult } from "@/lib/analysis/result";
import { compareResults } from "@/lib/findings/compare-results";
import { editionById } from "@/lib/survey/editions";
import { sampleResult } from "@/tests/factories/sample-result";
import { Comparison } from "./comparison";
import { minuteInWords } from "./minute-in-words";
import { NoResultYet, stagedHeadline } from "./no-result-yet";
import { NothingShown } from "./nothing-shown";

const { audiences } = editionById("full").instrument;
const coverage = (...answered: (number | null)[]): Coverage[] =>
  audiences.map(({ id }, i) => ({
    audience: id,
    invited: 24,
    answered: answered[i] ?? null,
    exact: false,
    numbers: (answered[i] ?? 0) >= 5,
    words: (answered[i] ?? 0) >= 8,
  }));
const draw = (
  status: "draft" | "collecting" | "closed",
  counts: Coverage[] = coverage(),
  opensOn: string | null = null,
) =>
  renderToStaticMarkup(
    <NoResultYet
      surveyId="s1"
      survey={{ status, audiences, minimumNumbers: 5, minimumWords: 8 }}
      coverage={counts}
      opensOn={opensOn}
      again={<button type="button">Run the analysis again</button>}
      sample={<button type="button">See it with sample data</button>}
    />,
  );

describe("before there is a result", () => {
  it("says what is missing and where to go, and offers sample data", () => {
    const markup = draw("draft");
    expect(markup).toContain("Nothing to compare yet");
    expect(markup).toContain("two audiences each have 5 answers");
    expect(markup).toContain("Nobody has been asked so far.");
    expect(markup).toMatch(/href="\/surveys\/s1\/people"/);
    expect(markup).toContain("See it with sample data");
    expect(draw("draft", coverage(), "2026-03-02")).toContain("It opens on 2 March 2026.");
    expect(draw("collecting")).toContain("no audience has enough yet");
  });

  it("names who can be shown while it collects, and hides the others in their places", () => {
    const markup = draw("collecting", coverage(null, 9, null));
    expect(markup).toContain("Project managers can be shown. A comparison needs one more audience.");
    expect(markup.split("hidden: fewer than 5")).toHaveLength(3);
    expect(markup).toContain("9 or more of 24");
    expect(markup).toContain("Counts move in steps of three.");
    expect(draw("collecting", coverage(null, 5, null))).toContain("5 or more of 24, words open at 8");
  });

  it("says that two can be compared", () => {
    expect(stagedHeadline(coverage(7, 9, null), audiences)).toBe(
      "Executives and project managers can be compared once the survey is closed.",
    );
  });

  it("offers the analysis of a closed survey", () => {
    expect(draw("closed")).toContain("Not analysed yet");
    expect(draw("closed")).toContain("Run the analysis again");
  });
});

describe("with a result", () => {
  let result: AnalysisResult;
  beforeAll(async () => {
    result = await sampleResult();
  });

  it("in which nobody may be shown: says why, what is safe and what to do, and shows no figure", () => {
    const hidden = result.audiences.map((one) => ({
      ...one,
      answered: null,
      numbers: false,
      words: false,
      hiddenBecause: "fewer than 5 answered",
    }));
    const markup = renderToStaticMarkup(<NothingShown result={{ ...result, audiences: hidden }} surveyId="s1" />);
    expect(markup).toContain("No audience can be shown.");
    expect(markup).toContain("stay sealed");
    expect(markup.split("Hidden: fewer than 5 answered")).toHaveLength(4);
    expect(markup).not.toContain("audience-fill");
  });

  it("beside an earlier one: headlines, remarks and tables with row headers", () => {
    const earlier = structuredClone(result);
    const [first] = earlier.divergences;
    if (first) first.certainty = "none";
    const comparison = compareResults({ earlier, later: result, isSameFieldwork: false });
    if (typeof comparison === "string") throw new Error(comparison);
    const markup = renderToStaticMarkup(<Comparison comparison={comparison} then="Then" now="Now" />);
    expect(markup).toContain("Not the same people");
    expect(markup.split("Three audiences, three purposes.")).toHaveLength(3);
    expect(markup).toContain("No evidence of a gap");
    expect(markup).toMatch(/<th scope="row"[^>]*>Clearing obstacles/);
    expect(markup).toContain("12 of 18, now 12 of 18");
  });
});

it("says when a result was made", () => {
  expect(minuteInWords(new Date("2026-03-20T14:10:00Z"))).toBe("20 March 2026 at 14:10 UTC");
});
