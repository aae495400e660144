import { expect, it } from "vitest";
import { codeInWords, isCode, readCode, resumeCode } from "./resume-code";

it("is read back however it was written down", () => {
  for (let i = 0; i < 50; i++) {
    const code = resumeCode();
    expect(isCode(code)).toBe(true);
    expect(readCode(codeInWords(code))).toBe(code);
    expect(readCode(` ${codeInWords(code).toLowerCase().replaceAll("-", " ")} `)).toBe(code);
  }
  expect(codeInWords("K7QF2M9DXR4T9B2C")).toBe("K7QF-2M9D-XR4T-9B2C");
  expect(readCode("ko1l-iooo-0000-0000")).toBe("K011100000000000");
});

it("takes nothing else", () => {
  for (const odd of ["", "K7QF", "K7QF-2M9D-XR4T-9B2C-1", "U".repeat(16), "../../../../etc/"])
    expect(readCode(odd)).toBe(null);
});

it("is never the same twice", () => {
  expect(new Set(Array.from({ length: 200 }, resumeCode)).size).toBe(200);
});
