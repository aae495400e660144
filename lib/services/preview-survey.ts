import { findPreviewed } from "@/db/queries/versions";
import { AppError } from "@/lib/errors";
import { previewToken, readPreviewToken } from "@/lib/sealed/preview-token";
import type { Context, PublicContext } from "./context";
import { requireSurvey } from "./find-survey";
import { requirePermission } from "./permissions";

/** The address at which the saved questions can be tried on another device for a week, without signing in. */
export async function previewPath(context: Context, surveyId: string): Promise<string> {
  requirePermission(context.actor, "see surveys");
  const { survey } = await requireSurvey(context, surveyId);
  return `/preview/${previewToken(context.secret, survey.id, context.now())}`;
}

/** Reads the questions behind a preview's address. It opens no door: there is nothing here to answer into. */
export async function openPreview({ db, secret, now }: PublicContext, token: string) {
  const surveyId = readPreviewToken(secret, token, now());
  const found = surveyId === null ? undefined : await findPreviewed(db, surveyId);
  if (!found) throw new AppError("not_found", "This preview is over. Ask for a new one in the editor.");
  return found;
}
