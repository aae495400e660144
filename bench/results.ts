import { tmpdir } from "node:os";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ResultsHome } from "@/components/results/results-home";
import { viewOf } from "@/components/results/view";
import { openDatabase } from "@/db/client";
import { latestResult } from "@/db/queries/runs";
import { insertSurvey } from "@/db/queries/surveys";
import { analysisRuns, organizations, snapshots } from "@/db/schema";
import { analyse } from "@/lib/analysis/analyse";
import { analysisResultSchema } from "@/lib/analysis/result";
import { throwawayPostgres } from "@/scripts/throwaway-postgres.mjs";
import { syntheticSnapshot } from "./synthetic-snapshot";

const SIZES = [
  { people: 30, texts: 2 },
  { people: 10_000, texts: 0 },
  { people: 100_000, texts: 0 },
] as const;
const OPENINGS = 15;
/** A page of many answers may take so many times what one of thirty takes. */
const MOST = 2;

type Row = { people: number; "stored kB": number; "read, ms": number; "drawn, ms": number; "of the smallest": number };

/** How long the results home takes to be read from the database and drawn, for results of thirty answers and of many. */
export async function benchResults(): Promise<Row[]> {
  const postgres = await throwawayPostgres();
  const { db, close } = await openDatabase({ dataDir: tmpdir(), databaseUrl: postgres.url });
  try {
    const rows: Row[] = [];
    for (const size of SIZES) {
      const waveId = await store(db, size);
      rows.push(rowOf(size.people, await opened(db, waveId), rows[0]));
    }
    if (rows.some((row) => row["of the smallest"] > MOST)) {
      console.error(`A page of many answers opens more than ${MOST} times as slowly as one of ${SIZES[0].people}.`);
      process.exitCode = 1;
    }
    return rows;
  } finally {
    await close();
    postgres.stop();
  }
}

type Db = Awaited<ReturnType<typeof openDatabase>>["db"];
type Opened = { kB: number; read: number; drawn: number };

async function store(db: Db, size: (typeof SIZES)[number]): Promise<string> {
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

/** The middle of some openings: a busy machine slows single ones. */
async function opened(db: Db, waveId: string): Promise<Opened> {
  const readings: number[] = [];
  const drawings: number[] = [];
  let kB = 0;
  for (let i = 0; i < OPENINGS; i += 1) {
    const begun = performance.now();
    const result = analysisResultSchema.parse(await latestResult(db, waveId));
    const read = performance.now();
    renderToStaticMarkup(createElement(ResultsHome, { result, view: viewOf({}) }));
    readings.push(read - begun);
    drawings.push(performance.now() - read);
    kB = JSON.stringify(result).length / 1000;
  }
  return { kB, read: median(readings), drawn: median(drawings) };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rounded = (value: number) => Math.round(10 * value) / 10;

function rowOf(people: number, { kB, read, drawn }: Opened, first: Row | undefined): Row {
  const whole = first ? first["read, ms"] + first["drawn, ms"] : read + drawn;
  return {
    people,
    "stored kB": Math.round(kB),
    "read, ms": rounded(read),
    "drawn, ms": rounded(drawn),
    "of the smallest": rounded((read + drawn) / whole),
  };
}
