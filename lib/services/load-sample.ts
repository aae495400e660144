import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import { putCodebook } from "@/db/queries/codebooks";
import { insertInvitations } from "@/db/queries/invitations";
import { insertMember } from "@/db/queries/members";
import { findSampleOrganization, insertOrganization } from "@/db/queries/organizations";
import { insertResponses } from "@/db/queries/runs";
import { insertOpenLinks, insertSurvey } from "@/db/queries/surveys";
import { browserToken, hashToken, invitationToken } from "@/lib/sealed/tokens";
import { type SampleSurvey, sampleOrganization } from "@/sample/northfold-water";
import { underWayOn } from "@/sample/second-survey";
import { dayOf, type PublicContext } from "./context";
import { startRun } from "./request-analysis";

/** Whoever presses "Look at the sample organization"; this member has no password. */
export const DEMO_MEMBER_EMAIL = "demo@northfold.example";

/** Puts the sample organization into the database, once, and requests the analysis of its closed survey. */
export async function loadSample(context: PublicContext): Promise<void> {
  const { db, secret } = context;
  const closed = await db.transaction(async (tx) => {
    if (await findSampleOrganization(tx)) return [];
    const sample = sampleOrganization();
    const { id: organizationId } = await insertOrganization(tx, sample.organization);
    const joinedOn = dayOf(context.now());
    await insertMember(tx, { organizationId, email: DEMO_MEMBER_EMAIL, name: "Visitor", role: "owner", joinedOn });
    for (const one of sample.colleagues) await insertMember(tx, { organizationId, joinedOn, ...one });
    const loaded = [];
    // The oldest survey first: the list shows the newest on top.
    for (const survey of sample.surveys) {
      loaded.push(await loadSurvey(tx, seenOn(survey, joinedOn), { organizationId, secret }));
    }
    return loaded.filter(({ survey }) => survey.status === "closed");
  });
  for (const survey of closed) await startRun(context, survey);
}

/** A survey that collects is under way on whatever day the sample is loaded; the others have their story's days. */
function seenOn(survey: SampleSurvey, today: string): SampleSurvey {
  const { status, opensOn, closesOn, responses } = survey;
  if (status !== "collecting" || !opensOn || !closesOn) return survey;
  return { ...survey, ...underWayOn({ opensOn, closesOn, responses }, today) };
}

async function loadSurvey(tx: Db, sample: SampleSurvey, to: { organizationId: string; secret: string }) {
  const { title, status, instrument, opensOn, closesOn, closedOn } = sample;
  const made = await insertSurvey(
    tx,
    { organizationId: to.organizationId, title, status, instrument, isSample: true },
    { opensOn, closesOn, closedOn },
  );
  const waveId = made.wave.id;
  const invitations = sample.invitations.map(({ audience, email, name, answered }) => {
    const id = randomUUID();
    return { id, waveId, audience, email, name, answered, tokenHash: hashToken(invitationToken(to.secret, id)) };
  });
  await insertInvitations(tx, invitations);
  const responses = sample.responses.map((response) => ({ ...response, answers: { ...response.answers }, waveId }));
  await insertResponses(tx, responses);
  for (const codebook of sample.codebooks) await putCodebook(tx, waveId, codebook);
  if (status === "collecting") {
    await insertOpenLinks(
      tx,
      instrument.audiences.map(({ id }) => ({ waveId, audience: id, slug: browserToken() })),
    );
  }
  return made;
}
