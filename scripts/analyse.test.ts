import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BadInput } from "./analyse/bad-input";
import { analyse } from "./analyse/command";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-analyse-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = new URL("..", import.meta.url).pathname;
const full = join(root, "lib/survey/editions/full.json");
const path = (name: string) => join(folder, name);
const put = (name: string, text: string) => {
  writeFileSync(path(name), text);
  return path(name);
};

/** The program itself. */
function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ["--import", "tsx", join(root, "scripts/analyse.ts"), ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : error ? 1 : 0;
      done({ code, stdout, stderr });
    });
  });
}

const people = (separator: string) =>
  ["stakeholders", "pmo-staff"].flatMap((audience, g) =>
    Array.from({ length: 9 }, (_, i) =>
      [audience, 1 + ((i + 3 * g) % 7), `"one\nreason, number ${i}"`].join(separator),
    ),
  );

/** What its user is told. */
const refusal = (...args: string[]) =>
  analyse(args).then(
    () => "",
    (error: unknown) => (error instanceof BadInput ? error.message : Promise.reject(error)),
  );

it("gives the same bytes for the same answers, whatever the separator and the order of the rows", async () => {
  const comma = put("comma.csv", ["audience,D2.should,A1", ...people(",")].join("\n"));
  const other = put("tab.csv", `\uFEFF${["audience\tD2.should\tA1", ...people("\t").reverse()].join("\r\n")}`);
  const out = [path("1.json"), path("2.json")] as const;
  for (const [i, responses] of [comma, other].entries()) {
    const done = await run("--instrument", full, "--responses", responses, "--out", out[i] ?? "", "--seed", "7");
    expect(done).toMatchObject({ code: 0 });
  }
  const first = readFileSync(out[0], "utf8");
  expect(readFileSync(out[1], "utf8")).toBe(first);
  const result = JSON.parse(first);
  expect(result).toMatchObject({ format: "plumbline-result", seed: "7" });
  expect(result.audiences.map((one: { answered: number | null }) => one.answered)).toEqual([9, null, 9]);
});

it("gives one list of themes for each row, empty ones too", async () => {
  const reasons = ["it keeps projects on time", "it helps us to choose what matters", "it saves money"];
  const rows = Array.from({ length: 24 }, (_, i) => `${i % 2 ? "a" : "b"};${reasons[i % 3]} and more`);
  const text = put("text.csv", ["who;why", ...rows, ";", "b;none"].join("\n"));
  await analyse(["--text", text, "--column", "why", "--group", "who", "--out", path("themes.json")]);
  const themes = JSON.parse(readFileSync(path("themes.json"), "utf8"));
  expect(themes.rows).toHaveLength(26);
  expect(themes.rows.slice(24)).toEqual([[], []]);
  for (const { id, label, keywords, size, groups } of themes.themes) {
    expect([typeof id, typeof label, Array.isArray(keywords)]).toEqual(["string", "string", true]);
    expect(size).toBe(groups.reduce((sum: number, group: { size: number }) => sum + group.size, 0));
  }
});

const MAPPING = {
  format: "plumbline-mapping",
  version: 1,
  title: "T",
  columns: [
    { column: "who", role: "audience" },
    { column: "x", role: "ordinal", lo: 1, hi: 5 },
  ],
  audiences: [{ id: "a", name: "A" }],
};

it.each([
  ["instrument", "audience,F1\npmo-staff,7\npmo-staff,17", "bad.csv, row 3, column “F1”: “17” is not a whole number"],
  ["instrument", "audience,F1\nvisitors,7", "bad.csv, row 2, column “audience”: “visitors” is none of the audiences"],
  ["instrument", 'audience,F1\npmo-staff,"7', "bad.csv, row 2: A quotation mark is opened and not closed"],
  ["instrument", "", "bad.csv: The file is empty"],
  ["mapping", "who,x\nA,1\nA,often", "bad.csv, row 3, column “x”: “often” is not a whole number from 1 to 5"],
  ["mapping", "who,y\nA,1", "bad.csv, row 1, column “x”: There is no column “x”"],
  ["text", "who,why\nA,because", "bad.csv, row 1: there is no column “reason”"],
])("refuses %s input %j and writes nothing", async (mode, csv, message) => {
  const file = put("bad.csv", csv);
  const out = path("never.json");
  const args = {
    instrument: ["--instrument", full, "--responses", file],
    mapping: ["--mapping", put("mapping.json", JSON.stringify(MAPPING)), "--responses", file],
    text: ["--text", file, "--column", "reason"],
  }[mode];
  const told = await refusal(...(args ?? []), "--out", out);
  expect(told.split("\n")).toHaveLength(1);
  expect(told).toContain(message);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
});

it.each([
  [["--instrument", "absent.json", "--responses", "x.csv", "--out", "x.json"], "absent.json cannot be read"],
  [["--responses", "x.csv", "--out", "x.json"], "--instrument FILE.json"],
  [["--text", "x.csv", "--column", "a"], "--out is missing"],
  [["--text", "x.csv", "--column", "a", "--out", "/no/such/folder/x.json"], "/no/such/folder"],
  [["--text", "x.csv", "--column", "a", "--out", "x.json", "--seed", "one"], "--seed is “one”"],
  [["--colour", "red"], "--colour"],
])("refuses the arguments %j", async (args, message) => {
  expect(await refusal(...args)).toContain(message);
});

it("ends with code 2 and the sentence alone for what its user can put right", async () => {
  const { code, stdout, stderr } = await run("--colour", "red");
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^[^\n]*--colour[^\n]*\n$/);
});

it("prints how it is used when it is asked", async () => {
  const { code, stdout, stderr } = await run("--help");
  expect([code, stderr]).toEqual([0, ""]);
  for (const option of ["--instrument", "--mapping", "--text", "--group", "--seed"]) expect(stdout).toContain(option);
});
