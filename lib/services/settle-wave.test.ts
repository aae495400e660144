import { afterAll, beforeAll, expect, it } from "vitest";
import { drafts, responses, spentSeals } from "@/db/schema";
import { surveyBeingAnswered } from "@/tests/answering";
import { closeSurvey } from "./close-survey";
import { openDoor, type Ticket } from "./open-door";
import { saveAnswers } from "./save-answers";
import { submitResponse } from "./submit-response";

const PEOPLE = Array.from({ length: 30 }, (_, i) => i);

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
});
afterAll(() => survey.open.close());

const inPhysicalOrder = async () => ({
  responses: await survey.open.db.select().from(responses),
  seals: (await survey.open.db.select().from(spentSeals)).map(({ sealId }) => sealId),
});

it("leaves nothing at closing that tells which answers came by which link", async () => {
  const tickets: Ticket[] = [];
  for (const i of PEOPLE) {
    const ticket = i % 2 === 0 ? await survey.personal() : survey.browser();
    tickets.push(ticket);
    await saveAnswers(survey.context, { ticket, answers: { A1: `Answer ${i}`, F1: (i % 10) + 1 } });
    await submitResponse(survey.context, ticket);
  }
  await saveAnswers(survey.context, { ticket: survey.browser(), answers: { A1: "never sent" } });
  expect(await survey.open.db.select().from(drafts)).toHaveLength(1);
  const before = await inPhysicalOrder();
  await closeSurvey(survey.context, { surveyId: survey.surveyId });
  const after = await inPhysicalOrder();

  expect(after.responses.map(({ sealId }) => sealId)).toEqual(PEOPLE.map(() => null));
  const oldIds = new Set(before.responses.map(({ id }) => id));
  expect(after.responses.filter(({ id }) => oldIds.has(id))).toEqual([]);

  const said = ({ responses: rows }: typeof before) => rows.map(({ id: _, sealId: __, ...row }) => JSON.stringify(row));
  expect(said(after).toSorted()).toEqual(said(before).toSorted());
  // By chance alone the order stays once in 30! times.
  expect(said(after)).not.toEqual(said(before));

  expect(await survey.open.db.select().from(drafts)).toEqual([]);
  expect(after.seals).toEqual(before.seals.toSorted());
  for (const ticket of tickets) expect((await openDoor(survey.context, ticket)).state).toBe("answered");
});
