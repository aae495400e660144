import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { auditEntries, members, memberTokens, organizations, outboxMails } from "@/db/schema";
import { inviteMemberInput, joinInput } from "@/lib/forms/members";
import { withDatabase } from "@/tests/database";
import { mailServer } from "@/tests/mail-server";
import { NOW, type Studio, studioIn } from "@/tests/studio";
import { authenticate } from "./authenticate";
import { changeRole } from "./change-role";
import type { Context } from "./context";
import { inviteMember, inviteMemberAgain } from "./invite-member";
import { joinOrganization } from "./join-organization";
import { leaveOrganization } from "./leave-organization";
import { listTeam } from "./list-team";
import { lookAtLink } from "./member-link";
import { removeMember } from "./remove-member";

let open: OpenDatabase;
let mine: Studio;
let theirs: Studio;
let n = 0;
const base = "https://plumbline.example";
const PASSWORD = "correct horse battery";
const DAY = 24 * 60 * 60_000;

beforeAll(async () => {
  open = await withDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  mine = await studioIn(open, "Mine");
  theirs = await studioIn(open, "Theirs");
});
afterEach(() => vi.unstubAllEnvs());

const later = (context: Context, ms: number): Context => ({ ...context, now: () => new Date(NOW.getTime() + ms) });
const newAddress = () => `new${n++}@example.org`;
const tokenIn = (link: string | null) => link?.split("/").at(-1) ?? "";
const rowOf = async (id: string) => (await open.db.select().from(members).where(eq(members.id, id)))[0];
const logOf = async ({ organization }: Studio) => {
  const rows = await open.db.select().from(auditEntries).where(eq(auditEntries.organizationId, organization.id));
  return rows.map(({ memberName, action, detail }) => `${memberName}: ${action}: ${detail}`);
};
async function invite(as: Context, role: "owner" | "editor" | "viewer" = "viewer") {
  const email = newAddress();
  const { link } = await inviteMember(as, { email, role, base });
  const member = (await listTeam(as)).find((one) => one.email === email);
  if (!member) throw new Error("not in the team");
  return { email, id: member.id, token: tokenIn(link) };
}
async function addOwner(studio: Studio): Promise<Context> {
  const { email, token } = await invite(studio.owner, "owner");
  const { memberId } = await joinOrganization(studio.owner, { token, name: "Second", password: PASSWORD });
  return { ...studio.owner, actor: { ...studio.owner.actor, memberId, name: "Second", email } };
}

