import { insertResponses } from "@/db/queries/runs";
import { closeSurvey } from "@/lib/services/close-survey";
import type { Context } from "@/lib/services/context";
import { createSurvey } from "@/lib/services/create-survey";
import { requireSurvey } from "@/lib/services/find-survey";
import { openSurvey } from "@/lib/services/open-survey";
import { TEST_DAY } from "./answering";

const AUDIENCES = ["stakeholders", "project-managers", "pmo-staff"];
const PEOPLE = 24;
const DEEDS = [
  "remove obstacles",
  "choose the work that matters",
  "give an honest picture",
  "save the board from surprises",
];

let surveys = 0;

/**
 * A closed survey of the core questionnaire whose people wrote to both questions in words; its analysis waits on the queue. No two
 * surveys have a text in common, so each asks for vectors of its own.
 */
export async function surveyWithWords(context: Context): Promise<{ surveyId: string; runId: string }> {
  const { id: surveyId } = await createSurvey(context, { title: "Why?", edition: "core" });
  await openSurvey(context, { surveyId });
  const { survey, wave } = await requireSurvey(context, surveyId);
  const questions = survey.instrument.sections.flatMap((section) => section.questions);
  const inWords = questions.filter(({ kind }) => kind === "long-text");
  surveys += 1;
  const rows = Array.from({ length: PEOPLE }, (_, i) => ({
    waveId: wave.id,
    audience: AUDIENCES[i % AUDIENCES.length] ?? "",
    answeredOn: TEST_DAY,
    answers: Object.fromEntries([
      ...inWords.map(({ id }) => [
        id,
        `We ${DEEDS[(i + id.length) % DEEDS.length]}, says person ${i} of ${id} in survey ${surveys}`,
      ]),
      ["F1", (3 * i) % 11],
    ]),
  }));
  await insertResponses(context.db, rows);
  const { runId } = await closeSurvey(context, { surveyId });
  return { surveyId, runId };
}
