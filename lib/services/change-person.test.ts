import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { auditEntries, invitations, responses } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { personalLinks } from "@/tests/personal-links";
import { type Studio, studioIn } from "@/tests/studio";
import {
  changePerson,
  changePersonInput,
  personOnList,
  putBackPerson,
  removePerson,
  takeOutLink,
} from "./change-person";
import { closeSurvey } from "./close-survey";
import { createSurvey } from "./create-survey";
import { invitePeople } from "./invite-people";
import { exportPeople, listPeople, listPeopleInput } from "./list-people";
import { openDoor, type Ticket } from "./open-door";
import { openSurvey } from "./open-survey";
import { readDraft, saveAnswers } from "./save-answers";
import { submitResponse } from "./submit-response";

let open: Awaited<ReturnType<typeof withDatabase>>;
let mine: Studio;
let theirs: Studio;
let surveyId: string;
let key: { surveyId: string; personId: string };
let ticket: Ticket;
beforeAll(async () => {
  open = await withDatabase();
  [mine, theirs] = [await studioIn(open), await studioIn(open, "Another")];
});
afterAll(() => open.close());
beforeEach(async () => {
  surveyId = (await createSurvey(mine.owner, { title: "Why?", edition: "full" })).id;
  const people = [
    { audience: "pmo-staff", name: "Ada", email: "ada@x.example" },
    { audience: "stakeholders", name: "Bo 100%", email: "bo@x.example" },
  ];
  await invitePeople(mine.owner, { surveyId, people });
  await openSurvey(mine.owner, { surveyId });
  const ada = (await personalLinks(mine.owner, surveyId)).find(({ name }) => name === "Ada");
  key = { surveyId, personId: ada?.id ?? "" };
  ticket = { kind: "personal", token: ada?.path.slice("/r/".length) ?? "" };
});

const change = (values: Partial<{ name: string; email: string; audience: string }>, context = mine.owner) =>
  changePerson(
    context,
    changePersonInput.parse({ ...key, name: "Ada", email: "ada@x.example", audience: "pmo-staff", ...values }),
  );
const row = async () => (await open.db.select().from(invitations).where(eq(invitations.id, key.personId)))[0];
const list = (input: Record<string, unknown> = {}) => listPeople(mine.owner, surveyId, listPeopleInput.parse(input));

it("is for owners and editors of the survey’s organization", async () => {
  for (const [context, message] of [
    [mine.viewer, /Your role/],
    [theirs.owner, /does not exist/],
  ] as const) {
    for (const work of [personOnList, removePerson, putBackPerson, takeOutLink])
      await expect(work(context, key)).rejects.toThrow(message);
    await expect(change({ name: "Eve" }, context)).rejects.toThrow(message);
    await expect(listPeople(context, surveyId, listPeopleInput.parse({}))).rejects.toThrow(message);
    await expect(exportPeople(context, surveyId)).rejects.toThrow(message);
  }
  await expect(personOnList(mine.owner, { surveyId, personId: "x" })).rejects.toThrow("not on the list");
  const elsewhere = (await createSurvey(mine.owner, { title: "Other", edition: "core" })).id;
  await expect(removePerson(mine.owner, { ...key, surveyId: elsewhere })).rejects.toThrow("not on the list");
});

it("changes name and address, not into somebody else’s", async () => {
  await change({ name: "Ada Example", email: " Ada.Example@X.example " });
  expect(await row()).toMatchObject({ name: "Ada Example", email: "ada.example@x.example", linkExported: true });
  await expect(change({ email: "bo@x.example" })).rejects.toThrow("Somebody else");
  await expect(change({ name: "", email: "" })).rejects.toThrow("a name or an address");
  await expect(change({ audience: "nobody" })).rejects.toThrow("no such audience");
  expect(() => changePersonInput.parse({ ...key, name: "", email: "ada", audience: "" })).toThrow(
    "not an e-mail address",
  );
});

