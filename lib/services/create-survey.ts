import { z } from "zod";
import { insertSurvey, insertWaveAudiences } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { editionById } from "@/lib/survey/editions";
import type { Actor, Context } from "./context";

export const createSurveyInput = z.object({
  title: z.string().trim().min(1, "Give the survey a title.").max(160, "Use at most 160 characters for the title."),
  edition: z.enum(["full", "core", "public-sector"], "Choose one of the questionnaires."),
});

/** A draft of a survey from a built-in questionnaire. */
export async function createSurvey({ db, actor }: Context, { title, edition }: z.infer<typeof createSurveyInput>) {
  requireEditor(actor);
  const { instrument } = editionById(edition);
  return db.transaction(async (tx) => {
    const { survey, wave } = await insertSurvey(tx, { organizationId: actor.organizationId, title, instrument });
    const audiences = instrument.audiences.map(({ id }) => ({ waveId: wave.id, audience: id }));
    await insertWaveAudiences(tx, audiences);
    return { id: survey.id };
  });
}

export const mayEdit = ({ role }: Pick<Actor, "role">): boolean => role === "owner" || role === "editor";

/** Only owners and editors change surveys. */
export function requireEditor(actor: Actor): void {
  if (mayEdit(actor)) return;
  throw new AppError("unauthorized", "Your role may look at surveys, not change them. Ask an owner or editor.");
}
