import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drafts, invitations, openLinks, responses, spentSeals, surveys, waves } from "@/db/schema";
import { resumeCode } from "@/lib/sealed/resume-code";
import { browserToken } from "@/lib/sealed/tokens";
import { surveyBeingAnswered, TEST_DAY } from "@/tests/answering";
import { personalLinks } from "@/tests/personal-links";
import { closeSurvey } from "./close-survey";
import { createSurvey } from "./create-survey";
import { requireSurvey } from "./find-survey";
import { invitePeople } from "./invite-people";
import { markLinksExported } from "./mark-links-exported";
import { openDoor, requireDoor, type Ticket } from "./open-door";
import { saveAnswers } from "./save-answers";
import { submitResponse } from "./submit-response";

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
});
afterAll(() => survey.open.close());

const stateOf = async (ticket: Ticket) => (await openDoor(survey.context, ticket)).state;
const counts = () => Promise.all([drafts, responses, spentSeals].map((table) => survey.open.db.$count(table)));

it("opens for a personal link and tells only what the person may know", async () => {
  const door = await openDoor(survey.context, await survey.personal());
  expect(door).toMatchObject({ state: "open", title: "Why?", audience: "pmo-staff", organization: "Test" });
  expect(JSON.stringify(door)).not.toContain("person-");
});

it("opens for an open link before a browser has started, without keys", async () => {
  const door = await openDoor(survey.context, { kind: "open", slug: survey.slug, token: null });
  expect(door).toMatchObject({ state: "open", audience: "stakeholders", keys: null });
  await expect(requireDoor(survey.context, { kind: "open", slug: survey.slug, token: null })).rejects.toThrow(
    "does not lead to a survey",
  );
});

it("changes nothing, however often it is looked at", async () => {
  const ticket = await survey.personal();
  const before = await counts();
  for (let i = 0; i < 3; i++) await openDoor(survey.context, ticket);
  expect(await counts()).toEqual(before);
});

it("gives two people, and one person at two browsers of an open link, keys that share nothing", async () => {
  const tickets = [await survey.personal(), await survey.personal(), survey.browser(), survey.browser()];
  const doors = await Promise.all(tickets.map((ticket) => requireDoor(survey.context, ticket)));
  const ids = doors.flatMap(({ keys }) => [keys.draftId, keys.sealId, keys.orderSeed]);
  expect(new Set(ids).size).toBe(ids.length);
});

it("tells apart what is malformed and what is made up", async () => {
  for (const token of ["", "x", "../../../../etc/passwd00", "a".repeat(500)]) {
    expect(await stateOf({ kind: "personal", token })).toBe("malformed");
    expect(await stateOf({ kind: "open", slug: token, token: null })).toBe("malformed");
  }
  expect(await stateOf({ kind: "open", slug: survey.slug, token: "cut off" })).toBe("malformed");
  expect(await stateOf({ kind: "personal", token: browserToken() })).toBe("unknown");
  expect(await stateOf({ kind: "open", slug: browserToken(), token: null })).toBe("unknown");
});

it("does not take an open link for a personal one, or the other way round", async () => {
  const personal = await survey.personal();
  expect(await stateOf({ kind: "personal", token: survey.slug })).toBe("unknown");
  expect(await stateOf({ kind: "open", slug: personal.token ?? "", token: null })).toBe("unknown");
});

it("does not open before the survey does", async () => {
  const { context } = survey;
  const { id: surveyId } = await createSurvey(context, { title: "Next year", edition: "core" });
  const people = [{ audience: "pmo-staff", name: "", email: "early@example.org" }];
  await invitePeople(context, { surveyId, people });
  const [link] = await personalLinks(context, surveyId);
  const ticket: Ticket = { kind: "personal", token: link?.path.slice("/r/".length) ?? "" };
  expect(await openDoor(context, ticket)).toMatchObject({ state: "not-open", title: "Next year" });
  await expect(requireDoor(context, ticket)).rejects.toThrow("does not lead to a survey");
});

