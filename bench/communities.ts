import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import { installedEmbedder } from "@/lib/services/installed-embedder";
import { adjustedRand } from "@/lib/stats/adjusted-rand";
import { communities } from "@/lib/text/communities";
import { type Labelled, mixture } from "./mixture";

const WIDTH = 384;
const SIZES = [1_000, 3_080, 10_000];
const PYTHONS = ["python3", "/usr/bin/python3"];

const timed = z.object({ seconds: z.number(), cpu: z.number(), ari: z.number() });
const sklearnSchema = z.object({ kMeans: timed, ward: timed });

/**
 * Communities on given vectors against scikit-learn, which is told the true number of groups: median wall time and adjusted Rand
 * index against the labels. Both sides may use every core they know how to use; ours uses one. The ratios of CPU time say the same on
 * a busy machine, too.
 */
export async function benchCommunities(themesFolder: string): Promise<Record<string, string | number>[]> {
  const python = PYTHONS.find((name) => spawnSync(name, ["-c", "import sklearn"]).status === 0);
  if (!python) console.log("scikit-learn is not installed (apt-get install python3-sklearn): its columns are skipped.");
  const bank = await bankVectors(themesFolder);
  if (!bank) console.log(`No labelled texts in ${themesFolder}: every set is drawn from a mixture.`);
  return SIZES.map((n) => {
    const isBank = bank !== null && bank.vectors.length >= n;
    const { vectors, labels } = isBank ? firstOf(bank, n) : mixture(n, WIDTH, 1);
    const repeats = n > 5_000 ? 1 : 5;
    const ours = oursOn(vectors, labels, repeats);
    const theirs = python ? sklearnOn(python, { vectors, labels, repeats }) : null;
    return {
      n,
      vectors: isBank ? "BANKING77, MiniLM" : "mixture",
      labels: new Set(labels).size,
      groups: ours.groups,
      seconds: rounded(ours.seconds),
      ari: rounded(ours.ari),
      ...(theirs && {
        "k-means s": rounded(theirs.kMeans.seconds),
        "k-means ari": rounded(theirs.kMeans.ari),
        "Ward s": rounded(theirs.ward.seconds),
        "Ward ari": rounded(theirs.ward.ari),
        "of k-means": rounded(ours.seconds / theirs.kMeans.seconds),
        "of Ward": rounded(ours.seconds / theirs.ward.seconds),
        "CPU of k-means": rounded(ours.cpu / theirs.kMeans.cpu),
        "CPU of Ward": rounded(ours.cpu / theirs.ward.cpu),
      }),
    };
  });
}

const rounded = (x: number) => Math.round(1_000 * x) / 1_000;
const firstOf = ({ vectors, labels }: Labelled, n: number) => ({
  vectors: vectors.slice(0, n),
  labels: labels.slice(0, n),
});

function oursOn(vectors: Float32Array[], labels: string[], repeats: number) {
  const seconds: number[] = [];
  const cpu: number[] = [];
  let groups: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    groups = communities(vectors, 1, 1);
    seconds.push((performance.now() - start) / 1_000);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1e6);
  }
  const ari = adjustedRand(groups.map(String), labels) ?? 0;
  return { seconds: medianOf(seconds), cpu: medianOf(cpu), ari, groups: new Set(groups).size };
}

const medianOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function sklearnOn(python: string, set: Labelled & { readonly repeats: number }): z.infer<typeof sklearnSchema> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  try {
    const { vectors, labels, repeats } = set;
    const flat = new Float32Array(vectors.length * WIDTH);
    vectors.forEach((vector, i) => {
      flat.set(vector, i * WIDTH);
    });
    writeFileSync(join(folder, "vectors.f32"), flat);
    writeFileSync(join(folder, "labels.json"), JSON.stringify(labels));
    const shape = [vectors.length, WIDTH, new Set(labels).size, repeats].map(String);
    // Where a machine forces a kernel on OpenBLAS, it is slower than it could be.
    const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...env } = process.env;
    const run = spawnSync(python, ["bench/communities.py", folder, ...shape], { encoding: "utf8", env });
    if (run.status !== 0) throw new Error(`scikit-learn failed: ${run.stderr}`);
    return sklearnSchema.parse(JSON.parse(run.stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The distinct texts of the bank sets, embedded here. */
async function bankVectors(folder: string): Promise<Labelled | null> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^bank_.*\.csv$/.test(name)) : [];
  const labelOf = new Map<string, string>();
  for (const name of names) {
    const csv = readFileSync(join(folder, name), "utf8");
    const { data } = Papa.parse<{ text: string; label: string }>(csv, { header: true, skipEmptyLines: true });
    for (const { text, label } of data) labelOf.set(text, label);
  }
  const { embedder } = await installedEmbedder(process.cwd());
  if (names.length === 0 || !embedder?.local) return null;
  return { vectors: await embedder.embed([...labelOf.keys()]), labels: [...labelOf.values()] };
}
