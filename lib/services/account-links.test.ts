import { setTimeout } from "node:timers/promises";
import { eq } from "drizzle-orm";
import Papa from "papaparse";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { auditEntries, members, memberTokens, organizations, outboxMails } from "@/db/schema";
import { askForLinkInput, joinInput, resetPasswordInput, signInByLinkInput } from "@/lib/forms/members";
import { changeOrganizationInput } from "@/lib/forms/settings";
import { withDatabase } from "@/tests/database";
import { mailServer } from "@/tests/mail-server";
import { NOW, type Studio, studioIn } from "@/tests/studio";
import { authenticate } from "./authenticate";
import { changePassword, renameMyself, signOutEverywhere } from "./change-account";
import { changeOrganization, readOrganization } from "./change-organization";
import type { Context } from "./context";
import { createSurvey } from "./create-survey";
import { joinOrganization } from "./join-organization";
import { lockTeam } from "./lock-team";
import { mailMemberLink } from "./mail-member-link";
import { makeSignInLink } from "./make-sign-in-link";
import { lookAtLink } from "./member-link";
import * as password from "./password";
import { logAsCsv, logInput, readLog } from "./read-log";
import { resetPassword } from "./reset-password";
import { signInByLink } from "./sign-in-by-link";

let open: OpenDatabase;
let mine: Studio;
let theirs: Studio;
let mail: Awaited<ReturnType<typeof mailServer>>;
const base = "https://plumbline.example";
const MINUTE = 60_000;
const later = (context: Context, ms: number): Context => ({ ...context, now: () => new Date(NOW.getTime() + ms) });

beforeAll(async () => {
  open = await withDatabase();
  mail = await mailServer();
});
afterAll(async () => {
  await mail.close();
  await open.close();
});
beforeEach(async () => {
  vi.stubEnv("SMTP_URL", mail.url);
  mine = await studioIn(open, "Mine");
  theirs = await studioIn(open, "Theirs");
});
afterEach(() => vi.unstubAllEnvs());

const rowOf = async (id: string) => (await open.db.select().from(members).where(eq(members.id, id)))[0];

/** The token of the newest mail to this member. */
async function tokenFor({ actor, ...context }: Context, purpose: "sign-in" | "reset"): Promise<string> {
  await mailMemberLink(context, { email: actor.email, purpose, base });
  return /https:\S+\/([\w-]{24})\n/.exec(mail.to(actor.email).at(-1) ?? "")?.[1] ?? "";
}

