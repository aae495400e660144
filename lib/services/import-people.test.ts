import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { auditEntries, invitations, peopleImports } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { personalLinks } from "@/tests/personal-links";
import { type Studio, studioIn } from "@/tests/studio";
import { createSurvey } from "./create-survey";
import {
  decidePerson,
  decidePersonInput,
  discardPeopleImport,
  importReadyPeople,
  PEOPLE_LIMITS,
  readPeopleImport,
  startPeopleImport,
  sweepPeopleImports,
} from "./import-people";
import { invitePeople } from "./invite-people";

let open: Awaited<ReturnType<typeof withDatabase>>;
let mine: Studio;
let theirs: Studio;
let surveyId: string;
beforeAll(async () => {
  open = await withDatabase();
  [mine, theirs] = [await studioIn(open), await studioIn(open, "Another")];
});
afterAll(() => open.close());
beforeEach(async () => {
  surveyId = (await createSurvey(mine.owner, { title: "Why?", edition: "core" })).id;
});

const bytes = (text: string) => new TextEncoder().encode(text);
const send = (text: string, everybody: string | null = null, context = mine.owner) =>
  startPeopleImport(context, surveyId, { bytes: bytes(text), fileName: "people.csv", everybody });
const counts = async (context = mine.owner) => {
  const read = await readPeopleImport(context, surveyId);
  return read && [read.review.ready.length, read.review.problems.length, read.review.nSkipped];
};
const emails = async () => (await personalLinks(mine.owner, surveyId)).map(({ email }) => email);
const decide = (decision: Record<string, unknown>) =>
  decidePerson(mine.owner, decidePersonInput.parse({ surveyId, decision }));

const LIST = [
  "Name;Mail;Group",
  "A;a@x.example;PMO",
  "B;b@ x.example;PMO",
  "C;c@x.example;Sponsor",
  "D;d@x.example;Sponsor",
  "A;a@x.example;PMO",
].join("\n");

it("imports what is ready, keeps the rest until it is decided, and then forgets the list", async () => {
  expect(await send(LIST)).toBeNull();
  expect(await counts()).toEqual([1, 4, 0]);
  expect(await importReadyPeople(mine.owner, { surveyId })).toEqual({ added: 1, left: 4 });
  // The same again adds nobody.
  expect(await importReadyPeople(mine.owner, { surveyId })).toEqual({ added: 0, left: 4 });
  await decide({ decide: "address", id: 1, address: "b@x.example" });
  await decide({ decide: "audience", id: 2, audience: "stakeholders" });
  expect(await counts()).toEqual([3, 1, 0]);
  await decide({ decide: "skip", id: 4 });
  expect(await importReadyPeople(mine.owner, { surveyId })).toEqual({ added: 3, left: 0 });
  expect(await emails()).toEqual(["a@x.example", "b@x.example", "c@x.example", "d@x.example"].sort(byAudience));
  expect(await readPeopleImport(mine.owner, surveyId)).toBeNull();
  await expect(importReadyPeople(mine.owner, { surveyId })).rejects.toThrow("not here any more");
});

/** The ledger lists audiences by id: PMO staff before stakeholders. */
const byAudience = (a: string, b: string) =>
  Number(a > "b@x" && a > "c") - Number(b > "b@x" && b > "c") || a.localeCompare(b);

it("is of one member and one survey: nobody else sees or changes it", async () => {
  await send(LIST);
  expect(await counts(mine.editor)).toBeNull();
  await expect(send(LIST, null, mine.viewer)).rejects.toThrow(/Your role/);
  await expect(send(LIST, null, theirs.owner)).rejects.toThrow("does not exist");
  await expect(readPeopleImport(theirs.owner, surveyId)).rejects.toThrow("does not exist");
  await expect(decidePerson(mine.editor, { surveyId, decision: { decide: "all" } })).rejects.toThrow(
    "not here any more",
  );
  expect(await counts()).toEqual([1, 4, 0]);
});

