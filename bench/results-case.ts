// The sizes of `npm run bench -- results`, stored and read again as the app does it. They have a process of their own because what reads
// the database and what draws pages are never in one: node --conditions=react-server --import tsx bench/results-case.ts '[{…}]'
import { tmpdir } from "node:os";
import { openDatabase } from "@/db/client";
import { latestResult } from "@/db/queries/runs";
import { insertSurvey } from "@/db/queries/surveys";
import { analysisRuns, organizations, snapshots } from "@/db/schema";
import { analyse } from "@/lib/analysis/analyse";
import type { AnalysisResult } from "@/lib/analysis/result";
import { type Size, syntheticSnapshot } from "./synthetic-snapshot";

export type Read = { readonly ms: number; readonly result: AnalysisResult };

const OPENINGS = 15;

const { db, close } = await openDatabase({ dataDir: tmpdir(), databaseUrl: process.env["DATABASE_URL"] ?? "" });

async function store(size: Size): Promise<string> {
  const content = syntheticSnapshot(size, "results");
  const result = await analyse(content, { snapshotHash: "0".repeat(64), embedding: null });
  const [organization] = await db.insert(organizations).values({ name: "Made Up Ltd" }).returning();
  const { instrument } = content;
  const { wave } = await insertSurvey(db, { organizationId: organization?.id ?? "", title: "Why?", instrument });
  // Of the frozen answers the page reads nothing.
  const frozen = { waveId: wave.id, hash: "x", content: { ...content, responses: [] } };
  const [snapshot] = await db.insert(snapshots).values(frozen).returning();
  await db.insert(analysisRuns).values({ waveId: wave.id, snapshotId: snapshot?.id ?? "", state: "done", result });
  return wave.id;
}

/** The middle of some readings of each, in turns: what else the machine does then slows all alike. */
async function readInTurns(waves: readonly string[]): Promise<Read[]> {
  const readings = waves.map((): Read[] => []);
  for (let i = 0; i < OPENINGS; i += 1) {
    for (const [k, waveId] of waves.entries()) {
      const begun = performance.now();
      const result = await latestResult(db, waveId);
      if (!result) throw new Error("The result that was stored is not there.");
      readings[k]?.push({ ms: performance.now() - begun, result });
    }
  }
  return readings.flatMap((own) => own.toSorted((a, b) => a.ms - b.ms)[Math.floor(OPENINGS / 2)] ?? []);
}

const [sizes = "[]"] = process.argv.slice(2);
const waves: string[] = [];
for (const size of JSON.parse(sizes)) waves.push(await store(size));
const reads = await readInTurns(waves);
if (process.send) process.send(reads);
else console.log(reads.map(({ ms }) => ms));
await close();
