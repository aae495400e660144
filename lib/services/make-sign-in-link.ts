import { findMemberWithOrganization } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import type { PublicContext } from "./context";
import { makeLink } from "./member-link";

const ONE_HOUR_MS = 60 * 60_000;

/** For whoever runs the installation and hands the link over: it lasts longer than a mailed one, since a server may have to start. */
export async function makeSignInLink({ db, now }: Pick<PublicContext, "db" | "now">, { email }: { email: string }) {
  const member = await findMemberWithOrganization(db, email.trim().toLowerCase());
  if (!member) throw new AppError("not_found", `No member has the address ${email}.`);
  if (!member.joinedOn) {
    const again = "An owner invites again on the page Team and gets a link to join.";
    throw new AppError("conflict", `${email} was invited and has not joined yet. ${again}`);
  }
  const { memberId, organization, name } = member;
  const link = await makeLink(db, { memberId, purpose: "sign-in", at: now(), lastsMs: ONE_HOUR_MS });
  return { ...link, organization, name };
}
