import { expect, it } from "vitest";
import { invitationToken } from "./tokens";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token";

const SECRET = "s".repeat(32);
const ID = "6f9b0a52-9f2c-4d37-8a4e-0d7b1b3f2c11";

it("leads back to its invitation, for the server that made it alone", () => {
  const token = unsubscribeToken(SECRET, ID);
  expect(readUnsubscribeToken(SECRET, token)).toBe(ID);
  expect(readUnsubscribeToken("t".repeat(32), token)).toBeNull();
});

it("is nothing of the personal link", () => {
  const [token, personal] = [unsubscribeToken(SECRET, ID), invitationToken(SECRET, ID)];
  expect(token).not.toContain(personal);
  expect(readUnsubscribeToken(SECRET, personal)).toBeNull();
});

it("refuses whatever was changed by a letter, or is none", () => {
  const token = unsubscribeToken(SECRET, ID);
  for (const at of [0, 10, 21, 22, 30, 45]) {
    const changed = `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`;
    expect(readUnsubscribeToken(SECRET, changed), `letter ${at}`).toBeNull();
  }
  for (const odd of ["", "x", `${token}=`, token.slice(1), "ä".repeat(46)])
    expect(readUnsubscribeToken(SECRET, odd)).toBeNull();
});
