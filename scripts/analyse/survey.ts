import { analyse } from "@/lib/analysis/analyse";
import { type Snapshot, snapshotSchema } from "@/lib/analysis/snapshot";
import { applyMapping, type ImportedResponse } from "@/lib/import/apply-mapping";
import { fromInstrument } from "@/lib/import/from-instrument";
import { mappingSchema } from "@/lib/import/mapping";
import { readTable, type Table } from "@/lib/import/read-table";
import { snapshotHash, sortedByContent } from "@/lib/services/snapshot-content";
import { parseInstrument } from "@/lib/survey/check-instrument";
import type { Instrument } from "@/lib/survey/instrument";
import { BadInput, badTable } from "./bad-input";
import { localEmbedding } from "./embedding";
import { readBytes, readJson } from "./files";

/** The smallest audiences that are shown, as a new survey has them. */
const THRESHOLDS = { numbers: 5, words: 8 };

type Input = { readonly instrument: Instrument; readonly responses: readonly ImportedResponse[] };

export async function analyseWithInstrument(file: string, responsesFile: string, seed: string): Promise<string> {
  const checked = parseInstrument(readJson(file));
  if (!checked.ok) throw new BadInput(withMore(file, checked.problems));
  const { instrument } = checked;
  const { responses, problems, ignored } = fromInstrument(tableOf(responsesFile), instrument);
  if (problems.length > 0) throw badTable(responsesFile, problems);
  if (ignored.length > 0) console.error(`Not read, as no question has this name: ${someOf(ignored)}.`);
  return resultOf({ instrument, responses }, responsesFile, seed);
}

export async function analyseWithMapping(file: string, responsesFile: string, seed: string): Promise<string> {
  const parsed = mappingSchema.safeParse(readJson(file));
  if (!parsed.success) {
    throw new BadInput(
      withMore(
        file,
        parsed.error.issues.map((issue) => `${issue.path.join(".") || "the mapping"}: ${issue.message}.`),
      ),
    );
  }
  const read = applyMapping(tableOf(responsesFile), parsed.data);
  if (!read.instrument || read.problems.length > 0) throw badTable(responsesFile, read.problems);
  return resultOf(read, responsesFile, seed);
}

const MOST_NAMES = 12;
const someOf = (names: readonly string[]) =>
  `${names.slice(0, MOST_NAMES).join(", ")}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ""}`;

/** Without a heading there is no other problem worth telling. */
function tableOf(file: string): Table {
  const table = readTable(readBytes(file));
  if (table.columns.length === 0) throw badTable(file, table.problems);
  return table;
}

async function resultOf({ instrument, responses }: Input, file: string, seed: string): Promise<string> {
  if (responses.length === 0) {
    throw new BadInput(`${file}: no row answers any question; fill in at least one column of answers.`);
  }
  const snapshot = snapshotFrom({ instrument, responses }, seed);
  const result = await analyse(snapshot, {
    snapshotHash: snapshotHash(snapshot),
    embedding: await localEmbedding(),
  });
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** What the command freezes: of an organization it knows nothing. */
export function snapshotFrom({ instrument, responses }: Input, seed: string): Snapshot {
  return snapshotSchema.parse({
    format: "plumbline-snapshot",
    version: 1,
    organization: "",
    office: "PMO",
    isSample: false,
    title: instrument.title,
    from: null,
    to: null,
    closed: true,
    instrument,
    thresholds: THRESHOLDS,
    audiences: instrument.audiences.map(({ id }) => ({ id, invited: null })),
    responses: sortedByContent(responses),
    seed,
  });
}

function withMore(file: string, problems: readonly string[]): string {
  const [first = "cannot be used."] = problems;
  return `${file}: ${first.replace(/\.$/, "")}${problems.length > 1 ? ` (and ${problems.length - 1} more)` : ""}: correct the file.`;
}
