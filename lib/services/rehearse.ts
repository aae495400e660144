import { putCodebook } from "@/db/queries/codebooks";
import { lockOrganization } from "@/db/queries/organizations";
import { insertResponses } from "@/db/queries/runs";
import { findSampleSurvey } from "@/db/queries/survey-shelf";
import { insertSurvey, insertWaveAudiences } from "@/db/queries/surveys";
import { sampleOrganization } from "@/sample/northfold-water";
import type { Context } from "./context";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { noteRun, queueRun } from "./request-analysis";

/** The made-up survey that this organization may rehearse on, if it is on its list. */
export async function findRehearsal({ db, actor }: Pick<Context, "db" | "actor">): Promise<string | null> {
  const found = await findSampleSurvey(db, actor.organizationId);
  return found && !found.deletedAt ? found.id : null;
}

/** A closed survey with the answers of the sample, marked as such: results to look at before anybody is asked. Once. */
export async function rehearse(context: Context): Promise<{ id: string }> {
  requirePermission(context.actor, "change surveys");
  const made = await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await lockOrganization(tx, context.actor.organizationId);
    const id = await findRehearsal(inside);
    return id ? { id, runId: null } : insertRehearsal(inside);
  });
  if (made.runId) await queueRun(context, made.runId);
  return { id: made.id };
}

/** How many were asked is kept as a number: nobody needs a ledger of people who do not exist. */
async function insertRehearsal(context: Context) {
  const { db, actor } = context;
  const [sample] = sampleOrganization().surveys;
  if (!sample) throw new RangeError("The sample organization has no survey");
  const { title, instrument, opensOn, closesOn, closedOn, invitations, responses, codebooks } = sample;
  const { organizationId } = actor;
  const survey = await insertSurvey(
    db,
    { organizationId, title, instrument, status: "closed", isSample: true },
    { opensOn, closesOn, closedOn },
  );
  const waveId = survey.wave.id;
  const asked = (id: string) => invitations.filter(({ audience }) => audience === id).length;
  await insertWaveAudiences(
    db,
    instrument.audiences.map(({ id }) => ({ waveId, audience: id, expected: asked(id) })),
  );
  await insertResponses(
    db,
    responses.map((response) => ({ ...response, answers: { ...response.answers }, waveId })),
  );
  for (const codebook of codebooks) await putCodebook(db, waveId, codebook);
  await noteAudit(context, { action: "create a survey", surveyId: survey.survey.id, detail: `${title}, sample data` });
  return { id: survey.survey.id, runId: await noteRun(context, survey) };
}
