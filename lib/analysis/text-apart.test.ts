import { describe, expect, it } from "vitest";
import type { Embedding } from "@/lib/text/themes";
import { answering, instrumentOf, snapshotOf } from "@/tests/factories/snapshot";
import { panelOf } from "./panel";
import { visiblePanel } from "./suppression";
import { withApartness } from "./text-apart";
import { textOf } from "./texts";

const instrument = instrumentOf(
  ["alphas", "betas", "gammas"],
  [{ kind: "long-text", id: "W", construct: "text", prompt: "Why are we here?" }],
);
const RISK = ["We control the risk of every project", "Risk must be under control", "They keep risk low for us"];
const PEOPLE = [
  "Coaching people in their work",
  "People learn a better way of working",
  "They teach people new skills",
];
const said = (texts: readonly string[], n: number) =>
  answering(
    "W",
    Array.from({ length: n }, (_, i) => `${texts[i % texts.length]}, number ${i}`),
  );

async function apartOf(people: Parameters<typeof snapshotOf>[0], embedding: Embedding | null = null) {
  const snapshot = snapshotOf(people, { instrument });
  const panel = visiblePanel(panelOf(snapshot), snapshot.thresholds);
  const texts = [];
  for (const item of panel.items) texts.push(await textOf(item, { panel, embedding, codebook: undefined, seed: "1" }));
  const [result] = await withApartness(texts, panel, embedding, "1");
  return result;
}

describe("whether audiences write about different things", () => {
  it("is clear where they do, with the themes that tell, and not where they do not", async () => {
    const result = await apartOf({ alphas: said(RISK, 15), betas: said(PEOPLE, 15), gammas: said(RISK, 12) });
    const [ab, ag, bg] = result?.apart ?? [];
    expect(ab).toMatchObject({ a: "alphas", b: "betas", n: [15, 15], p: 1 / 1_000, certainty: "clear" });
    expect(ag).toMatchObject({ a: "alphas", b: "gammas", certainty: "none" });
    expect(bg?.certainty).toBe("clear");
    expect(ab?.themes.length).toBeGreaterThan(0);
    const known = new Set(result?.themes.map(({ id }) => id));
    for (const { id, difference } of ab?.themes ?? []) {
      expect(known.has(id)).toBe(true);
      expect(difference).toBeGreaterThanOrEqual(0.15);
    }
    expect(ab?.q).toBeGreaterThanOrEqual(ab?.p ?? 1);
  });

  it("is not asked of fewer than ten who wrote", async () => {
    const result = await apartOf({ alphas: said(RISK, 15), betas: said(PEOPLE, 9), gammas: answering("W", ["none"]) });
    expect(result?.apart).toEqual([]);
    expect(result?.themeTests).toEqual([]);
  });

  it("counts people with content, and takes the meaning from the model", async () => {
    const asked: string[] = [];
    const embedding: Embedding = {
      id: "test",
      vectors: async (texts) => {
        asked.push(...texts);
        return texts.map((text) => Float32Array.from(/risk/i.test(text) ? [1, 0] : [0, 1]));
      },
    };
    const result = await apartOf(
      { alphas: [...said(RISK, 12), ...answering("W", ["don't know", "-"])], betas: said(PEOPLE, 12) },
      embedding,
    );
    expect(result?.apart?.[0]).toMatchObject({ n: [12, 12], certainty: "clear" });
    expect(asked).not.toContain("-");
  });
});

it("tests each theme against the audiences, adjusted over the themes", async () => {
  const result = await apartOf({ alphas: said(RISK, 20), betas: said(PEOPLE, 20) });
  const tests = result?.themeTests ?? [];
  expect(tests.length).toBeGreaterThan(0);
  for (const { p, q, cramersV } of tests) {
    expect(q).toBeGreaterThanOrEqual(p);
    expect(cramersV ?? 0).toBeLessThanOrEqual(1);
  }
  expect(Math.max(...tests.map(({ cramersV }) => cramersV ?? 0))).toBeGreaterThan(0.3);
});
