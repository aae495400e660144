import { and, eq, inArray } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { auditEntries, deliveries, invitations, mailings, outboxMails, waves } from "@/db/schema";
import { MailFailure } from "@/lib/mail/mail-failure";
import { mailer } from "@/lib/mail/mailer";
import { hashToken } from "@/lib/sealed/tokens";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { type Conduct, type MailServer, mailServer, type Stage } from "@/tests/mail-server";
import { onceEach, surveyWithPeople } from "@/tests/mailing";
import { NOW, type Studio, studioIn } from "@/tests/studio";
import { cancelMailing } from "./cancel-mailing";
import { changePerson } from "./change-person";
import { closeSurvey } from "./close-survey";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { leaveDelivery, mailProblems, resumeMailing, retryDelivery } from "./mail-problems";
import { mailTimeline } from "./mail-timeline";
import { noteFailure } from "./note-failure";
import { personData } from "./person-data";
import { sendDueMail } from "./send-due-mail";
import { sendLaidMail } from "./send-laid-mail";
import { findSubscription, setSubscription } from "./unsubscribe";

let open: TestDatabase;
let studio: Studio;
let owner: Context;
let server: MailServer;
let minutes: number;

beforeAll(async () => {
  open = await withDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  studio = await studioIn(open);
  minutes = 0;
  owner = { ...studio.owner, now: () => new Date(NOW.getTime() + minutes * 60_000) };
  server = await mailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("APP_URL", "https://plumbline.example");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await open.db.delete(mailings);
});

/** Only who waits for a server that hangs gives it up soon: a busy machine's server is silent for a while between two words. */
const work = (patience?: { silenceMs: number }) =>
  sendDueMail(owner, { mailer: mailer(patience), perMinute: 6000, stopping: new AbortController().signal });
const states = async () => {
  const rows = await open.db
    .select({ email: invitations.email, state: deliveries.state })
    .from(deliveries)
    .innerJoin(invitations, eq(invitations.id, deliveries.invitationId));
  return Object.fromEntries(rows.map(({ email, state }) => [email, state]));
};
const MENDED = "mended@example.org";
const mailing = async (id: string) => (await open.db.select().from(mailings).where(eq(mailings.id, id)))[0];
const once = (stage: Stage, email: string, conduct: Conduct) => {
  let done = false;
  return (at: Stage, to: string): Conduct => {
    if (done || at !== stage || (to !== "" && to !== email)) return "go on";
    done = true;
    return conduct;
  };
};

