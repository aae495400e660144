import { expect, it } from "vitest";
import type { Audience } from "@/lib/survey/instrument";
import { csvLines } from "./csv-lines";
import { decodeText } from "./decode-text";
import { peopleTable } from "./people-table";

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

const read = (text: string, everybody: string | null = null) =>
  peopleTable({ text, name: "people.csv" }, { audiences: AUDIENCES, everybody });
const people = (text: string) => read(text).rows.map(({ name, address, audience }) => [name, address, audience]);
const BO = ["Bo Example", "bo@example.org", "pmo-staff"];

it.each([
  ["semicolons", "Name;E-Mail;Gruppe\nBo Example;bo@example.org;PMO staff"],
  ["tabs", "name\temail address\taudience\nBo Example\tbo@example.org\tpmo staff"],
  ["commas and quotes", '"Full name","Work email","Role"\n"Bo Example","bo@example.org","PMO"'],
  ["first and last name", "Nachname;Vorname;E-Mail-Adresse;Rolle\nExample;Bo;bo@example.org;PMO staff"],
  ["accents in headings", "Prénom,Nom de famille,Courriel,Groupe\nBo,Example,bo@example.org,PMO staff"],
  ["other columns between", "ID,Last Name,Dept,First Name,Mail,Group\n7,Example,IT,Bo,bo@example.org,PMO staff"],
  ["a separator that is named", "sep=;\nName;Mail;Group\nBo Example;bo@example.org;PMO staff"],
  ["a byte-order mark", "\uFEFFName;Mail;Group\nBo Example;bo@example.org;PMO staff"],
  ["no heading", "Bo Example;bo@example.org;PMO staff"],
  ["no heading, any order", "PMO staff\tbo@example.org\tBo Example"],
  ["an address under no known heading", "Name;Where;Group\nBo Example;bo@example.org;PMO staff"],
])("reads %s", (_, text) => expect(people(text)).toEqual([BO]));

it("takes apart what mail programs write", () => {
  expect(people("Bo Example <bo@example.org>").map((one) => one.slice(0, 2))).toEqual([
    ["Bo Example", "bo@example.org"],
  ]);
  expect(people('"Example, Bo" <mailto:bo@example.org>;').map((one) => one[1])).toEqual(["bo@example.org"]);
  const to = "Bo Example <bo@example.org>; Cy Example <cy@example.org>; di@example.org";
  expect(people(to).map((one) => one.slice(0, 2))).toEqual([
    ["Bo Example", "bo@example.org"],
    ["Cy Example", "cy@example.org"],
    ["", "di@example.org"],
  ]);
});

it("keeps a comma inside a name where semicolons separate", () => {
  expect(people("Example, Bo; bo@example.org")[0]?.slice(0, 2)).toEqual(["Example, Bo", "bo@example.org"]);
});

it("leaves a broken address as it was written", () => {
  expect(read("Name;Mail\nBo;bo@ example.org\nCy;").rows.map(({ address }) => address)).toEqual([
    "bo@ example.org",
    "",
  ]);
});

it("counts rows as a spreadsheet does, and says what was read", () => {
  const list = read("Name;Mail\nBo;bo@example.org\n\nCy;cy@example.org");
  expect(list.rows.map(({ row }) => row)).toEqual([2, 4]);
  expect(list.source).toBe("people.csv · 2 rows · separated by semicolons");
  expect(read("bo@example.org\ncy@example.org").rows.map(({ row }) => row)).toEqual([1, 2]);
  expect(read("sep=;\nName;Mail\nBo;bo@example.org").rows.map(({ row }) => row)).toEqual([3]);
});

it("puts everybody into one audience when told so, and leaves strange ones open", () => {
  expect(read("Bo;bo@example.org", "stakeholders").rows[0]?.audience).toBe("stakeholders");
  expect(read("Name;Mail;Group\nBo;bo@example.org;Sponsor").rows[0]).toMatchObject({
    written: "Sponsor",
    audience: null,
  });
  expect(people("Name;Mail;Group\nBo;bo@example.org;PM")[0]?.[2]).toBe("project-managers");
});

it("reads UTF-16 and Latin-1 as spreadsheets save them", () => {
  const text = "Name;E-Mail;Gruppe\r\nJörg Beispiel;joerg@example.org;PMO staff\r\n";
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
  for (const bytes of [utf16, new Uint8Array(Buffer.from(text, "latin1"))]) {
    expect(people(decodeText(bytes).text)).toEqual([["Jörg Beispiel", "joerg@example.org", "pmo-staff"]]);
  }
});

it("is empty for an empty list", () => expect(read("  \n\n").rows).toEqual([]));

it("reads a list that was taken out as it was: the apostrophe in front of a formula is no part of a name", () => {
  const names = ["=Ada", "+ Bo", "'-Cleo", "'s-Graven Dee", "O'Neill"];
  const table = csvLines([["Name", "E-mail"], ...names.map((name, i) => [name, `-p${i}@example.org`])]);
  const rows = read(table).rows.map(({ name, address }) => [name, address]);
  expect(rows).toEqual(names.map((name, i) => [name, `-p${i}@example.org`]));
});
