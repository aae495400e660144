import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { drafts, invitations, responses, spentSeals } from "@/db/schema";
import { surveyBeingAnswered } from "@/tests/answering";
import { personalLinks } from "@/tests/personal-links";
import { closeSurvey } from "./close-survey";
import { createSurvey } from "./create-survey";
import { requireSurvey } from "./find-survey";
import { invitePeople } from "./invite-people";
import { openDoor, type Ticket } from "./open-door";
import { openSurvey } from "./open-survey";
import { saveAnswers } from "./save-answers";
import { settleWaiting } from "./settle-wave";
import { submitResponse } from "./submit-response";

const STAFF = "pmo-staff";
const PEOPLE = Array.from({ length: 30 }, (_, i) => i);

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
});
afterAll(() => survey.open.close());

let surveyId: string;
let waveId: string;
let tickets: Ticket[];
/** Ten people of the PMO staff, in a survey of their own. */
beforeEach(async () => {
  const { context } = survey;
  surveyId = (await createSurvey(context, { title: "Why?", edition: "core" })).id;
  await openSurvey(context, { surveyId });
  waveId = (await requireSurvey(context, surveyId)).wave.id;
  tickets = await invite(10);
});

async function invite(n: number, audience = STAFF): Promise<Ticket[]> {
  const { context } = survey;
  const before = new Set((await personalLinks(context, surveyId)).map(({ id }) => id));
  const people = Array.from({ length: n }, () => ({ audience, name: "", email: null }));
  await invitePeople(context, { surveyId, people });
  const links = (await personalLinks(context, surveyId)).filter(({ id }) => !before.has(id));
  return links.map(({ path }) => ({ kind: "personal", token: path.slice("/r/".length) }));
}

async function answer(ticket: Ticket | undefined, said: string): Promise<void> {
  if (!ticket) throw new Error("nobody is left to answer");
  await saveAnswers(survey.context, { ticket, answers: { A1: said } });
  await submitResponse(survey.context, ticket);
}

const settle = () => settleWaiting(survey.context, waveId);
const inBox = () => survey.open.db.select().from(responses).where(eq(responses.waveId, waveId));
const marked = async () =>
  (await survey.open.db.select().from(invitations).where(eq(invitations.waveId, waveId))).filter((one) => one.answered);
/** The numbers of the transactions that wrote the rows of this wave. */
async function writers(table: string): Promise<number> {
  const { rows } = await survey.open.raw(`select distinct xmin::text from ${table} where wave_id = $1`, [waveId]);
  return rows.length;
}

it("waits for the third of an audience, then marks all three and forgets their seals", async () => {
  for (const i of [0, 1]) await answer(tickets[i], `answer ${i}`);
  expect(await settle()).toBe(false);
  expect(await marked()).toEqual([]);
  await answer(tickets[2], "answer 2");
  const before = await inBox();
  expect(await settle()).toBe(true);
  expect(await marked()).toHaveLength(3);
  const after = await inBox();
  expect(after.map(({ sealId }) => sealId)).toEqual([null, null, null]);
  const old = new Set(before.map(({ id }) => id));
  expect(after.filter(({ id }) => old.has(id))).toEqual([]);
  expect(after.map(({ answers }) => answers["A1"]).sort()).toEqual(["answer 0", "answer 1", "answer 2"]);
  for (const ticket of tickets.slice(0, 3)) expect((await openDoor(survey.context, ticket)).state).toBe("answered");
  expect((await openDoor(survey.context, tickets[3] as Ticket)).state).toBe("open");
  expect(await settle()).toBe(false);
});

it("marks exactly the people whose links are used up", async () => {
  for (const i of [7, 2, 5]) await answer(tickets[i], "x");
  await settle();
  const links = await personalLinks(survey.context, surveyId);
  const paths = new Set((await marked()).map(({ id }) => links.find((one) => one.id === id)?.path));
  expect(paths).toEqual(new Set([7, 2, 5].map((i) => `/r/${tickets[i]?.token}`)));
});

