import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { insertResponses, insertRun } from "@/db/queries/runs";
import { analysisRuns, responses, snapshots } from "@/db/schema";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { type AnalysisHooks, analyseHere } from "@/lib/services/analyse-here";
import { canonicalJson } from "@/lib/services/canonical-json";
import { createSurvey } from "@/lib/services/create-survey";
import { requireSurvey } from "@/lib/services/find-survey";
import { startRun } from "@/lib/services/request-analysis";
import { runAnalysis } from "@/lib/services/run-analysis";
import { snapshotHash } from "@/lib/services/snapshot-content";
import { cellsOf, columnsOf } from "@/lib/survey/columns";
import { snapshotFrom } from "@/scripts/analyse/survey";
import { TEST_DAY } from "@/tests/answering";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { sampleSnapshot } from "@/tests/factories/sample-result";
import { type Studio, studioIn } from "@/tests/studio";
import { analyseApart } from "./analyse-apart";

/** One set of answers to the full questionnaire, its words included, by every way there is from answers to a result. */
const SEED = "7";
const sample = withMoreWords(sampleSnapshot());
const snapshot: Snapshot = snapshotFrom(sample, SEED);
const input = { snapshot, hash: snapshotHash(snapshot) };
const nothingKnown: AnalysisHooks = {
  findVectors: async () => new Map(),
  keepVectors: async () => undefined,
  progress: async () => undefined,
};
const oneCore = spawnSync("taskset", ["--version"]).status === 0 ? ["taskset", "--cpu-list", "0"] : [];
/** What has to do with no database is tried once, beside the embedded one. */
const isEmbedded = !process.env["TEST_DATABASE_URL"];

let open: TestDatabase;
let studio: Studio;
let folder: string;
/** The result worked out in this process. */
let bytes: string;

beforeAll(async () => {
  // Vectors are kept under a key made from it, and every process here is to find them.
  vi.stubEnv("APP_SECRET", "s".repeat(40));
  folder = mkdtempSync(join(tmpdir(), "plumbline-bytes-"));
  open = await withDatabase();
  studio = await studioIn(open);
  bytes = JSON.stringify((await analyseHere(input, nothingKnown)).result);
  expect(JSON.parse(bytes)).toMatchObject({ seed: SEED, snapshotHash: input.hash });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await open.close();
});

/** Enough words in one question that a machine with several cores reads them on all of them. */
function withMoreWords(from: Snapshot): Snapshot {
  const more = from.responses.flatMap(({ audience, answers }) =>
    answers["A1"] === undefined ? [] : [{ audience, answers: { A1: `${answers["A1"]} I said so last year.` } }],
  );
  return { ...from, responses: [...from.responses, ...more] };
}

const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

/** The answers as a table; the order of rows and columns is the caller's. */
function csvOf(order: <T>(list: readonly T[]) => T[]): string {
  const columns = columnsOf(snapshot.instrument);
  const fields = order(["audience", ...columns.map(({ name }) => name)]);
  const rows = order(sample.responses).map(
    ({ audience, answers }): Record<string, string> => ({
      audience,
      ...cellsOf(columns, answers),
    }),
  );
  return Papa.unparse({ fields, data: rows.map((cells) => fields.map((name) => cells[name] ?? "")) });
}

async function onTheCommandLine(name: string, csv: string, cores: readonly string[]): Promise<string> {
  const file = (end: string) => join(folder, `${name}.${end}`);
  writeFileSync(file("instrument.json"), JSON.stringify(snapshot.instrument));
  writeFileSync(file("csv"), csv);
  const args = ["--instrument", file("instrument.json"), "--responses", file("csv"), "--out", file("json")];
  const [program = "", ...rest] = [...cores, process.execPath, "--import", "tsx", "scripts/analyse.ts", ...args];
  await promisify(execFile)(program, [...rest, "--seed", SEED]);
  return JSON.stringify(JSON.parse(readFileSync(file("json"), "utf8")));
}

it.runIf(isEmbedded)("gives the same bytes in a process of its own", async () => {
  expect(JSON.stringify((await analyseApart(input, nothingKnown)).result)).toBe(bytes);
});

it.runIf(isEmbedded)("gives the same bytes on the command line", async () => {
  const csv = csvOf((list) => [...list]);
  expect(await onTheCommandLine("as-they-are", csv, [])).toBe(bytes);
});

it.runIf(isEmbedded)(
  "gives the same bytes from other rows and columns first, on one core where there is taskset",
  async () => {
    expect(await onTheCommandLine("reversed", csvOf(reversed), oneCore)).toBe(bytes);
  },
);

it("keeps the same result in this database, from the snapshot as this database gives it back", async () => {
  const { id: surveyId } = await createSurvey(studio.owner, { title: "Why?", edition: "full" });
  const { wave } = await requireSurvey(studio.owner, surveyId);
  const run = await insertRun(open.db, { waveId: wave.id, hash: input.hash, content: snapshot });
  const kept = async () => {
    const [row] = await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, run.id));
    return row?.result;
  };
  await runAnalysis(studio.owner, run.id, analyseApart);
  // A database keeps the keys of an object in an order of its own.
  const canonical = canonicalJson(JSON.parse(bytes));
  expect(canonicalJson(await kept())).toBe(canonical);
  // Once more, with every vector out of this database's cache.
  await open.db.update(analysisRuns).set({ state: "queued", result: null }).where(eq(analysisRuns.id, run.id));
  let fresh = 0;
  await runAnalysis(studio.owner, run.id, (whole, hooks, signal) => {
    const keepVectors: AnalysisHooks["keepVectors"] = async (_embedder, rows) => {
      fresh += rows.length;
    };
    return analyseApart(whole, { ...hooks, keepVectors }, signal);
  });
  expect(fresh).toBe(0);
  expect(canonicalJson(await kept())).toBe(canonical);
});

it("freezes the same snapshot, whatever the order in which the answers came", async () => {
  const { id: surveyId } = await createSurvey(studio.owner, { title: "Why?", edition: "full" });
  const { survey, wave } = await requireSurvey(studio.owner, surveyId);
  const frozen = async (order: <T>(list: readonly T[]) => T[]) => {
    await open.db.delete(responses).where(eq(responses.waveId, wave.id));
    await insertResponses(
      open.db,
      order(sample.responses).map((row) => ({ ...row, waveId: wave.id, answeredOn: TEST_DAY })),
    );
    const { runId } = await startRun(studio.owner, { survey, wave });
    await open.db.update(analysisRuns).set({ state: "cancelled" }).where(eq(analysisRuns.id, runId));
    const [row] = await open.db
      .select({ hash: snapshots.hash, content: snapshots.content })
      .from(analysisRuns)
      .innerJoin(snapshots, eq(snapshots.id, analysisRuns.snapshotId))
      .where(eq(analysisRuns.id, runId));
    return row;
  };
  const first = await frozen((list) => [...list]);
  expect(first?.content.responses).toHaveLength(sample.responses.length);
  expect(await frozen(reversed)).toEqual(first);
});
