import { findMemberWithOrganization } from "@/db/queries/members";
import { hasMailServer } from "@/lib/mail/has-mail-server";
import { sendMail } from "@/lib/mail/send-mail";
import type { PublicContext } from "./context";
import { makeLink } from "./member-link";
import { resetMail, signInMail } from "./member-mail";

type Wanted = { readonly email: string; readonly purpose: "sign-in" | "reset"; readonly base: string };

/**
 * Mails a link to whoever has this address and has joined; anybody else gets nothing, and whoever asked hears no difference.
 * Without a mail server there is no link: it must not lie in the outbox, which editors read.
 * The sample's visitor is shared by everybody: nobody may take that account.
 */
export async function mailMemberLink({ db, now }: PublicContext, { email, purpose, base }: Wanted): Promise<void> {
  if (!hasMailServer()) return;
  const member = await findMemberWithOrganization(db, email);
  if (!member?.joinedOn || member.isSample) return;
  const { memberId, organizationId } = member;
  const { path } = await makeLink(db, { memberId, purpose, at: now() });
  const mail = (purpose === "reset" ? resetMail : signInMail)({ link: `${base}${path}` });
  await sendMail(db, { organizationId, mailingId: null, to: email, ...mail }, now());
}
