import { spawn } from "node:child_process";
import type { CaseMeasure } from "./analyse-case";
import type { Size } from "./synthetic-snapshot";

type Case = Size & { readonly name: string; readonly limits: Limits };
/** What must hold on one core of the machine this was made on. */
type Limits = {
  readonly warm?: number;
  readonly embedding?: number;
  readonly first?: number;
  readonly peakMB?: number;
};

const CASES: readonly Case[] = [
  { name: "34", people: 34, texts: 4, limits: { warm: 0.3 } },
  { name: "300", people: 300, texts: 3, limits: { warm: 0.5, embedding: 3 } },
  { name: "3,000", people: 3_000, texts: 0, limits: {} },
  { name: "100,000 x 31", people: 100_000, texts: 0, closedItems: 31, limits: { first: 20, peakMB: 1_000 } },
  { name: "100,000 x 58", people: 100_000, texts: 0, limits: {} },
];

export type AnalyseRow = Record<string, string | number>;

/** CPU seconds and peak memory of whole analyses, each size in a process of its own. `only`: part of a case's name. */
export async function benchAnalyse(only = ""): Promise<AnalyseRow[]> {
  const rows: AnalyseRow[] = [];
  const missed: string[] = [];
  for (const one of CASES.filter(({ name }) => name.includes(only))) {
    const found = await inOwnProcess(one);
    rows.push(rowOf(one, found));
    for (const [what, most] of Object.entries(one.limits)) {
      const value = found[what as keyof Limits] ?? 0;
      if (value > most) missed.push(`${one.name}: ${what} ${rounded(value)} instead of ${most}`);
    }
    console.log(
      `${one.name}, by stage:`,
      Object.fromEntries(Object.entries(found.stages).map(([k, s]) => [k, rounded(s)])),
    );
  }
  if (missed.length > 0) {
    console.error(`Beyond the limit: ${missed.join("; ")}.`);
    process.exitCode = 1;
  }
  return rows;
}

const rounded = (value: number) => Math.round(100 * value) / 100;

const rowOf = ({ name }: Case, { first, warm, embedding, reference, peakMB, snapshotMB }: CaseMeasure): AnalyseRow => ({
  people: name,
  "first, CPU s": rounded(first),
  "vectors known, CPU s": rounded(warm),
  "× yardstick": rounded(warm / reference),
  "embedding, CPU s": embedding === null ? "–" : rounded(embedding),
  "peak MB": Math.round(peakMB),
  "of it snapshot": Math.round(snapshotMB),
});

function inOwnProcess(size: Size): Promise<CaseMeasure> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ["--import", "tsx", "bench/analyse-case.ts", JSON.stringify(size)], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.once("message", (measure: CaseMeasure) => done(measure));
    child.once("error", failed);
    child.once("exit", (code, signal) => failed(new Error(`The case ended early (${signal ?? `code ${code}`}).`)));
  });
}
