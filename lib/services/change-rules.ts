import { z } from "zod";
import { listInvitations } from "@/db/queries/invitations";
import { moveRevoked, setExpected, setRules } from "@/db/queries/rules";
import { listWaveAudiences } from "@/db/queries/surveys";
import { latestVersion } from "@/db/queries/versions";
import { AppError } from "@/lib/errors";
import {
  audienceEditSchema,
  changeAudiences,
  FEWEST_AUDIENCES,
  MOST_AUDIENCES,
  widenAudience,
} from "@/lib/survey/change-audiences";
import { parseInstrument } from "@/lib/survey/check-instrument";
import { canonicalJson } from "./canonical-json";
import type { Context } from "./context";
import { holdToChange } from "./find-survey";
import { keepVersion } from "./keep-version";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { surveyTitle } from "./survey-title";

const PEOPLE = "Write how many people there are as a whole number, or leave it empty.";
const expected = z
  .number(PEOPLE)
  .int(PEOPLE)
  .min(1, "An audience has at least one person.")
  .max(1_000_000, "A million people are the most.")
  .nullable();

export const changeAudiencesInput = z.object({
  surveyId: z.string(),
  /** The version of the questions that the changes were made on: what is not among them is taken out. */
  version: z.number().int().min(1),
  audiences: z
    .array(audienceEditSchema.extend({ expected }))
    .min(FEWEST_AUDIENCES, "Compare at least two audiences.")
    .max(MOST_AUDIENCES, "Compare at most six audiences: more cannot be told apart."),
});

/** Renames, adds, removes and reorders the audiences of a draft. */
export async function changeSurveyAudiences(context: Context, input: z.infer<typeof changeAudiencesInput>) {
  await whileDraft(context, input.surveyId, async (inside, { survey, wave }) => {
    if (survey.instrumentVersion !== input.version) throw new AppError("conflict", await changedSince(inside, survey));
    const names = input.audiences.map(({ name }) => name.toLowerCase());
    const twice = input.audiences.find(({ name }, i) => names.indexOf(name.toLowerCase()) < i);
    if (twice) throw new AppError("invalid", `Two audiences are called “${twice.name}”. Give each a name of its own.`);
    const people = await listInvitations(inside.db, wave.id);
    const gone = survey.instrument.audiences.filter(({ id }) => !input.audiences.some((edit) => edit.id === id));
    for (const { id, name } of gone) {
      const n = people.filter(({ audience, revoked }) => audience === id && !revoked).length;
      const many = n === 1 ? "1 person is" : `${n} people are`;
      if (n > 0) throw new AppError("conflict", `${many} on the list of “${name}”. Move or remove them first.`);
    }
    const instrument = checked(changeAudiences(survey.instrument, input.audiences));
    const [first] = instrument.audiences;
    for (const { id } of gone) if (first) await moveRevoked(inside.db, wave.id, { from: id, to: first.id });
    const rows = instrument.audiences.map(({ id }, i) => ({
      audience: id,
      expected: input.audiences[i]?.expected ?? null,
    }));
    await setExpected(inside.db, wave.id, rows);
    await keep(inside, survey, instrument);
    return `audiences: ${instrument.audiences.map(({ name }) => name).join(", ")}`;
  });
}

/** Nobody's work goes unseen: not what was saved meanwhile, and not what stands typed in the form. */
async function changedSince({ db }: Context, survey: Found["survey"]): Promise<string> {
  const last = await latestVersion(db, survey.id);
  const who = (last?.version === survey.instrumentVersion && last.memberName) || "Somebody";
  return `${who} has changed the questions or audiences since you opened this page, so nothing was saved. What you have typed is still here: open this page in another tab to compare, and make your changes there.`;
}

export const renameSurveyInput = z.object({ surveyId: z.string(), title: surveyTitle });

/** Whoever answers reads the title first; what was asked under it stays under it once the survey is closed. */
export async function renameSurvey(context: Context, { surveyId, title }: z.infer<typeof renameSurveyInput>) {
  await withSurvey(context, surveyId, async (inside, { survey }) => {
    if (survey.status === "closed")
      throw new AppError("conflict", "A closed survey keeps its title. Duplicate the survey to choose another.");
    await setRules(inside.db, survey.id, { title });
    return "title";
  });
}

export const setExpectedInput = z.object({ surveyId: z.string(), expected: z.record(z.string(), expected) });

/** How many people each audience has, as far as known: this may be put right at any time. */
export async function setExpectedPeople(context: Context, input: z.infer<typeof setExpectedInput>) {
  await withSurvey(context, input.surveyId, async (inside, { survey, wave }) => {
    const before = await listWaveAudiences(inside.db, wave.id);
    const rows = survey.instrument.audiences.map(({ id }) => {
      const said = input.expected[id];
      return {
        audience: id,
        expected: said === undefined ? (before.find((one) => one.audience === id)?.expected ?? null) : said,
      };
    });
    await setExpected(inside.db, wave.id, rows);
    return "expected head-counts";
  });
}

export const setExecutivesInput = z.object({
  surveyId: z.string(),
  /** "open-by-consent" needs a consent of each named person that is kept apart from the answers; until then it is not offered. */
  executives: z.enum(["sealed", "merged"], "Choose one of the two."),
  audience: z.string(),
});

export async function setExecutives(
  context: Context,
  { surveyId, executives, audience }: z.infer<typeof setExecutivesInput>,
) {
  await whileDraft(context, surveyId, async (inside, { survey }) => {
    if (!survey.instrument.audiences.some(({ id }) => id === audience))
      throw new AppError("invalid", "Choose the audience that the executives belong to.");
    const instrument = checked(widenAudience(survey.instrument, audience, executives === "merged"));
    await setRules(inside.db, survey.id, { executives });
    await keep(inside, survey, instrument);
    return executives === "merged" ? "executives merged with other stakeholders" : "executives on their own, sealed";
  });
}

type Found = Awaited<ReturnType<typeof holdToChange>>;
type Work = (inside: Context, found: Found) => Promise<string>;

/** Whoever opens the survey waits, or was first: then nothing here is changed any more, whether somebody has answered or not. */
async function whileDraft(context: Context, surveyId: string, work: Work): Promise<void> {
  await withSurvey(context, surveyId, async (inside, found) => {
    if (found.survey.status !== "draft")
      throw new AppError(
        "conflict",
        "This was settled when the survey was opened. Duplicate the survey to choose anew.",
      );
    return work(inside, found);
  });
}

async function withSurvey(context: Context, surveyId: string, work: Work): Promise<void> {
  requirePermission(context.actor, "change surveys");
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const detail = await work(inside, await holdToChange(inside, surveyId));
    await noteAudit(inside, { action: "change the rules", surveyId, detail });
  });
}

function checked(instrument: Found["survey"]["instrument"]) {
  const parsed = parseInstrument(instrument);
  if (!parsed.ok) throw new AppError("invalid", parsed.problems[0] ?? "These audiences do not fit the questions.");
  return parsed.instrument;
}

async function keep(context: Context, survey: Found["survey"], instrument: Found["survey"]["instrument"]) {
  if (canonicalJson(instrument) === canonicalJson(survey.instrument)) return;
  await keepVersion(context, survey, { instrument, isFresh: true, isNoted: true });
}
