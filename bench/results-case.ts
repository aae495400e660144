// One size of `npm run bench -- results`, stored and read again as the app does it. It has a process of its own because what reads the
// database and what draws pages are never in one: node --conditions=react-server --import tsx bench/results-case.ts '{…}'
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

/** The middle of some readings: a busy machine slows single ones. */
async function read(waveId: string): Promise<Read> {
  const times: number[] = [];
  let found: AnalysisResult | undefined;
  for (let i = 0; i < OPENINGS; i += 1) {
    const begun = performance.now();
    found = await latestResult(db, waveId);
    times.push(performance.now() - begun);
  }
  if (!found) throw new Error("The result that was stored is not there.");
  return { ms: times.toSorted((a, b) => a - b)[Math.floor(OPENINGS / 2)] ?? 0, result: found };
}

const [size = ""] = process.argv.slice(2);
const found = await read(await store(JSON.parse(size)));
if (process.send) process.send(found);
else console.log(found.ms);
await close();
