import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import { sampleResult, sampleSnapshot } from "@/tests/factories/sample-result";
import { ResultsHome } from "./results-home";
import { type View, viewOf } from "./view";

const draw = (result: AnalysisResult, query: Record<string, string> = {}) =>
  renderToStaticMarkup(<ResultsHome result={result} view={viewOf(query)} />);

/** What a reader sees: tags away, entities back. */
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "\n")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\n+/g, "\n");

/** The markup of the one link whose spoken name starts so. */
function cell(markup: string, name: string): string {
  const found = [...markup.matchAll(/<a [^>]*aria-label="([^"]*)"[^>]*>.*?<\/a>/gs)].find(([, label]) =>
    label?.startsWith(name),
  );
  if (!found) throw new Error(`No cell “${name}”`);
  return found[0];
}
const count = (markup: string, part: string) => markup.split(part).length - 1;

describe("the sample organization", () => {
  let result: AnalysisResult;
  let markup: string;
  beforeAll(async () => {
    result = await sampleResult();
    markup = draw(result, { table: "items" });
  });

  it("answers before any chart: the sentence, then do we agree, where not, how sure", () => {
    const text = textOf(markup).split("\n").join(" ");
    const places = ["Three audiences, three purposes.", "5 of 7 executives", "Do we agree?", "Where not?", "How sure?"];
    const at = places.map((words) => text.indexOf(words));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThanOrEqual(0);
    expect(text.indexOf("How much is shared")).toBeGreaterThan(at[4] ?? 0);
  });

  it("claims no lack of common ground where nobody could be compared", () => {
    const hidden = result.audiences.map((one) => ({ ...one, numbers: false, words: false }));
    const some = { ...result, commonGround: [] };
    expect(textOf(draw(some))).toContain("Nothing yet that most people of every audience say.");
    expect(textOf(draw({ ...some, audiences: hidden }))).toContain("Too few answers to say");
  });

  it("draws one mark a person: 12 of 18 project managers named clearing obstacles", () => {
    const drawn = cell(markup, "Project managers: 12 of 18. Open “Clearing obstacles”");
    expect(count(drawn, 'class="audience-fill"')).toBe(12);
    expect(count(drawn, 'class="rest-fill"')).toBe(6);
  });

  it("keeps the words of a group of seven sealed, and quotes the eighteen", () => {
    const open = (audience: string) => draw(result, { words: "A1", quotes: `A1~unblock~${audience}` });
    expect(count(open("project-managers"), "<blockquote")).toBe(12);
    const sealed = open("stakeholders");
    expect(count(sealed, "<blockquote")).toBe(0);
    expect(sealed).toContain("Words of executives are sealed.");
    const [written] = sampleSnapshot().responses.filter(({ audience }) => audience === "stakeholders");
    expect(String(written?.answers["A1"]).length).toBeGreaterThan(20);
    expect(textOf(sealed)).not.toContain(String(written?.answers["A1"]));
  });

  it("says the same in the table as in the chart", () => {
    const table = textOf(draw(result, { table: "words,shared,outcomes" }));
    const [, strip] = result.shared;
    if (strip?.measure.status !== "measured") throw new Error("worth is measured");
    expect(table).toContain("12 of 18 (44–84 in 100)");
    expect(table).toContain(String(Math.round(strip.measure.value.shared)));
    expect(table).toContain("Executives, today");
  });

  it("offers the files of what each section draws, of the part that is looked at", () => {
    const links = (query: Record<string, string>) =>
      [
        ...renderToStaticMarkup(<ResultsHome result={result} view={viewOf(query)} home="/results" />).matchAll(
          /href="(\/results\/[^"]*)"/g,
        ),
      ].map(([, href]) => href?.replaceAll("&amp;", "&"));
    const [outcome] = result.twins.filter(({ today }) =>
      result.items.some((item) => item.id === today && item.construct === "outcome"),
    );
    for (const id of ["shared", "themes-A1", `outcome-${outcome?.questionId}`, "divergences"]) {
      expect(links({})).toContain(`/results/pictures/${id}?as=csv`);
      expect(links({ only: "J2.1" })).toContain(`/results/pictures/${id}?as=csv&only=J2.1`);
    }
    expect(links({ only: "J2.1" })).toContain("/results/questions/E8?only=J2.1");
    expect(draw(result)).not.toContain("?as=csv");
  });

  it("lists every item, and never a figure that is none", () => {
    for (const { id } of result.items) expect(markup).toContain(`id="item-${id}"`);
    expect(textOf(markup)).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
  });

  it("explains the one tick where numbers and words open at the same size", () => {
    const alike = { ...result, thresholds: { ...result.thresholds, words: result.thresholds.numbers } };
    expect(textOf(markup)).toContain("Solid tick: numbers shown from 5 answers. Dashed tick: words shown from 8.");
    expect(textOf(draw(alike, {}))).toContain("Tick: numbers and words shown from 5 answers.");
    expect(draw(alike, {})).not.toContain("coverage-tick-words");
  });

  it("says that it is sample data and that the items are not validated", () => {
    expect(markup).toContain("Sample data, invented for illustration.");
    expect(markup).toContain("not yet psychometrically validated");
  });
});

describe("small groups", () => {
  it("leaves a hidden audience in its place, hatched, with the reason and nothing else", async () => {
    const result = await sampleResult({ stakeholders: 4 });
    const markup = draw(result, { table: "items" });
    expect(count(markup, "audience-card-name")).toBe(3);
    expect(markup).toContain("audience-card-hidden");
    expect(textOf(markup)).toContain("fewer than 5");
    const text = textOf(markup).split("\n").join(" ");
    expect(text).not.toMatch(/\d+ of \d+ executives/);
    for (const { audience, answers } of sampleSnapshot().responses) {
      const words = String(answers["A1"] ?? "");
      if (audience === "stakeholders" && words.length > 20) expect(text).not.toContain(words);
    }
  });

  it("stands with one audience alone, and with nobody", async () => {
    const alone = draw(await sampleResult({ stakeholders: 0, "pmo-staff": 0 }));
    expect(alone).toContain("Clearing obstacles");
    expect(alone).toContain("No question was answered by enough people in two audiences");
    const nobody = draw(await sampleResult({ stakeholders: 0, "pmo-staff": 0, "project-managers": 0 }));
    expect(textOf(nobody)).not.toMatch(/NaN|undefined|Infinity/);
    expect(count(nobody, "audience-card-hidden")).toBe(3);
  });
});

describe("what is opened", () => {
  it("is read from the address, whatever stands there", () => {
    const closed: View = { tables: [], both: [], charts: [], words: undefined, quotes: undefined };
    expect(viewOf({})).toEqual(closed);
    expect(viewOf({ table: ["a,b", "c"], quotes: "none" })).toEqual({
      ...closed,
      tables: ["a", "b", "c"],
      quotes: null,
    });
    expect(viewOf({ quotes: "A1~x" }).quotes).toBeNull();
    expect(viewOf({ quotes: "A1~x~y" }).quotes).toEqual({ question: "A1", theme: "x", audience: "y" });
  });
});
