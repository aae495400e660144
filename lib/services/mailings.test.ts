import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { auditEntries, deliveries, invitations, mailings, outboxMails, surveys, waves } from "@/db/schema";
import { mailer } from "@/lib/mail/mailer";
import { invitationToken } from "@/lib/sealed/tokens";
import { unsubscribeToken } from "@/lib/sealed/unsubscribe-token";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { surveyWithPeople, TEXT, TEXTS } from "@/tests/mailing";
import { NOW, type Studio, studioIn } from "@/tests/studio";
import { cancelMailing } from "./cancel-mailing";
import { closeSurvey } from "./close-survey";
import { composeMailing } from "./compose-mailing";
import type { Context } from "./context";
import { createSurvey } from "./create-survey";
import { exportLinks } from "./export-links";
import { requireSurvey } from "./find-survey";
import { mailTimeline } from "./mail-timeline";
import { listOutbox, readOutboxMail } from "./outbox";
import { planMailing, planMailingInput } from "./plan-mailing";
import { previewMailing, sendTestMail } from "./preview-mailing";
import { sendDueMail } from "./send-due-mail";
import { setMailingAudiences } from "./set-mailing-audiences";

let open: TestDatabase;
let mine: Studio;
let theirs: Studio;
let owner: Context;
let now: Date;

beforeAll(async () => {
  open = await withDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  vi.stubEnv("SMTP_URL", "");
  vi.stubEnv("APP_URL", "https://plumbline.example");
  [mine, theirs] = [await studioIn(open, "Mine"), await studioIn(open, "Theirs")];
  now = NOW;
  owner = { ...mine.owner, now: () => now };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await open.db.delete(mailings);
});

const LATER = { local: "2026-05-10T09:00", zone: "Europe/Berlin" };
const work = () => sendDueMail(owner, { mailer: mailer(), perMinute: 6000, stopping: new AbortController().signal });
const plan = (surveyId: string, values: Partial<Parameters<typeof planMailing>[1]> = {}, context = owner) =>
  planMailing(context, { surveyId, mailingId: null, kind: "invitation", texts: TEXTS, at: LATER, ...values });
const waveOf = async (surveyId: string) => (await requireSurvey(owner, surveyId)).wave;

describe("who may", () => {
  it("owners and editors of the survey's own organization, nobody else", async () => {
    const { surveyId } = await surveyWithPeople(owner, 2);
    const { id: mailingId } = await plan(surveyId);
    for (const [context, message] of [
      [theirs.owner, /does not exist|not in the outbox/],
      [mine.viewer, /Your role, viewer/],
    ] as const) {
      const input = { surveyId, texts: TEXTS };
      await expect(plan(surveyId, {}, context)).rejects.toThrow(message);
      await expect(cancelMailing(context, { surveyId, mailingId })).rejects.toThrow(message);
      await expect(setMailingAudiences(context, { surveyId, mailingId, audiences: ["pmo-staff"] })).rejects.toThrow(
        message,
      );
      await expect(mailTimeline(context, surveyId)).rejects.toThrow(message);
      await expect(composeMailing(context, surveyId, { id: mailingId })).rejects.toThrow(message);
      await expect(previewMailing(context, input)).rejects.toThrow(message);
      await expect(sendTestMail(context, input)).rejects.toThrow(message);
      await expect(exportLinks(context, { surveyId, separator: "comma", mark: false })).rejects.toThrow(message);
    }
    await expect(listOutbox(mine.viewer)).rejects.toThrow("Your role");
    // Their own survey does not lend them ours.
    const other = await surveyWithPeople(theirs.owner, 1);
    await expect(cancelMailing(theirs.owner, { surveyId: other.surveyId, mailingId })).rejects.toThrow(
      "does not exist",
    );
    await expect(plan(other.surveyId, { mailingId }, theirs.owner)).rejects.toThrow("does not exist");
    expect((await open.db.select().from(mailings)).map(({ state }) => state)).toEqual(["planned"]);
    await cancelMailing(mine.editor, { surveyId, mailingId });
  });
});