it("writes every row anew each time, so that no batch can be told from another", async () => {
  for (const i of [0, 1, 2]) await answer(tickets[i], `answer ${i}`);
  await settle();
  for (const i of [3, 4, 5, 6]) await answer(tickets[i], `answer ${i}`);
  expect(await writers("responses")).toBeGreaterThan(1);
  await settle();
  for (const table of ["responses", "spent_seals", "invitations"])
    expect([table, await writers(table)]).toEqual([table, 1]);
  const { rows } = await survey.open.raw("select seal_id from spent_seals where wave_id = $1 order by ctid", [waveId]);
  const seals = rows.map((row) => String((row as { seal_id: string }).seal_id));
  expect(seals).toEqual(seals.toSorted());
});

it("leaves an audience alone in which too few wait, but not the order of its rows", async () => {
  const [one] = await invite(1, "stakeholders");
  await answer(one, "a stakeholder");
  for (const i of [0, 1, 2]) await answer(tickets[i], `answer ${i}`);
  await settle();
  const rows = await inBox();
  expect(rows.filter(({ sealId }) => sealId !== null).map(({ answers }) => answers["A1"])).toEqual(["a stakeholder"]);
  expect((await marked()).map(({ audience }) => audience)).toEqual([STAFF, STAFF, STAFF]);
  expect(await writers("responses")).toBe(1);
});

it("never leaves one or two to whom a later answer could belong", async () => {
  for (const i of [0, 1, 2, 3, 4, 5]) await answer(tickets[i], "x");
  await settle();
  // Four are left: with three marked, the last one's answer would be known when it comes.
  for (const i of [6, 7, 8]) await answer(tickets[i], "y");
  expect(await settle()).toBe(false);
  await answer(tickets[9], "z");
  expect(await settle()).toBe(true);
  expect(await marked()).toHaveLength(10);
});

it("marks at once as many as may be when nearly everybody answers within one look", async () => {
  for (const ticket of tickets.slice(0, 9)) await answer(ticket, "x");
  expect(await settle()).toBe(true);
  expect(await marked()).toHaveLength(7);
  expect((await inBox()).filter(({ sealId }) => sealId !== null)).toEqual([]);
  // The last answer is from one of three, until the close marks them all.
  await answer(tickets[9], "y");
  expect(await settle()).toBe(false);
  await closeSurvey(survey.context, { surveyId });
  expect(await marked()).toHaveLength(10);
});

it("leaves nothing at closing that tells which answers came by which link, and marks nobody alone", async () => {
  const [lone] = await invite(1, "stakeholders");
  await answer(lone, "the only stakeholder");
  for (const i of [0, 1, 2, 3]) await answer(tickets[i], `Answer ${i}`);
  await saveAnswers(survey.context, { ticket: tickets[9] as Ticket, answers: { A1: "never sent" } });
  await closeSurvey(survey.context, { surveyId });
  expect((await inBox()).map(({ sealId }) => sealId)).toEqual([null, null, null, null, null]);
  expect((await marked()).map(({ audience }) => audience)).toEqual([STAFF, STAFF, STAFF, STAFF]);
  expect(await survey.open.db.select().from(drafts).where(eq(drafts.waveId, waveId))).toEqual([]);
  expect(await survey.open.db.$count(spentSeals, eq(spentSeals.waveId, waveId))).toBe(5);
  for (const ticket of [lone, tickets[0]])
    expect((await openDoor(survey.context, ticket as Ticket)).state).toBe("answered");
});

it("shuffles: by chance alone the order stays once in 30! times", async () => {
  const people = await invite(PEOPLE.length);
  for (const [i, ticket] of people.entries()) await answer(ticket, String(i));
  await settle();
  const { rows } = await survey.open.raw(
    "select answers->>'A1' as said from responses where wave_id = $1 order by ctid",
    [waveId],
  );
  const said = rows.map((row) => Number((row as { said: string }).said));
  expect(said).not.toEqual(PEOPLE);
  expect(said.toSorted((a, b) => a - b)).toEqual(PEOPLE);
});

it("counts who sends while it settles: nobody loses the seal without being marked", async () => {
  const people = await invite(20);
  await Promise.all([...people.map((ticket, i) => answer(ticket, `answer ${i}`)), settle(), settle(), settle()]);
  await settle();
  const rows = await inBox();
  expect(rows).toHaveLength(20);
  expect(await marked()).toHaveLength(rows.filter(({ sealId }) => sealId === null).length);
});
