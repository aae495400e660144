import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  analysisRuns,
  auditEntries,
  deliveries,
  invitations,
  mailings,
  organizations,
  outboxMails,
  responses,
  spentSeals,
  surveys,
  textVectors,
  waves,
} from "@/db/schema";
import { closeSurvey } from "@/lib/services/close-survey";
import { createSurvey } from "@/lib/services/create-survey";
import { requireSurvey, surveyOverview } from "@/lib/services/find-survey";
import { forgetContacts } from "@/lib/services/forget-contacts";
import { invitePeople } from "@/lib/services/invite-people";
import { openSurvey } from "@/lib/services/open-survey";
import { reopenSurvey } from "@/lib/services/reopen-survey";
import { saveAnswers } from "@/lib/services/save-answers";
import { submitResponse } from "@/lib/services/submit-response";
import { secondDatabase, type TestDatabase, withDatabase } from "@/tests/database";
import { personalLinks } from "@/tests/personal-links";
import { NOW, type Studio, studioIn } from "@/tests/studio";
import { keepHouse } from "./keep-house";

const ONE_DAY_MS = 24 * 60 * 60 * 1000;
const STAFF = "pmo-staff";

let open: TestDatabase;
let studio: Studio;
beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
});
beforeEach(() => open.db.delete(surveys));
afterAll(() => open.close());

const keep = (days = 0) => keepHouse({ ...studio.owner, now: () => new Date(NOW.getTime() + days * ONE_DAY_MS) }, open);

/** An open survey in which so many of twelve people have answered. */
async function surveyWith(answers: number) {
  const { owner } = studio;
  const { id: surveyId } = await createSurvey(owner, { title: "Why?", edition: "core" });
  await openSurvey(owner, { surveyId });
  const people = Array.from({ length: 12 }, (_, i) => ({ audience: STAFF, name: "", email: `p${i}@example.org` }));
  await invitePeople(owner, { surveyId, people });
  const links = await personalLinks(owner, surveyId);
  for (const { path } of links.slice(0, answers)) {
    const ticket = { kind: "personal", token: path.slice("/r/".length) } as const;
    await saveAnswers(owner, { ticket, answers: { F1: 3 } });
    await submitResponse(owner, ticket);
  }
  const { wave } = await requireSurvey(owner, surveyId);
  return { surveyId, waveId: wave.id };
}

const isSettled = async (waveId: string) =>
  (await open.db.select().from(responses).where(eq(responses.waveId, waveId))).every(({ sealId }) => sealId === null);

async function mailTo(waveId: string): Promise<void> {
  const [mailing] = await open.db
    .insert(mailings)
    .values({ waveId, kind: "invitation", texts: {}, scheduledFor: NOW })
    .returning();
  const people = await open.db.select().from(invitations).where(eq(invitations.waveId, waveId));
  for (const { id, email } of people) {
    const mail = { organizationId: studio.organization.id, subject: "", text: "", headers: {}, at: NOW };
    await open.db.insert(deliveries).values({ mailingId: mailing?.id ?? "", invitationId: id });
    await open.db.insert(outboxMails).values({ ...mail, mailingId: mailing?.id ?? null, recipient: email ?? "" });
  }
}

