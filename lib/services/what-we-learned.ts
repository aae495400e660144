import type { z } from "zod";
import { findLearned, findLearnedSlug, insertShareLink, updateShareLink } from "@/db/queries/share-links";
import { lockWave } from "@/db/queries/surveys";
import { DEFAULT_LEARNED, knownSections } from "@/lib/analysis/share-sections";
import { browserToken } from "@/lib/sealed/tokens";
import type { Context, PublicContext } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import type { setLearnedInput } from "./share-input";

/** The page that people who answered get after the close: whether it is on, and what stands on it. */
export async function learnedPage(context: Context, surveyId: string) {
  requirePermission(context.actor, "share results");
  const { wave } = await requireSurvey(context, surveyId);
  const row = await findLearned(context.db, wave.id);
  return {
    on: row?.revoked === false,
    sections: row ? knownSections(row.sections) : DEFAULT_LEARNED,
    note: row?.note ?? "",
    path: row ? `/learned/${row.slug}` : null,
  };
}

/** Off by default. Its address stays the same, so that what was passed on works again when it is switched on again. */
export async function setLearned(context: Context, input: z.infer<typeof setLearnedInput>): Promise<void> {
  requirePermission(context.actor, "share results");
  const { surveyId, on, sections, note } = input;
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await requireSurvey(inside, surveyId);
    await lockWave(tx, wave.id);
    const row = await findLearned(tx, wave.id);
    if (row) await updateShareLink(tx, row, { revoked: !on, sections, note });
    else
      await insertShareLink(tx, {
        ...{ waveId: wave.id, kind: "respondents", name: "What we learned", slug: browserToken() },
        ...{ sections, note, revoked: !on, memberId: context.actor.memberId, createdAt: context.now() },
      });
    const detail = `${survey.title}: ${on ? "on" : "off"}`;
    await noteAudit(inside, { action: "tell respondents", surveyId, detail });
  });
}

/** Where those who answered read what was learned; null while there is nothing for them. */
export async function learnedPath({ db }: PublicContext, waveId: string | null): Promise<string | null> {
  const slug = waveId === null ? null : await findLearnedSlug(db, waveId);
  return slug === null ? null : `/learned/${slug}`;
}
