import { expect, it } from "vitest";
import { firstOf, keepable } from "./plain-text";

it("drops what no database keeps, and nothing else", () => {
  expect(keepable("a\u0000b\ud83dc\ude00d")).toBe("abcd");
  expect(keepable("Ünï 😀 \t\r\n👩‍👩‍👧 中")).toBe("Ünï 😀 \t\r\n👩‍👩‍👧 中");
});

it("cuts between characters", () => {
  expect(firstOf("ab😀cd", 3)).toBe("ab");
  expect(firstOf("ab😀cd", 4)).toBe("ab😀");
  expect(firstOf("ab😀", 9)).toBe("ab😀");
});
