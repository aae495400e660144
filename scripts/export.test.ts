import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sampleResult } from "@/tests/factories/sample-result";
import { BadInput } from "./analyse/bad-input";
import { exportFromFile } from "./export/command";

const folder = mkdtempSync(join(tmpdir(), "plumbline-export-"));
const file = (name: string) => join(folder, name);
const run = (...args: string[]) => exportFromFile(args);

it("makes a file from what npm run analyse wrote", async () => {
  writeFileSync(file("result.json"), JSON.stringify(await sampleResult()));
  await run("--result", file("result.json"), "--format", "csv", "--out", file("table.csv"));
  expect(readFileSync(file("table.csv"), "utf8")).toContain("Tracking and securing benefits");
});

it.each([
  [
    "a file that is not there",
    ["--result", file("none.json"), "--format", "csv"],
    /none\.json cannot be read .* check the path\./,
  ],
  [
    "something else than a result",
    ["--result", "package.json", "--format", "csv"],
    /package\.json, format: this is not a result .* npm run analyse/,
  ],
  ["a kind nobody makes", ["--result", "package.json", "--format", "docx"], /--format is “docx”: write one of pdf, /],
  [
    "a paper nobody sells",
    ["--result", "package.json", "--format", "pdf", "--paper", "a9"],
    /--paper is “a9”: write a4 or letter\./,
  ],
  ["no result", ["--format", "pdf"], /--result is missing/],
])("tells %s in one sentence and writes nothing", async (_, args, said) => {
  const before = readdirSync(folder);
  const failure = await run(...args, "--out", file("half.bin")).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(BadInput);
  expect((failure as Error).message).toMatch(said);
  expect((failure as Error).message).not.toContain("\n");
  expect(readdirSync(folder)).toEqual(before);
  expect(existsSync(file("half.bin"))).toBe(false);
});
