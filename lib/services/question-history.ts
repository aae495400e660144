import { findVersion, listVersions } from "@/db/queries/versions";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { requirePermission } from "./permissions";

/** The versions of a survey's questions, newest first. A survey that was never edited has one. */
export async function questionHistory(context: Context, surveyId: string) {
  requirePermission(context.actor, "see surveys");
  const { survey } = await requireSurvey(context, surveyId);
  const rows = await listVersions(context.db, survey.id);
  const isKept = rows[0]?.version === survey.instrumentVersion;
  const present = { version: survey.instrumentVersion, memberName: "", savedAt: rows.length ? null : survey.createdAt };
  return { survey, versions: isKept ? rows : [present, ...rows] };
}

export async function questionsAt(context: Context, { surveyId, version }: { surveyId: string; version: number }) {
  requirePermission(context.actor, "see surveys");
  const { survey } = await requireSurvey(context, surveyId);
  if (version === survey.instrumentVersion) return survey.instrument;
  const row = await findVersion(context.db, { surveyId, version });
  if (!row) throw new AppError("not_found", "This version is not kept any more.");
  return row.instrument;
}
