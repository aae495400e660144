import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { insertResponses, listShownSnapshots } from "@/db/queries/runs";
import { analysisRuns } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { type Studio, studioIn } from "@/tests/studio";
import { closeDueSurveys } from "./close-due-surveys";
import { closeSurvey } from "./close-survey";
import { createSurvey } from "./create-survey";
import { requireSurvey, surveyOverview } from "./find-survey";
import { openDoor } from "./open-door";
import { openSurvey } from "./open-survey";
import { reopenSurvey } from "./reopen-survey";
import { requestAnalysis } from "./request-analysis";
import { setClosingDay, setClosingDayInput } from "./set-closing-day";
import { setMinimums } from "./set-minimums";
import { surveyLinks } from "./survey-links";

let open: Awaited<ReturnType<typeof withDatabase>>;
let mine: Studio;
let theirs: Studio;
let surveyId: string;
beforeAll(async () => {
  open = await withDatabase();
  [mine, theirs] = [await studioIn(open), await studioIn(open, "Another")];
});
afterAll(() => open.close());
beforeEach(async () => {
  surveyId = (await createSurvey(mine.owner, { title: "Why?", edition: "core" })).id;
  await openSurvey(mine.owner, { surveyId });
});

const waveOf = async () => (await requireSurvey(mine.owner, surveyId)).wave;

async function answer(audience: string, n: number, text: string): Promise<void> {
  const { id: waveId } = await waveOf();
  const one = { waveId, audience, answers: { A1: text }, answeredOn: "2026-05-04" };
  await insertResponses(open.db, Array(n).fill(one));
}

/** Closes it, and the run ends well. */
async function closeAndAnalyse(): Promise<void> {
  await closeSurvey(mine.owner, { surveyId });
  await open.db.update(analysisRuns).set({ state: "done" });
}

/** How many of each audience the newest result is made from, and whether words of the newcomers are in it. */
async function frozen(word: string) {
  const [newest] = await listShownSnapshots(open.db, (await waveOf()).id);
  const of = (audience: string) => newest?.responses.filter((one) => one.audience === audience) ?? [];
  return {
    counts: ["stakeholders", "project-managers", "pmo-staff"].map((audience) => of(audience).length),
    newcomers: newest?.responses.filter(({ answers }) => answers["A1"] === word).length,
  };
}

it("counts newcomers of an audience beside an earlier result only once they are enough", async () => {
  await answer("stakeholders", 6, "before");
  await answer("project-managers", 7, "before");
  await answer("pmo-staff", 2, "before");
  await closeAndAnalyse();
  expect((await frozen("after")).counts).toEqual([6, 7, 2]);

  await reopenSurvey(mine.owner, { surveyId });
  // One executive and one manager too few; the staff were hidden, so any number of them may be added.
  await answer("stakeholders", 1, "after");
  await answer("project-managers", 4, "after");
  await answer("pmo-staff", 4, "after");
  const live = (await surveyOverview(mine.viewer, surveyId)).coverage.map(({ answered }) => answered);
  expect(live).toEqual([6, 7, 5]);
  await closeAndAnalyse();
  expect(await frozen("after")).toEqual({ counts: [6, 7, 6], newcomers: 4 });
  const shown = (await surveyOverview(mine.viewer, surveyId)).coverage.map(({ answered }) => answered);
  expect(shown).toEqual([6, 7, 6]);

  await reopenSurvey(mine.owner, { surveyId });
  await answer("project-managers", 3, "after");
  await closeAndAnalyse();
  expect((await frozen("after")).counts).toEqual([6, 7, 6]);
  await reopenSurvey(mine.owner, { surveyId });
  await answer("project-managers", 1, "after");
  await closeAndAnalyse();
  expect(await frozen("after")).toEqual({ counts: [6, 15, 6], newcomers: 12 });
});

