import { afterAll, beforeAll, expect, it } from "vitest";
import { drafts } from "@/db/schema";
import { browserToken } from "@/lib/sealed/tokens";
import { surveyBeingAnswered } from "@/tests/answering";
import { openDoor, type Ticket } from "./open-door";
import { readDraft, saveAnswers } from "./save-answers";
import { startAfresh } from "./start-afresh";
import { submitResponse } from "./submit-response";

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
});
afterAll(() => survey.open.close());

async function begun(ticket: Ticket) {
  const door = await openDoor(survey.context, ticket);
  return door.state === "open" ? readDraft(survey.context, door) : door.state;
}

it("deletes what was begun by this link and nobody else’s, and the link goes on working", async () => {
  const [mine, other] = [await survey.personal(), await survey.personal()];
  for (const ticket of [mine, other])
    await saveAnswers(survey.context, { ticket, answers: { A1: "typed by a filter" } });
  const before = await survey.open.db.$count(drafts);
  await startAfresh(survey.context, mine);
  await startAfresh(survey.context, mine);
  expect(await begun(mine)).toEqual({});
  expect(await begun(other)).toEqual({ A1: "typed by a filter" });
  expect(await survey.open.db.$count(drafts)).toBe(before - 1);
  await saveAnswers(survey.context, { ticket: mine, answers: { A1: "typed by me" } });
  expect(await begun(mine)).toEqual({ A1: "typed by me" });
});

it("refuses a link that leads nowhere, and one that was used", async () => {
  await expect(startAfresh(survey.context, { kind: "personal", token: browserToken() })).rejects.toMatchObject({
    code: "not_found",
  });
  const ticket = await survey.personal();
  await saveAnswers(survey.context, { ticket, answers: { F1: 5 } });
  await submitResponse(survey.context, ticket);
  await expect(startAfresh(survey.context, ticket)).rejects.toMatchObject({ code: "conflict" });
});
