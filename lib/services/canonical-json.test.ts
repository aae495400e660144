import fc from "fast-check";
import { expect, it } from "vitest";
import "@/tests/repeatable-properties";
import { canonicalJson, canonicalPieces } from "./canonical-json";

it("writes keys in order and leaves out what is undefined", () => {
  expect(canonicalJson({ b: [1, undefined], a: { d: null, c: undefined } })).toBe('{"a":{"d":null},"b":[1,null]}');
});

it("gives the same text in pieces, whatever the depth", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), (value, depth) => {
      expect([...canonicalPieces(value, depth)].join("")).toBe(canonicalJson(value));
    }),
  );
  expect([...canonicalPieces({ b: [undefined, { a: undefined }], a: undefined })].join("")).toBe('{"b":[null,{}]}');
});