describe("a link by mail", () => {
  it("signs in once, within 15 minutes, and looking at it uses nothing up", async () => {
    const token = await tokenFor(mine.editor, "sign-in");
    const look = (context: Context) => lookAtLink(context, { token, purpose: "sign-in" });
    const { email, memberId } = mine.editor.actor;
    for (let i = 0; i < 3; i++) expect(await look(mine.editor)).toMatchObject({ state: "open", email });
    expect(await look(later(mine.editor, 15 * MINUTE - 1))).toMatchObject({ state: "open" });
    expect(await look(later(mine.editor, 15 * MINUTE))).toEqual({ state: "expired" });
    await expect(signInByLink(later(mine.editor, 15 * MINUTE), { token })).rejects.toMatchObject({ code: "closed" });
    const done = await Promise.allSettled([signInByLink(mine.editor, { token }), signInByLink(mine.editor, { token })]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(done).toContainEqual({ status: "fulfilled", value: { memberId, epoch: 0 } });
    expect(await look(mine.editor)).toEqual({ state: "spent" });
  });

  it("goes to nobody who is unknown, only invited, or the sample’s shared visitor", async () => {
    const invited = "invited@example.org";
    const before = mail.received.length;
    const { organizationId } = mine.owner.actor;
    await open.db.insert(members).values({ organizationId, email: invited, name: "", role: "owner" });
    await open.db.update(organizations).set({ isSample: true }).where(eq(organizations.id, theirs.organization.id));
    for (const email of ["nobody@example.org", invited, theirs.owner.actor.email]) {
      await mailMemberLink(mine.owner, { email, purpose: "reset", base });
    }
    expect(mail.received.length).toBe(before);
  });

  it("is not made without a mail server: nothing of it lies in the outbox", async () => {
    vi.stubEnv("SMTP_URL", "");
    await mailMemberLink(mine.owner, { email: mine.owner.actor.email, purpose: "reset", base });
    expect(await open.db.$count(outboxMails)).toBe(0);
    expect(await open.db.$count(memberTokens, eq(memberTokens.memberId, mine.owner.actor.memberId))).toBe(0);
  });

  it("does for one purpose only", async () => {
    const signIn = await tokenFor(mine.editor, "sign-in");
    const reset = await tokenFor(mine.editor, "reset");
    await expect(resetPassword(mine.editor, { token: signIn, password: "correct horse" })).rejects.toThrow("no longer");
    await expect(signInByLink(mine.editor, { token: reset })).rejects.toThrow("no longer");
    await expect(signInByLink(mine.editor, { token: signIn })).resolves.toBeDefined();
  });

  it("that is none costs no hashing and no memory", async () => {
    const hashing = vi.spyOn(password, "hashPassword");
    const data = { name: "Nobody", password: "correct horse" };
    for (const token of ["n".repeat(24), "x".repeat(1_000_000), ""]) {
      for (const use of [joinOrganization, resetPassword])
        await expect(use(mine.owner, { token, ...data })).rejects.toMatchObject({ code: "closed" });
      await expect(signInByLink(mine.owner, { token })).rejects.toMatchObject({ code: "closed" });
      for (const schema of [joinInput, resetPasswordInput, signInByLinkInput])
        expect(schema.safeParse({ token, ...data }).success).toBe(token.length < 100);
    }
    expect(hashing).not.toHaveBeenCalled();
    hashing.mockRestore();
    const { error } = askForLinkInput.safeParse({ email: `${"a".repeat(400)}@x.org` });
    expect(error?.issues.map(({ message }) => message)).toEqual(["Use at most 320 characters."]);
  });

  it("waits for whoever removes the member, and holds nothing that they need", async () => {
    const token = await tokenFor(mine.editor, "reset");
    const { memberId } = mine.editor.actor;
    const using = await open.db.transaction(async (tx) => {
      await lockTeam(tx, mine.owner.actor);
      const reset = resetPassword(mine.editor, { token, password: "a new password" }).catch(({ code }) => code);
      await setTimeout(1500);
      await tx.select().from(memberTokens).where(eq(memberTokens.memberId, memberId)).for("update", { noWait: true });
      await tx.delete(members).where(eq(members.id, memberId));
      return { reset };
    });
    expect(await using.reset).toBe("closed");
  });

  it("stops whoever tries one link too often", async () => {
    const token = "t".repeat(24);
    for (let i = 0; i < 20; i++) await expect(signInByLink(mine.editor, { token })).rejects.toThrow("no longer");
    await expect(signInByLink(mine.editor, { token })).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("a new password", () => {
  it("by link works once, ends every session and every other link of that member, and no one else’s", async () => {
    const [token, other] = [await tokenFor(mine.editor, "reset"), await tokenFor(mine.editor, "sign-in")];
    const theirToken = await tokenFor(mine.owner, "sign-in");
    const { memberId, email } = mine.editor.actor;
    const session = await resetPassword(mine.editor, { token, password: "a new password" });
    expect(session).toEqual({ memberId, epoch: 1 });
    expect(await authenticate(mine.editor, { email, password: "a new password" })).toEqual(session);
    await expect(resetPassword(mine.editor, { token, password: "yet another one" })).rejects.toMatchObject({
      code: "closed",
    });
    await expect(signInByLink(mine.editor, { token: other })).rejects.toMatchObject({ code: "closed" });
    await expect(signInByLink(mine.owner, { token: theirToken })).resolves.toMatchObject({ epoch: 0 });
  });

  it("or the wish to be signed out everywhere ends the links that were mailed before, and nobody else’s", async () => {
    const hash = await password.hashPassword("the old one");
    await open.db.update(members).set({ passwordHash: hash }).where(eq(members.id, mine.editor.actor.memberId));
    const works = [
      () => changePassword(mine.editor, { current: "the old one", password: "a new password" }),
      () => signOutEverywhere(mine.editor),
    ];
    for (const work of works) {
      const [signIn, reset] = [await tokenFor(mine.editor, "sign-in"), await tokenFor(mine.editor, "reset")];
      const another = await tokenFor(mine.owner, "sign-in");
      await work();
      await expect(signInByLink(mine.editor, { token: signIn })).rejects.toMatchObject({ code: "closed" });
      await expect(resetPassword(mine.editor, { token: reset, password: "a thief’s own" })).rejects.toThrow(
        "no longer",
      );
      await expect(signInByLink(mine.owner, { token: another })).resolves.toBeDefined();
    }
  });

  it("under Settings needs the present one, at no more tries than the front door allows", async () => {
    const { memberId, email } = mine.viewer.actor;
    await open.db
      .update(members)
      .set({ passwordHash: await password.hashPassword("the old one") })
      .where(eq(members.id, memberId));
    const change = (current: string) => changePassword(mine.viewer, { current, password: "a new password" });
    for (let i = 0; i < 7; i++) await expect(change("a guess")).rejects.toThrow("not your present password");
    expect(await change("the old one")).toEqual({ memberId, epoch: 1 });
    expect(await authenticate(mine.viewer, { email, password: "a new password" })).toMatchObject({ epoch: 1 });
    expect(await authenticate(mine.viewer, { email, password: "the old one" })).toBeNull();
    for (let i = 0; i < 7; i++) await change("the old one").catch(() => null);
    await expect(change("a new password")).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("one’s own account", () => {
  it("has another name from now on, and ends all its sessions, for every role", async () => {
    for (const context of [mine.owner, mine.editor, mine.facilitator, mine.viewer]) {
      const { memberId } = context.actor;
      await renameMyself(context, { name: "Somebody else" });
      await signOutEverywhere(context);
      expect(await rowOf(memberId)).toMatchObject({ name: "Somebody else", sessionEpoch: 1 });
    }
    expect(await rowOf(theirs.owner.actor.memberId)).toMatchObject({ name: "owner", sessionEpoch: 0 });
  });

  it("leaves each change in the log: who was called what, and that a password is another, not which", async () => {
    await renameMyself(mine.editor, { name: "owner" });
    const renamed = { ...mine.editor, actor: { ...mine.editor.actor, name: "owner" } };
    await renameMyself(renamed, { name: "owner" });
    // A page that was drawn before: its name is an older one.
    await renameMyself(mine.editor, { name: "editor" });
    await resetPassword(mine.editor, { token: await tokenFor(mine.editor, "reset"), password: "by a link" });
    await changePassword(mine.editor, { current: "by a link", password: "by hand, now" });
    const { entries } = await readLog(mine.owner, logInput.parse({}));
    const account = { memberName: "editor", done: "changed their own account" };
    expect(entries.toSorted((a, b) => a.detail.localeCompare(b.detail))).toMatchObject([
      { ...account, detail: "name: editor → owner" },
      { ...account, memberName: "owner", detail: "name: owner → editor" },
      { ...account, detail: "password" },
      { ...account, detail: "password, by a link from the sign-in page" },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/by hand, now|argon2/);
  });

  it("cannot be changed where all visitors share it, nor by somebody who was removed meanwhile", async () => {
    await open.db.update(organizations).set({ isSample: true }).where(eq(organizations.id, mine.organization.id));
    await expect(renameMyself(mine.owner, { name: "Vandal" })).rejects.toThrow("Every visitor shares");
    await expect(signOutEverywhere(mine.owner)).rejects.toThrow("Every visitor shares");
    await expect(changePassword(mine.owner, { current: "", password: "a new password" })).rejects.toThrow(
      "Every visitor",
    );
    await open.db.delete(members).where(eq(members.id, theirs.viewer.actor.memberId));
    await expect(renameMyself(theirs.viewer, { name: "Ghost" })).rejects.toThrow("no longer a member");
  });
});

describe("a link from the console", () => {
  it("signs in for an hour, and says why it cannot be made", async () => {
    const { path, organization } = await makeSignInLink(mine.owner, {
      email: ` ${mine.owner.actor.email.toUpperCase()}`,
    });
    expect(organization).toBe("Mine");
    const token = path.replace("/sign-in/link/", "");
    expect(await lookAtLink(later(mine.owner, 59 * MINUTE), { token, purpose: "sign-in" })).toMatchObject({
      state: "open",
    });
    expect(await lookAtLink(later(mine.owner, 60 * MINUTE), { token, purpose: "sign-in" })).toEqual({
      state: "expired",
    });
    await expect(makeSignInLink(mine.owner, { email: "nobody@x.org" })).rejects.toThrow("No member has the address");
    const { organizationId } = mine.owner.actor;
    await open.db.insert(members).values({ organizationId, email: "not-yet@x.org", name: "", role: "owner" });
    await expect(makeSignInLink(mine.owner, { email: "not-yet@x.org" })).rejects.toThrow("has not joined yet");
  });
});

describe("the organization", () => {
  const change = { name: "Mine", office: "Delivery office", retentionDays: 60 };

  it("changes for its owner, and the log says from what to what, once", async () => {
    await changeOrganization(mine.owner, change);
    await changeOrganization(mine.owner, change);
    expect(await readOrganization(mine.viewer)).toMatchObject(change);
    expect(await readOrganization(theirs.viewer)).toMatchObject({ name: "Theirs", retentionDays: 30 });
    const { entries } = await readLog(mine.owner, logInput.parse({}));
    expect(entries.map(({ detail }) => detail)).toEqual([
      "office: PMO → Delivery office; days that contacts are kept: 30 → 60",
    ]);
  });

  it.each(["0", "366", "1.5", "-3", "", "thirty", "1e2"])("does not keep contacts for %j days", (retentionDays) => {
    const { error } = changeOrganizationInput.safeParse({ name: "A", office: "B", retentionDays });
    expect(error?.issues[0]?.message).toBe("Give a whole number of days from 1 to 365.");
  });

  it("stays as it is where all visitors share it", async () => {
    await open.db.update(organizations).set({ isSample: true }).where(eq(organizations.id, mine.organization.id));
    await expect(changeOrganization(mine.owner, change)).rejects.toThrow("Every visitor shares");
  });
});

describe("the log", () => {
  it("tells who did what to which survey, the newest first, of this organization only", async () => {
    const { id: surveyId } = await createSurvey(mine.editor, { title: "Why?", edition: "core" });
    await createSurvey(theirs.owner, { title: "Theirs?", edition: "core" });
    await changeOrganization(later(mine.owner, MINUTE), { name: "Mine", office: "PMO", retentionDays: 31 });
    const read = async (wanted: object) => {
      const { entries } = await readLog(mine.owner, logInput.parse(wanted));
      return entries.map(({ memberName, done, surveyTitle }) => [memberName, done, surveyTitle]);
    };
    const created = ["editor", "created a survey", "Why?"];
    const changed = ["owner", "changed the organization", null];
    expect(await read({})).toEqual([changed, created]);
    expect(await read({ surveyId })).toEqual([created]);
    expect(await read({ memberId: mine.owner.actor.memberId })).toEqual([changed]);
    expect(await read({ memberId: theirs.owner.actor.memberId })).toEqual([]);
    expect(await read({ memberId: "' or 1=1", surveyId: "x", page: "-1" })).toEqual([changed, created]);
    const { members: who, surveys } = await readLog(mine.owner, logInput.parse({}));
    expect(who.map(({ name }) => name)).toEqual(["editor", "owner"]);
    expect(surveys).toEqual([{ id: surveyId, title: "Why?" }]);
  });

  it("keeps what somebody did who has gone, and comes in pages", async () => {
    const { organizationId, memberId, name } = mine.viewer.actor;
    const entry = (i: number) => ({
      organizationId,
      memberId,
      memberName: name,
      action: "open a survey",
      detail: `entry ${i}`,
      at: new Date(NOW.getTime() + i),
    });
    await open.db.insert(auditEntries).values(Array.from({ length: 51 }, (_, i) => entry(i)));
    await open.db.delete(members).where(eq(members.id, memberId));
    const page = (n: number) => readLog(mine.owner, logInput.parse({ page: String(n) }));
    expect(await page(1)).toMatchObject({ n: 51, page: 1, pages: 2 });
    expect((await page(1)).entries.map(({ detail }) => detail)[0]).toBe("entry 50");
    expect((await page(2)).entries.map(({ detail }) => detail)).toEqual(["entry 0"]);
    expect(await page(99)).toMatchObject({ page: 2 });
  });

  it("goes into a spreadsheet whole, where no cell begins a formula", async () => {
    const title = '=HYPERLINK("http://evil.example";"a, b")';
    await createSurvey(mine.editor, { title, edition: "core" });
    // What was written with an apostrophe is told apart from what has been given one, as in every other table.
    await createSurvey(mine.editor, { title: "'=1+1", edition: "core" });
    await renameMyself(mine.owner, { name: "+1" });
    const owner = { ...mine.owner, actor: { ...mine.owner.actor, name: "+1" } };
    await changeOrganization(owner, { name: "@mine", office: "PMO", retentionDays: 30 });
    const csv = await logAsCsv(mine.owner, logInput.parse({}));
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const { data, errors } = Papa.parse<string[]>(csv.slice(1).trim());
    expect(errors).toEqual([]);
    expect(data).toHaveLength(5);
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(data.flat()).toEqual(expect.arrayContaining([`'${title}`, "''=1+1"]));
    expect(data.map(([at]) => at)[1]).toBe("2026-05-04 10:11:12");
  });
});