describe("planning", () => {
  it("keeps texts and moment, on the clocks of a zone, and notes who planned it", async () => {
    const { surveyId } = await surveyWithPeople(owner, 2);
    const { id } = await plan(surveyId, { texts: { ...TEXTS, stakeholders: { ...TEXT, off: true } } });
    const [row] = await open.db.select().from(mailings).where(eq(mailings.id, id));
    expect(row).toMatchObject({ kind: "invitation", state: "planned", scheduledFor: new Date("2026-05-10T07:00:00Z") });
    expect(row?.texts["stakeholders"]?.off).toBe(true);
    const log = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
    expect(log.map(({ action, detail }) => [action, detail])).toContainEqual([
      "plan a mailing",
      "Invitation of “Why?”",
    ]);
    expect(mine.queued).toEqual([]);
    await work();
    expect(await open.db.$count(deliveries)).toBe(0);
    now = new Date("2026-05-10T07:00:00Z");
    await work();
    expect(await open.db.$count(deliveries, eq(deliveries.state, "sent"))).toBe(2);
  });

  it.each([
    [{ subject: "Hi", text: "Hello {nmae}, {link}" }, "PMO staff: {nmae} is no placeholder. Did you mean {name}?"],
    [{ subject: "Hi", text: "Hello {manager}, {link}" }, "{manager} is no placeholder. There are {name}, {link}"],
    [{ subject: "Hi", text: "Hello" }, "The text has no {link}"],
    [{ subject: "{link}", text: "{link}" }, "Take {link} out of the subject"],
    [{ subject: " ", text: "{link}" }, "Write a subject."],
    [{ subject: "Hi", text: "{link} until {closes}" }, "no closing day yet"],
    [
      { subject: " ", text: "Hello {nmae}" },
      /^PMO staff: Write a subject\. \{nmae\} is no .* The text has no \{link\}/,
    ],
  ])("refuses %j", async (text, message) => {
    const { surveyId } = await surveyWithPeople(owner, 1);
    await expect(plan(surveyId, { texts: { "pmo-staff": { ...text, off: false } } })).rejects.toThrow(message);
    await expect(previewMailing(owner, { surveyId, texts: { "pmo-staff": { ...text, off: false } } })).rejects.toThrow(
      message,
    );
    expect(await open.db.$count(mailings)).toBe(0);
  });

  it("refuses what could not be sent, with what to do", async () => {
    const { surveyId, send } = await surveyWithPeople(owner, 1);
    await expect(plan(surveyId, { texts: {} })).rejects.toThrow("at least one audience");
    await expect(plan(surveyId, { texts: { nobody: TEXT } })).rejects.toThrow("no audience “nobody”");
    await expect(plan(surveyId, { at: { ...LATER, local: "2026-05-01T09:00" } })).rejects.toThrow("has passed");
    await expect(plan(surveyId, { at: { ...LATER, local: "soon" } })).rejects.toThrow("Choose a day");
    const zone = planMailingInput.safeParse({
      surveyId,
      mailingId: null,
      kind: "invitation",
      texts: {},
      at: { local: "", zone: "Mars" },
    });
    expect(zone.error?.issues[0]?.message).toContain("time zone");
    await open.db.update(waves).set({ closesOn: "2026-05-08" }).where(eq(waves.surveyId, surveyId));
    await expect(plan(surveyId)).rejects.toThrow("closes on 2026-05-08");
    await expect(send("reminder")).rejects.toThrow("Reminders need a mail server");
    const draft = await createSurvey(owner, { title: "Draft", edition: "core" });
    await expect(plan(draft.id, { at: null })).rejects.toThrow("Open the survey first");
    const empty = await surveyWithPeople(owner, 0);
    await expect(empty.send()).rejects.toThrow("nobody waits for an invitation");
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    vi.stubEnv("APP_URL", "");
    await expect(plan(surveyId, { at: null })).rejects.toThrow("APP_URL is not set");
  });

  it("twice at once is one mailing, and reminders keep a day between them", async () => {
    const { surveyId, send } = await surveyWithPeople(owner, 3);
    const done = await Promise.allSettled([send(), send(), send()]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await work();
    await expect(send()).rejects.toThrow("nobody waits for an invitation");
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    await plan(surveyId, { kind: "reminder" });
    const near = { ...LATER, local: "2026-05-10T20:00" };
    await expect(plan(surveyId, { kind: "last-call", at: near })).rejects.toThrow("within a day");
    await plan(surveyId, { kind: "last-call", at: { ...LATER, local: "2026-05-12T09:00" } });
  });

  it("can be changed and cancelled until it is sent", async () => {
    const { surveyId, send } = await surveyWithPeople(owner, 1);
    const { id: mailingId } = await plan(surveyId);
    await plan(surveyId, {
      mailingId,
      at: { ...LATER, zone: "UTC" },
      texts: { "pmo-staff": { ...TEXT, subject: "New" } },
    });
    const { at, audiences } = await composeMailing(owner, surveyId, { id: mailingId });
    expect(at?.toISOString()).toBe("2026-05-10T09:00:00.000Z");
    expect(audiences.map(({ on, subject }) => [on, subject])).toContainEqual([true, "New"]);
    await setMailingAudiences(owner, { surveyId, mailingId, audiences: ["stakeholders"] });
    const ticked = (await composeMailing(owner, surveyId, { id: mailingId })).audiences;
    expect(ticked.map(({ id, on }) => [id, on])).toEqual([
      ["stakeholders", true],
      ["project-managers", false],
      ["pmo-staff", false],
    ]);
    expect(ticked.find(({ id }) => id === "pmo-staff")?.subject).toBe("New");
    await cancelMailing(owner, { surveyId, mailingId });
    await expect(cancelMailing(owner, { surveyId, mailingId })).rejects.toThrow("cancelled already");
    await expect(plan(surveyId, { mailingId })).rejects.toThrow("cannot be changed");
    await send();
    now = new Date("2026-05-11T00:00:00Z");
    await work();
    expect(await open.db.$count(outboxMails, eq(outboxMails.mailingId, mailingId))).toBe(0);
  });

  it("ends with the wave", async () => {
    const { surveyId } = await surveyWithPeople(owner, 1);
    await plan(surveyId);
    await closeSurvey(owner, { surveyId });
    expect((await open.db.select().from(mailings)).map(({ state }) => state)).toEqual(["cancelled"]);
  });

  it("of a survey that is not open in time waits with the reason", async () => {
    const { surveyId } = await surveyWithPeople(owner, 1);
    await plan(surveyId);
    await open.db.update(surveys).set({ status: "draft" }).where(eq(surveys.id, surveyId));
    now = new Date("2026-05-10T08:00:00Z");
    await work();
    const [step] = (await mailTimeline(owner, surveyId)).steps;
    expect(step).toMatchObject({ state: "planned", trouble: expect.stringContaining("Open it, then resume") });
  });
});

describe("the outbox", () => {
  it("holds each invitation once, with a link that works, and notes that members have seen the links", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 3);
    await send();
    expect(mine.queued).toContainEqual({ name: "send-mail" });
    await work();
    await work();
    const mails = await listOutbox(owner);
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(emails);
    // Only who holds the secret as well as the database gets at a link.
    const kept = JSON.stringify(await open.db.select().from(outboxMails));
    for (const { id } of await open.db.select().from(invitations)) {
      expect(kept).not.toContain(invitationToken(owner.secret, id));
      expect(kept).not.toContain(unsubscribeToken(owner.secret, id));
    }
    const mail = await readOutboxMail(owner, mails[0]?.id ?? "");
    expect(mail.text).toMatch(
      /^Hello Person \d,\n\nhttps:\/\/plumbline\.example\/r\/[\w-]{24}\n\nThank you\.\n\nNo more mail.*\/u\/[\w-]{46}$/,
    );
    expect(mail.text).toContain(invitationToken(owner.secret, mail.invitationId ?? ""));
    const people = await open.db
      .select()
      .from(invitations)
      .where(eq(invitations.waveId, (await waveOf(surveyId)).id));
    expect(people.every(({ linkExported, sentOn }) => linkExported && sentOn === "2026-05-04")).toBe(true);
    await expect(readOutboxMail(theirs.owner, mail.id)).rejects.toThrow("not in the outbox");
    await expect(readOutboxMail(owner, "x")).rejects.toThrow("not in the outbox");
    expect(await listOutbox(theirs.owner)).toEqual([]);
  });

  it("takes a test to oneself, whose links are nobody's", async () => {
    const { surveyId } = await surveyWithPeople(owner, 1);
    const [first] = await previewMailing(owner, { surveyId, texts: TEXTS });
    expect(first).toMatchObject({ audience: "stakeholders", subject: "Why?" });
    const done = await sendTestMail(owner, { surveyId, texts: { "pmo-staff": TEXT } });
    expect(done).toEqual({ to: owner.actor.email, sent: 1, leaves: false });
    const [test] = await listOutbox(owner);
    const { text, recipient } = await readOutboxMail(owner, test?.id ?? "");
    expect([recipient, text.match(/https:\S+/g)]).toEqual([
      owner.actor.email,
      ["https://plumbline.example/mail-test", "https://plumbline.example/mail-test"],
    ]);
  });
});

