import { expect, it } from "vitest";
import { csvLines, guarded, unguarded } from "./csv-lines";

it("quotes what would end a cell and disarms what would be computed", () => {
  expect(
    csvLines([
      ["Name", "E-mail"],
      ['A "B", C', "=1+1"],
      ["-2", "@x"],
      ["a@x.org", "line\nbreak"],
    ]),
  ).toBe('\uFEFFName,E-mail\r\n"A ""B"", C",\'=1+1\r\n\'-2,\'@x\r\na@x.org,"line\nbreak"\r\n');
});

it("takes away exactly the apostrophe that it gave", () => {
  for (const text of ["=1+1", "-2", "@x", "'=1+1", "''=", "'s-Hertogenbosch", "O'Neill", "", "'"])
    expect(unguarded(guarded(text))).toBe(text);
});

it("takes semicolons and no mark where that is wanted", () => {
  expect(csvLines([["a", "b;c"]], { separator: ";", mark: false })).toBe('a;"b;c"\r\n');
});
