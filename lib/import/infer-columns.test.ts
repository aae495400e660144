import { expect, it } from "vitest";
import { inferColumns } from "./infer-columns";
import { readTable } from "./read-table";

const COLUMNS: Record<string, string[]> = {
  "Respondent ID": Array.from({ length: 40 }, (_, i) => `r${i}`),
  Department: ["Board", "Projects", "PMO", "Projects"],
  "Worth it (0-10)": ["0", "7", "10", "don't know"],
  Agree: ["Agree", "Strongly agree", "Neutral", "disagree"],
  Slider: ["0", "33", "50", "97"],
  Mood: ["-3", "0", "2", "3"],
  Age: ["24", "93", "41", "60"],
  Gender: ["female", "male", "female", "male"],
  Colour: ["red", "green", "blue", "red"],
  Values: ["Cost;Risk", "Risk", "Cost;Speed", "Speed;Risk"],
  Order: ["a;b;c", "c;b;a", "b;a;c", "a;c;b"],
  "Why?": Array.from({ length: 40 }, (_, i) => `Because of reason number ${i}, which matters to me`),
  Timestamp: Array.from({ length: 40 }, (_, i) => `2026-05-04 10:${10 + i}`),
  Empty: [""],
  Same: ["yes"],
};
const names = Object.keys(COLUMNS);
const rows = Array.from({ length: 40 }, (_, i) =>
  names.map((name) => COLUMNS[name]?.[i % (COLUMNS[name]?.length ?? 1)] ?? ""),
);
const csv = [names, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
const proposals = inferColumns(readTable(csv));

it.each([
  ["Respondent ID", { role: "ignore" }],
  ["Department", { role: "audience" }],
  ["Worth it (0-10)", { role: "ordinal", lo: 0, hi: 10 }],
  ["Agree", { role: "ordinal", steps: ["disagree", "Neutral", "Agree", "Strongly agree"] }],
  ["Slider", { role: "ordinal", lo: 0, hi: 100 }],
  ["Mood", { role: "ordinal", lo: -3, hi: 3 }],
  ["Age", { role: "ignore" }],
  ["Gender", { role: "ignore" }],
  ["Colour", { role: "choice", options: ["red", "green", "blue"] }],
  ["Values", { role: "multi", separator: ";", options: ["Cost", "Risk", "Speed"] }],
  ["Order", { role: "ranking", options: ["a", "b", "c"] }],
  ["Why?", { role: "text" }],
  ["Timestamp", { role: "ignore" }],
  ["Empty", { role: "ignore" }],
  ["Same", { role: "ignore" }],
])("proposes what %s holds", (name, role) => {
  expect(proposals.find(({ column }) => column === name)?.role).toMatchObject(role);
});

it("counts different entries, and says why it proposes what it does", () => {
  const gender = proposals.find(({ column }) => column === "Gender");
  expect(gender?.values).toEqual([
    { value: "female", count: 20 },
    { value: "male", count: 20 },
  ]);
  expect(gender?.because).toContain("who people are");
});

it("is not misled by a few dirty entries", () => {
  const cells = [...Array.from({ length: 995 }, (_, i) => String(1 + (i % 5))), "-o", "99", "NA", "-9", "5"];
  const [only] = inferColumns(readTable(`Score\n${cells.join("\n")}`));
  expect(only?.role).toMatchObject({ role: "ordinal", lo: 1, hi: 5 });
});
