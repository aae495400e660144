import { findMemberByEmail } from "@/db/queries/members";
import { findSampleSurvey, unmarkArchived, unmarkDeleted } from "@/db/queries/survey-shelf";
import { AppError } from "@/lib/errors";
import type { PublicContext } from "./context";
import { DEMO_MEMBER_EMAIL } from "./load-sample";
import type { NewSession } from "./session";

/** The visitor of the sample organization, and its survey that has results; one that an earlier visitor has put away is put back. */
export async function enterSample({ db }: PublicContext): Promise<NewSession & { surveyId: string }> {
  const member = await findMemberByEmail(db, DEMO_MEMBER_EMAIL);
  if (!member) throw new AppError("not_found", "The sample organization is not loaded; start with PLUMBLINE_DEMO=1.");
  const { organizationId } = member;
  const closed = await findSampleSurvey(db, organizationId);
  if (!closed) throw new AppError("not_found", "The sample organization has no closed survey any more.");
  const key = { id: closed.id, organizationId };
  if (closed.deletedAt) await unmarkDeleted(db, key);
  if (closed.archivedAt) await unmarkArchived(db, key);
  return { memberId: member.id, epoch: member.sessionEpoch, surveyId: closed.id };
}
