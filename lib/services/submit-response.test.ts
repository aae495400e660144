import { afterAll, beforeAll, expect, it } from "vitest";
import { moveSurvey } from "@/db/queries/surveys";
import { drafts, invitations, responses, spentSeals } from "@/db/schema";
import { browserToken } from "@/lib/sealed/tokens";
import { surveyBeingAnswered } from "@/tests/answering";
import { closeSurvey } from "./close-survey";
import { listSurveys } from "./find-survey";
import { openDoor, type Ticket } from "./open-door";
import { saveAnswers } from "./save-answers";
import { submitResponse } from "./submit-response";

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
});
afterAll(() => survey.open.close());

const save = (ticket: Ticket, answers: Record<string, unknown>) => saveAnswers(survey.context, { ticket, answers });
const submit = (ticket: Ticket) => submitResponse(survey.context, ticket);
const sent = () => survey.open.db.select().from(responses);
/** What lies in the ballot box beyond these. */
async function added(before: Awaited<ReturnType<typeof sent>>) {
  const ids = new Set(before.map(({ id }) => id));
  return (await sent()).filter(({ id }) => !ids.has(id));
}

it("puts the answers into the ballot box with an audience and no day, and forgets the draft", async () => {
  const ticket = await survey.personal();
  await save(ticket, { A1: "So that projects end well", F1: 7 });
  await submit(ticket);
  const [row, ...others] = await sent();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    audience: "pmo-staff",
    answeredOn: null,
    answers: { A1: "So that projects end well", F1: 7 },
  });
  expect(await survey.open.db.$count(drafts)).toBe(0);
  expect((await openDoor(survey.context, ticket)).state).toBe("answered");
});

it("shares nothing with the ledger but the wave and the audience", async () => {
  const [row] = await sent();
  const people = await survey.open.db.select().from(invitations);
  const known = new Set(people.flatMap((one) => Object.values(one)).map(String));
  const { waveId: _, audience: __, answers: ___, answeredOn: ____, ...keys } = row ?? {};
  for (const value of Object.values(keys)) expect(known).not.toContain(String(value));
});

it("makes one response, however often and however close together it is sent", async () => {
  const before = await sent();
  const ticket = await survey.personal();
  await save(ticket, { F1: 4 });
  await Promise.all([submit(ticket), submit(ticket), submit(ticket)]);
  await submit(ticket);
  expect(await added(before)).toHaveLength(1);
});

it("keeps two people apart who send at the same moment", async () => {
  const before = await sent();
  const [one, other] = [await survey.personal(), survey.browser()];
  await save(one, { F1: 1 });
  await save(other, { F1: 10 });
  await Promise.all([submit(one), submit(other)]);
  expect((await added(before)).map(({ audience, answers }) => [audience, answers["F1"]]).sort()).toEqual([
    ["pmo-staff", 1],
    ["stakeholders", 10],
  ]);
});

it("writes nothing in the ledger: a row there for each answer would stand in the order of the answers", async () => {
  // xmin, ctid: written anew, with the same content, would be a note as well.
  const ledger = async () =>
    (await survey.open.raw("select ctid::text, xmin::text, xmax::text, * from invitations")).rows;
  const tickets = [await survey.personal(), survey.browser()];
  const before = await ledger();
  for (const ticket of tickets) {
    await save(ticket, { F1: 2 });
    await submit(ticket);
  }
  expect(await ledger()).toEqual(before);
});

it("refuses to send nothing, or only “don’t know”, and the link stays good", async () => {
  const ticket = await survey.personal();
  await expect(submit(ticket)).rejects.toThrow("Nothing is answered yet");
  await save(ticket, { F1: "unsure" });
  await expect(submit(ticket)).rejects.toThrow("So far you have only said “don’t know”");
  const seals = await survey.open.db.$count(spentSeals);
  // “I don’t know why it exists” says on its label that it counts.
  await save(ticket, { F1: "unsure", A1: "unsure" });
  await submit(ticket);
  expect(await survey.open.db.$count(spentSeals)).toBe(seals + 1);
});

it("names the question whose answer cannot be, and keeps the draft for mending", async () => {
  const before = await sent();
  const ticket = survey.browser();
  await save(ticket, { C1: ["cost"], C2: { speed: 20 }, F1: 3 });
  await expect(submit(ticket)).rejects.toThrow("“Value points”: Chips can only go to what you picked.");
  await save(ticket, { C2: { cost: 20 } });
  await submit(ticket);
  expect(await added(before)).toMatchObject([{ answers: { C1: ["cost"], C2: { cost: 20 }, F1: 3 } }]);
});

it("refuses links that lead nowhere", async () => {
  await expect(submit({ kind: "personal", token: browserToken() })).rejects.toMatchObject({ code: "not_found" });
  await expect(submit({ kind: "personal", token: "short" })).rejects.toMatchObject({ code: "not_found" });
});

it("takes no answer while the survey is being closed: the analysis would begin without it", async () => {
  const before = await sent();
  const ticket = await survey.personal();
  await save(ticket, { F1: 5 });
  const rollBack = new Error("not closed after all");
  let sending: Promise<unknown> = Promise.resolve();
  const outcome = { settled: false };
  const closing = survey.open.db.transaction(async (tx) => {
    await moveSurvey(tx, survey.surveyId, { from: "collecting", to: "closed" });
    sending = submit(ticket).then(() => {
      outcome.settled = true;
    });
    await new Promise((done) => setTimeout(done, 300));
    expect(outcome.settled).toBe(false);
    throw rollBack;
  });
  await expect(closing).rejects.toBe(rollBack);
  await sending;
  expect(await added(before)).toHaveLength(1);
});

it("holds the survey's row while it sends, so that a close waits for it", async () => {
  // Whoever locks a row leaves their transaction's number in its xmax. Seen with one connection too, which the test above is not.
  const lastHolder = async () => (await survey.open.raw("select xmax::text from surveys")).rows;
  const ticket = survey.browser();
  await save(ticket, { F1: 9 });
  const before = await lastHolder();
  await submit(ticket);
  expect(await lastHolder()).not.toEqual(before);
});

it("counts nothing that comes after the close, and what came before stays sent", async () => {
  const [late, early] = [survey.browser(), await survey.personal()];
  await save(late, { F1: 5 });
  await save(early, { F1: 5 });
  await submit(early);
  const before = await sent();
  await closeSurvey(survey.context, { surveyId: survey.surveyId });
  await expect(submit(late)).rejects.toMatchObject({ code: "closed" });
  await submit(early);
  expect(await sent()).toHaveLength(before.length);
  expect(await listSurveys(survey.context)).toMatchObject([{ survey: { status: "closed" } }]);
});