it("goes on holding newcomers beside what a smaller minimum showed, when a larger one hides it", async () => {
  await answer("stakeholders", 6, "before");
  await closeAndAnalyse();
  await setMinimums(mine.owner, { surveyId, numbers: 8, words: 8 });
  await open.db.update(analysisRuns).set({ state: "done" });
  await reopenSurvey(mine.owner, { surveyId });
  await answer("stakeholders", 2, "after");
  await closeAndAnalyse();
  // Eight would be shown: whoever kept the first result could take its six away.
  expect(await frozen("after")).toMatchObject({ counts: [6, 0, 0], newcomers: 0 });
  await reopenSurvey(mine.owner, { surveyId });
  await answer("stakeholders", 6, "after");
  await closeAndAnalyse();
  expect(await frozen("after")).toMatchObject({ counts: [14, 0, 0], newcomers: 8 });
});

it("lets people in again by the same links, once, and not on the day that is over", async () => {
  await setClosingDay(mine.owner, { surveyId, closesOn: "2026-05-04" });
  const links = await surveyLinks(mine.owner, surveyId);
  const door = async () =>
    (await openDoor(mine.owner, { kind: "open", slug: links[0]?.path.slice(3) ?? "", token: null })).state;
  await closeSurvey(mine.owner, { surveyId });
  expect(await door()).toBe("closed");
  await expect(reopenSurvey(mine.owner, { surveyId })).rejects.toThrow("still being computed");
  await open.db.update(analysisRuns).set({ state: "done" });
  const done = await Promise.allSettled([
    reopenSurvey(mine.owner, { surveyId }),
    reopenSurvey(mine.editor, { surveyId }),
  ]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await surveyLinks(mine.owner, surveyId)).toEqual(links);
  expect([await door(), (await waveOf()).closesOn, (await waveOf()).closedOn]).toEqual(["open", null, null]);
  await expect(requestAnalysis(mine.owner, { surveyId })).rejects.toThrow("Close the survey first");
});

it("refuses strangers and viewers", async () => {
  await expect(setClosingDay(mine.viewer, { surveyId, closesOn: null })).rejects.toThrow(/Your role/);
  await expect(setClosingDay(theirs.owner, { surveyId, closesOn: null })).rejects.toThrow("does not exist");
  await closeSurvey(mine.owner, { surveyId });
  await expect(reopenSurvey(mine.viewer, { surveyId })).rejects.toThrow(/Your role/);
  await expect(reopenSurvey(theirs.owner, { surveyId })).rejects.toThrow("does not exist");
});

it("takes a closing day that is to come, changes it and takes it away", async () => {
  await expect(setClosingDay(mine.owner, { surveyId, closesOn: "2026-05-03" })).rejects.toThrow("This day is over");
  for (const closesOn of ["2026-05-04", "2026-06-01", "2026-06-01", null]) {
    await setClosingDay(mine.owner, { surveyId, closesOn });
    expect((await waveOf()).closesOn).toBe(closesOn);
  }
  expect(setClosingDayInput.safeParse({ surveyId, closesOn: "20 March" }).error?.issues[0]?.message).toContain("date");
  await closeSurvey(mine.owner, { surveyId });
  await expect(setClosingDay(mine.owner, { surveyId, closesOn: null })).rejects.toThrow("Reopen it first");
});

it("closes by itself on the day after the closing day, once", async () => {
  await setClosingDay(mine.owner, { surveyId, closesOn: "2026-05-10" });
  const at = (day: string) => ({ ...mine.owner, now: () => new Date(`${day}T00:00:01Z`) });
  expect(await closeDueSurveys(at("2026-05-10"))).toBe(0);
  const before = mine.queued.length;
  const both = await Promise.all([closeDueSurveys(at("2026-05-11")), closeDueSurveys(at("2026-05-11"))]);
  expect(both.sort()).toEqual([0, 1]);
  expect(mine.queued.length).toBe(before + 1);
  const { survey, wave, run } = await surveyOverview(mine.viewer, surveyId);
  expect([survey.status, wave.closedOn, run?.state]).toEqual(["closed", "2026-05-11", "queued"]);
});
