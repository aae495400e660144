import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import { numbersMade } from "@/lib/findings/number-made";
import { findPage, questionPages, subjectsOf } from "@/lib/findings/question-pages";
import { sampleResult, sampleSnapshot } from "@/tests/factories/sample-result";
import { viewOf } from "../view";
import { ConstructHome } from "./construct-home";
import { QuestionHome } from "./question-home";

const HOME = "/surveys/x/results";

function draw(result: AnalysisResult, key: string, query: Record<string, string> = {}): string {
  const pages = questionPages(result);
  const page = findPage(pages, key);
  if (!page) throw new Error(`No page ${key}`);
  return renderToStaticMarkup(
    <QuestionHome result={result} pages={pages} page={page} view={viewOf(query)} home={HOME} />,
  );
}

/** What a reader sees, in one line. */
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "\n")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s*\n+\s*/g, " ");

describe("a page for every question", () => {
  let result: AnalysisResult;
  beforeAll(async () => {
    result = await sampleResult();
  });

  it("draws each of them, with one finding and no figure that is none", () => {
    const pages = questionPages(result);
    expect(pages.length).toBeGreaterThan(40);
    for (const { key } of pages) {
      const markup = draw(result, key, { table: "answers" });
      expect(markup.split("<h1").length, key).toBe(2);
      expect(textOf(markup), key).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    }
  });

  it("says who wants what, how sure that is, and how it is made", () => {
    const text = textOf(draw(result, "E8"));
    const parts = [
      "4 of 43",
      "Executives want more effort on tracking and securing benefits than PMO staff .",
      "7 of 7 executives , 10 of 18 project managers and 3 of 9 PMO staff want “a lot” or “most” effort here.",
      "How sure are we?",
      "In 93 of 100 random pairs, executives want more. Interval 77–98.",
      "Would it survive other people answering?",
      "re-draws of these answers the gap keeps its direction",
      "Words of executives are sealed.",
    ];
    for (const part of parts) expect(text).toContain(part);
  });

  it("leads to the question before and after, and to its neighbours", () => {
    const markup = draw(result, "E8");
    const linkOf = (rel: string) => markup.match(/<a [^>]*>/g)?.find((one) => one.includes(`rel="${rel}"`));
    expect(linkOf("prev")).toContain(`href="${HOME}/questions/C2"`);
    expect(linkOf("next")).toContain(`href="${HOME}/questions/E9"`);
    expect(draw(result, "D2")).not.toContain('rel="prev"');
    expect(markup).toContain(`href="${HOME}/constructs/effort"`);
  });

  it("shows every answer when asked, one count a cell", () => {
    expect(draw(result, "E8")).not.toContain("Every answer by audience");
    const open = textOf(draw(result, "E8", { table: "answers" }));
    expect(open).toContain("Every answer by audience, should be");
    expect(open).toContain("Every answer by audience, today");
  });

  it("fills formulas that come out as the result says", () => {
    let checked = 0;
    for (const item of result.items) {
      for (const pair of item.pairs) {
        const made = numbersMade(item, pair);
        const gap = made.find(({ id }) => id === "gap")?.filled ?? "";
        if (!/^(\(|½ \()\|/.test(gap)) continue;
        const terms = [...gap.matchAll(/\|([\d.]+)(?:\/(\d+))? − ([\d.]+)(?:\/(\d+))?\|/g)];
        const sum = terms.reduce(
          (so, [, a, m = "1", b, n = "1"]) => so + Math.abs(Number(a) / Number(m) - Number(b) / Number(n)),
          0,
        );
        const divisor = Number(/÷ (\d+)/.exec(gap)?.[1] ?? 1);
        expect((gap.startsWith("½") ? 0.5 : 1) * (sum / divisor), `${item.id} ${gap}`).toBeCloseTo(pair.gap, 1);
        const [, more = "0", less = "0", all = "1"] =
          /^\((\d+) − (\d+)\) ÷ (\d+)/.exec(made.find(({ id }) => id === "delta")?.filled ?? "") ?? [];
        if (pair.delta !== null) {
          expect((Number(more) - Number(less)) / Number(all), item.id).toBeCloseTo(Math.abs(pair.delta), 6);
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(80);
  });

  it("holds what was believed beside what is true, each guess by whom it is about", () => {
    const text = textOf(draw(result, "I1"));
    expect(text).toContain(
      "6 of 9 PMO staff guessed executives would choose “keep us safe, compliant and within budget”. None did.",
    );
    expect(text).toContain("What was believed, and what is true");
    expect(text).toContain("Guess of the others, about executives");
  });

  it("has themes, quotes and who writes differently for a question in words", () => {
    const text = textOf(draw(result, "A1"));
    for (const part of ["Themes sorted automatically, checked by 2 people", "Who writes differently", "12 of 18"]) {
      expect(text).toContain(part);
    }
  });

  it("tells of no hidden audience", async () => {
    const hidden = await sampleResult({ stakeholders: 4 });
    const written = sampleSnapshot().responses.flatMap(({ audience, answers }) =>
      audience === "stakeholders" && String(answers["A1"] ?? "").length > 20 ? [String(answers["A1"])] : [],
    );
    for (const { key } of questionPages(hidden)) {
      const text = textOf(draw(hidden, key, { table: "answers" }));
      expect(text, key).not.toMatch(/\d+ of \d+ executives/);
      for (const words of written) expect(text).not.toContain(words);
    }
    expect(textOf(draw(hidden, "E8"))).toContain("fewer than 5");
  });

  it("has a page for every subject, with its readings and each of its questions", () => {
    for (const { construct, questions } of subjectsOf(result)) {
      const markup = renderToStaticMarkup(
        <ConstructHome
          result={result}
          pages={questionPages(result)}
          construct={construct}
          view={viewOf({})}
          home={HOME}
        />,
      );
      expect(markup.split('class="construct-row"').length - 1, construct).toBe(questions);
      expect(textOf(markup)).not.toMatch(/NaN|undefined|Infinity/);
      if (construct === "effort") expect(textOf(markup)).toContain("Effort gap");
    }
  });
});