it("moves somebody who has begun: what both audiences are asked stays, and can be sent", async () => {
  await saveAnswers(mine.owner, { ticket, answers: { A1: "So that plans meet", E10: { gates: 20 } } });
  await change({ audience: "project-managers" });
  const door = await openDoor(mine.owner, ticket);
  if (door.state !== "open") throw new Error(door.state);
  expect([door.audience, await readDraft(mine.owner, door)]).toEqual([
    "project-managers",
    { A1: "So that plans meet" },
  ]);
  await submitResponse(mine.owner, ticket);
  const sent = await open.db.select().from(responses).where(eq(responses.waveId, door.waveId));
  expect(sent.map(({ audience }) => audience)).toEqual(["project-managers"]);
});

it("treats those who have answered like those who have not, and leaves their answer where it counts", async () => {
  await saveAnswers(mine.owner, { ticket, answers: { A1: "So that plans meet" } });
  await submitResponse(mine.owner, ticket);
  const before = await personOnList(mine.owner, key);
  await change({ audience: "stakeholders" });
  await removePerson(mine.owner, key);
  await putBackPerson(mine.owner, key);
  expect((await open.db.select().from(responses)).filter(({ waveId }) => waveId === before.wave.id)).toMatchObject([
    { audience: "pmo-staff" },
  ]);
  expect((await openDoor(mine.owner, ticket)).state).toBe("answered");
  for (const shown of [before.person, (await list()).people[0], await exportPeople(mine.owner, surveyId)])
    expect(JSON.stringify(shown)).not.toMatch(/answered|reminded/i);
});

it("takes somebody off the list and puts them back with the same link", async () => {
  await removePerson(mine.owner, key);
  expect((await openDoor(mine.owner, ticket)).state).toBe("revoked");
  expect([(await list()).n, (await list({ removed: true })).n, (await list()).nRemoved]).toEqual([1, 1, 1]);
  await removePerson(mine.owner, key);
  await putBackPerson(mine.owner, key);
  expect((await openDoor(mine.owner, ticket)).state).toBe("open");
  await closeSurvey(mine.owner, { surveyId });
  await expect(change({ audience: "stakeholders" })).rejects.toThrow("closed");
  await change({ name: "Still Ada" });
});

it("shows a link only once it is noted as taken out", async () => {
  expect((await personOnList(mine.owner, key)).path).toBeNull();
  await takeOutLink(mine.owner, key);
  await takeOutLink(mine.owner, key);
  expect((await personOnList(mine.owner, key)).path).toBe(`/r/${ticket.token}`);
  expect(await row()).toMatchObject({ linkExported: true });
  const entries = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
  expect(entries.filter(({ action }) => action === "export links")).toHaveLength(2);
  expect(JSON.stringify(entries)).not.toContain(ticket.token);
});

it("searches by a part of name or address, by audience, page by page", async () => {
  const more = Array.from({ length: 120 }, (_, i) => ({ audience: "project-managers", name: `P${i}`, email: null }));
  await invitePeople(mine.owner, { surveyId, people: more });
  expect((await list({ words: "ADA@" })).people.map(({ name }) => name)).toEqual(["Ada"]);
  expect((await list({ words: "100%" })).n).toBe(1);
  expect((await list({ words: "%" })).n).toBe(1);
  expect((await list({ audience: "stakeholders" })).n).toBe(1);
  const last = await list({ page: "99" });
  expect([last.page, last.pages, last.people.length, last.n]).toEqual([3, 3, 22, 122]);
});

it("exports who was asked, harmless to a spreadsheet", async () => {
  await change({ name: "=HYPERLINK(1)" });
  const { csv } = await exportPeople(mine.editor, surveyId);
  expect(csv.split("\r\n").slice(0, 3).sort()).toEqual(
    [
      "'=HYPERLINK(1),ada@x.example,PMO staff,",
      "Bo 100%,bo@x.example,Executives,",
      "\uFEFFName,E-mail,Audience,Note",
    ].sort(),
  );
  expect(csv).not.toContain("/r/");
});
