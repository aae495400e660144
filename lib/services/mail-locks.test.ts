import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { invitations, outboxMails } from "@/db/schema";
import { mailer } from "@/lib/mail/mailer";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { surveyWithPeople } from "@/tests/mailing";
import { type Studio, studioIn } from "@/tests/studio";
import { beginMailings } from "./begin-mailings";
import { requireSurvey } from "./find-survey";
import { erasePerson } from "./person-data";
import { sendDueMail } from "./send-due-mail";

/** Two transactions that want the same rows the other way round: PostgreSQL ends one of them with an error. */
describe.runIf(process.env["TEST_DATABASE_URL"])("on PostgreSQL", () => {
  let open: TestDatabase;
  let studio: Studio;
  let other: postgres.Sql;
  beforeAll(async () => {
    vi.stubEnv("SMTP_URL", "");
    open = await withDatabase();
    studio = await studioIn(open);
    other = postgres(open.url ?? "", { max: 2 });
  });
  afterAll(async () => {
    await other.end();
    await open.close();
    vi.unstubAllEnvs();
  });

  const isWaiting = () =>
    vi.waitFor(
      async () => {
        const [row] = await other`
          select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        expect(row?.["n"]).toBeGreaterThan(0);
      },
      { timeout: 60_000, interval: 20 },
    );
  const work = () =>
    sendDueMail(studio.owner, { mailer: mailer(), perMinute: 6000, stopping: new AbortController().signal });

  it.each([
    ["closes the survey", "surveys", "update deliveries set attempts = attempts"],
    ["erases a person", "waves", "delete from invitations"],
  ])("who lays a mail down and who %s take turns", async (_, first, then) => {
    const { send } = await surveyWithPeople(studio.owner, 1);
    await send();
    await beginMailings(studio.owner);
    const before = await open.db.$count(outboxMails);
    const { done } = await other.begin(async (tx) => {
      await tx.unsafe(`select id from ${first} for no key update`);
      // In an object, so that the transaction does not wait for it.
      const done = work();
      done.catch(() => undefined);
      await isWaiting();
      await tx.unsafe(then);
      return { done };
    });
    await done;
    expect(await open.db.$count(outboxMails)).toBe(first === "waves" ? 0 : before + 1);
  });

  it("who erases a person waits for whoever notes a mail to them", async () => {
    const { surveyId, send } = await surveyWithPeople(studio.owner, 1);
    await send();
    await work();
    const { wave } = await requireSurvey(studio.owner, surveyId);
    const [person] = await open.db.select().from(invitations).where(eq(invitations.waveId, wave.id));
    const { done } = await other.begin(async (tx) => {
      await tx`select id from waves for no key update`;
      const done = erasePerson(studio.owner, { surveyId, personId: person?.id ?? "" });
      done.catch(() => undefined);
      await isWaiting();
      await tx`update deliveries set attempts = attempts`;
      await tx`update invitations set sent_on = sent_on`;
      return { done };
    });
    await done;
    expect(await open.db.$count(invitations, eq(invitations.waveId, wave.id))).toBe(0);
  });
});
