import fc from "fast-check";
import { expect, it } from "vitest";
import { openDraft, sealDraft } from "./draft";
import { browserToken, sealedKeys } from "./tokens";

const keyOf = (token: string) => sealedKeys(token, "wave").draftKey;

it("gives back any content with the same link, and nothing with another", () => {
  const [mine, other] = [keyOf(browserToken()), keyOf(browserToken())];
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: "grapheme" })), (content) => {
      const sealed = sealDraft(mine, content);
      expect(openDraft(mine, sealed)).toEqual(JSON.parse(JSON.stringify(content)));
      expect(() => openDraft(other, sealed)).toThrow();
    }),
    { numRuns: 40 },
  );
});

it("hides how much was written, within a step", () => {
  const key = keyOf(browserToken());
  expect(sealDraft(key, { A1: "" })).toHaveLength(sealDraft(key, { A1: "a".repeat(600) }).length);
});

it("refuses a row that somebody changed", () => {
  const key = keyOf(browserToken());
  const bytes = Buffer.from(sealDraft(key, { A1: "x" }), "base64");
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  expect(() => openDraft(key, bytes.toString("base64"))).toThrow();
});
