import { createHash, createHmac } from "node:crypto";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { canonicalJson } from "./canonical-json";

type Answered = Snapshot["responses"][number];

/** By content: the order of a table, or of a file, tells when a row came. */
export function sortedByContent(rows: readonly Answered[]): Answered[] {
  return rows
    .map(({ audience, answers }) => ({ key: canonicalJson([audience, answers]), audience, answers }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ audience, answers }) => ({ audience, answers }));
}

/** The same for every snapshot of a wave, so that equal answers still have equal hashes. */
export const snapshotSalt = (secret: string, waveId: string): string =>
  createHmac("sha256", secret).update(`plumbline snapshot ${waveId}`).digest("hex");

export const snapshotHash = (snapshot: Snapshot): string =>
  createHash("sha256").update(canonicalJson(snapshot)).digest("hex");
