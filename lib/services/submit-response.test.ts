import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { drafts, organizations, responses } from "@/db/schema";
import { browserToken } from "@/lib/sealed/tokens";
import { withDatabase } from "@/tests/database";
import { closeSurvey } from "./close-survey";
import type { Context } from "./context";
import { createSurvey } from "./create-survey";
import { listSurveys } from "./find-survey";
import { invitePeople, personalLinks } from "./invite-people";
import { openDoor, type Ticket } from "./open-door";
import { openSurvey } from "./open-survey";
import { readDraft, saveAnswers } from "./save-answers";
import { submitResponse } from "./submit-response";

let open: OpenDatabase;
let context: Context;
let surveyId: string;
let ticket: Ticket;

beforeAll(async () => {
  open = await withDatabase();
  const [organization] = await open.db.insert(organizations).values({ name: "Test" }).returning();
  const actor = { memberId: "m", organizationId: organization?.id ?? "", role: "owner", name: "", email: "" } as const;
  const enqueue = async () => undefined;
  context = { db: open.db, secret: "s".repeat(40), now: () => new Date("2026-05-04T10:11:12Z"), enqueue, actor };
  surveyId = (await createSurvey(context, { title: "Why?", edition: "core" })).id;
  await openSurvey(context, { surveyId });
  await invitePeople(context, { surveyId, people: [{ audience: "pmo-staff", name: "", email: "a@example.org" }] });
  const [link] = await personalLinks(context, surveyId);
  ticket = { kind: "personal", token: link?.path.slice("/r/".length) ?? "" };
});
afterAll(() => open.close());

it("keeps a draft that only the link opens, page by page", async () => {
  await saveAnswers(context, { ticket, answers: { A1: "So that projects end well" } });
  await saveAnswers(context, { ticket, answers: { F1: 7 } });
  const door = await openDoor(context, ticket);
  expect(door.state === "open" && (await readDraft(context, door))).toEqual({ A1: "So that projects end well", F1: 7 });
  const [row] = await open.db.select().from(drafts);
  expect(JSON.stringify(row)).not.toContain("projects");
});

it("refuses to send nothing, and answers that cannot be", async () => {
  const [link] = await context.db.query.openLinks.findMany();
  const stranger: Ticket = { kind: "open", slug: link?.slug ?? "", token: browserToken() };
  await expect(submitResponse(context, stranger)).rejects.toThrow("Nothing is answered yet");
  await saveAnswers(context, { ticket: stranger, answers: { F1: 77 } });
  await expect(submitResponse(context, stranger)).rejects.toThrow("F1");
});

it("makes one response, however often it is sent, and forgets the draft", async () => {
  await Promise.all([submitResponse(context, ticket), submitResponse(context, ticket)]);
  await submitResponse(context, ticket);
  const rows = await open.db.select().from(responses);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ audience: "pmo-staff", answeredOn: "2026-05-04", answers: { F1: 7 } });
  expect((await openDoor(context, ticket)).state).toBe("answered");
  await expect(saveAnswers(context, { ticket, answers: { F1: 1 } })).rejects.toThrow("sent already");
});

it("leads nowhere by a link that is malformed, made up, or after the close", async () => {
  expect((await openDoor(context, { kind: "personal", token: "x" })).state).toBe("malformed");
  expect((await openDoor(context, { kind: "personal", token: browserToken() })).state).toBe("unknown");
  await closeSurvey(context, { surveyId });
  const [link] = await context.db.query.openLinks.findMany();
  expect((await openDoor(context, { kind: "open", slug: link?.slug ?? "", token: null })).state).toBe("closed");
  expect(await listSurveys(context)).toMatchObject([{ survey: { status: "closed" } }]);
});
