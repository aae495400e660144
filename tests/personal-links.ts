import { listInvitations } from "@/db/queries/invitations";
import { invitationToken } from "@/lib/sealed/tokens";
import type { Context } from "@/lib/services/context";
import { requireSurvey } from "@/lib/services/find-survey";

/** Everybody on the list with their link, as mail carries it. */
export async function personalLinks(context: Context, surveyId: string) {
  const { wave } = await requireSurvey(context, surveyId);
  const rows = await listInvitations(context.db, wave.id);
  return rows.map(({ id, audience, name, email, revoked }) => {
    return { id, audience, name, email, revoked, path: `/r/${invitationToken(context.secret, id)}` };
  });
}
