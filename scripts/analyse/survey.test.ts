import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sortTexts } from "@/lib/analysis/sort-texts";
import { localEmbedding } from "./embedding";
import { analyseWithInstrument, analyseWithMapping } from "./survey";
import { themesOfColumn } from "./themes";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-odd-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const full = new URL("../../lib/survey/editions/full.json", import.meta.url).pathname;
const put = (content: string | Uint8Array) => {
  const file = join(folder, "answers.csv");
  writeFileSync(file, content);
  return file;
};
const analyse = (content: string | Uint8Array) => analyseWithInstrument(full, put(content), "1");
const messageOf = (content: string | Uint8Array) =>
  analyse(content).then(
    () => "no message",
    (error: Error) => error.message.replace(`${folder}/`, ""),
  );

const numbers = [7, 3, 5, 9, 1, 2];
const lines = (heading: string, row: (n: number) => string, end = "\n") => [heading, ...numbers.map(row), ""].join(end);
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

describe("files as other programs write them", () => {
  const plain = lines("audience,F1,A1", (n) => `pmo-staff,${n},Café no ${n}`);
  it.each<[string, string | Uint8Array]>([
    ["with a byte-order mark", `\uFEFF${plain}`],
    ["in Latin-1", latin1(plain)],
    ["with semicolons", plain.replaceAll(",", ";")],
    ["with tabs", plain.replaceAll(",", "\t")],
    ["with Windows line ends", plain.replaceAll("\n", "\r\n")],
    ["with old Macintosh line ends", plain.replaceAll("\n", "\r")],
    ["in UTF-16", Buffer.from(`\uFEFF${plain}`, "utf16le")],
    ["with the order of columns changed", lines("A1,audience,F1", (n) => `Café no ${n},pmo-staff,${n}`)],
    ["with every cell in quotes", lines('"audience","F1","A1"', (n) => `"pmo-staff","${n}","Café no ${n}"`)],
  ])("give the same result: %s", async (_, content) => {
    expect(await analyse(content)).toBe(await analyse(plain));
  });

  it("keep line breaks and separators inside quotes", async () => {
    const text = (n: number) => `one, two; three\n${"abcdefghij"[n]} ""so called""`;
    const found = JSON.parse(await analyse(lines("audience,A1", (n) => `pmo-staff,"${text(n)}"`)));
    expect(found.total.answered).toBe(6);
    const wanted = lines("audience,A1", (n) => `pmo-staff,"${text(n)}"`, "\r\n");
    expect(JSON.parse(await analyse(wanted)).texts[0].themes[0].cells[2].count).toBe(6);
  });
});

describe("what cannot be read is told in one sentence: file, row, column, what to do", () => {
  it.each([
    ["", "answers.csv: The file is empty; choose a file with a heading and one row a person."],
    ["\uFEFF", "answers.csv: The file is empty; choose a file with a heading and one row a person."],
    ["\n\n", "answers.csv: The file is empty; choose a file with a heading and one row a person."],
    ["audience,F1", "answers.csv, row 1: There is a heading and no row under it; add one row a person."],
    ["F1\n7", "answers.csv, row 1: There is no column “audience”; add it, with one of the audiences in each row."],
    [
      "audience,F1\nvisitors,7",
      "answers.csv, row 2, column “audience”: “visitors” is none of the audiences; write one of stakeholders, project-managers, pmo-staff.",
    ],
    [
      "audience,F1\n,7",
      "answers.csv, row 2, column “audience”: The row names no audience; write one of stakeholders, project-managers, pmo-staff.",
    ],
    [
      "audience,F1\npmo-staff,7\npmo-staff,11",
      "answers.csv, row 3, column “F1”: “11” is not a whole number from 0 to 10; correct the cell or leave it empty.",
    ],
    [
      "audience,F1\npmo-staff,11\npmo-staff,12",
      "answers.csv, row 2, column “F1”: “11” is not a whole number from 0 to 10; correct the cell or leave it empty (and 1 more).",
    ],
    [
      "audience,F1,F1\npmo-staff,7,8",
      "answers.csv, row 1, column “F1”: The heading “F1” appears twice; rename one of the two columns.",
    ],
    [
      "audience,F1,D2.soon\npmo-staff,7,3",
      "answers.csv, row 1, column “D2.soon”: “D2.soon” is no part of a question; write one of D2.today, D2.should, or remove the column.",
    ],
    ["audience,F1\npmo-staff,", "answers.csv: no row answers any question; fill in at least one column of answers."],
  ])("%j", async (content, message) => {
    const found = await messageOf(content);
    expect(found).toBe(message);
    expect(found.split("\n")).toHaveLength(1);
  });

  it("holds a row to the same rules as the form", async () => {
    expect(await messageOf("audience,C1,C2.rev,C2.cost\npmo-staff,rev;cost,15,15")).toMatch(
      /^answers\.csv, row 2, column “C2”: .*chips.*; correct the cell or leave it empty\.$/,
    );
  });

  it("does not print what could garble a terminal, nor a whole book", async () => {
    expect(await messageOf("audience,F1\npmo-staff,\u001b[2J\u0007x")).toBe(
      "answers.csv, row 2, column “F1”: “�[2J�x” is not a whole number from 0 to 10; correct the cell or leave it empty.",
    );
    const long = await messageOf(`audience,F1\n${"x".repeat(100_000)},7`);
    expect(long).toContain(`“${"x".repeat(60)}…” is none of the audiences`);
    expect(await messageOf(`audience,A1\npmo-staff,"${"x".repeat(700)}"`)).toMatch(
      /column “A1”: The cell has 700 characters; shorten it to 600/,
    );
  });

  it("reads thousands of columns, and says which heading it does not know", async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `extra ${i}`);
    const found = JSON.parse(
      await analyse(lines(["audience", "F1", ...many].join(","), (n) => `pmo-staff,${n}${",".repeat(many.length)}`)),
    );
    expect(found.total.answered).toBe(6);
  });
});

