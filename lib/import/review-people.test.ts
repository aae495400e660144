import { expect, it } from "vitest";
import type { Audience } from "@/lib/survey/instrument";
import { decidePeople, peopleDecisionSchema } from "./decide-people";
import { peopleTable } from "./people-table";
import { type Ledger, reviewPeople } from "./review-people";

const AUDIENCES: readonly Audience[] = [
  { id: "stakeholders", name: "Executives", one: "executive", many: "executives", shape: "circle" },
  {
    id: "project-managers",
    name: "Project managers",
    one: "project manager",
    many: "project managers",
    shape: "square",
  },
  { id: "pmo-staff", name: "PMO staff", one: "member of the PMO", many: "PMO staff", shape: "triangle" },
];
const EMPTY: Ledger = { audiences: AUDIENCES, known: [], unsubscribed: new Set() };
const rowsOf = (text: string) => [
  ...peopleTable({ text: `Name;Mail;Group\n${text}`, name: "" }, { audiences: AUDIENCES, everybody: null }).rows,
];
const messages = (text: string, ledger: Partial<Ledger> = {}) =>
  reviewPeople(rowsOf(text), { ...EMPTY, ...ledger }).problems.map(({ row, kind, message }) => [
    row.row,
    kind,
    message,
  ]);

it("tells ready rows from those that need a decision", () => {
  const { ready, problems } = reviewPeople(
    rowsOf("A;a@x.example;PMO\nB;b@ x.example;PMO\nC;c@x.example;Sponsor"),
    EMPTY,
  );
  expect(ready.map(({ name }) => name)).toEqual(["A"]);
  expect(problems.map(({ kind, row }) => [kind, row.row])).toEqual([
    ["address", 3],
    ["audience", 4],
  ]);
});

it("finds the same person twice, whatever the capitals", () => {
  expect(messages("A;a@x.example;PMO\nB;A@X.example;Sponsor")).toEqual([[3, "duplicate", "Same address as row 2."]]);
});

it("knows who is on the list, was taken off it, or wants no mail", () => {
  const known = [
    { email: "a@x.example", audience: "pmo-staff", revoked: false },
    { email: "b@x.example", audience: "pmo-staff", revoked: true },
  ];
  const unsubscribed = new Set(["c@x.example"]);
  expect(messages("A;a@x.example;PMO\nB;b@x.example;PMO\nC;c@x.example;PMO", { known, unsubscribed })).toEqual([
    [2, "known", "On the list already."],
    [3, "removed", "Was taken off this list before."],
    [4, "unsubscribed", "Asked not to get mail from you any more."],
  ]);
});

it("counts the rows that name the same strange audience, and guesses which is meant", () => {
  const { problems } = reviewPeople(
    rowsOf("A;a@x.example;Sponsor\nB;b@x.example;Sponsor\nC;c@x.example;Project lead"),
    EMPTY,
  );
  const [first, , third] = problems;
  expect(first).toMatchObject({
    alike: 2,
    guess: "stakeholders",
    message: "“Sponsor” is not one of the three audiences.",
  });
  expect(third).toMatchObject({ alike: 1, guess: "project-managers" });
});

it("asks about people without an address, and takes them when told", () => {
  const rows = rowsOf("Head of IT;;PMO\n;;PMO");
  expect(reviewPeople(rows, EMPTY).problems.map(({ kind }) => kind)).toEqual(["no-address", "no-address"]);
  const both = [0, 1].reduce(
    (so, id) => decidePeople(so, { decide: "accept", id, problem: "no-address" }, EMPTY),
    rows,
  );
  expect(reviewPeople(both, EMPTY).ready.map(({ name }) => name)).toEqual(["Head of IT"]);
});

