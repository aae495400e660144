import { findInvitationWithSurvey, markInvitation } from "@/db/queries/invitations";
import { AppError } from "@/lib/errors";
import { readUnsubscribeToken } from "@/lib/sealed/unsubscribe-token";
import type { PublicContext } from "./context";

/** What the page of an unsubscribe link shows; looking changes nothing. */
export async function findSubscription({ db, secret }: PublicContext, token: string) {
  const invitationId = readUnsubscribeToken(secret, token);
  const found = invitationId && (await findInvitationWithSurvey(db, invitationId));
  if (!found) throw new AppError("not_found", "This link leads to no mail of ours.");
  const { invitation, title, organization } = found;
  return { invitationId, title, organization, unsubscribed: invitation.unsubscribed };
}

/** Mail about a survey ends, or may come again; the personal link works either way. Twice is the same as once. */
export async function setSubscription(context: PublicContext, token: string, wanted: boolean): Promise<void> {
  const { invitationId } = await findSubscription(context, token);
  await markInvitation(context.db, invitationId, { unsubscribed: !wanted });
}
