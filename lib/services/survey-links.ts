import { listOpenLinks } from "@/db/queries/surveys";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { requirePermission } from "./permissions";

/** The open links of a survey, in the order of its audiences. */
export async function surveyLinks(context: Context, surveyId: string) {
  requirePermission(context.actor, "see people");
  const { survey, wave } = await requireSurvey(context, surveyId);
  const links = await listOpenLinks(context.db, wave.id);
  return survey.instrument.audiences.flatMap(({ id, name }) => {
    const link = links.find(({ audience, revoked }) => audience === id && !revoked);
    return link ? [{ audience: id, name, path: `/s/${link.slug}`, hasPasscode: link.passcodeHash !== null }] : [];
  });
}
