import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answeredNotes, drafts, invitations, openLinks, responses, spentSeals, waves } from "@/db/schema";
import { browserToken } from "@/lib/sealed/tokens";
import { surveyBeingAnswered } from "@/tests/answering";
import { closeSurvey } from "./close-survey";
import { createSurvey } from "./create-survey";
import { invitePeople, personalLinks } from "./invite-people";
import { openDoor, requireDoor, type Ticket } from "./open-door";

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
});
afterAll(() => survey.open.close());

const stateOf = async (ticket: Ticket) => (await openDoor(survey.context, ticket)).state;
const counts = () =>
  Promise.all([drafts, responses, spentSeals, answeredNotes].map((table) => survey.open.db.$count(table)));

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

it("is open on the last day and shut on the day after, and for good once it is closed", async () => {
  const ticket = await survey.personal();
  const { waveId } = await requireDoor(survey.context, ticket);
  await survey.open.db.update(waves).set({ closesOn: "2026-05-10" }).where(eq(waves.id, waveId));
  const on = (day: string) => openDoor({ ...survey.context, now: () => new Date(`${day}T23:59:00Z`) }, ticket);
  expect((await on("2026-05-10")).state).toBe("open");
  expect((await on("2026-05-11")).state).toBe("closed");
  await closeSurvey(survey.context, { surveyId: survey.surveyId });
  expect(await openDoor(survey.context, ticket)).toMatchObject({
    state: "closed",
    audience: { one: "PMO staff member" },
  });
  await expect(requireDoor(survey.context, ticket)).rejects.toThrow("it takes no more answers");
});