it("is replaced by the next list, and gone when it is discarded or a day old", async () => {
  await send(LIST);
  await send("e@x.example", "pmo-staff");
  expect(await counts()).toEqual([1, 0, 0]);
  await discardPeopleImport(mine.owner, { surveyId });
  expect(await counts()).toBeNull();
  await send(LIST);
  const tomorrow = { ...mine.owner, now: () => new Date(mine.owner.now().getTime() + 25 * 60 * 60 * 1000) };
  expect(await readPeopleImport(tomorrow, surveyId)).toBeNull();
  await sweepPeopleImports(tomorrow);
  expect(await open.db.$count(peopleImports)).toBe(0);
});

it("puts people back who were taken off, and adds without mail who asked for none", async () => {
  const people = ["off@x.example", "quiet@x.example"].map((email) => ({ audience: "pmo-staff", name: "", email }));
  await invitePeople(mine.owner, { surveyId, people });
  await open.db.update(invitations).set({ revoked: true }).where(eq(invitations.email, "off@x.example"));
  await open.db.update(invitations).set({ unsubscribed: true }).where(eq(invitations.email, "quiet@x.example"));
  const { id: other } = await createSurvey(mine.owner, { title: "Again?", edition: "core" });
  await startPeopleImport(mine.owner, other, { bytes: bytes("quiet@x.example"), fileName: "", everybody: "pmo-staff" });
  const quiet = (await readPeopleImport(mine.owner, other))?.review.problems[0];
  expect(quiet?.kind).toBe("unsubscribed");
  await decidePerson(mine.owner, {
    surveyId: other,
    decision: { decide: "accept", id: 0, problem: "unsubscribed" },
  });
  await importReadyPeople(mine.owner, { surveyId: other });
  const twice = await open.db.select().from(invitations).where(eq(invitations.email, "quiet@x.example"));
  expect(twice.map(({ unsubscribed }) => unsubscribed)).toEqual([true, true]);

  await send("off@x.example", "stakeholders");
  await decide({ decide: "accept", id: 0, problem: "removed" });
  const [before] = await personalLinks(mine.owner, surveyId);
  expect(await importReadyPeople(mine.owner, { surveyId })).toEqual({ added: 1, left: 0 });
  const [back] = await open.db.select().from(invitations).where(eq(invitations.email, "off@x.example"));
  expect([back?.revoked, back?.audience, back?.id]).toEqual([false, "stakeholders", before?.id]);
  const log = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
  expect(log.map(({ action, detail }) => [action, detail])).toContainEqual([
    "change a person",
    "1 put back on the list",
  ]);
});

it("refuses what is no list of people", async () => {
  expect(await send("   ")).toBe("empty");
  expect(await send(`PK${"x".repeat(20)}`)).toBe("spreadsheet");
  expect(await send("some words, then a \0 byte")).toBe("not-text");
  expect(await send("x".repeat(PEOPLE_LIMITS.bytes + 1))).toBe("too-large");
  expect(await send(Array.from({ length: 5001 }, (_, i) => `p${i}@x.example`).join("\n"))).toBe("too-many-rows");
  expect(await counts()).toBeNull();
});

it("takes 5,000 people at once", async () => {
  const list = Array.from({ length: 5000 }, (_, i) => `Person ${i};p${i}@x.example`).join("\n");
  expect(await send(list, "project-managers")).toBeNull();
  expect(await importReadyPeople(mine.owner, { surveyId })).toEqual({ added: 5000, left: 0 });
});

it("notes how many were added, and no name of theirs", async () => {
  await send("Zoe Example;zoe@x.example", "pmo-staff");
  await importReadyPeople(mine.owner, { surveyId });
  const entries = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
  const [entry] = entries.filter(({ action }) => action === "invite people");
  expect(entry?.detail).toBe("1 added to “Why?”");
  expect(JSON.stringify(entries)).not.toMatch(/zoe/i);
});
