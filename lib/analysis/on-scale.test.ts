import { describe, expect, it } from "vitest";
import { onScale } from "./on-scale";

const options = ["a", "b", "c"].map((id) => ({ id, label: id }));
const slider = { type: "ordinal", lo: 0, hi: 10, loLabel: "", hiLabel: "" } as const;

describe("an answer that does not fit its question counts as none", () => {
  it("outside the scale, or of another kind", () => {
    expect(onScale(slider, { type: "ordinal", value: 11 })).toBeNull();
    expect(onScale(slider, { type: "ordinal", value: Number.NaN })).toBeNull();
    expect(onScale(slider, { type: "text", text: "7" })).toBeNull();
    expect(onScale({ type: "choice", options }, { type: "choice", option: "gone" })).toBeNull();
    expect(onScale({ type: "points", options }, { type: "points", shares: [1] })).toBeNull();
    expect(onScale({ type: "points", options }, { type: "points", shares: [2, -1, 0] })).toBeNull();
  });
  it("an option that was taken away is left out, the others stay, each once", () => {
    expect(onScale({ type: "multi", options }, { type: "multi", options: ["gone", "b", "b"] })).toEqual({
      type: "multi",
      options: ["b"],
    });
    expect(onScale({ type: "ranking", options }, { type: "ranking", order: ["c", "gone", "a", "c"] })).toEqual({
      type: "ranking",
      order: ["c", "a"],
    });
    expect(onScale({ type: "multi", options }, { type: "multi", options: ["gone"] })).toBeNull();
  });
});

it("reads a slider in a hundredth of its length: more would point at a person", () => {
  expect(onScale(slider, { type: "ordinal", value: 3.1234 })).toEqual({ type: "ordinal", value: 3.1 });
  expect(onScale({ ...slider, lo: -1, hi: 1 }, { type: "ordinal", value: 0.123456 })).toEqual({
    type: "ordinal",
    value: 0.12,
  });
  expect(onScale(slider, { type: "ordinal", value: 7 })).toEqual({ type: "ordinal", value: 7 });
});

it("keeps “don’t know” whatever the scale", () => {
  expect(onScale(slider, { type: "unsure" })).toEqual({ type: "unsure" });
  expect(onScale(slider, null)).toBeNull();
});
