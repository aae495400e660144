import { createHash, createHmac } from "node:crypto";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { canonicalJson, canonicalPieces } from "./canonical-json";

type Answered = Snapshot["responses"][number];

/**
 * By content: the order of a table, or of a file, tells when a row came. A digest stands for the content, as a hundred thousand
 * answers written out are as large as themselves.
 */
export function sortedByContent(rows: readonly Answered[]): Answered[] {
  return rows
    .map(({ audience, answers }) => ({ key: digestOf([audience, answers]), audience, answers }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ audience, answers }) => ({ audience, answers }));
}

const digestOf = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("base64");

/** The same for every snapshot of a wave, so that equal answers still have equal hashes. */
export const snapshotSalt = (secret: string, waveId: string): string =>
  createHmac("sha256", secret).update(`plumbline snapshot ${waveId}`).digest("hex");

export function snapshotHash(snapshot: Snapshot): string {
  const hash = createHash("sha256");
  for (const piece of canonicalPieces(snapshot)) hash.update(piece);
  return hash.digest("hex");
}
