import { inArray } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { deliveries, invitations, mailings } from "@/db/schema";
import type { Context } from "@/lib/services/context";
import { leaveDelivery, mailProblems, retryDelivery } from "@/lib/services/mail-problems";
import { freshPlace, type Place } from "@/tests/database";
import { type MailServer, mailServer, type Stage } from "@/tests/mail-server";
import { onceEach, surveyWithPeople } from "@/tests/mailing";
import { studioIn } from "@/tests/studio";
import { endWorkerProcesses, startWorkerProcess } from "@/tests/worker-process";

const postgres = process.env["TEST_DATABASE_URL"];
const PATIENT = { timeout: 200_000, interval: 100 };
const SECRET = "s".repeat(40);

let place: Place;
let server: MailServer;

beforeAll(async () => {
  place = await freshPlace();
});
afterAll(() => place.remove());
beforeEach(async () => {
  server = await mailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("APP_URL", "https://plumbline.example");
});
afterEach(async () => {
  endWorkerProcesses();
  vi.unstubAllEnvs();
  await server.close();
});

/** Looks into the database; an embedded one is open for one process, so nobody may be sending meanwhile. */
async function look<T>(work: (context: Context, db: Context["db"]) => Promise<T>): Promise<T> {
  const open = await openDatabase(place);
  try {
    const { owner } = await studioIn(open);
    return await work({ ...owner, secret: SECRET, now: () => new Date() }, open.db);
  } finally {
    await open.close();
  }
}

const startSending = () => {
  const { dataDir, databaseUrl } = place;
  const env = {
    APP_SECRET: SECRET,
    SMTP_URL: server.url,
    APP_URL: "https://plumbline.example",
    MAIL_PER_MINUTE: "6000",
  };
  const where = databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: dataDir };
  return startWorkerProcess({ ...env, ...where }, "tests/mail-process.ts");
};
type Process = ReturnType<typeof startSending>;
const stop = async (process: Process) => {
  process.signal("SIGTERM");
  await process.ended;
};

/** Begins to send to n people and kills the sender at this stage of the fourth mail, which the server has taken or not. */
async function killedAt(stage: Stage, taken: boolean) {
  const begun = await look(async (context) => {
    const survey = await surveyWithPeople(context, 10);
    await survey.send();
    return { ...survey, actor: context.actor };
  });
  let victim: Process | undefined;
  let mails = 0;
  let killed: Promise<unknown> | undefined;
  server.behave((at) => {
    if (at === "sender") mails += 1;
    if (killed || at !== stage || mails < 4) return "go on";
    victim?.signal("SIGKILL");
    killed = victim?.ended;
    return taken ? "go on" : "drop";
  });
  victim = startSending();
  await vi.waitFor(() => expect(killed, victim?.output()).toBeDefined(), PATIENT);
  await killed;
  return begun;
}

const everybodyHas = (n: number) => vi.waitFor(() => expect(server.received.length).toBeGreaterThanOrEqual(n), PATIENT);
/** Whatever is still to come would come by now. */
const quiet = () => new Promise((later) => setTimeout(later, 800));

/**
 * How far a mail had come is noted by the same statements in both databases: each stage is tried on PostgreSQL, and one of each
 * outcome on the embedded one, where what a dead process has written must be read again.
 */
const NOT_TAKEN = ["body begins", "sender", "recipient"] as const;
const UNSURE = [
  ["body ends", true],
  ["body ends", false],
] as const;
const onEach = <T>(cases: readonly T[]) => (postgres ? cases : cases.slice(0, 1));

describe(`a sender that is killed (${postgres ? "PostgreSQL" : "embedded"})`, () => {
  it.each(onEach(NOT_TAKEN))("at “%s” has left a mail that nobody got: the next one sends it", async (stage) => {
    const { emails } = await killedAt(stage, false);
    const next = startSending();
    await everybodyHas(10);
    await quiet();
    await stop(next);
    expect(server.counts()).toEqual(onceEach(emails));
    const left = await look((_, db) => db.$count(deliveries));
    expect(left % 10).toBe(0);
  });

  it.each(onEach(UNSURE))(
    "at “%s” (taken: %s) has left one that nobody is sure of; all others get theirs, and a person decides",
    async (stage, taken) => {
      const { surveyId, emails, actor } = await killedAt(stage, taken);
      const second = startSending();
      await everybodyHas(taken ? 10 : 9);
      await quiet();
      await stop(second);
      const counts = Object.values(server.counts());
      expect(counts).toEqual(Array(taken ? 10 : 9).fill(1));
      await look(async (context) => {
        const mine = { ...context, actor };
        const { people } = await mailProblems(mine, surveyId);
        expect(people.map(({ state }) => state)).toEqual(["unsure"]);
        const [{ id: deliveryId, email } = { id: "", email: null }] = people;
        if (taken) await leaveDelivery(mine, { surveyId, deliveryId });
        else await retryDelivery(mine, { surveyId, deliveryId, email: email ?? "" });
      });
      const third = startSending();
      await everybodyHas(10);
      await quiet();
      await stop(third);
      expect(server.counts()).toEqual(onceEach(emails));
      await look(async (context, db) => {
        expect(await mailProblems({ ...context, actor }, surveyId)).toEqual({ people: [], reminders: [] });
        expect((await db.select().from(mailings)).every(({ state }) => state === "sent")).toBe(true);
        expect((await db.select().from(invitations)).every(({ sentOn }) => sentOn !== null)).toBe(true);
      });
    },
  );

  it.runIf(postgres)("beside another one writes to nobody twice, whichever is killed", async () => {
    const { emails } = await look(async (context) => {
      const survey = await surveyWithPeople(context, 40);
      await survey.send();
      return survey;
    });
    const [first, second] = [startSending(), startSending()];
    await everybodyHas(12);
    first.signal("SIGKILL");
    await first.ended;
    const underWay = () => look((_, db) => db.$count(deliveries, inArray(deliveries.state, ["waiting", "sending"])));
    await vi.waitFor(async () => expect(await underWay()).toBe(0), PATIENT);
    await quiet();
    await stop(second);
    const counts = server.counts();
    const unsure = await look((_, db) => db.select().from(deliveries));
    const undecided = unsure.filter(({ state }) => state === "unsure").length;
    expect(undecided).toBeLessThanOrEqual(1);
    expect(Object.values(counts).every((n) => n === 1)).toBe(true);
    expect(Object.keys(counts).length + undecided).toBeGreaterThanOrEqual(emails.length);
  });

  it("or told to stop finishes the mail that is under way, and the next one goes on with the rest", async () => {
    const { emails } = await look(async (context) => {
      const survey = await surveyWithPeople(context, 8);
      await survey.send();
      return survey;
    });
    const first = startSending();
    server.behave((stage) => {
      if (stage === "body ends" && server.received.length === 2) first.signal("SIGTERM");
      return "go on";
    });
    expect(await first.ended).toBe(0);
    expect(server.received.length).toBeLessThan(8);
    server.behave(() => "go on");
    const second = startSending();
    await everybodyHas(8);
    await quiet();
    await stop(second);
    expect(server.counts()).toEqual(onceEach(emails));
    expect(`${first.output()}${second.output()}`).not.toMatch(/\/r\/|@example|error/i);
  });
});