describe("the timeline", () => {
  it("counts who was invited, never who was reminded, and proposes what is missing", async () => {
    const { surveyId, emails, send } = await surveyWithPeople(owner, 4);
    await open.db.update(waves).set({ closesOn: "2026-05-20" }).where(eq(waves.surveyId, surveyId));
    const empty = (await mailTimeline(owner, surveyId)).steps;
    expect(empty.map(({ title, state }) => [title, state])).toEqual([
      ["Invitation", "suggested"],
      ["First reminder", "suggested"],
      ["Second reminder", "suggested"],
      ["Last call", "suggested"],
    ]);
    expect(empty[3]?.at).toBe("2026-05-19T09:00:00.000Z");
    await send();
    await work();
    await open.db
      .update(invitations)
      .set({ answered: true })
      .where(eq(invitations.email, emails[0] ?? ""));
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    const { id: mailingId } = await send("reminder");
    await work();
    expect((await open.db.select().from(mailings).where(eq(mailings.id, mailingId)))[0]?.state).toBe("sending");
    // How long it takes, and whether there is anything to stop, would tell how many have not answered.
    await expect(cancelMailing(owner, { surveyId, mailingId })).rejects.toThrow("sent or cancelled already");
    const { steps } = await mailTimeline(owner, surveyId);
    expect(steps.map(({ title, state, sent }) => [title, state, sent])).toEqual([
      ["Invitation", "sent", 4],
      ["First reminder", "sent", null],
      ["Second reminder", "suggested", null],
      ["Last call", "suggested", null],
    ]);
    expect(steps[2]?.at).toBe("2026-05-14T09:00:00.000Z");
  });
});

