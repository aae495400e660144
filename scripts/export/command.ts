import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type AnalysisResult, analysisResultSchema } from "@/lib/analysis/result";
import { exportResult } from "@/lib/export/export-result";
import { FORMATS, formatOf } from "@/lib/export/formats";
import { BadInput } from "../analyse/bad-input";
import { readJson, requireWritable, writeWhole } from "../analyse/files";

const IDS = FORMATS.map(({ id }) => id);
const PAPERS = ["a4", "letter"];

const USAGE = `A file from a result that npm run analyse wrote, or that was downloaded as JSON; without a database.

  npm run export -- --result FILE.json --format ${IDS.join("|")} --out FILE [--paper ${PAPERS.join("|")}]

Bad input ends with code 2 and one sentence that says what to do.`;

const text = { type: "string" } as const;
const OPTIONS = { result: text, format: text, out: text, paper: text, help: { type: "boolean", short: "h" } } as const;

function options(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    throw new BadInput(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
}

/** What was typed after the command; throws what is wrong with it as bad input. */
export async function exportFromFile(args: readonly string[]): Promise<void> {
  const { result, format, out, paper = "a4", help } = options(args);
  if (help) return console.log(USAGE);
  if (!result) throw new BadInput("--result is missing: name the JSON file that npm run analyse wrote.");
  if (!out) throw new BadInput("--out is missing: name the file to be made.");
  if (!format) throw new BadInput(`--format is missing: write one of ${IDS.join(", ")}.`);
  if (!formatOf(format)) throw new BadInput(`--format is “${format}”: write one of ${IDS.join(", ")}.`);
  if (!PAPERS.includes(paper)) throw new BadInput(`--paper is “${paper}”: write ${PAPERS.join(" or ")}.`);
  const target = resolve(out);
  requireWritable(target);
  const made = await exportResult({
    result: readResult(result),
    format,
    options: { paper },
    madeOn: new Date().toISOString().slice(0, 10),
    progress: async () => undefined,
  });
  writeWhole(target, made.bytes);
}

function readResult(file: string): AnalysisResult {
  const parsed = analysisResultSchema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  const place = problem?.path.length ? `, ${problem.path.join(".")}` : "";
  throw new BadInput(
    `${file}${place}: this is not a result of Plumbline (${problem?.message ?? "it cannot be read"}); make one with npm run analyse, or download it as JSON.`,
  );
}
