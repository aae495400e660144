import { expect, it } from "vitest";
import { handedToken, isHandedOut } from "./handed-token";
import { browserToken, isToken } from "./tokens";

const SECRET = "s".repeat(40);

it("is a token like others, and known again only for its link and secret", () => {
  const token = handedToken(SECRET, "a-link");
  expect(isToken(token)).toBe(true);
  expect(isHandedOut(SECRET, "a-link", token)).toBe(true);
  expect(isHandedOut(SECRET, "another", token)).toBe(false);
  expect(isHandedOut("t".repeat(40), "a-link", token)).toBe(false);
});

it("knows no token that somebody made up, nor one of another length", () => {
  expect(isHandedOut(SECRET, "a-link", browserToken())).toBe(false);
  expect(isHandedOut(SECRET, "a-link", "")).toBe(false);
  expect(isHandedOut(SECRET, "a-link", handedToken(SECRET, "a-link").slice(0, 20))).toBe(false);
});

it("is another one each time", () => {
  expect(new Set(Array.from({ length: 50 }, () => handedToken(SECRET, "a-link"))).size).toBe(50);
});
