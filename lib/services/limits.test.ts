import { expect, it } from "vitest";
import { beginAttempt, forgetAttempts } from "./limits";

const START = new Date("2026-05-04T10:00:00Z").getTime();
const at = (minutes: number) => new Date(START + 60_000 * minutes);
const tryOften = (key: string, times: number, minute = 0) => {
  for (let i = 0; i < times; i++) beginAttempt("sign in", key, at(minute));
};

it("stops one key after its attempts, no other key and no other door", () => {
  tryOften("a", 8);
  expect(() => tryOften("a", 1)).toThrow(expect.objectContaining({ code: "too_many" }));
  expect(() => tryOften("b", 1)).not.toThrow();
  expect(() => beginAttempt("ask for a link", "a", at(0))).not.toThrow();
});

it("counts again after the window, which refused attempts do not lengthen", () => {
  tryOften("c", 8);
  expect(() => tryOften("c", 1, 14.9)).toThrow("Wait 15 minutes");
  expect(() => tryOften("c", 1, 15)).not.toThrow();
});

it("lets a key that was counted later wait for its own window", () => {
  tryOften("d", 1, 100);
  tryOften("e", 8, 110);
  expect(() => tryOften("d", 8, 115)).not.toThrow();
  expect(() => tryOften("e", 1, 115)).toThrow("Too many");
  expect(() => tryOften("e", 1, 125)).not.toThrow();
});

it("forgets failures after a success", () => {
  tryOften("f", 7);
  forgetAttempts("sign in", "f");
  expect(() => tryOften("f", 8)).not.toThrow();
});

it("keeps no more than 20,000 keys, and of these the newest", () => {
  tryOften("first", 8, 200);
  tryOften("second", 8, 200);
  for (let i = 0; i < 19_998; i++) tryOften(`many ${i}`, 1, 200);
  expect(() => tryOften("first", 1, 200)).toThrow("Too many");
  tryOften("one more", 1, 200);
  expect(() => tryOften("second", 1, 200)).toThrow("Too many");
  expect(() => tryOften("first", 1, 200)).not.toThrow();
});
