import { describe, expect, it } from "vitest";
import { isFoundOut } from "./is-found-out";
import { TELL_WHO_SENT_WHEN } from "./mutants";

/** Beside sealed.test.ts, which plays the product itself: two files, so that two run at a time. */
describe.runIf(process.env["TEST_DATABASE_URL"])("an attacker with the whole database", () => {
  it.each(TELL_WHO_SENT_WHEN)("finds out the order in which people sent when the product has $name", async (mutant) => {
    expect(await isFoundOut(mutant)).toBe(true);
  });
});
