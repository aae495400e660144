import { instrumentText } from "@/lib/survey/instrument-text";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

/** The questions of a survey as a file of the instrument format, without people, rules or answers. */
export async function exportInstrument(context: Context, surveyId: string) {
  requirePermission(context.actor, "see surveys");
  const { survey } = await requireSurvey(context, surveyId);
  await noteAudit(context, { action: "export an instrument", surveyId, detail: survey.title });
  return { fileName: `${survey.instrument.id}.json`, text: instrumentText(survey.instrument) };
}
