import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Embedder } from "@/lib/embed/embedder";
import { cachedEmbedding, textHasher, type VectorStore } from "./cached-embedding";

const texts = Array.from({ length: 1_234 }, (_, i) => `answer ${i}`);
const vectorOf = (text: string) => Float32Array.of(text.length, Number(text.split(" ")[1]));
const hash = textHasher({ appSecret: "s".repeat(40), dataDir: "", embedded: false });

/** Stops with an error at the text of this name, like a process that is killed. */
function embedderThatStopsAt(last?: string): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id: "model",
    local: true,
    asked,
    async embed(batch, onProgress) {
      if (last && batch.includes(last)) throw new Error("killed");
      asked.push(...batch);
      onProgress?.(1);
      return batch.map(vectorOf);
    },
  };
}

function memoryStore(): VectorStore & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    async findVectors(embedder, hashes) {
      const keys = hashes.filter((one) => kept.has(embedder + one));
      return new Map(keys.map((one) => [one, kept.get(embedder + one) ?? new Uint8Array()]));
    },
    async keepVectors(embedder, rows) {
      for (const { textHash, vector } of rows) kept.set(embedder + textHash, Uint8Array.from(vector));
    },
  };
}

describe("an embedding with a cache", () => {
  it("goes on where it was stopped: what was done is not done again", async () => {
    const store = memoryStore();
    const [first, second] = [embedderThatStopsAt("answer 1100"), embedderThatStopsAt()];
    const tell = async () => undefined;
    await expect(cachedEmbedding(first, store, { hash, tell }).vectors(texts)).rejects.toThrow("killed");
    expect(store.kept.size).toBe(1_000);
    const vectors = await cachedEmbedding(second, store, { hash, tell }).vectors(texts);
    expect(second.asked).toEqual(texts.slice(1_000));
    expect(vectors).toEqual(texts.map(vectorOf));
  });

  it("tells how far it is batch by batch, to the end", async () => {
    const shares: number[] = [];
    const tell = async (share: number) => void shares.push(share);
    await cachedEmbedding(embedderThatStopsAt(), memoryStore(), { hash, tell }).vectors(texts);
    expect(shares).toEqual([500 / 1_234, 1_000 / 1_234, 1]);
  });

  it("embeds the same words once, and nothing that is known", async () => {
    const store = memoryStore();
    const [first, second] = [embedderThatStopsAt(), embedderThatStopsAt()];
    const tell = async () => undefined;
    const twice = ["answer 1", "answer 2", "answer 1"];
    expect(await cachedEmbedding(first, store, { hash, tell }).vectors(twice)).toEqual(twice.map(vectorOf));
    expect(first.asked).toEqual(["answer 1", "answer 2"]);
    expect(await cachedEmbedding(second, store, { hash, tell }).vectors(twice)).toEqual(twice.map(vectorOf));
    expect(second.asked).toEqual([]);
  });
});

describe("what a vector is kept under", () => {
  const dataDir = join(tmpdir(), "plumbline-no-such-folder");

  it("takes the server's secret: another secret, another hash", () => {
    const other = textHasher({ appSecret: "t".repeat(40), dataDir, embedded: false });
    expect(hash("No.")).toMatch(/^[0-9a-f]{64}$/);
    expect(hash("No.")).not.toBe(other("No."));
    expect(hash("No.")).toBe(textHasher({ appSecret: "s".repeat(40), dataDir, embedded: true })("No."));
  });

  it("takes the secret beside the embedded database, and one of this process where there is none", () => {
    const folder = mkdtempSync(join(tmpdir(), "plumbline-secret-"));
    try {
      writeFileSync(join(folder, "secret"), `${"s".repeat(40)}\n`);
      expect(textHasher({ dataDir: folder, embedded: true })("No.")).toBe(hash("No."));
      const without = textHasher({ dataDir, embedded: true })("No.");
      expect(textHasher({ dataDir: folder, embedded: false })("No.")).toBe(without);
      expect(without).not.toBe(hash("No."));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