describe("inviting", () => {
  it("puts somebody who has not come into the team, and hands the link over where no mail server is set", async () => {
    const email = newAddress();
    const invited = await inviteMember(mine.owner, { email, role: "editor", base });
    expect(invited).toMatchObject({ email, mail: "off" });
    expect(invited.link).toMatch(/^https:\/\/plumbline\.example\/join\/[\w-]{24}$/);
    const team = await listTeam(mine.viewer);
    expect(team.at(-1)).toMatchObject({ email, role: "editor", joinedOn: null, invitedUntil: "2026-05-11" });
    const mails = await open.db.select().from(outboxMails).where(eq(outboxMails.organizationId, mine.organization.id));
    expect(mails).toEqual([]);
    expect(await logOf(mine)).toEqual([`owner: invite a member: ${email} as editor`]);
  });

  it("keeps no token, only its hash", async () => {
    const { token } = await invite(mine.owner);
    const kept = [await open.db.select().from(memberTokens), await open.db.select().from(outboxMails)];
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it("does not invite twice, whether in the team, invited, or a member elsewhere", async () => {
    const { email } = await invite(mine.owner);
    const again = (address: string) => inviteMember(mine.owner, { email: address, role: "owner", base });
    await expect(again(email)).rejects.toThrow("has been invited already");
    await expect(again(mine.viewer.actor.email)).rejects.toThrow("is in the team already");
    await expect(again(theirs.viewer.actor.email)).rejects.toThrow("account in another organization");
    const both = await Promise.allSettled(Array.from({ length: 2 }, () => again("twice@example.org")));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("says what is wrong with the form", () => {
    const { error } = inviteMemberInput.safeParse({ email: "ada", role: "king" });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      "This is not an e-mail address. Write one such as ada@example.org.",
      "Choose a role.",
    ]);
    expect(inviteMemberInput.parse({ email: " Ada@Example.org ", role: "viewer" }).email).toBe("ada@example.org");
  });

  it("makes a newer link that replaces the one before", async () => {
    const { id, token } = await invite(mine.owner);
    const fresh = tokenIn((await inviteMemberAgain(mine.owner, { memberId: id, base })).link);
    expect(await lookAtLink(mine.owner, { token, purpose: "join" })).toEqual({ state: "spent" });
    expect(await lookAtLink(mine.owner, { token: fresh, purpose: "join" })).toMatchObject({ state: "open" });
    await expect(inviteMemberAgain(theirs.owner, { memberId: id, base })).rejects.toMatchObject({ code: "not_found" });
    const joined = inviteMemberAgain(mine.owner, { memberId: mine.viewer.actor.memberId, base });
    await expect(joined).rejects.toThrow("has joined already");
  });

  it("mails the link where a mail server is set, and shows it to nobody else", async () => {
    const mail = await mailServer();
    vi.stubEnv("SMTP_URL", mail.url);
    const email = newAddress();
    expect(await inviteMember(mine.owner, { email, role: "viewer", base })).toEqual({
      email,
      mail: "sent",
      link: null,
    });
    const [text = "", ...more] = mail.to(email);
    expect(more).toEqual([]);
    expect(text).toContain("owner invites you to the team of Mine on Plumbline, as viewer.");
    expect(text).toContain("until 11 May 2026");
    const token = /https:\/\/plumbline\.example\/join\/([\w-]{24})\n/.exec(text)?.[1] ?? "";
    expect(await lookAtLink(mine.owner, { token, purpose: "join" })).toMatchObject({ state: "open", email });
    mail.close();
  });

  it("hands the link over when the mail server does not take the mail, and keeps the address out of the log", async () => {
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const email = newAddress();
    const invited = await inviteMember(mine.owner, { email, role: "viewer", base });
    expect(invited).toMatchObject({ mail: "failed" });
    expect(invited.link).toContain("/join/");
    expect(said).toHaveBeenCalledOnce();
    expect(said.mock.calls.flat().join(" ")).not.toContain(email);
    said.mockRestore();
  });

  it("comes to an end: an organization sends sixty invitations an hour", async () => {
    const { id } = await invite(mine.owner);
    for (let i = 1; i < 60; i++) await inviteMemberAgain(mine.owner, { memberId: id, base });
    await expect(inviteMemberAgain(mine.owner, { memberId: id, base })).rejects.toMatchObject({ code: "too_many" });
    await expect(invite(theirs.owner)).resolves.toBeDefined();
  });
});

describe("joining", () => {
  it("is looked at without being used, and used once, however many press at once", async () => {
    const { token, id, email } = await invite(mine.owner, "editor");
    for (let i = 0; i < 3; i++) {
      const seen = await lookAtLink(mine.owner, { token, purpose: "join" });
      expect(seen).toMatchObject({ state: "open", email, role: "editor", organization: "Mine" });
    }
    const join = (name: string) => joinOrganization(mine.owner, { token, name, password: PASSWORD });
    const done = await Promise.allSettled([join("Bo"), join("Bo")]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(join("Eve")).rejects.toMatchObject({ code: "closed" });
    expect(await rowOf(id)).toMatchObject({ name: "Bo", role: "editor", joinedOn: "2026-05-04" });
    const row = await rowOf(id);
    expect(await authenticate(mine.owner, { email, password: PASSWORD })).toEqual({
      memberId: id,
      epoch: row?.sessionEpoch,
    });
    expect(await lookAtLink(mine.owner, { token, purpose: "join" })).toEqual({ state: "spent" });
    expect(await logOf(mine)).toContain("Bo: join the organization: as editor");
  });

  it("ends after seven days, and tells unknown, withdrawn and broken links apart from that", async () => {
    const { token, id } = await invite(mine.owner);
    const look = (context: Context, held = token) => lookAtLink(context, { token: held, purpose: "join" });
    expect(await look(later(mine.owner, 7 * DAY - 1))).toMatchObject({ state: "open" });
    expect(await look(later(mine.owner, 7 * DAY))).toEqual({ state: "expired" });
    const late = joinOrganization(later(mine.owner, 7 * DAY), { token, name: "Late", password: PASSWORD });
    await expect(late).rejects.toMatchObject({ code: "closed" });
    expect(await look(mine.owner, "x".repeat(24))).toEqual({ state: "unknown" });
    expect(await look(mine.owner, token.slice(1))).toEqual({ state: "malformed" });
    await removeMember(mine.owner, { memberId: id });
    expect(await look(mine.owner)).toEqual({ state: "unknown" });
    expect(await logOf(mine)).toContainEqual(expect.stringContaining("withdraw an invitation"));
  });

  it("is for joining only: the link neither signs in nor sets a password", async () => {
    const { token } = await invite(mine.owner);
    for (const purpose of ["sign-in", "reset"] as const) {
      expect(await lookAtLink(mine.owner, { token, purpose })).toEqual({ state: "unknown" });
    }
  });

  it("asks for a name and a password", () => {
    const { error } = joinInput.safeParse({ token: "t", name: " ", password: "short" });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(["name", "password"]);
  });
});

describe("changing the team", () => {
  it("gives another role, which ends that member’s sessions; the same role again changes nothing", async () => {
    const { memberId } = mine.viewer.actor;
    await changeRole(mine.owner, { memberId, role: "editor" });
    expect(await rowOf(memberId)).toMatchObject({ role: "editor", sessionEpoch: 1 });
    await changeRole(mine.owner, { memberId, role: "editor" });
    expect(await rowOf(memberId)).toMatchObject({ role: "editor", sessionEpoch: 1 });
    expect(await logOf(mine)).toEqual(["owner: change a role: viewer: viewer → editor"]);
  });

  it("removes a member once, and says so the second time", async () => {
    const { memberId } = mine.viewer.actor;
    await removeMember(mine.owner, { memberId });
    expect(await rowOf(memberId)).toBeUndefined();
    await expect(removeMember(mine.owner, { memberId })).rejects.toMatchObject({ code: "not_found" });
    expect(await logOf(mine)).toEqual(["owner: remove a member: viewer"]);
  });

  it("finds nobody in another organization", async () => {
    const { memberId } = theirs.viewer.actor;
    await expect(changeRole(mine.owner, { memberId, role: "owner" })).rejects.toMatchObject({ code: "not_found" });
    await expect(removeMember(mine.owner, { memberId })).rejects.toMatchObject({ code: "not_found" });
    expect(await rowOf(memberId)).toMatchObject({ role: "viewer", sessionEpoch: 0 });
    expect((await listTeam(mine.owner)).map(({ id }) => id)).not.toContain(memberId);
  });

  it("lets the team of the sample be", async () => {
    const sample = await studioIn(open, "Sample");
    await open.db.update(organizations).set({ isSample: true }).where(eq(organizations.id, sample.organization.id));
    const { memberId } = sample.viewer.actor;
    await expect(invite(sample.owner)).rejects.toThrow("Every visitor shares the sample");
    await expect(changeRole(sample.owner, { memberId, role: "owner" })).rejects.toThrow("Every visitor shares");
    await expect(removeMember(sample.owner, { memberId })).rejects.toThrow("Every visitor shares");
    await expect(leaveOrganization(sample.viewer)).rejects.toThrow("Every visitor shares");
  });
});

describe("the last owner", () => {
  const roles = async () =>
    (await listTeam(mine.viewer)).filter(({ role, joinedOn }) => role === "owner" && joinedOn).map(({ id }) => id);

  it("can neither leave nor take a lower role, and an owner who is only invited does not count", async () => {
    const { memberId } = mine.owner.actor;
    await invite(mine.owner, "owner");
    await expect(changeRole(mine.owner, { memberId, role: "editor" })).rejects.toThrow("is the last owner");
    await expect(leaveOrganization(mine.owner)).rejects.toThrow("is the last owner");
    await expect(removeMember(mine.owner, { memberId })).rejects.toMatchObject({ code: "conflict" });
    expect(await roles()).toEqual([memberId]);
  });

  it("may go when another has come", async () => {
    const second = await addOwner(mine);
    await leaveOrganization(mine.owner);
    expect(await roles()).toEqual([second.actor.memberId]);
    expect(await logOf(mine)).toContain("owner: leave the organization: ");
    await expect(leaveOrganization(mine.owner)).rejects.toThrow("no longer a member");
  });

  it.each([
    ["lower each other", (as: Context, memberId: string) => changeRole(as, { memberId, role: "editor" })],
    ["remove each other", (as: Context, memberId: string) => removeMember(as, { memberId })],
    ["both leave", (as: Context) => leaveOrganization(as)],
  ])("remains when two owners %s at once", async (_, work) => {
    const [first, second] = [mine.owner, await addOwner(mine)];
    const done = await Promise.allSettled([work(first, second.actor.memberId), work(second, first.actor.memberId)]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await roles()).toHaveLength(1);
  });

  it("is no matter for the others: anybody else may leave", async () => {
    await leaveOrganization(mine.viewer);
    await leaveOrganization(mine.editor);
    expect((await listTeam(mine.owner)).map(({ role }) => role).sort()).toEqual(["facilitator", "owner"]);
  });
});
