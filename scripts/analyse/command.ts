import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { BadInput } from "./bad-input";
import { requireWritable, writeWhole } from "./files";
import { analyseWithInstrument, analyseWithMapping } from "./survey";
import { themesOfColumn } from "./themes";

const USAGE = `A result from files alone, without a database.

  npm run analyse -- --instrument FILE.json --responses FILE.csv --out FILE.json [--seed N]
      the answers to a questionnaire: a column for each question, one row a person (docs/instrument-format.md)
  npm run analyse -- --mapping FILE.json --responses FILE.csv --out FILE.json [--seed N]
      answers from another tool; the mapping tells what its columns are (docs/import-mapping.md)
  npm run analyse -- --text FILE.csv --column NAME [--group NAME] --out FILE.json [--seed N]
      the themes of one column of text, and who names them by the column of --group

The same files and seed give the same bytes. Bad input ends with code 2 and one sentence that says what to do.`;

const text = { type: "string" } as const;
const OPTIONS = {
  instrument: text,
  mapping: text,
  responses: text,
  text,
  column: text,
  group: text,
  out: text,
  seed: text,
  help: { type: "boolean", short: "h" },
} as const;

function options(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    throw new BadInput(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
}

/** What was typed after the command; throws what is wrong with it as bad input. */
export async function analyse(args: readonly string[]): Promise<void> {
  const { instrument, mapping, responses, text: textFile, column, group, out, seed = "1", help } = options(args);
  if (help) return console.log(USAGE);
  if (!out) throw new BadInput("--out is missing: name the file for the result.");
  if (!/^-?\d+$/.test(seed)) throw new BadInput(`--seed is “${seed}”: write a whole number.`);
  if ([instrument, mapping, textFile].filter(Boolean).length !== 1) {
    throw new BadInput(
      "One of --instrument FILE.json, --mapping FILE.json and --text FILE.csv is needed, and only one: name one.",
    );
  }
  const target = resolve(out);
  requireWritable(target);
  if (textFile) {
    if (!column) throw new BadInput(`--column is missing: name the column of ${textFile} that holds the texts.`);
    return writeWhole(target, await themesOfColumn(textFile, { column, group, seed }));
  }
  if (!responses) throw new BadInput("--responses is missing: name the CSV file with one row a person.");
  if (instrument) return writeWhole(target, await analyseWithInstrument(instrument, responses, seed));
  if (mapping) return writeWhole(target, await analyseWithMapping(mapping, responses, seed));
}
