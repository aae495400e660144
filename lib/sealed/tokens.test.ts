import { expect, it } from "vitest";
import { browserToken, hashToken, invitationToken, isToken, sealedKeys, sealOf } from "./tokens";

const WAVE = "6f9b0a52-9f2c-4d37-8a4e-0d7b1b3f2c11";

it("makes the same token for the same invitation, and another for another secret or invitation", () => {
  const token = invitationToken("s".repeat(32), "a");
  expect(invitationToken("s".repeat(32), "a")).toBe(token);
  expect(invitationToken("t".repeat(32), "a")).not.toBe(token);
  expect(invitationToken("s".repeat(32), "b")).not.toBe(token);
});

it("knows its tokens by their form", () => {
  expect(isToken(invitationToken("s".repeat(32), "a"))).toBe(true);
  expect(isToken(browserToken())).toBe(true);
  for (const odd of ["", "short", `${browserToken()}=`, "../../../../etc/passwd00"]) expect(isToken(odd)).toBe(false);
});

it("derives ids and keys that share nothing with each other, the hash, or another wave", () => {
  const token = browserToken();
  const here = sealedKeys(token, WAVE);
  const there = sealedKeys(token, WAVE.replace("6", "7"));
  const key = Buffer.from(here.draftKey).toString("base64url");
  const all = [here.draftId, key, here.sealId, here.orderSeed, there.draftId, there.sealId, hashToken(token), token];
  expect(new Set(all).size).toBe(all.length);
  expect(here.draftKey).toHaveLength(32);
});

it("with a code, gives another draft and the same seal", () => {
  const token = browserToken();
  const [bare, coded, other] = [undefined, "A", "B"].map((code) => sealedKeys(token, WAVE, code));
  expect(new Set([bare, coded, other].map((keys) => keys?.draftId)).size).toBe(3);
  expect(new Set([bare, coded, other].map((keys) => Buffer.from(keys?.draftKey ?? []).toString("hex"))).size).toBe(3);
  expect(new Set([bare, coded, other].map((keys) => keys?.sealId)).size).toBe(1);
  expect(coded?.sealId).toBe(sealOf(token, WAVE));
});
