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
  ["Agree", { role: "ordinal", steps: ["Strongly disagree", "disagree", "Neutral", "Agree", "Strongly agree"] }],
  ["Slider", { role: "ordinal", lo: 0, hi: 100 }],
  ["Mood", { role: "ordinal", lo: -3, hi: 3 }],
  ["Age", { role: "ignore" }],
  ["Gender", { role: "choice", background: true }],
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

const proposalsFor = (csv: string) => inferColumns(readTable(csv));
const repeated = (cells: readonly string[], n = 30) =>
  Array.from({ length: n }, (_, i) => cells[i % cells.length] ?? "");
const roleOf = (cells: readonly string[], n?: number) =>
  proposalsFor(["Question", ...repeated(cells, n).map((cell) => `"${cell}"`)].join("\n"))[0]?.role;

it.each([
  [["Tend to agree", "Neutral", "Tend to disagree", "Completely agree"], "Completely disagree"],
  [["Very satisfied", "Satisfied", "Neutral"], "Dissatisfied"],
  [["very likely", "unlikely", "neutral"], "very unlikely"],
])("makes a scale with two ends whole: %j", (cells, added) => {
  expect(roleOf(cells)).toMatchObject({ role: "ordinal", steps: expect.arrayContaining([...cells, added]) });
});

it("leaves a scale that starts at nothing as it is", () => {
  expect(roleOf(["Some", "A lot", "Not at all"])).toMatchObject({ steps: ["Not at all", "Some", "A lot"] });
});

it("orders labels by the number they begin with", () => {
  const steps = ["1 - not at all", "2", "3", "4", "5 - completely"];
  expect(roleOf(steps.toReversed())).toMatchObject({ role: "ordinal", steps });
});

it.each([
  [["Cost, Risk", "Risk, Speed", "Speed", "Cost, Speed"], "multi", ","],
  [["Cost|Risk", "Risk|Speed", "Speed", "Cost|Speed"], "multi", "|"],
  [["Cost, Risk", "Risk, Cost"], "ranking", ","],
])("finds lists however they are divided: %j", (cells, role, separator) => {
  expect(roleOf(cells)).toMatchObject({ role, separator });
});

it.each([[["Yes, often", "No, never", "Yes, at times"]], [["Leeds, UK", "York, UK", "Paris, France"]]])(
  "takes an entry with a comma in it for one choice: %j",
  (cells) => {
    expect(roleOf(cells)).toMatchObject({ role: "choice" });
  },
);

it("does not take labels for own words", () => {
  const labels = Array.from({ length: 44 }, (_, i) => `A category called number ${i}`);
  expect(roleOf(labels, 1320)).toMatchObject({ role: "ignore" });
  expect(roleOf(labels, 60)).toMatchObject({ role: "text" });
});

it("finds columns of points and of ranks, their question and their options", () => {
  const points = [
    [50, 30, 20],
    [0, 100, 0],
    [40, 40, 20],
    [25, 25, 50],
    [60, 20, 20],
  ];
  const ranks = [
    [1, 2, 3],
    [3, 1, 2],
    [2, 3, 1],
    [1, 3, 2],
    [3, 2, 1],
  ];
  const head = "Value points [Cost],Value points [Risk],Value points [Speed],Rank_time,Rank_money,Rank_trust,Worth";
  const rows = points.map((row, i) => [...row, ...(ranks[i] ?? []), 1 + i].join());
  const found = proposalsFor([head, ...rows].join("\n")).map(({ role }) => role);
  expect(found).toEqual([
    { role: "points", question: "Value points", label: "Cost" },
    { role: "points", question: "Value points", label: "Risk" },
    { role: "points", question: "Value points", label: "Speed" },
    { role: "rank", question: "Rank", label: "time" },
    { role: "rank", question: "Rank", label: "money" },
    { role: "rank", question: "Rank", label: "trust" },
    expect.objectContaining({ role: "ordinal", lo: 1, hi: 5 }),
  ]);
});

it("does not take ratings for points because their sum hardly changes", () => {
  const rows = Array.from({ length: 30 }, (_, i) => (i === 0 ? "4,5" : i === 15 ? "5,4" : "5,5"));
  expect(proposalsFor(["Clear,Useful", ...rows].join("\n")).map(({ role }) => role.role)).toEqual([
    "ordinal",
    "ordinal",
  ]);
});

it.each([
  ["Respondent e-mail", (i: number) => `person${i}@example.org`],
  ["Contact", (i: number) => `person${i}@example.org`],
  ["Full name", (i: number) => `Person Number${i % 25}`],
  ["user_id", (i: number) => `u-${i}`],
  ["IP Address", (i: number) => `192.0.2.${i}`],
])("leaves out what tells who people are: %s", (heading, cell) => {
  const [only] = proposalsFor([heading, ...Array.from({ length: 40 }, (_, i) => cell(i))].join("\n"));
  expect(only?.role).toEqual({ role: "ignore" });
});

it.each([
  ["Age", ["18-29", "30-44", "45+"], "choice"],
  ["Age group", ["1", "2", "3", "4"], "ordinal"],
  ["Sex", ["f", "m", "x"], "choice"],
  ["Tenure", ["under 1 year", "1-3 years", "over 3 years"], "choice"],
  ["Country", ["Chile", "Ghana", "Norway"], "choice"],
  ["job_title", ["Analyst", "Lead", "Director"], "choice"],
])("proposes %s as background: who people are, not what they think", (heading, cells, role) => {
  const found = proposalsFor(
    [`Group,Worth,${heading}`, ...repeated(cells, 60).map((cell, i) => `g${i % 3},${i % 6},"${cell}"`)].join("\n"),
  );
  expect(found.map((one) => one.role)).toEqual([
    expect.objectContaining({ role: "audience" }),
    expect.not.objectContaining({ background: true }),
    expect.objectContaining({ role, background: true }),
  ]);
});

it("proposes what could have been the audience as background: a role beside a department", () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${["Board", "PMO"][i % 2]},${["North", "South", "East"][i % 3]}`);
  const found = proposalsFor(["Role,Home department", ...rows].join("\n")).find(({ role }) => role.role !== "audience");
  expect(found?.role).toMatchObject({ role: "choice", background: true });
});

it("leaves out exact ages, and entries about people that hardly two share", () => {
  const ages = Array.from({ length: 40 }, (_, i) => String(20 + i));
  expect(proposalsFor(["Age", ...ages].join("\n"))[0]).toMatchObject({
    role: { role: "ignore" },
    because: expect.stringContaining("who people are"),
  });
  const titles = Array.from({ length: 40 }, (_, i) => `Director of programme number ${i}`);
  expect(proposalsFor(["Job title", ...titles].join("\n"))[0]?.role).toEqual({ role: "ignore" });
});

it("does not take an opinion for background because such a word is in the question", () => {
  const asked = "How well does the PMO serve your country office?";
  expect(proposalsFor([asked, ...repeated(["well", "badly", "so so"])].join("\n"))[0]?.role).not.toHaveProperty(
    "background",
  );
});