it("hands out the personal links as a table that no spreadsheet runs, and notes it", async () => {
  const { surveyId, emails } = await surveyWithPeople(owner, 3);
  const rename = (email: string | undefined, name: string) =>
    open.db
      .update(invitations)
      .set({ name })
      .where(eq(invitations.email, email ?? ""));
  await rename(emails[0], '=HYPERLINK("http://x.example")');
  await open.db
    .update(invitations)
    .set({ unsubscribed: true })
    .where(eq(invitations.email, emails[2] ?? ""));
  const { csv } = await exportLinks(owner, { surveyId, separator: "semicolon", mark: true });
  expect(csv.startsWith("\uFEFFAudience;Name;E-mail;Link\r\n")).toBe(true);
  const lines = csv.trim().split("\r\n").slice(1);
  expect(lines).toHaveLength(2);
  expect(lines.some((line) => line.includes(`;"'=HYPERLINK(""http`))).toBe(true);
  expect(lines.every((line) => /;https:\/\/plumbline\.example\/r\/[\w-]{24}$/.test(line))).toBe(true);
  const rows = await open.db
    .select()
    .from(invitations)
    .where(eq(invitations.waveId, (await waveOf(surveyId)).id));
  expect(rows.map(({ linkExported, unsubscribed }) => linkExported !== unsubscribed)).toEqual([true, true, true]);
  const log = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
  expect(log.map(({ action, detail }) => [action, detail])).toContainEqual(["export links", "2 of “Why?”"]);
  const empty = await surveyWithPeople(owner, 0);
  await expect(exportLinks(owner, { ...empty, separator: "comma", mark: false })).rejects.toThrow("Add people first");
});
