import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { PeopleReview, RowProblem } from "@/lib/import/review-people";
import type { Audience } from "@/lib/survey/instrument";
import { ImportReview } from "./import-review";
import { MarkedAddress } from "./marked-address";

const AUDIENCES: readonly Audience[] = [
  { id: "stakeholders", name: "Executives", one: "executive", many: "executives", shape: "circle" },
  { id: "pmo-staff", name: "PMO staff", one: "member of the PMO", many: "PMO staff", shape: "triangle" },
];
const row = (id: number, address: string) => ({
  id,
  row: id + 2,
  name: "",
  address,
  written: "Sponsor",
  audience: null,
});
const PROBLEMS: readonly RowProblem[] = [
  { kind: "address", row: row(5, "a@ x.example"), message: "There is a space.", fix: "a@x.example", mayStay: false },
  { kind: "audience", row: row(12, "c@x.example"), message: "No such audience.", alike: 2, guess: "stakeholders" },
  { kind: "duplicate", row: row(17, "d@x.example"), message: "Same address as row 5.", keep: "Keep row 5" },
  { kind: "unsubscribed", row: row(18, "e@x.example"), message: "Wants no mail." },
  { kind: "removed", row: row(19, "f@x.example"), message: "Was taken off." },
  { kind: "name", row: { ...row(21, "g@x.example"), name: "x".repeat(130) }, message: "Too long.", fix: "Short" },
  { kind: "no-address", row: { ...row(20, ""), name: "Head of IT" }, message: "There is no address." },
];
const nothing = async () => null;
const html = (review: Partial<PeopleReview>) =>
  renderToStaticMarkup(
    <ImportReview
      review={{ ready: [], problems: [], nSkipped: 0, ...review }}
      audiences={AUDIENCES}
      decideAction={nothing}
      importAction={nothing}
      discardAction={nothing}
    />,
  );
const ready = (n: number) => Array.from({ length: n }, (_, i) => row(100 + i, `p${i}@x.example`));

it("puts the ready rows first and says that the others stay", () => {
  const all = html({ ready: ready(23), problems: PROBLEMS });
  expect(all).toContain("Import 23 ready rows");
  expect(all).toContain("The 7 rows stay here until fixed.");
  expect(all).toMatch(/role="status"[^>]*>.*<strong>23<\/strong> ready/);
  expect(all).toContain("Take all 3 proposals");
});

it("offers a way out for each problem, named for readers", () => {
  const all = html({ problems: PROBLEMS });
  expect(all).toMatch(/aria-label="Address of row 7"[^>]*value="a@x.example"/);
  expect(all).toMatch(/aria-label="Name of row 23"[^>]*value="Short"/);
  expect(all).toMatch(/name="problem" value="unsubscribed"/);
  expect(all).toContain('<option value="stakeholders" selected="">Executives</option>');
  for (const way of [
    "Use this",
    "Apply to 2 rows",
    "Skip row 19",
    "Add, without mail",
    "Put back on the list",
    "Add without an address",
  ])
    expect(all).toContain(way);
  expect(all).not.toContain("ready rows");
});

it("shows the first fifty and says how many are left", () => {
  const many = Array.from(
    { length: 120 },
    (_, i): RowProblem => ({ ...(PROBLEMS[0] as RowProblem), row: row(i, "?") }),
  );
  const all = html({ problems: many });
  expect(all.match(/Use this/g)).toHaveLength(50);
  expect(all).toContain("And 70 more");
});

it("marks where an address leaves what is proposed", () => {
  const marked = (address: string, fix: string | null) =>
    renderToStaticMarkup(<MarkedAddress address={address} fix={fix} />);
  expect(marked("a@ x.example", "a@x.example")).toBe('a@<mark class="import-mark">\u00a0</mark>x.example');
  expect(marked("a@x.exmaple", "a@x.example")).toBe('a@x.ex<mark class="import-mark">ma</mark>ple');
  expect(marked("a@xexample", "a@x.example")).toBe("a@xexample");
  expect(marked("a@x.example", null)).toBe("a@x.example");
});
