import "server-only";
import type { Db } from "@/db/client";
import { findOrganization } from "@/db/queries/organizations";
import { insertOutboxMail } from "@/db/queries/outbox";
import { leavesThisMachine } from "./has-mail-server";
import { mailer, type OutgoingMail } from "./mailer";

export type Mail = OutgoingMail & {
  readonly organizationId: string;
  /** The mailing it belongs to; null for a mail to a member. */
  readonly mailingId: string | null;
  /** Whom of the ledger it is for. */
  readonly invitationId?: string;
};

/** Hands a mail to the mail server, which may throw a MailFailure, or lays it into the outbox where none is set. */
export async function sendMail(db: Db, mail: Mail, at: Date): Promise<void> {
  const organization = await findOrganization(db, mail.organizationId);
  if (!organization || !leavesThisMachine(organization)) return layIntoOutbox(db, mail, at);
  const { organizationId: _, mailingId: __, invitationId: ___, ...outgoing } = mail;
  const server = mailer();
  try {
    await server.deliver(outgoing, at);
  } finally {
    server.close();
  }
}

/** In the transaction of `db`: what is laid there was sent, once. */
export async function layIntoOutbox(db: Db, mail: Mail, at: Date): Promise<void> {
  const { to, headers = {}, id: _, ...kept } = mail;
  await insertOutboxMail(db, { ...kept, recipient: to, headers: { ...headers }, at });
}
