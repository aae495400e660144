import { expect, it } from "vitest";
import { readTable } from "./read-table";

const bytes = (text: string, unit: "utf8" | "utf16le" | "latin1") => new Uint8Array(Buffer.from(text, unit));

it.each([
  ["utf-8", bytes("name;town\nJosé;Zürich\n", "utf8")],
  ["utf-8", bytes("\uFEFFname;town\nJosé;Zürich\n", "utf8")],
  ["utf-16le", bytes("\uFEFFname;town\r\nJosé;Zürich", "utf16le")],
  ["utf-16le", bytes("name;town\r\nJosé;Zürich", "utf16le")],
  ["utf-16be", bytes("\uFEFFname;town\nJosé;Zürich", "utf16le").map((_, i, all) => all[i ^ 1] ?? 0)],
  ["windows-1252", bytes("name;town\nJosé;Zürich", "latin1")],
])("finds out %s", (encoding, input) => {
  const table = readTable(input);
  expect(table).toMatchObject({ encoding, delimiter: ";", columns: ["name", "town"], problems: [] });
  expect(table.rows).toEqual([{ row: 2, cells: ["José", "Zürich"] }]);
});

it("reads the quotation marks, dashes and the euro of Windows, whatever the version of Node", () => {
  // “Größe” – 5 €, as CP1252 has it.
  const input = Uint8Array.from([
    0x61, 0x0a, 0x93, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0x94, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80,
  ]);
  expect(readTable(input).rows).toEqual([{ row: 2, cells: ["“Größe” – 5 €"] }]);
});

it("takes quotes, line breaks in cells and empty rows, and counts rows as a spreadsheet does", () => {
  const { columns, rows, problems } = readTable('a,"b, too"\n"one ""quoted""","two\nlines"\n\n  \n3,4\n');
  expect(columns).toEqual(["a", "b, too"]);
  expect(rows).toEqual([
    { row: 2, cells: ['one "quoted"', "two\nlines"] },
    { row: 5, cells: ["3", "4"] },
  ]);
  expect(problems).toEqual([]);
});

it("does not cut one column of prose at its commas", () => {
  expect(readTable("answer\nwell, yes\nno; never, ever\n")).toMatchObject({ columns: ["answer"], problems: [] });
  expect(readTable("answer\tgroup\nwell, yes\tA\n")).toMatchObject({ delimiter: "\t" });
  expect(readTable("sep=;\na;b\n1;2")).toMatchObject({ columns: ["a", "b"], rows: [{ row: 3, cells: ["1", "2"] }] });
});

it("keeps ragged rows and says where they are", () => {
  const { rows, problems } = readTable("a,b\n1\n1,2,3\n1,2,,\n");
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["1", ""],
    ["1", "2"],
    ["1", "2"],
  ]);
  expect(problems).toMatchObject([
    { row: 2, column: "b" },
    { row: 3, column: "b", value: "3" },
  ]);
});

it("names columns apart, and reports twins, open quotes and empty files", () => {
  expect(readTable("a,a,\n1,2,3")).toMatchObject({ columns: ["a", "a (2)", "Column 3"], problems: [{ column: "a" }] });
  expect(readTable('a,b\n1,"2\n3,4').problems[0]?.message).toContain("not closed");
  expect(readTable(" \n").problems[0]?.message).toBe("The file is empty");
  expect(readTable("a,b\n").problems[0]?.message).toContain("no row");
});

it("keeps empty rows where each row counts, but no empty lines", () => {
  const rows = (csv: string) => readTable(csv, { keepEmptyRows: true }).rows.map(({ row, cells }) => [row, ...cells]);
  expect(rows('a\nx\n""\n\ny\n')).toEqual([
    [2, "x"],
    [3, ""],
    [5, "y"],
  ]);
  expect(rows("a,b\n1,2\n,\n\n")).toEqual([
    [2, "1", "2"],
    [3, "", ""],
  ]);
});

it("drops from headings and cells what a database would refuse", () => {
  const { columns, rows } = readTable("na\u0000me;to\ud83dwn\nJo\u0000sé;Zürich 😀\n");
  expect(columns).toEqual(["name", "town"]);
  expect(rows).toEqual([{ row: 2, cells: ["José", "Zürich 😀"] }]);
});
