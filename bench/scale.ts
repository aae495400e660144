import { spawn } from "node:child_process";
import { throwawayPostgres } from "@/scripts/throwaway-postgres.mjs";
import type { Filled, Served } from "./scale-case";
import type { Size } from "./synthetic-snapshot";

/** What the server process and the analysis process may take, in MB. */
const MOST_MB = 1_000;

const SIZES: readonly Size[] = [
  { people: 10_000, texts: 0, closedItems: 31 },
  { people: 100_000, texts: 0, closedItems: 31 },
];

export type ScaleRow = Record<string, string | number>;

/** From answers in PostgreSQL to a stored result, as the app does it: freezing, handing over, analysing, storing. */
export async function benchScale(): Promise<ScaleRow[]> {
  const postgres = await throwawayPostgres();
  try {
    const rows: ScaleRow[] = [];
    for (const size of SIZES) {
      const filled = await step<Filled>(postgres.url, "fill", size);
      const served = await step<Served>(postgres.url, "serve", filled);
      rows.push(rowOf(size, served));
      if (Math.max(served.runMB, served.analysisMB) > MOST_MB) {
        console.error(`${size.people} people take more than ${MOST_MB} MB.`);
        process.exitCode = 1;
      }
    }
    return rows;
  } finally {
    postgres.stop();
  }
}

const rounded = (value: number) => Math.round(10 * value) / 10;

const rowOf = ({ people, closedItems }: Size, served: Served): ScaleRow => ({
  people,
  items: closedItems ?? "all",
  "freeze, CPU s": rounded(served.freezeCpu),
  "server MB": Math.round(served.freezeMB),
  "hand over and store, CPU s": rounded(served.runCpu),
  "server MB after": Math.round(served.runMB),
  "analysis, CPU s": rounded(served.analysisCpu),
  "analysis MB": Math.round(served.analysisMB),
  "run, s": rounded(served.runSeconds),
});

function step<Found>(databaseUrl: string, name: string, input: unknown): Promise<Found> {
  return new Promise((done, failed) => {
    const args = ["--conditions=react-server", "--import", "tsx", "bench/scale-case.ts", name, JSON.stringify(input)];
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    child.once("message", (found: Found) => done(found));
    child.once("error", failed);
    child.once("exit", (code, signal) => failed(new Error(`“${name}” ended early (${signal ?? `code ${code}`}).`)));
  });
}