describe("a mailing", () => {
  it("writes to each person once, with their own link, in text and HTML, and ends", async () => {
    const { emails, send } = await surveyWithPeople(owner, 5);
    const { id } = await send();
    await work();
    await work();
    expect(server.counts()).toEqual(onceEach(emails));
    expect(await mailing(id)).toMatchObject({ state: "sent", trouble: null });
    const rows = await open.db.select().from(invitations);
    for (const mail of server.received) {
      const token = /https:\/\/plumbline\.example\/r\/(\S+)/.exec(mail.text ?? "")?.[1] ?? "";
      const person = rows.find(({ tokenHash }) => tokenHash === hashToken(token));
      expect(mail.to).toMatchObject({ text: person?.email });
      expect(person).toMatchObject({ sentOn: "2026-05-04", linkExported: false });
      expect(mail.html).toContain(`href="https://plumbline.example/r/${token}"`);
      expect(mail.messageId).not.toContain(token);
      expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    }
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(5);
  });

  it("can be unsubscribed from by the header alone, which opens nothing else", async () => {
    const { send } = await surveyWithPeople(owner, 1);
    await send();
    await work();
    const [mail] = server.received;
    const list = mail?.headers.get("list") as { unsubscribe?: { url?: string } } | undefined;
    const url = list?.unsubscribe?.url ?? "";
    expect(mail?.headerLines.map(({ line }) => line)).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const token = /^https:\/\/plumbline\.example\/u\/([\w-]+)\/one-click$/.exec(url)?.[1] ?? "";
    const personal = /\/r\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(token).not.toContain(personal);
    await setSubscription(owner, token, false);
    await setSubscription(owner, token, false);
    expect(await findSubscription(owner, token)).toMatchObject({ unsubscribed: true, title: "Why?" });
    await setSubscription(owner, token, true);
    expect((await findSubscription(owner, token)).unsubscribed).toBe(false);
    for (const other of [personal, `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, "", "test"]) {
      await expect(setSubscription(owner, other, false)).rejects.toThrow("leads to no mail");
    }
    const elsewhere = { ...owner, secret: "t".repeat(40) };
    await expect(findSubscription(elsewhere, token)).rejects.toThrow("leads to no mail");
  });

  it("passes over whoever unsubscribed, was taken off the list, or has no address, also when that happened after it began", async () => {
    const { emails, send } = await surveyWithPeople(owner, 4);
    await send();
    const set = (email: string | undefined, values: object) =>
      open.db
        .update(invitations)
        .set(values)
        .where(eq(invitations.email, email ?? ""));
    await set(emails[0], { unsubscribed: true });
    server.behave((stage, to) => {
      if (stage === "recipient") return to === emails[1] ? { code: 450, message: "Later" } : "go on";
      return "go on";
    });
    await work();
    await set(emails[1], { revoked: true });
    server.behave(() => "go on");
    minutes = 2;
    await work();
    expect(server.counts()).toEqual(onceEach(emails.slice(2)));
    expect((await states())[emails[1] ?? ""]).toBe("skipped");
  });

  it("that is cancelled, or whose survey closes, writes to nobody more", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 6);
    const { id } = await send();
    server.behave((stage) =>
      stage === "sender" && server.received.length === 2 ? { code: 421, message: "Busy" } : "go on",
    );
    await work();
    await cancelMailing(owner, { surveyId, mailingId: id });
    server.behave(() => "go on");
    minutes = 10;
    await work();
    expect(server.received).toHaveLength(2);
    expect(Object.values(await states()).filter((state) => state === "skipped")).toHaveLength(emails.length - 2);

    const other = await surveyWithPeople(owner, 3);
    await other.send();
    await closeSurvey(owner, { surveyId: other.surveyId });
    await work();
    expect(server.received).toHaveLength(2);
  });

  it("that was cancelled forgets nobody: whom it failed, the next invitation reaches, and who is written to again gets it", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 4);
    const { id } = await send();
    const conduct: Record<string, [Stage, Conduct]> = {
      "p0@example.org": ["recipient", { code: 550, message: "5.1.1 No such user" }],
      "p1@example.org": ["body ends", "drop"],
      "p2@example.org": ["recipient", { code: 450, message: "Later" }],
    };
    server.behave((stage, to) => (conduct[to]?.[0] === stage ? conduct[to][1] : "go on"));
    await work();
    const failed = (await mailProblems(owner, surveyId)).people.find(({ state }) => state === "failed");
    await cancelMailing(owner, { surveyId, mailingId: id });
    const tooLate = retryDelivery(owner, { surveyId, deliveryId: failed?.id ?? "", email: failed?.email ?? "" });
    await expect(tooLate).rejects.toThrow("The next invitation goes to this person too");
    server.behave(() => "go on");
    // What may have arrived is left to a person; what surely did not is the next invitation's.
    const { people } = await mailProblems(owner, surveyId);
    expect(people.map(({ email }) => email)).toEqual(["p1@example.org"]);
    await retryDelivery(owner, { surveyId, deliveryId: people[0]?.id ?? "", email: "p1@example.org" });
    await work();
    expect(server.counts()).toEqual(onceEach(["p1@example.org", "p3@example.org"]));
    await send();
    await work();
    expect(server.counts()).toEqual(onceEach(emails));
  });

  it("that is cancelled while a mail is on its way leaves nobody waiting for ever when it comes back", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 1);
    const { id } = await send();
    server.behave((stage) => (stage === "sender" ? { code: 421, message: "Busy" } : "go on"));
    await work();
    const row = await mailing(id);
    const [delivery] = await open.db.update(deliveries).set({ state: "sending" }).returning();
    await cancelMailing(owner, { surveyId, mailingId: id });
    if (!row || !delivery) throw new Error("nothing was planned");
    const failure = new MailFailure("temporary", "450 Later");
    await noteFailure(owner, { mailing: row, delivery, failure, refusals: new Map() });
    expect(await states()).toEqual({ [emails[0] ?? ""]: "skipped" });
  });

  it("is not sent after the closing day", async () => {
    const { surveyId, send } = await surveyWithPeople(owner, 2);
    const { id } = await send();
    await open.db.update(waves).set({ closesOn: "2026-05-03" }).where(eq(waves.surveyId, surveyId));
    await work();
    expect(server.received).toHaveLength(0);
    expect(await mailing(id)).toMatchObject({ state: "cancelled" });
  });
});

describe("reminders", () => {
  it("go to whoever was invited and has not answered, as the list stands when they are sent", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 5);
    await send();
    await work();
    const answer = (email: string | undefined) =>
      open.db
        .update(invitations)
        .set({ answered: true })
        .where(eq(invitations.email, email ?? ""));
    await send("reminder");
    await answer(emails[0]);
    server.received.length = 0;
    server.behave((stage, to) =>
      stage === "recipient" && to === emails[1] ? { code: 451, message: "Later" } : "go on",
    );
    await work();
    await answer(emails[1]);
    server.behave(() => "go on");
    minutes = 2;
    await work();
    expect(server.counts()).toEqual(onceEach(emails.slice(2)));
    // Whoever was refused a reminder has not answered: no name is shown.
    await open.db.update(deliveries).set({ state: "failed", failure: "550 5.1.1 p2@example.org unknown" });
    const { people, reminders } = await mailProblems(owner, surveyId);
    expect(people.every(({ kind }) => kind === "invitation")).toBe(true);
    expect(JSON.stringify(reminders)).not.toContain("@");
    // Nor how many: it would tell how many have answered.
    expect(reminders).toEqual([{ mailingId: expect.any(String), state: "failed", reason: "550 5.1.1" }]);
  });

  it("never go to an address, or into an audience, that a member chose after the opening", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 4);
    await send();
    await work();
    server.received.length = 0;
    const { wave } = await requireSurvey(owner, surveyId);
    const change = async (email: string | undefined, values: { email?: string; audience?: string }) => {
      const [person] = await open.db
        .select()
        .from(invitations)
        .where(and(eq(invitations.waveId, wave.id), eq(invitations.email, email ?? "")));
      const { id: personId = "", name = "", audience = "" } = person ?? {};
      await changePerson(owner, { surveyId, personId, name, email: email ?? "", audience, ...values });
    };
    await change(emails[0], { email: "editor@example.org" });
    await change(emails[1], { audience: "stakeholders" });
    await change(emails[2], {});
    server.behave((stage, to) =>
      stage === "recipient" && to === emails[3] ? { code: 451, message: "Later" } : "go on",
    );
    await send("reminder");
    await work();
    // The same when it happens after the reminder has begun.
    await change(emails[3], { email: "later@example.org" });
    minutes = 2;
    server.behave(() => "go on");
    await work();
    expect(server.counts()).toEqual(onceEach(emails.slice(2, 3)));
  });
});

describe("a connection that ends", () => {
  const before: Stage[] = ["connect", "sender", "recipient"];
  it.each(before)("at “%s” costs nobody anything: the mail goes out at the next try", async (stage) => {
    const { emails, send } = await surveyWithPeople(owner, 4);
    await send();
    server.behave(once(stage, "p2@example.org", "drop"));
    await work();
    minutes = 2;
    await work();
    expect(server.counts()).toEqual(onceEach(emails));
    expect(new Set(Object.values(await states()))).toEqual(new Set(["sent"]));
  });

  it("as the body begins forgets nobody: it is tried again, or held where all may have been handed over already", async () => {
    const { emails, send } = await surveyWithPeople(owner, 4);
    await send();
    server.behave(once("body begins", "p2@example.org", "drop"));
    await work();
    minutes = 2;
    await work();
    const got = server.counts()["p2@example.org"] ?? 0;
    expect({ ...server.counts(), "p2@example.org": 1 }).toEqual(onceEach(emails));
    expect((await states())["p2@example.org"]).toBe(got === 1 ? "sent" : "unsure");
  });

  it.each([
    ["drop", 0],
    ["lose", 1],
    ["hang", 0],
  ] as const)(
    "after the whole mail (%s) leaves a mail that nobody is sure of, and no second one by itself",
    async (conduct, got) => {
      const { surveyId, emails, send } = await surveyWithPeople(owner, 4);
      const { id } = await send();
      server.behave(once("body ends", "p2@example.org", conduct));
      await work(conduct === "hang" ? { silenceMs: 3000 } : undefined);
      minutes = 600;
      await work();
      expect(server.counts()["p2@example.org"] ?? 0).toBe(got);
      expect(await states()).toEqual({
        ...Object.fromEntries(emails.map((email) => [email, "sent"])),
        "p2@example.org": "unsure",
      });
      expect(await mailing(id)).toMatchObject({ state: "sent" });
      const [problem] = (await mailProblems(owner, surveyId)).people;
      expect(problem).toMatchObject({
        email: "p2@example.org",
        state: "unsure",
        failure: expect.stringContaining("before the mail server confirmed"),
      });
      const deliveryId = problem?.id ?? "";
      if (got === 1) await leaveDelivery(owner, { surveyId, deliveryId });
      else await retryDelivery(owner, { surveyId, deliveryId, email: "p2@example.org" });
      await work();
      expect(server.counts()).toEqual(onceEach(emails));
      expect(new Set(Object.values(await states()))).toEqual(new Set(["sent"]));
      expect((await mailProblems(owner, surveyId)).people).toEqual([]);
    },
  );

  it("after the confirmation changes nothing", async () => {
    const { emails, send } = await surveyWithPeople(owner, 4);
    await send();
    server.behave((stage) => (stage === "confirmed" ? "drop" : "go on"));
    await work();
    minutes = 2;
    server.behave(() => "go on");
    await work();
    expect(server.counts()).toEqual(onceEach(emails));
  });
});

describe("a refusal", () => {
  it("for now is tried again after growing pauses, and at last shown", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 2);
    await send();
    let tries = 0;
    server.behave((stage, to) => {
      if (stage !== "recipient" || to !== emails[0]) return "go on";
      tries += 1;
      return { code: 450, message: "4.2.1 Mailbox busy, see https://plumbline.example/r/abcdefghijklmnopqrstuvwx" };
    });
    const triesAt: number[] = [];
    for (minutes of [0, 0.5, 1, 3, 6, 10, 21, 50, 81, 200, 321, 1000]) {
      const before = tries;
      await work();
      if (tries > before) triesAt.push(minutes);
    }
    expect(triesAt).toEqual([0, 1, 6, 21, 81, 321]);
    const { people } = await mailProblems(owner, surveyId);
    expect(people).toEqual([
      expect.objectContaining({ email: emails[0], state: "failed", failure: "450 4.2.1 Mailbox busy, see [link]" }),
    ]);
    expect(server.counts()).toEqual({ [emails[1] ?? ""]: 1 });
  });

  it("for good is shown at once; the address is mended and that person written to, nobody else", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 3);
    await send();
    server.behave((stage, to) =>
      stage === "recipient" && to === emails[0] ? { code: 550, message: "5.1.1 No such user" } : "go on",
    );
    await work();
    const [problem] = (await mailProblems(owner, surveyId)).people;
    const deliveryId = problem?.id ?? "";
    const taken = retryDelivery(owner, { surveyId, deliveryId, email: emails[1] ?? "" });
    await expect(taken).rejects.toThrow("has this address already");
    await expect(leaveDelivery(owner, { surveyId, deliveryId })).rejects.toThrow("mend the address");
    const others = await studioIn(open);
    for (const [context, message] of [
      [others.owner, /does not exist/],
      [studio.viewer, /Your role/],
    ] as const) {
      await expect(retryDelivery(context, { surveyId, deliveryId, email: "x@example.org" })).rejects.toThrow(message);
      await expect(leaveDelivery(context, { surveyId, deliveryId })).rejects.toThrow(message);
      await expect(mailProblems(context, surveyId)).rejects.toThrow(message);
    }
    const people = () =>
      open.db
        .select()
        .from(invitations)
        .where(inArray(invitations.email, [...emails, MENDED]));
    await retryDelivery(owner, { surveyId, deliveryId, email: MENDED });
    // At another address the link may reach somebody else.
    expect((await people()).filter(({ linkExported }) => linkExported)).toMatchObject([
      { email: MENDED, changed: true },
    ]);
    const log = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
    expect(log.filter(({ action }) => action === "change a person")).toMatchObject([{ detail: "" }]);
    const again = retryDelivery(owner, { surveyId, deliveryId, email: MENDED });
    await expect(again).rejects.toThrow("under way");
    await work();
    expect(server.counts()).toEqual(onceEach([MENDED, ...emails.slice(1)]));
  });

  it("of the sender stops the mailing for everybody, with the reason, until somebody resumes it", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 3);
    const { id } = await send();
    server.behave((stage) => (stage === "sender" ? { code: 550, message: "Sender not allowed" } : "go on"));
    await work();
    minutes = 60;
    server.behave(() => "go on");
    await work();
    expect(server.received).toHaveLength(0);
    expect(await mailing(id)).toMatchObject({
      state: "sending",
      trouble: expect.stringContaining("Sender not allowed"),
    });
    await expect(resumeMailing(studio.viewer, { surveyId, mailingId: id })).rejects.toThrow("Your role");
    await resumeMailing(owner, { surveyId, mailingId: id });
    await work();
    expect(server.counts()).toEqual(onceEach(emails));
  });

  it("of the password says so", async () => {
    await server.close();
    server = await mailServer({ password: "another" });
    vi.stubEnv("SMTP_URL", server.url);
    const { send } = await surveyWithPeople(owner, 2);
    const { id } = await send();
    await work();
    expect((await mailing(id))?.trouble).toMatch(/refuses the sign-in: 535/);
  });

  it("of one person after the other stops the mailing, and resuming tries them all again", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 9);
    const { id } = await send();
    server.behave((stage) => (stage === "recipient" ? { code: 554, message: "5.7.1 Relay access denied" } : "go on"));
    await work();
    expect((await mailing(id))?.trouble).toContain("Relay access denied");
    expect(Object.values(await states()).filter((state) => state === "failed")).toHaveLength(5);
    server.behave(() => "go on");
    await resumeMailing(owner, { surveyId, mailingId: id });
    await work();
    expect(server.counts()).toEqual(onceEach(emails));
  });
});

describe("an invitation that lies in the outbox", () => {
  const first = async (surveyId: string) => (await mailTimeline(owner, surveyId)).steps[0];
  const mailOf = async (surveyId: string) => {
    const [person] = await open.db.select().from(invitations).where(eq(invitations.email, "p0@example.org"));
    return (await personData(owner, { surveyId, personId: person?.id ?? "" })).mails;
  };

  it("says that it reached nobody, and goes out once when there is a mail server", async () => {
    vi.stubEnv("SMTP_URL", undefined);
    await open.db.delete(invitations);
    const { surveyId, emails, send } = await surveyWithPeople(owner, 3);
    const key = { surveyId, mailingId: (await send()).id };
    await work();
    await work();
    expect(await first(surveyId)).toMatchObject({ state: "sent", sent: 3, laid: 3 });
    expect(await mailOf(surveyId)).toMatchObject([{ state: "laid into the outbox" }]);
    await expect(sendLaidMail(owner, key)).rejects.toThrow("Set SMTP_URL");
    vi.stubEnv("SMTP_URL", server.url);
    await expect(sendLaidMail(studio.viewer, key)).rejects.toThrow("Your role");
    const other = await studioIn(open, "Other");
    await expect(sendLaidMail(other.owner, key)).rejects.toMatchObject({ code: "not_found" });
    await sendLaidMail(owner, key);
    await expect(sendLaidMail(owner, key)).rejects.toThrow("Nothing of it is in the outbox");
    await work();
    await work();
    expect(server.counts()).toEqual(onceEach(emails));
    expect(await first(surveyId)).toMatchObject({ state: "sent", sent: 3, laid: 0 });
    expect(await mailOf(surveyId)).toMatchObject([{ state: "sent" }]);
    expect(await open.db.$count(outboxMails, eq(outboxMails.mailingId, key.mailingId))).toBe(0);
  });

  it("is not sent after the close, and nobody is written to twice who has it", async () => {
    const { surveyId, send } = await surveyWithPeople(owner, 1);
    const key = { surveyId, mailingId: (await send()).id };
    await work();
    await expect(sendLaidMail(owner, key)).rejects.toThrow("Nothing of it is in the outbox");
    await closeSurvey(owner, { surveyId });
    await expect(sendLaidMail(owner, key)).rejects.toThrow("not open");
  });
});

it("keeps the mail of a sample organization here, whatever server is set", async () => {
  const sample = await studioIn(open, "Sample");
  const { organizations } = await import("@/db/schema");
  await open.db.update(organizations).set({ isSample: true }).where(eq(organizations.id, sample.organization.id));
  const { emails, send } = await surveyWithPeople(sample.owner, 3);
  await send();
  await work();
  await work();
  expect(server.received).toHaveLength(0);
  const laid = await open.db.select().from(outboxMails).where(eq(outboxMails.organizationId, sample.organization.id));
  expect(laid.map(({ recipient }) => recipient).sort()).toEqual([...emails].sort());
  const people = await open.db.select().from(invitations).where(eq(invitations.sentOn, "2026-05-04"));
  expect(
    people
      .filter(({ email }) => laid.some(({ recipient }) => recipient === email))
      .some(({ linkExported }) => linkExported),
  ).toBe(true);
  await expect(send("reminder")).rejects.toThrow("laid into the outbox");
});
