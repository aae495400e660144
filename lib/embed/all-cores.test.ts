import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { onAllCores } from "./all-cores";
import type { Embedder } from "./embedder";
import { loadMiniLm, packagedModelDir } from "./mini-lm";

const projectDir = new URL("../..", import.meta.url).pathname;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-workers-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

function entryOf(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

/** Gives each text its length, and remembers which it was asked for. */
function counting(): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id: "lengths",
    local: true,
    asked,
    async embed(texts) {
      asked.push(...texts);
      return texts.map((text) => Float32Array.of(text.length));
    },
  };
}

const texts = Array.from({ length: 200 }, (_, i) => "x".repeat(i % 37));
const lengths = texts.map((text) => Float32Array.of(text.length));
const READY = `import { parentPort } from "node:worker_threads"; parentPort.postMessage("ready");`;

describe("the model on several cores", () => {
  it("gives each text the very bytes that one core gives it, in the order of the texts", async () => {
    const modelDir = packagedModelDir(projectDir);
    const single = await loadMiniLm(modelDir);
    const entry = join(projectDir, "lib", "embed", "start-embed-worker.mjs");
    const many = onAllCores(single, { entry, workerData: modelDir, cores: 3 });
    const answers = Array.from(
      { length: 210 },
      (_, i) => `${"Please clear the way for us. ".repeat(i % 7)}Answer ${i}.`,
    );
    const shares: number[] = [];
    const [together, alone] = [await many.embed(answers, (share) => shares.push(share)), await single.embed(answers)];
    expect(together.map((vector) => [...vector])).toEqual(alone.map((vector) => [...vector]));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe("worker threads", () => {
  it("answer two callers who ask at once, each for its own texts", async () => {
    const code = `${READY} parentPort.on("message", (texts) => parentPort.postMessage(texts.map((one) => Float32Array.of(one.length))));`;
    const single = counting();
    const many = onAllCores(single, { entry: entryOf("works.mjs", code), workerData: null, cores: 2 });
    const others = texts.toReversed();
    const [first, second] = await Promise.all([many.embed(texts), many.embed(others)]);
    expect(first).toEqual(lengths);
    expect(second).toEqual(lengths.toReversed());
    expect(single.asked).toEqual([]);
  });

  it("are not started for a few texts, nor on one core", async () => {
    const single = counting();
    const absent = { entry: join(folder, "absent.mjs"), workerData: null };
    expect(await onAllCores(single, { ...absent, cores: 8 }).embed(["ab"])).toEqual([Float32Array.of(2)]);
    expect(await onAllCores(single, { ...absent, cores: 1 }).embed(texts)).toEqual(lengths);
    expect(single.asked).toHaveLength(201);
  });

  it.each([
    ["cannot start", () => join(folder, "absent.mjs"), /absent\.mjs/],
    ["end half-way", () => entryOf("ends.mjs", `${READY} parentPort.on("message", () => process.exit(3));`), /code 3/],
  ])("that %s are told of once, and this thread does the work from then on", async (_, entry, reason) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const single = counting();
    const many = onAllCores(single, { entry: entry(), workerData: null, cores: 2 });
    expect(await many.embed(texts)).toEqual(lengths);
    expect(await many.embed(texts)).toEqual(lengths);
    expect(single.asked).toHaveLength(400);
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toMatch(reason);
  });
});
