import { describe, expect, it } from "vitest";
import { tfidf } from "./tfidf";
import { tfidfLsa } from "./tfidf-lsa";

const dot = (a: Float32Array = new Float32Array(), b: Float32Array = new Float32Array()) =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

describe("TF-IDF", () => {
  it("weighs as worked by hand, and leaves out terms of one text", () => {
    // "risk" is in three texts of three, "cost" in two, the second text has it twice; no pair is in two texts.
    const { nTerms, offsets, terms, weights } = tfidf(["Risk and cost", "cost with risk, cost", "Risk, ok"]);
    expect(nTerms).toBe(3);
    const [risk, cost] = [1, 1 + Math.log(4 / 3)];
    const row = (i: number) => [...weights.slice(offsets[i], offsets[i + 1])];
    const length = Math.hypot(risk, cost, cost);
    expect(row(0)[0]).toBeCloseTo(risk / length, 12);
    expect(row(0)[1]).toBeCloseTo(cost / length, 12);
    const twice = Math.hypot((1 + Math.LN2) * cost, risk, cost);
    expect(row(1)[0]).toBeCloseTo(((1 + Math.LN2) * cost) / twice, 12);
    expect(row(2)).toEqual([1]);
    expect([...terms.slice(offsets[2], offsets[3])]).toEqual([0]);
  });
});

describe("latent semantic analysis", () => {
  const texts = ["clear the gate", "gate to clear", "the coach helps", "a coach who helps", "zebra"];

  it("keeps every cosine between texts when no dimension is lost", () => {
    const { nTerms, offsets, terms, weights } = tfidf(texts);
    const dense = texts.map((_, i) => {
      const row = new Float32Array(nTerms);
      for (let at = offsets[i] ?? 0; at < (offsets[i + 1] ?? 0); at++) row[terms[at] ?? 0] = weights[at] ?? 0;
      return row;
    });
    const vectors = tfidfLsa(texts, 1);
    texts.forEach((_, i) => {
      texts.forEach((__, j) => {
        expect(dot(vectors[i], vectors[j])).toBeCloseTo(dot(dense[i], dense[j]), 5);
      });
    });
    expect(tfidfLsa(texts, 1)).toEqual(vectors);
  });

  it("gives a text without a shared word the zero vector, and nothing but zeros where no word is shared", () => {
    expect([...(tfidfLsa(texts, 1)[4] ?? [])].every((x) => x === 0)).toBe(true);
    expect(tfidfLsa(["one thing here", "zebra crossing"], 1)).toEqual([new Float32Array(1), new Float32Array(1)]);
    expect(tfidfLsa([], 1)).toEqual([]);
  });
});
