import { findMemberByEmail } from "@/db/queries/members";
import { listSurveys } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import type { PublicContext } from "./context";
import { DEMO_MEMBER_EMAIL } from "./load-sample";

/** The visitor of the sample organization, and its survey that has results. */
export async function enterSample({ db }: PublicContext): Promise<{ memberId: string; surveyId: string }> {
  const member = await findMemberByEmail(db, DEMO_MEMBER_EMAIL);
  if (!member) throw new AppError("not_found", "The sample organization is not loaded; start with PLUMBLINE_DEMO=1.");
  const surveys = await listSurveys(db, member.organizationId);
  const closed = surveys.find(({ survey }) => survey.status === "closed" && survey.isSample);
  if (!closed) throw new AppError("not_found", "The sample organization has no closed survey any more.");
  return { memberId: member.id, surveyId: closed.survey.id };
}
