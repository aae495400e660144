// One case of `npm run bench -- analyse`, in a process of its own so that its memory is its own: node analyse-case.ts '{"people":34,…}'
import { analyse } from "@/lib/analysis/analyse";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { loadMiniLm, packagedModelDir } from "@/lib/embed/mini-lm";
import type { Embedding } from "@/lib/text/themes";
import { cpuSeconds, referenceSeconds } from "./cpu-clock";
import { type Size, syntheticSnapshot } from "./synthetic-snapshot";

export type CaseMeasure = {
  /** CPU seconds of a first analysis in this process, and of one like it afterwards, with their stages. */
  readonly first: number;
  readonly warm: number;
  readonly stages: Readonly<Record<string, number>>;
  /** As `warm`, with the local model; null without texts. */
  readonly embedding: number | null;
  readonly reference: number;
  /** Of the whole process, and what the snapshot alone took. */
  readonly peakMB: number;
  readonly snapshotMB: number;
};

const MB = 1024 * 1024;

async function timed(snapshot: Snapshot, embedding: Embedding | null) {
  const stages: Record<string, number> = {};
  const begun = cpuSeconds();
  let [stage, since] = ["", begun];
  const note = (next: string) => {
    const now = cpuSeconds();
    if (stage !== "") stages[stage] = (stages[stage] ?? 0) + now - since;
    [stage, since] = [next, now];
  };
  await analyse(snapshot, {
    snapshotHash: "",
    embedding,
    progress: async (next) => note(next),
  });
  note("");
  return { all: cpuSeconds() - begun, stages };
}

async function measure(size: Size): Promise<CaseMeasure> {
  const snapshot = syntheticSnapshot(size, "bench");
  const snapshotMB = process.memoryUsage().rss / MB;
  const known = new Map<string, Float32Array>();
  const model = size.texts > 0 ? await loadMiniLm(packagedModelDir(process.cwd())) : null;
  const embed = async (texts: readonly string[]) => {
    const vectors = model ? await model.embed(texts) : [];
    for (const [i, text] of texts.entries()) known.set(text, vectors[i] ?? new Float32Array());
    return vectors;
  };
  const cached = async (texts: readonly string[]) => texts.map((text) => known.get(text) ?? new Float32Array());
  const embedding = model && { id: model.id, vectors: embed };
  const first = await timed(snapshot, embedding);
  const again = embedding ? await timed(snapshot, embedding) : null;
  const warm = await timed(snapshot, model && { id: model.id, vectors: cached });
  return {
    first: first.all,
    warm: warm.all,
    stages: warm.stages,
    embedding: again?.all ?? null,
    reference: referenceSeconds(),
    peakMB: process.resourceUsage().maxRSS / 1024,
    snapshotMB,
  };
}

const size: Size = JSON.parse(process.argv[2] ?? "");
const measured = await measure(size);
if (process.send) process.send(measured);
else console.log(measured);
