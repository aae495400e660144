import { findOutboxMail, listOutboxMails } from "@/db/queries/outbox";
import { AppError } from "@/lib/errors";
import { withLinks } from "@/lib/mail/placeholders";
import type { Context } from "./context";
import { personLinks } from "./mail-values";
import { requirePermission } from "./permissions";

const MOST = 500;

/** What would have been sent, newest first. */
export async function listOutbox({ db, actor }: Context) {
  requirePermission(actor, "send mail");
  return listOutboxMails(db, actor.organizationId, MOST);
}

export async function readOutboxMail({ db, actor, secret }: Context, id: string) {
  requirePermission(actor, "send mail");
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const mail = isId ? await findOutboxMail(db, { id, organizationId: actor.organizationId }) : undefined;
  if (!mail) throw new AppError("not_found", "This mail is not in the outbox.");
  const { text, invitationId } = mail;
  return { ...mail, text: invitationId ? withLinks(text, personLinks(secret, invitationId)) : text };
}