describe("themes of a column", () => {
  it("give a list for each row in the order of the file, empty for empty cells, quoted line breaks or not", async () => {
    const texts = ["clear the blockers", "an honest picture", "pass the audit"];
    const rows = Array.from({ length: 20 }, (_, i) => `"${texts[i % 3]}\nfor us ${"abcdefghijklmnopqrst"[i]}"`);
    const file = put(["why", ...rows, '""', "none"].join("\n"));
    const found = JSON.parse(await themesOfColumn(file, { column: "why", seed: "1" }));
    expect(Object.keys(found)).toEqual(expect.arrayContaining(["embedder", "themes", "rows"]));
    expect(found.rows).toHaveLength(22);
    expect(found.rows.slice(20)).toEqual([[], []]);
    const ids = new Set(found.themes.map(({ id }: { id: string }) => id));
    for (const row of found.rows) for (const id of row) expect(ids.has(id)).toBe(true);
    expect(await themesOfColumn(file, { column: "why", seed: "1" })).toBe(`${JSON.stringify(found, null, 1)}\n`);
  });
});

describe("a column of text", () => {
  const answers = ["clear the blockers for us", "an honest picture of it all", "pass the audit without pain"];
  const texts = Array.from({ length: 24 }, (_, i) => `${answers[i % 3]} ${"abcdefghijklmnopqrstuvwx"[i]}`);
  const themesOf = async (content: string, column = "why", group?: string) =>
    JSON.parse(await themesOfColumn(put(content), { column, group, seed: "1" }));

  it("has the themes that the app finds in the same texts", async () => {
    const found = await themesOf(["why", ...texts].join("\n"));
    const { themes } = await sortTexts({
      written: texts.map((text) => ({ v: 0, text })),
      question: "why",
      embedding: await localEmbedding(),
      codebook: undefined,
      isOpen: () => true,
      seed: "1",
    });
    const mine = themes.map(({ label, keywords, mentions }) => ({ label, keywords, size: mentions.length }));
    expect(found.themes).toMatchObject(mine);
    expect(mine.length).toBeGreaterThan(1);
  });

  it("does not mind two other columns of one heading, but minds its own and the group's", async () => {
    const rows = texts.map((text) => `1,${text},2,3`);
    expect((await themesOf(["n,why,x,x", ...rows].join("\n"))).nAnswers).toBe(24);
    await expect(themesOf(["n,why,x,why", ...rows].join("\n"))).rejects.toThrow("“why” appears twice");
    await expect(themesOf(["n,why,x,x", ...rows].join("\n"), "why", "x")).rejects.toThrow("“x” appears twice");
  });

  it.each([
    ["nothing but non-answers", ["none", "n/a", "-", "don't know", "no comment", "see above", "No idea"], 7],
    ["three answers", answers, 0],
  ])("of %s has no themes, and says so", async (_, some, nNonAnswers) => {
    const found = await themesOf(["why", ...some.map((one) => `"${one}"`)].join("\n"));
    expect(found).toMatchObject({ clustered: false, themes: [], nAnswers: some.length, nNonAnswers });
    expect(found.rows).toEqual(some.map(() => []));
  });

  it("that is empty or absent is refused", async () => {
    await expect(themesOf("")).rejects.toThrow("The file is empty");
    await expect(themesOf("why\n")).rejects.toThrow("no row under it");
    await expect(themesOf("what\nyes")).rejects.toThrow("there is no column “why”");
  });
});

it("refuses a mapping that is none, by file and place", async () => {
  const mapping = join(folder, "mapping.json");
  writeFileSync(
    mapping,
    JSON.stringify({ format: "plumbline-mapping", version: 1, title: "", columns: [], audiences: [] }),
  );
  await expect(analyseWithMapping(mapping, put("a\n1"), "1")).rejects.toThrow(/mapping\.json: .*: correct the file\.$/);
});
