import { hasNamesake } from "@/db/queries/audit";
import { insertVersion, latestVersion, replaceVersion, setInstrument, trimVersions } from "@/db/queries/versions";
import type { Instrument } from "@/lib/survey/instrument";
import type { Context } from "./context";
import { noteAudit } from "./note-audit";

/** So many versions of a survey are kept; the oldest go first. */
export const MOST_VERSIONS = 200;
/** Saves of one person within this time are one entry of the history: it saves at every pause. */
const STRETCH_MS = 5 * 60_000;

type Edited = {
  readonly id: string;
  readonly title: string;
  readonly instrument: Instrument;
  readonly instrumentVersion: number;
  readonly createdAt: Date;
};

/**
 * Writes the questions and their history: a version holds what its member made of it. To be called while the survey is held.
 * `isFresh`: whatever was before stays findable. `isNoted`: the caller tells the log what this was.
 */
export async function keepVersion(
  context: Context,
  survey: Edited,
  { instrument, isFresh, isNoted }: { instrument: Instrument; isFresh: boolean; isNoted?: boolean },
): Promise<number> {
  const { db, actor, now } = context;
  const version = survey.instrumentVersion + 1;
  const last = await latestVersion(db, survey.id);
  if (last?.version !== survey.instrumentVersion) {
    // How it was before anybody edited it here, or what another page of the studio has made of it.
    const before = { version: survey.instrumentVersion, instrument: survey.instrument };
    await insertVersion(db, {
      ...before,
      surveyId: survey.id,
      memberName: "",
      savedAt: last ? now() : survey.createdAt,
    });
  }
  const goesOn =
    !isFresh &&
    last?.version === survey.instrumentVersion &&
    last.memberName === actor.name &&
    now().getTime() - last.savedAt.getTime() < STRETCH_MS &&
    // A version knows the name of whoever made it; the log knows which of two who share it.
    !(await hasNamesake(db, {
      surveyId: survey.id,
      memberId: actor.memberId,
      memberName: actor.name,
      since: last.savedAt,
    }));
  if (goesOn) await replaceVersion(db, last.id, { version, instrument });
  else {
    await insertVersion(db, { surveyId: survey.id, version, instrument, memberName: actor.name, savedAt: now() });
    await trimVersions(db, survey.id, MOST_VERSIONS);
    if (!isNoted)
      await noteAudit(context, { action: "change the questions", surveyId: survey.id, detail: survey.title });
  }
  await setInstrument(db, survey.id, { instrument, instrumentVersion: version });
  return version;
}