describe("a link that members have had in their hands", () => {
  const { stringify } = JSON;
  type Personal = Extract<Ticket, { kind: "personal" }>;
  const inBrowser = ({ token }: Ticket): Personal => ({ kind: "personal", token: token ?? "", code: resumeCode() });
  const handOut = async () => {
    const { context, surveyId } = survey;
    const { wave } = await requireSurvey(context, surveyId);
    await context.db.transaction((tx) => markLinksExported({ ...context, db: tx }, { waveId: wave.id }));
  };
  async function send(ticket: Ticket, answers: Record<string, unknown>) {
    await saveAnswers(survey.context, { ticket, answers });
    return submitResponse(survey.context, ticket);
  }

  it("looks the same to everybody else, answered or not; the browser that sent sees that it has", async () => {
    const [before, after, never] = [await survey.personal(), await survey.personal(), await survey.personal()];
    // One sends before the link is handed out, one after.
    const mine = [inBrowser(before), inBrowser(after)];
    await send(mine[0] as Ticket, { F1: 2 });
    await handOut();
    await send(mine[1] as Ticket, { F1: 3 });
    for (const ticket of mine) expect(await stateOf(ticket)).toBe("answered");
    const code = resumeCode();
    const seen = async (ticket: Ticket, more: { code?: string }) => {
      const door = await openDoor(survey.context, { kind: "personal", token: ticket.token ?? "", ...more });
      return stringify({ ...door, keys: null });
    };
    for (const more of [{}, { code }])
      expect(new Set([await seen(before, more), await seen(after, more), await seen(never, more)]).size).toBe(1);
    await expect(submitResponse(survey.context, inBrowser(after))).rejects.toThrow("Nothing is answered yet");
  });

  it("makes one response, whichever browsers send, and says so to the second alone", async () => {
    const link = await survey.personal();
    await handOut();
    const [mine, theirs] = [inBrowser(link), inBrowser(link)];
    const boxes = await survey.open.db.$count(responses);
    expect(await send(mine, { F1: 3 })).toBe("sent");
    expect(await submitResponse(survey.context, mine)).toBe("sent");
    await expect(saveAnswers(survey.context, { ticket: mine, answers: { F1: 4 } })).rejects.toThrow("sent already");
    expect(await send(theirs, { F1: 9 })).toBe("sent before");
    expect(await survey.open.db.$count(responses)).toBe(boxes + 1);
    const said = await survey.open.db.select().from(responses);
    expect(said.filter(({ answers }) => answers["F1"] === 9)).toEqual([]);
  });

  it("takes one of two that send at the same moment", async () => {
    const link = await survey.personal();
    await handOut();
    const both = [inBrowser(link), inBrowser(link)];
    for (const ticket of both) await saveAnswers(survey.context, { ticket, answers: { F1: 5 } });
    const outcomes = await Promise.all(both.map((ticket) => submitResponse(survey.context, ticket)));
    expect(outcomes.toSorted()).toEqual(["sent", "sent before"]);
  });
});

it("stays shut for links that were taken back", async () => {
  const { db } = survey.open;
  const ticket = await survey.personal();
  const door = await requireDoor(survey.context, ticket);
  await db.update(invitations).set({ revoked: true }).where(eq(invitations.waveId, door.waveId));
  await db.update(openLinks).set({ revoked: true }).where(eq(openLinks.slug, survey.slug));
  expect(await stateOf(ticket)).toBe("revoked");
  expect(await stateOf(survey.browser())).toBe("revoked");
  await db.update(invitations).set({ revoked: false });
  await db.update(openLinks).set({ revoked: false });
  expect(await stateOf(ticket)).toBe("open");
});

it("tells nothing of a survey that was deleted, and opens again when it comes back", async () => {
  const ticket = await survey.personal();
  const { db } = survey.open;
  await db.update(surveys).set({ deletedAt: new Date() }).where(eq(surveys.id, survey.surveyId));
  for (const one of [ticket, survey.browser()])
    expect(await openDoor(survey.context, one)).toMatchObject({ state: "removed", title: null, organization: null });
  await expect(requireDoor(survey.context, ticket)).rejects.toMatchObject({ code: "not_found" });
  await db.update(surveys).set({ deletedAt: null }).where(eq(surveys.id, survey.surveyId));
  expect(await stateOf(ticket)).toBe("open");
});

it("says so when the survey no longer asks the audience of the link", async () => {
  const ticket = await survey.personal();
  const { db } = survey.open;
  const [row] = await db.select().from(surveys).where(eq(surveys.id, survey.surveyId));
  if (!row) throw new Error("no survey");
  const audiences = row.instrument.audiences.filter(({ id }) => id !== "pmo-staff");
  const set = (instrument: typeof row.instrument) =>
    db.update(surveys).set({ instrument }).where(eq(surveys.id, survey.surveyId));
  await set({ ...row.instrument, audiences });
  expect(await stateOf(ticket)).toBe("not-asked");
  expect(await stateOf(survey.browser())).toBe("open");
  await set(row.instrument);
  expect(await stateOf(ticket)).toBe("open");
});

it("is open on the last day and shut on the day after, and for good once it is closed", async () => {
  const ticket = await survey.personal();
  const { waveId } = await requireDoor(survey.context, ticket);
  await survey.open.db.update(waves).set({ closesOn: "2026-05-10" }).where(eq(waves.id, waveId));
  const on = (day: string) => openDoor({ ...survey.context, now: () => new Date(`${day}T23:59:00Z`) }, ticket);
  expect((await on("2026-05-10")).state).toBe("open");
  expect(await on("2026-05-11")).toMatchObject({ state: "over", day: "2026-05-10" });
  const late = { ...survey.context, now: () => new Date("2026-05-11T00:01:00Z") };
  await expect(requireDoor(late, ticket)).rejects.toMatchObject({ code: "closed" });
  await closeSurvey(survey.context, { surveyId: survey.surveyId });
  expect(await openDoor(survey.context, ticket)).toMatchObject({
    state: "closed",
    day: TEST_DAY,
    audience: { one: "PMO staff member" },
  });
  await expect(requireDoor(survey.context, ticket)).rejects.toThrow("it takes no more answers");
});
