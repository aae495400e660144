import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseEmbedder } from "./choose-embedder";
import { packagedModelDir } from "./mini-lm";

const projectDir = new URL("../..", import.meta.url).pathname;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-model-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the local model", () => {
  it("is chosen when nothing else is set, and gives unit vectors that keep meanings together", async () => {
    const { embedder, because } = await chooseEmbedder({ projectDir });
    expect(because).toBeNull();
    expect(embedder).toMatchObject({ id: "all-MiniLM-L6-v2-q4", local: true });
    const vectors = (await embedder?.embed(["Clear the obstacles", "Remove the blockers", "Bake a cake"])) ?? [];
    const cosine = (i: number, j: number) =>
      (vectors[i] ?? new Float32Array()).reduce((sum, x, d) => sum + x * (vectors[j]?.[d] ?? 0), 0);
    expect(cosine(0, 0)).toBeCloseTo(1, 5);
    expect(cosine(0, 1)).toBeGreaterThan(cosine(0, 2) + 0.2);
  });

  it("takes a text longer than it was trained on, and an empty one", async () => {
    const { embedder } = await chooseEmbedder({ projectDir });
    const [long, empty] = (await embedder?.embed(["gate ".repeat(2_000), ""])) ?? [];
    expect([long?.length, empty?.length]).toEqual([384, 384]);
    expect(long?.every(Number.isFinite) && empty?.every(Number.isFinite)).toBe(true);
  });

  it("is not loaded when one byte of it was changed: themes come from the words alone, and the reader is told", async () => {
    const dir = join(folder, "changed");
    cpSync(packagedModelDir(projectDir), dir, { recursive: true });
    appendFileSync(join(dir, "tokenizer.json"), " ");
    const { embedder, because } = await chooseEmbedder({ projectDir, modelDir: dir });
    expect(embedder).toBeNull();
    expect(because).toMatch(
      /tokenizer\.json is not the file that was checked \(sha256 [0-9a-f]{12}…\); it was not loaded\. Themes were found from the words alone\.$/,
    );
  });

  it("is missed by name when it is not there", async () => {
    const { embedder, because } = await chooseEmbedder({ projectDir, modelDir: join(folder, "absent") });
    expect(embedder).toBeNull();
    expect(because).toMatch(/^The local language model is not there: .*absent.* cannot be read\. Themes were found/);
  });

  it("is tried again after it was missing", async () => {
    const modelDir = join(folder, "later");
    expect((await chooseEmbedder({ projectDir, modelDir })).embedder).toBeNull();
    cpSync(packagedModelDir(projectDir), modelDir, { recursive: true });
    expect((await chooseEmbedder({ projectDir, modelDir })).embedder?.local).toBe(true);
  });
});

it("goes by the administrator's endpoint first, and says that texts left the machine", async () => {
  const { embedder, because } = await chooseEmbedder({
    projectDir,
    endpointUrl: "https://vectors.example:8443/v1",
    endpointModel: "nomic-embed-text",
    modelDir: "/nowhere",
  });
  expect(embedder).toMatchObject({ id: "endpoint:nomic-embed-text", local: false });
  expect(because).toBe("Texts were sent to the embeddings endpoint at vectors.example:8443.");
});
