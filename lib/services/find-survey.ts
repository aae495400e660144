import { countInvitations, countResponses, findSurvey, listSurveys as listRows } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";

/** A survey of the actor's organization with its wave; absent and forbidden look the same. */
export async function requireSurvey({ db, actor }: Context, surveyId: string) {
  const found = isUuid(surveyId)
    ? await findSurvey(db, { id: surveyId, organizationId: actor.organizationId })
    : undefined;
  if (!found) throw new AppError("not_found", "This survey does not exist.");
  return found;
}

export type Coverage = { audience: string; invited: number; answered: number };

/** Every survey of the organization, newest first, with how many were asked and answered in each audience. */
export async function listSurveys({ db, actor }: Context) {
  const rows = await listRows(db, actor.organizationId);
  const waveIds = rows.map(({ wave }) => wave.id);
  const [answered, invited] = [await countResponses(db, waveIds), await countInvitations(db, waveIds)];
  const at = (counts: typeof answered, waveId: string, audience: string) =>
    counts.find((one) => one.waveId === waveId && one.audience === audience)?.n ?? 0;
  return rows.map(({ survey, wave }) => {
    const coverage = survey.instrument.audiences.map(
      ({ id }): Coverage => ({ audience: id, invited: at(invited, wave.id, id), answered: at(answered, wave.id, id) }),
    );
    return { survey, wave, coverage };
  });
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
