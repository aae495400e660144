import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import { plainText } from "@/lib/findings/rich-text";
import { sampleResult } from "@/tests/factories/sample-result";
import { unzip } from "@/tests/factories/unzip";
import { codebookTable } from "./data/about-tables";
import { itemsTable } from "./data/items-table";
import { quotesTable } from "./data/words-tables";
import { exportResult } from "./export-result";
import { fileNameOf } from "./file-name";
import { MOST_FINDINGS } from "./report/findings";
import { figuresFor } from "./report/pictures";
import { reportOf } from "./report/report";

let result: AnalysisResult;
beforeAll(async () => {
  result = await sampleResult();
});

const make = async (format: string, of = result) => {
  const told: number[] = [];
  const progress = async (_: string, share: number) => void told.push(share);
  return { ...(await exportResult({ result: of, format, options: {}, madeOn: "2026-05-04", progress })), told };
};
const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** The headline of the sample with what a spreadsheet would run. */
const dangerous = (): AnalysisResult => ({
  ...result,
  items: result.items.map((item) => ({ ...item, label: "=1+1", prompt: "@SUM(A1)" })),
});

describe("the long table", () => {
  it("has a row for each item, audience and value, with a mark for spreadsheets, and runs nothing", async () => {
    const { name, bytes, told } = await make("csv");
    expect(name).toBe("why-does-our-pmo-exist.csv");
    expect(told.length).toBeGreaterThan(0);
    const lines = text(bytes).split("\r\n");
    expect(lines[0]?.startsWith("\uFEFFrecord,item,label,measure,audience,")).toBe(true);
    // Seven executives said how much effort E8 should get, on five stops.
    const told8 = lines.filter((line) => line.startsWith("answer,E8.should,") && line.includes(",stakeholders,"));
    expect(told8).toHaveLength(5);
    const people = told8.map((line) => Number(line.split(",")[8]));
    expect(people.reduce((a, b) => a + b, 0)).toBe(7);
    const guarded = text((await make("csv", dangerous())).bytes);
    expect(guarded).toContain(",'=1+1,");
    expect(guarded).not.toContain(",=1+1");
  });

  it("leaves a negative number a number", async () => {
    const lines = text((await make("csv")).bytes).split("\r\n");
    expect(lines.some((line) => /,'-\d/.test(line))).toBe(false);
  });
});

describe("the workbook", () => {
  it("has its sheets, tells what is not in it, and holds texts as texts", async () => {
    const files = unzip((await make("xlsx", dangerous())).bytes);
    const sheets = [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(sheets).toEqual(["Read me", "Items", "Pairs", "Themes", "Quotes", "Audiences", "Codebook"]);
    const all = [...files.values()].join("\n");
    expect(all).toContain("No single response, ever.");
    expect(all).not.toMatch(/<f>/);
    expect(all).toContain("=1+1");
  });

  it("explains every question and every column", () => {
    const tables = [itemsTable(result), quotesTable(result)];
    const { rows } = codebookTable(result, tables);
    const names = rows.map(([what, name, where]) => `${what} ${name}${what === "column" ? ` ${where}` : ""}`);
    for (const { id } of result.items) expect(names).toContain(`question ${id}`);
    for (const { questionId } of result.texts) expect(names).toContain(`question ${questionId}`);
    for (const table of tables) {
      for (const { header } of table.columns) expect(names).toContain(`column ${header} ${table.name}`);
    }
  });
});

it("the JSON is the stored result as it is", async () => {
  expect(JSON.parse(text((await make("json")).bytes))).toEqual(JSON.parse(JSON.stringify(result)));
});

describe("the report", () => {
  it("is a tagged PDF/UA-1 in a language, with bookmarks and its title", async () => {
    const pdf = new TextDecoder("latin1").decode((await make("pdf")).bytes);
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    for (const mark of ["/StructTreeRoot", "/MarkInfo", "/Lang", "/Outlines", "pdfuaid"]) expect(pdf).toContain(mark);
  });

  it("has a page for each finding that is clear or possible, with its sentence and how sure it is", () => {
    const { body } = reportOf(result, figuresFor(result), { paper: "a4", madeOn: "2026-05-04" });
    const told = result.divergences.filter(({ certainty }) => certainty !== "none").slice(0, MOST_FINDINGS);
    const findings = body.flatMap((block) => (block.kind === "finding" ? [block] : []));
    const sentence = (words: readonly { text: string }[]) => words.map(({ text }) => text).join("");
    for (const [i, { text }] of findings.entries())
      expect(sentence(text)).toContain(plainText(told[i]?.sentence ?? []));
    const effort = body.find(
      (block) => block.kind === "heading" && block.kicker?.endsWith("Tracking and securing benefits"),
    );
    expect(effort).toMatchObject({ kicker: "Finding 4 · effort · Tracking and securing benefits", finding: true });
    expect(effort?.kind === "heading" && effort.text).toMatch(/^Executives .*effort.*\.$/);
    expect(findings.map(({ pairs }) => pairs[0]?.level)).toEqual(told.map(({ certainty }) => certainty));
  });

  it("draws every kind of chart that the result has, each once for a question no finding is about", () => {
    const figures = figuresFor(result);
    reportOf(result, figures, { paper: "a4", madeOn: "2026-05-04" });
    for (const id of [
      "value-dots",
      "ladder",
      "role-triangle",
      "effort-mirror",
      "statement-bars",
      "opinion-map",
    ] as const) {
      const pictures = figures.pictures.filter(({ kind }) => kind === id);
      expect(pictures.length, id).toBeGreaterThan(0);
      for (const picture of pictures) expect([...figures.drawn.keys()], id).toContain(`${picture.id}.svg`);
    }
  });

  it("says in words what its pictures show", () => {
    const { body } = reportOf(result, figuresFor(result), { paper: "a4", madeOn: "2026-05-04" });
    const figures = body.flatMap((block) => (block.kind === "figure" ? [block] : []));
    expect(figures.length).toBeGreaterThan(10);
    for (const { alt, title } of figures) expect(alt.length, title).toBeGreaterThan(40);
  });
});

it("a format that is not made says so", async () => {
  await expect(make("docx")).rejects.toThrow("makes no DOCX file");
});

it.each([
  ["Why does our PMO exist?", "why-does-our-pmo-exist.pdf"],
  ["Où en sommes-nous ?", "ou-en-sommes-nous.pdf"],
  ["何のため", "results.pdf"],
])("“%s” is saved as %s", (title, name) => {
  expect(fileNameOf({ survey: { ...result.survey, title } }, "pdf")).toBe(name);
});
