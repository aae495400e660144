import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Db } from "@/db/client";
import { listShownSnapshots } from "@/db/queries/runs";
import { invitations, surveys, waves } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { type Studio, studioIn } from "@/tests/studio";
import { changeOpenLink } from "./change-open-link";
import { changeSurveyAudiences } from "./change-rules";
import { closeDueSurveys } from "./close-due-surveys";
import { closeSurvey } from "./close-survey";
import { createSurvey } from "./create-survey";
import { exportLinks } from "./export-links";
import { requireSurvey } from "./find-survey";
import { importReadyPeople, startPeopleImport } from "./import-people";
import { invitePeople } from "./invite-people";
import { openSurvey } from "./open-survey";
import { requestAnalysis } from "./request-analysis";

/** What somebody else commits while a service waits for the survey. */
let meanwhile: ((db: Db) => Promise<unknown>) | null = null;
const order: string[] = [];
vi.mock("@/db/queries/surveys", async (importOriginal) => {
  const queries = await importOriginal<typeof import("@/db/queries/surveys")>();
  return {
    ...queries,
    holdSurveyRow: async (...[tx, of]: Parameters<typeof queries.holdSurveyRow>) => {
      order.push("survey");
      const change = meanwhile;
      meanwhile = null;
      await change?.(tx);
      return queries.holdSurveyRow(tx, of);
    },
    lockWave: async (...args: Parameters<typeof queries.lockWave>) => {
      order.push("wave");
      return queries.lockWave(...args);
    },
  };
});

let open: Awaited<ReturnType<typeof withDatabase>>;
let mine: Studio;
let surveyId: string;
beforeAll(async () => {
  open = await withDatabase();
  mine = await studioIn(open);
});
afterAll(() => open.close());
beforeEach(async () => {
  surveyId = (await createSurvey(mine.owner, { title: "Why?", edition: "full" })).id;
  meanwhile = null;
});

const set = (values: Partial<typeof surveys.$inferInsert>) => (db: Db) =>
  db.update(surveys).set(values).where(eq(surveys.id, surveyId));
const closed = set({ status: "closed" });
const found = () => requireSurvey(mine.owner, surveyId);
const frozen = async () => (await listShownSnapshots(open.db, (await found()).wave.id))[0]?.thresholds;
const ada = { audience: "pmo-staff", name: "", email: "ada@x.example" };

it("adds nobody to an audience that is taken out meanwhile", async () => {
  const { instrument, instrumentVersion: version } = (await found()).survey;
  const audiences = instrument.audiences.map((one) => ({ ...one, expected: null }));
  meanwhile = (db) =>
    changeSurveyAudiences({ ...mine.owner, db }, { surveyId, version, audiences: audiences.slice(0, 2) });
  await expect(invitePeople(mine.owner, { surveyId, people: [ada] })).rejects.toThrow("no audience “pmo-staff”");
});

it("makes no link in a survey that closes meanwhile, hands none out and puts nobody back", async () => {
  await invitePeople(mine.owner, { surveyId, people: [ada] });
  await openSurvey(mine.owner, { surveyId });
  meanwhile = closed;
  const link = { surveyId, audience: "pmo-staff", become: "replaced" } as const;
  await expect(changeOpenLink(mine.owner, link)).rejects.toThrow("while a survey takes answers");
  await set({ status: "collecting" })(open.db);
  meanwhile = closed;
  await expect(exportLinks(mine.owner, { surveyId, separator: "comma", mark: false })).rejects.toThrow("closed");
  await set({ status: "collecting" })(open.db);
  await open.db.update(invitations).set({ revoked: true });
  const bytes = new TextEncoder().encode("ada@x.example");
  await startPeopleImport(mine.owner, surveyId, { bytes, fileName: "", everybody: "stakeholders" });
  meanwhile = closed;
  await expect(importReadyPeople(mine.owner, { surveyId })).rejects.toThrow("closed");
});

it("freezes sizes that are raised while the survey is being closed, by hand or by its day", async () => {
  const raised = set({ minimumNumbers: 8, minimumWords: 11 });
  await openSurvey(mine.owner, { surveyId });
  meanwhile = raised;
  await closeSurvey(mine.owner, { surveyId });
  expect(await frozen()).toEqual({ numbers: 8, words: 11 });

  surveyId = (await createSurvey(mine.owner, { title: "Why?", edition: "core" })).id;
  await openSurvey(mine.owner, { surveyId });
  await open.db.update(waves).set({ closesOn: "2026-05-01" }).where(eq(waves.surveyId, surveyId));
  meanwhile = raised;
  expect(await closeDueSurveys(mine.owner)).toBe(1);
  expect(await frozen()).toEqual({ numbers: 8, words: 11 });
});

it("does not close on a day that is put off meanwhile", async () => {
  await openSurvey(mine.owner, { surveyId });
  const put = (closesOn: string) => (db: Db) => db.update(waves).set({ closesOn }).where(eq(waves.surveyId, surveyId));
  await put("2026-05-01")(open.db);
  meanwhile = put("2026-06-01");
  expect(await closeDueSurveys(mine.owner)).toBe(0);
  expect((await found()).survey.status).toBe("collecting");
});

it("freezes sizes that are raised while an analysis is asked for", async () => {
  await closed(open.db);
  meanwhile = set({ minimumNumbers: 8, minimumWords: 11 });
  await requestAnalysis(mine.owner, { surveyId });
  expect(await frozen()).toEqual({ numbers: 8, words: 11 });
});

it("holds the survey before its wave, whoever adds people", async () => {
  order.length = 0;
  await invitePeople(mine.owner, { surveyId, people: [ada] });
  const bytes = new TextEncoder().encode("bo@x.example");
  await startPeopleImport(mine.owner, surveyId, { bytes, fileName: "", everybody: "pmo-staff" });
  await importReadyPeople(mine.owner, { surveyId });
  expect(order.slice(0, 2)).toEqual(["survey", "wave"]);
  expect(order.slice(2, 4)).toEqual(["survey", "wave"]);
});
