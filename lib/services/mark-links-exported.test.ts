import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drafts, invitations, responses } from "@/db/schema";
import { openDraft } from "@/lib/sealed/draft";
import { resumeCode } from "@/lib/sealed/resume-code";
import { hashToken, sealedKeys } from "@/lib/sealed/tokens";
import { surveyBeingAnswered } from "@/tests/answering";
import { requireSurvey } from "./find-survey";
import { markLinksExported } from "./mark-links-exported";
import { openDoor, type Ticket } from "./open-door";
import { resumeDraft } from "./resume-draft";
import { findOwnDraft, saveAnswers } from "./save-answers";
import { submitResponse } from "./submit-response";

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
let waveId: string;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
  waveId = (await requireSurvey(survey.context, survey.surveyId)).wave.id;
});
afterAll(() => survey.open.close());

type Personal = Extract<Ticket, { kind: "personal" }>;
/** A link in a browser that has pressed Start. */
async function begun(): Promise<Required<Personal>> {
  const ticket = await survey.personal();
  return { kind: "personal", token: ticket.token ?? "", code: resumeCode() };
}
const handOut = (ids?: readonly string[]) =>
  survey.context.db.transaction((tx) =>
    markLinksExported({ ...survey.context, db: tx }, ids ? { waveId, ids } : { waveId }),
  );
async function read(ticket: Ticket) {
  const door = await openDoor(survey.context, ticket);
  return door.state === "open" ? (await findOwnDraft(survey.context, door))?.answers : door.state;
}
const idOf = async ({ token }: Personal) => {
  const [row] = await survey.open.db
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, hashToken(token)));
  return row?.id ?? "";
};

it("opens a draft by the link alone while no member has had it", async () => {
  const mine = await begun();
  await saveAnswers(survey.context, { ticket: mine, answers: { A1: "mine" } });
  expect(await read({ kind: "personal", token: mine.token })).toEqual({ A1: "mine" });
});

it("locks a draft that was begun before its link was handed out: the link alone opens it no more, the browser does", async () => {
  const mine = await begun();
  await saveAnswers(survey.context, { ticket: mine, answers: { A1: "mine", F1: 2 } });
  await handOut();
  const bare: Ticket = { kind: "personal", token: mine.token };
  expect(await openDoor(survey.context, bare)).toMatchObject({ state: "open", needsCode: true, keys: null });
  expect(await read({ ...mine, code: resumeCode() })).toBeUndefined();
  expect(await read(mine)).toEqual({ A1: "mine", F1: 2 });
  // What is left in the database opens with no key that the link alone gives.
  const { draftId, draftKey } = sealedKeys(mine.token, waveId);
  const rows = await survey.open.db.select().from(drafts);
  expect(rows.map(({ id }) => id)).not.toContain(draftId);
  for (const { ciphertext } of rows) expect(() => openDraft(draftKey, ciphertext)).toThrow();
});

it("goes on by a typed code only where the link was handed out, and only by the right one", async () => {
  const mine = await begun();
  await saveAnswers(survey.context, { ticket: mine, answers: { A1: "mine" } });
  const resumed = async (ticket: Ticket) => (await resumeDraft(survey.context, ticket))?.answers ?? null;
  const wrong = { ...mine, code: resumeCode() };
  expect([await resumed(mine), await resumed(wrong)]).toEqual([null, null]);
  await handOut();
  expect([await resumed(mine), await resumed(wrong)]).toEqual([{ A1: "mine" }, null]);
});

it("goes on saving and sends once, with the code and without", async () => {
  const mine = await begun();
  await saveAnswers(survey.context, { ticket: mine, answers: { A1: "first" } });
  await handOut();
  await saveAnswers(survey.context, { ticket: mine, answers: { F1: 9 } });
  expect(await read(mine)).toEqual({ A1: "first", F1: 9 });
  const other = { ...mine, code: resumeCode() };
  await saveAnswers(survey.context, { ticket: other, answers: { A1: "by whoever was handed the link" } });
  expect(await read(mine)).toEqual({ A1: "first", F1: 9 });
  const before = await survey.open.db.$count(responses);
  expect(await submitResponse(survey.context, mine)).toBe("sent");
  expect(await submitResponse(survey.context, other)).toBe("sent before");
  expect(await survey.open.db.$count(responses)).toBe(before + 1);
  expect(await read(mine)).toBe("answered");
  expect(await read(other)).toEqual({ A1: "by whoever was handed the link" });
});

it("says what to do when a browser without a code would save", async () => {
  const ticket = await survey.personal();
  await handOut();
  await expect(saveAnswers(survey.context, { ticket, answers: { F1: 1 } })).rejects.toThrow("press Start");
});

it("hands out some links and leaves the others as they are", async () => {
  const [one, other] = [await begun(), await begun()];
  for (const ticket of [one, other]) await saveAnswers(survey.context, { ticket, answers: { F1: 5 } });
  await handOut([await idOf(one)]);
  await handOut([await idOf(one)]);
  expect(await read({ kind: "personal", token: one.token })).toBeUndefined();
  expect(await read(one)).toEqual({ F1: 5 });
  expect(await read({ kind: "personal", token: other.token })).toEqual({ F1: 5 });
});

it("loses no page that is saved in the same moment", async () => {
  for (let i = 0; i < 5; i++) {
    const mine = await begun();
    await saveAnswers(survey.context, { ticket: mine, answers: { F1: i } });
    const page = { A1: `page ${i}` };
    await Promise.all([handOut(), saveAnswers(survey.context, { ticket: mine, answers: page }), handOut()]);
    expect(await read(mine)).toEqual({ F1: i, ...page });
  }
});

it("keeps nothing of the code in a response", async () => {
  const mine = await begun();
  await saveAnswers(survey.context, { ticket: mine, answers: { F1: 4 } });
  await submitResponse(survey.context, mine);
  expect(JSON.stringify(await survey.open.db.select().from(responses))).not.toMatch(/code|\$/);
});
