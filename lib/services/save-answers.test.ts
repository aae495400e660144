import { afterAll, beforeAll, expect, it } from "vitest";
import { drafts } from "@/db/schema";
import { openDraft } from "@/lib/sealed/draft";
import { resumeCode } from "@/lib/sealed/resume-code";
import { browserToken, sealedKeys } from "@/lib/sealed/tokens";
import { surveyBeingAnswered, TEST_DAY } from "@/tests/answering";
import { closeSurvey } from "./close-survey";
import { requireSurvey } from "./find-survey";
import { markLinksExported } from "./mark-links-exported";
import { openDoor, requireDoor, type Ticket } from "./open-door";
import { readDraft, saveAnswers } from "./save-answers";
import { submitResponse } from "./submit-response";

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
});
afterAll(() => survey.open.close());

const save = (ticket: Ticket, answers: Record<string, unknown>) => saveAnswers(survey.context, { ticket, answers });
async function saved(ticket: Ticket) {
  const door = await openDoor(survey.context, ticket);
  return door.state === "open" ? readDraft(survey.context, door) : door.state;
}

it("keeps what other pages hold, and takes an answer away that was taken back", async () => {
  const ticket = await survey.personal();
  expect(await saved(ticket)).toEqual({});
  await save(ticket, { A1: "So that projects end well", A2: "Peace" });
  await save(ticket, { F1: 7, A2: undefined });
  expect(await saved(ticket)).toEqual({ A1: "So that projects end well", F1: 7 });
});

it("leaves one draft when the same page is saved again", async () => {
  const ticket = await survey.personal();
  await save(ticket, { F1: 3 });
  const before = await survey.open.db.$count(drafts);
  await save(ticket, { F1: 3 });
  expect(await survey.open.db.$count(drafts)).toBe(before);
  expect(await saved(ticket)).toEqual({ F1: 3 });
});

it("loses neither page of two tabs that save their first at the same moment", async () => {
  for (const ticket of [await survey.personal(), survey.browser(), survey.browser()]) {
    await Promise.all([save(ticket, { A1: "one tab" }), save(ticket, { F1: 9 }), save(ticket, { A2: "a third" })]);
    expect(await saved(ticket)).toEqual({ A1: "one tab", A2: "a third", F1: 9 });
  }
});

it("writes nothing readable: the row opens with the link's own key and with no other", async () => {
  const ticket = await survey.personal();
  const door = await requireDoor(survey.context, ticket);
  await save(ticket, { A1: "a sentence that nobody else may read" });
  const rows = await survey.open.db.select().from(drafts);
  const mine = rows.find(({ id }) => id === door.keys.draftId);
  expect(mine).toMatchObject({ savedOn: TEST_DAY, waveId: door.waveId });
  expect(JSON.stringify(rows)).not.toMatch(/sentence|nobody/);
  expect(JSON.stringify(rows)).not.toContain(ticket.token);
  const ciphertext = mine?.ciphertext ?? "";
  expect(openDraft(door.keys.draftKey, ciphertext)).toMatchObject({ A1: "a sentence that nobody else may read" });
  const strangers = [browserToken(), survey.context.secret, mine?.id ?? ""];
  for (const stranger of strangers) {
    expect(() => openDraft(sealedKeys(stranger, door.waveId).draftKey, ciphertext)).toThrow();
  }
});

it("gives back the code of whoever began: a second device takes it, and opens the draft when the link is handed out", async () => {
  const { token } = await survey.personal();
  const [one, other] = [resumeCode(), resumeCode()].map((code) => ({ kind: "personal", token, code }) as Ticket);
  if (one?.kind !== "personal" || other?.kind !== "personal") throw new Error("no ticket");
  expect(await save(one, { F1: 3 })).toBe(one.code);
  expect(await save(other, { A1: "on the second device" })).toBe(one.code);
  const { context, surveyId } = survey;
  const { wave } = await requireSurvey(context, surveyId);
  await context.db.transaction((tx) => markLinksExported({ ...context, db: tx }, { waveId: wave.id }));
  expect(await saved(other)).toEqual({});
  expect(await saved({ ...other, code: one.code })).toEqual({ F1: 3, A1: "on the second device" });
});

it("refuses a link that leads nowhere, and one that was cut off", async () => {
  for (const token of [browserToken(), "short"]) {
    await expect(save({ kind: "personal", token }, { F1: 1 })).rejects.toThrow("does not lead to a survey");
  }
  const unstarted: Ticket = { kind: "open", slug: survey.slug, token: null };
  await expect(save(unstarted, { F1: 1 })).rejects.toThrow("does not lead to a survey");
});

it("never brings a draft back after the answers were sent, not even a save that was under way", async () => {
  for (let i = 0; i < 4; i++) {
    const ticket = await survey.personal();
    const { draftId } = (await requireDoor(survey.context, ticket)).keys;
    await save(ticket, { F1: 5 });
    const late = save(ticket, { F1: 6 });
    await Promise.allSettled([submitResponse(survey.context, ticket), late]);
    await expect(save(ticket, { F1: 6 })).rejects.toThrow("sent already");
    expect(await saved(ticket)).toBe("answered");
    expect((await survey.open.db.select().from(drafts)).map(({ id }) => id)).not.toContain(draftId);
  }
});

it("refuses once the survey is closed: its drafts are gone, and none comes back", async () => {
  const ticket = survey.browser();
  await save(ticket, { F1: 2 });
  await closeSurvey(survey.context, { surveyId: survey.surveyId });
  await expect(save(ticket, { F1: 8 })).rejects.toMatchObject({ code: "closed" });
  expect(await survey.open.db.select().from(drafts)).toEqual([]);
});