describe("settling", () => {
  it("settles what waits, and leaves no overwritten row behind", async () => {
    const { waveId } = await surveyWith(3);
    await keep();
    expect(await isSettled(waveId)).toBe(true);
    // Before it is swept, a page still has the rows that the settlement deleted, in the order of the answers.
    const { rows } = await open.raw(
      "select count(*)::int as n from pg_class where relname = 'responses' and relallvisible > 0",
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("goes on with the others when one fails, and says why without an answer in it", async () => {
    const broken = await surveyWith(3);
    const whole = await surveyWith(4);
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await open.raw(
      `create function refuse() returns trigger as $$ begin raise exception 'no room'; end $$ language plpgsql`,
    );
    await open.raw(
      `create trigger refuse before insert on spent_seals for each row when (new.wave_id = '${broken.waveId}') execute function refuse()`,
    );
    await keep();
    expect(await isSettled(whole.waveId)).toBe(true);
    expect(await isSettled(broken.waveId)).toBe(false);
    expect(told.mock.calls.flat()).toEqual([expect.stringMatching(/^Settling answers failed .*no room$/)]);
    await open.raw("drop trigger refuse on spent_seals");
    told.mockRestore();
    await keep();
    expect(await isSettled(broken.waveId)).toBe(true);
  });

  it("is done by one of several processes at a time", async () => {
    const other = await secondDatabase(open);
    let begun = 0;
    let end = () => {};
    const ended = new Promise<void>((done) => {
      end = done;
    });
    const chores = [{ name: "Waiting", work: () => Promise.all([++begun, ended]) }];
    const first = keepHouse(studio.owner, open, chores);
    await vi.waitFor(() => expect(begun).toBe(1), 20_000);
    await keepHouse(studio.owner, { claim: other.claim, raw: open.raw }, chores);
    expect(begun).toBe(1);
    end();
    await first;
    await keepHouse(studio.owner, { claim: other.claim, raw: open.raw }, [{ name: "Next", work: async () => ++begun }]);
    expect(begun).toBe(2);
    await other.die();
  });
});

describe("keeping no longer than promised", () => {
  it("deletes contacts, deliveries and mails on the day, keeps how many were asked, and notes it", async () => {
    const { surveyId, waveId } = await surveyWith(6);
    await mailTo(waveId);
    await closeSurvey(studio.owner, { surveyId });
    const before = await surveyOverview(studio.owner, surveyId);
    await keep(29);
    expect(await open.db.$count(invitations)).toBe(12);
    await keep(30);
    for (const table of [invitations, deliveries, outboxMails]) expect(await open.db.$count(table)).toBe(0);
    expect(await open.db.$count(spentSeals)).toBe(6);
    expect(await open.db.$count(responses)).toBe(6);
    expect((await surveyOverview(studio.owner, surveyId)).coverage).toEqual(before.coverage);
    const entries = await open.db.select().from(auditEntries).where(eq(auditEntries.memberName, "Housekeeping"));
    expect(entries).toMatchObject([{ action: "delete contacts", surveyId, detail: "12 contacts of “Why?”" }]);
    await keep(31);
    const again = eq(auditEntries.memberName, "Housekeeping");
    expect(await open.db.$count(auditEntries, again)).toBe(1);
  });

  it("lets nobody reopen a survey whose people are deleted: with new links they could answer twice", async () => {
    const { surveyId } = await surveyWith(3);
    await closeSurvey(studio.owner, { surveyId });
    await open.db.update(analysisRuns).set({ state: "done" });
    await keep(30);
    await expect(reopenSurvey(studio.owner, { surveyId })).rejects.toThrow("it stays closed");
  });

  it("keeps the people of a survey that is reopened while it waits for its turn", async () => {
    const { surveyId, waveId } = await surveyWith(0);
    await closeSurvey(studio.owner, { surveyId });
    await open.db.update(analysisRuns).set({ state: "done" });
    const late = { ...studio.owner, now: () => new Date(NOW.getTime() + 30 * ONE_DAY_MS) };
    // The list is read; before the row is held, somebody reopens the survey.
    const { transaction } = late.db;
    const db = Object.assign(Object.create(late.db) as typeof late.db, {
      transaction: async (...given: Parameters<typeof transaction>) => {
        await reopenSurvey(studio.owner, { surveyId });
        return late.db.transaction(...given);
      },
    });
    await forgetContacts({ ...late, db });
    expect(await open.db.$count(invitations, eq(invitations.waveId, waveId))).toBe(12);
  });

  it("keeps them as long as the organization says, and while a survey is open or a sample", async () => {
    const collecting = await surveyWith(0);
    const sample = await surveyWith(0);
    const closed = await surveyWith(0);
    await open.db.update(surveys).set({ isSample: true }).where(eq(surveys.id, sample.surveyId));
    for (const { surveyId } of [sample, closed]) await closeSurvey(studio.owner, { surveyId });
    await open.db.update(waves).set({ closedOn: sql`current_date - 400` }).where(eq(waves.id, collecting.waveId));
    const here = eq(organizations.id, studio.organization.id);
    await open.db.update(organizations).set({ retentionDays: 90 }).where(here);
    await keep(89);
    expect(await open.db.$count(invitations, eq(invitations.waveId, closed.waveId))).toBe(12);
    await keep(90);
    expect(await open.db.$count(invitations, eq(invitations.waveId, closed.waveId))).toBe(0);
    for (const { waveId } of [collecting, sample])
      expect(await open.db.$count(invitations, eq(invitations.waveId, waveId))).toBe(12);
    await open.db.update(organizations).set({ retentionDays: 30 }).where(here);
  });

  it("deletes old mails to members, and not those of yesterday", async () => {
    const mail = { organizationId: studio.organization.id, mailingId: null, subject: "", text: "", headers: {} };
    const yesterday = new Date(NOW.getTime() + 29 * ONE_DAY_MS);
    await open.db.insert(outboxMails).values([
      { ...mail, recipient: "old@example.org", at: NOW },
      { ...mail, recipient: "new@example.org", at: yesterday },
    ]);
    await keep(30);
    expect((await open.db.select().from(outboxMails)).map(({ recipient }) => recipient)).toEqual(["new@example.org"]);
  });

  it("removes deleted surveys after thirty days, all that belongs to them, and the vectors of texts", async () => {
    const { surveyId, waveId } = await surveyWith(2);
    const kept = await surveyWith(1);
    await open.db.insert(textVectors).values({ embedder: "m", textHash: "h", vector: new Uint8Array([1]) });
    await open.db.update(surveys).set({ deletedAt: NOW }).where(eq(surveys.id, surveyId));
    await keep(30);
    expect(await open.db.$count(surveys)).toBe(2);
    await keep(31);
    expect((await open.db.select().from(surveys)).map(({ id }) => id)).toEqual([kept.surveyId]);
    for (const [table, column] of [
      [responses, responses.waveId],
      [spentSeals, spentSeals.waveId],
      [invitations, invitations.waveId],
    ] as const)
      expect(await open.db.$count(table, eq(column, waveId))).toBe(0);
    expect(await open.db.$count(textVectors)).toBe(0);
    const here = eq(auditEntries.surveyId, surveyId);
    const entries = await open.db.select().from(auditEntries).where(here);
    expect(entries.filter(({ memberName }) => memberName === "Housekeeping")).toMatchObject([
      { action: "delete a survey for good", memberId: null, detail: "Why?" },
    ]);
  });
});