it("applies an audience to every row alike, and a fix or a skip to one", () => {
  const rows = rowsOf("A;a@x.example;Sponsor\nB;b@x.example;Sponsor\nC;c@ x.example;PMO");
  const chosen = decidePeople(rows, { decide: "audience", id: 0, audience: "stakeholders" }, EMPTY);
  expect(chosen.map(({ audience }) => audience)).toEqual(["stakeholders", "stakeholders", "pmo-staff"]);
  const mended = decidePeople(chosen, { decide: "address", id: 2, address: "c@x.example" }, EMPTY);
  expect(reviewPeople(mended, EMPTY).ready).toHaveLength(3);
  const skipped = decidePeople(chosen, { decide: "skip", id: 2 }, EMPTY);
  expect(reviewPeople(skipped, EMPTY)).toMatchObject({ problems: [], nSkipped: 1 });
  expect(reviewPeople(decidePeople(skipped, { decide: "unskip" }, EMPTY), EMPTY).problems).toHaveLength(1);
});

it("keeps an address that looks like a slip when it is typed again as it stands", () => {
  const many = ["a", "b", "c", "d"].map((one) => `${one};${one}@northfold.example;PMO`).join("\n");
  const rows = rowsOf(`${many}\nZ;z@northfald.example;PMO`);
  expect(reviewPeople(rows, EMPTY).problems).toMatchObject([{ kind: "address", mayStay: true }]);
  const kept = decidePeople(rows, { decide: "address", id: 4, address: "z@northfald.example" }, EMPTY);
  expect(reviewPeople(kept, EMPTY).problems).toEqual([]);
});

it("takes one problem waved through for no other", () => {
  const many = ["a", "b", "c", "d"].map((one) => `${one};${one}@northfold.example;PMO`).join("\n");
  const ledger = { ...EMPTY, unsubscribed: new Set(["z@northfald.example"]) };
  const rows = rowsOf(`${many}\nZ;z@northfald.example;PMO`);
  const meant = decidePeople(rows, { decide: "accept", id: 4, problem: "address" }, ledger);
  expect(reviewPeople(meant, ledger).problems.map(({ kind }) => kind)).toEqual(["unsubscribed"]);
  const both = decidePeople(meant, { decide: "accept", id: 4, problem: "unsubscribed" }, ledger);
  expect(reviewPeople(both, ledger).problems).toEqual([]);
});

it("cuts no name without a word: proposes the words that fit, or takes what is typed", () => {
  const rows = rowsOf(`${"Department of ".repeat(10)}Works;a@ x.example;PMO`);
  const fix = "Department of ".repeat(8).trim();
  expect(reviewPeople(rows, EMPTY).problems).toMatchObject([
    { kind: "name", message: "The name has 145 characters; at most 120 fit.", fix },
  ]);
  const all = reviewPeople(decidePeople(rows, { decide: "all" }, EMPTY), EMPTY);
  expect(all.ready.map(({ name, address }) => [name, address])).toEqual([[fix, "a@x.example"]]);
  const typed = decidePeople(rows, { decide: "name", id: 0, name: "Works" }, EMPTY);
  expect(typed[0]?.name).toBe("Works");
  expect(peopleDecisionSchema.safeParse({ decide: "name", id: 0, name: "x".repeat(121) }).success).toBe(false);
});

it("takes all proposals at once: what is mended and is there already is left out, what nobody can propose stays", () => {
  const rows = rowsOf("A;a@x.example;PMO\nA;a@ x.example;PMO\nB;nobody;PMO\nC;c@x.example,;PMO");
  const decided = decidePeople(rows, { decide: "all" }, EMPTY);
  const { ready, problems, nSkipped } = reviewPeople(decided, EMPTY);
  expect(ready.map(({ address }) => address)).toEqual(["a@x.example", "c@x.example"]);
  expect([problems.map(({ row }) => row.address), nSkipped]).toEqual([["nobody"], 1]);
});

it("looks through 5,000 rows", () => {
  const text = Array.from({ length: 5000 }, (_, i) => `P${i};p${i}@d${i % 900}.northfold.example;PMO`).join("\n");
  const rows = rowsOf(text);
  expect(reviewPeople(rows, EMPTY).ready).toHaveLength(5000);
});
