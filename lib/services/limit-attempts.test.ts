import { expect, it } from "vitest";
import { limitAttempts } from "./limit-attempts";

const at = (seconds: number) => new Date(1_000_000 + 1000 * seconds);
const limit = () => limitAttempts({ most: 2, windowMs: 60_000, message: "Wait a minute." });

it("stops one key after its attempts, and no other", () => {
  const attempts = limit();
  attempts.begin("a", at(0));
  attempts.begin("a", at(1));
  expect(() => attempts.begin("a", at(2))).toThrow("Wait a minute.");
  expect(() => attempts.begin("b", at(2))).not.toThrow();
});

it("counts again after the window, which refused attempts do not lengthen", () => {
  const attempts = limit();
  attempts.begin("a", at(0));
  attempts.begin("a", at(30));
  expect(() => attempts.begin("a", at(59))).toThrow();
  expect(() => attempts.begin("a", at(60))).not.toThrow();
});

it("forgets failures after a success", () => {
  const attempts = limit();
  attempts.begin("a", at(0));
  attempts.forget("a");
  attempts.begin("a", at(1));
  expect(() => attempts.begin("a", at(2))).not.toThrow();
});
