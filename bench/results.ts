import { spawn } from "node:child_process";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ResultsHome } from "@/components/results/results-home";
import { viewOf } from "@/components/results/view";
import type { AnalysisResult } from "@/lib/analysis/result";
import { throwawayPostgres } from "@/scripts/throwaway-postgres.mjs";
import type { Read } from "./results-case";
import type { Size } from "./synthetic-snapshot";

const SIZES: readonly Size[] = [
  { people: 30, texts: 2, closedItems: 31 },
  { people: 10_000, texts: 2, closedItems: 31 },
  { people: 100_000, texts: 0, closedItems: 31 },
];
const OPENINGS = 15;
/** A page of many answers may take so many times what one of thirty takes. */
const MOST = 2;

type Row = { people: number; "stored kB": number; "read, ms": number; "drawn, ms": number; "of the smallest": number };

/** How long the results home takes to be read from the database and drawn, for results of thirty answers and of many. */
export async function benchResults(): Promise<Row[]> {
  const postgres = await throwawayPostgres();
  try {
    const reads = await storedAndRead(postgres.url);
    const drawn = drawnInTurns(reads.map(({ result }) => result));
    const rows: Row[] = [];
    for (const [i, read] of reads.entries()) rows.push(rowOf(SIZES[i]?.people ?? 0, read, drawn[i] ?? 0, rows[0]));
    if (rows.some((row) => row["of the smallest"] > MOST)) {
      console.error(`A page of many answers opens more than ${MOST} times as slowly as one of ${SIZES[0]?.people}.`);
      process.exitCode = 1;
    }
    return rows;
  } finally {
    postgres.stop();
  }
}

function storedAndRead(databaseUrl: string): Promise<Read[]> {
  return new Promise((done, failed) => {
    const args = ["--conditions=react-server", "--import", "tsx", "bench/results-case.ts", JSON.stringify(SIZES)];
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    child.once("message", (reads: Read[]) => done(reads));
    child.once("error", failed);
    child.once("exit", (code, signal) =>
      failed(new Error(`Storing and reading ended early (${signal ?? `code ${code}`}).`)),
    );
  });
}

/** The middle of some drawings of each, in turns: what else the machine does then slows all alike. */
function drawnInTurns(results: readonly AnalysisResult[]): number[] {
  const times = results.map((): number[] => []);
  for (let i = 0; i < OPENINGS; i += 1) {
    for (const [k, result] of results.entries()) {
      const begun = performance.now();
      renderToStaticMarkup(createElement(ResultsHome, { result, view: viewOf({}) }));
      times[k]?.push(performance.now() - begun);
    }
  }
  return times.map((own) => own.toSorted((a, b) => a - b)[Math.floor(OPENINGS / 2)] ?? 0);
}

const rounded = (value: number) => Math.round(10 * value) / 10;

function rowOf(people: number, { ms, result }: Read, drawn: number, first: Row | undefined): Row {
  const smallest = first ? first["read, ms"] + first["drawn, ms"] : ms + drawn;
  return {
    people,
    "stored kB": Math.round(JSON.stringify(result).length / 1000),
    "read, ms": rounded(ms),
    "drawn, ms": rounded(drawn),
    "of the smallest": rounded((ms + drawn) / smallest),
  };
}
