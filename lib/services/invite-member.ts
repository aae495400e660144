import type { z } from "zod";
import { insertInvitedMember, listMembers } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import type { inviteMemberInput, memberInput } from "@/lib/forms/members";
import { hasMailServer } from "@/lib/mail/has-mail-server";
import { sendMail } from "@/lib/mail/send-mail";
import type { Context } from "./context";
import { beginAttempt } from "./limits";
import { lockTeam, requireMember } from "./lock-team";
import { makeLink } from "./member-link";
import { joinMail } from "./member-mail";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

/** What became of the invitation's mail; unless it was sent, the link is handed to the owner, who can pass it on. */
export type Invited = {
  readonly email: string;
  readonly mail: "sent" | "off" | "failed";
  readonly link: string | null;
};

/** `base`: where people reach this installation. */
type Asked<T> = T & { readonly base: string };

/** Adds somebody to the team who has yet to come, and mails them a link that works once. */
export async function inviteMember(
  context: Context,
  { email, role, base }: Asked<z.infer<typeof inviteMemberInput>>,
): Promise<Invited> {
  const { db, actor, now } = context;
  requirePermission(actor, "manage members");
  beginAttempt("send member mail", actor.organizationId, now());
  const invited = await db.transaction(async (tx) => {
    const { organization } = await lockTeam(tx, actor, "manage members");
    const { organizationId } = actor;
    const member = await insertInvitedMember(tx, { organizationId, email, role, name: "" });
    if (!member) {
      const known = (await listMembers(tx, organizationId)).find((one) => one.email === email);
      throw new AppError("conflict", whyTaken(known));
    }
    await noteAudit({ ...context, db: tx }, { action: "invite a member", detail: `${email} as ${role}` });
    const link = await makeLink(tx, { memberId: member.id, purpose: "join", at: now() });
    return { email, role, organization: organization.name, ...link };
  });
  return mailInvitation(context, { ...invited, base });
}

/** A fresh link, in place of the one before. */
export async function inviteMemberAgain(
  context: Context,
  { memberId, base }: Asked<z.infer<typeof memberInput>>,
): Promise<Invited> {
  const { db, actor, now } = context;
  requirePermission(actor, "manage members");
  beginAttempt("send member mail", actor.organizationId, now());
  const invited = await db.transaction(async (tx) => {
    const { organization } = await lockTeam(tx, actor, "manage members");
    const { email, role, joinedOn } = await requireMember(tx, { id: memberId, organizationId: actor.organizationId });
    if (joinedOn) throw new AppError("conflict", `${email} has joined already.`);
    await noteAudit({ ...context, db: tx }, { action: "invite a member", detail: `${email} as ${role}, again` });
    const link = await makeLink(tx, { memberId, purpose: "join", at: now() });
    return { email, role, organization: organization.name, ...link };
  });
  return mailInvitation(context, { ...invited, base });
}

function whyTaken(known: { joinedOn: string | null } | undefined): string {
  if (!known) return "This e-mail address has an account in another organization here. Use another.";
  if (known.joinedOn) return "Somebody with this e-mail address is in the team already.";
  return "This e-mail address has been invited already. Find it in the list and invite it again.";
}

type Invitation = Asked<{
  readonly email: string;
  readonly role: string;
  readonly organization: string;
  readonly path: string;
  readonly expiresAt: Date;
}>;

async function mailInvitation({ db, actor, now }: Context, invitation: Invitation): Promise<Invited> {
  const { email, base, path, expiresAt, role, organization } = invitation;
  const link = `${base}${path}`;
  // Not into the outbox: editors read that, and whoever takes an owner's invitation is an owner.
  if (!hasMailServer()) return { email, mail: "off", link };
  const mail = joinMail({ from: actor.name, role, organization, link, expiresAt });
  const { organizationId } = actor;
  try {
    await sendMail(db, { organizationId, mailingId: null, to: email, ...mail }, now());
  } catch (error) {
    // What the mail server says may name the person: only the kind of failure is logged.
    console.error(`An invitation to the team was not sent: ${error instanceof Error ? error.name : "unknown failure"}`);
    return { email, mail: "failed", link };
  }
  return { email, mail: "sent", link: null };
}
