import { listOpenLinks } from "@/db/queries/surveys";
import type { Context } from "./context";
import { requireEditor } from "./create-survey";
import { requireSurvey } from "./find-survey";

/** The open links of a survey, in the order of its audiences. */
export async function surveyLinks(context: Context, surveyId: string) {
  requireEditor(context.actor);
  const { survey, wave } = await requireSurvey(context, surveyId);
  const links = await listOpenLinks(context.db, wave.id);
  return survey.instrument.audiences.flatMap(({ id, name }) => {
    const link = links.find(({ audience, revoked }) => audience === id && !revoked);
    return link ? [{ audience: id, name, path: `/s/${link.slug}` }] : [];
  });
}
