import { putCodebook } from "@/db/queries/codebooks";
import { insertSurvey, insertWaveAudiences } from "@/db/queries/surveys";
import type { surveys } from "@/db/schema";
import type { Instrument } from "@/lib/survey/instrument";
import type { Context } from "./context";
import { codebooksFor } from "./folded-codebooks";
import { noteAudit } from "./note-audit";

type Rules = Pick<typeof surveys.$inferSelect, "anonymity" | "executives" | "minimumNumbers" | "minimumWords">;
type Draft = {
  readonly title: string;
  readonly instrument: Instrument;
  readonly rules?: Rules;
  /** How many people an audience has, as far as that is known. */
  readonly expected?: ReadonlyMap<string, number | null>;
  /** The survey whose themes, as people have sorted them, the answers to the same questions will join. */
  readonly themesOf?: { readonly waveId: string };
  readonly action: "create a survey" | "duplicate a survey";
  /** What the log says besides the title: "from a file". */
  readonly from?: string;
};

/** Nobody is asked yet. For services that have checked permission, inside their transaction. */
export async function insertDraft(context: Context, draft: Draft): Promise<{ id: string }> {
  const { db, actor } = context;
  const { title, instrument, rules, expected, themesOf, action, from } = draft;
  const { organizationId } = actor;
  const { survey, wave } = await insertSurvey(db, { ...rules, organizationId, title, instrument });
  const audiences = instrument.audiences.map(({ id }) => ({
    waveId: wave.id,
    audience: id,
    expected: expected?.get(id) ?? null,
  }));
  await insertWaveAudiences(db, audiences);
  const codebooks = themesOf ? await codebooksFor(db, themesOf.waveId, instrument) : [];
  for (const codebook of codebooks) await putCodebook(db, wave.id, codebook);
  await noteAudit(context, { action, surveyId: survey.id, detail: from ? `${title}, ${from}` : title });
  return { id: survey.id };
}

/** What a survey made out of another one takes over beside its questions: never a person, never an answer. */
export function rulesOf({ anonymity, executives, minimumNumbers, minimumWords }: Rules): Rules {
  return { anonymity, executives, minimumNumbers, minimumWords };
}
