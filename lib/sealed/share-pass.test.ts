import { expect, it } from "vitest";
import { isSharePass, sharePass } from "./share-pass";

const secret = "s".repeat(40);
const of = { slug: "a".repeat(24), passwordHash: "$argon2id$one" };

it("opens the link and password it was made for, on this server, and nothing else", () => {
  const pass = sharePass(secret, of);
  expect(isSharePass(secret, of, pass)).toBe(true);
  expect(isSharePass(secret, { ...of, slug: "b".repeat(24) }, pass)).toBe(false);
  expect(isSharePass(secret, { ...of, passwordHash: "$argon2id$two" }, pass)).toBe(false);
  expect(isSharePass("t".repeat(40), of, pass)).toBe(false);
  for (const made of ["", pass.slice(1), `${pass}x`, of.passwordHash])
    expect(isSharePass(secret, of, made)).toBe(false);
});
