import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { analysisRuns, auditEntries, instrumentVersions, surveys, waveAudiences } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { type Studio, studioIn } from "@/tests/studio";
import {
  changeAudiencesInput,
  changeSurveyAudiences,
  renameSurvey,
  renameSurveyInput,
  setExecutives,
  setExpectedPeople,
} from "./change-rules";
import { closeSurvey } from "./close-survey";
import { createSurvey } from "./create-survey";
import { requireSurvey } from "./find-survey";
import { invitePeople } from "./invite-people";
import { openSurvey } from "./open-survey";
import { saveQuestions } from "./save-questions";
import { setMinimums, setMinimumsInput } from "./set-minimums";
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
  surveyId = (await createSurvey(mine.owner, { title: "Why?", edition: "full" })).id;
});

const surveyOf = async () => (await requireSurvey(mine.viewer, surveyId)).survey;
const edit = (id: string | null, name: string, expected: number | null = null) => ({
  ...{ id, name, one: "", many: "", expected },
});
const EXECS = edit("stakeholders", "Executives", 9);
const MANAGERS = edit("project-managers", "Project managers");
const change = async (audiences: (typeof EXECS)[], context = mine.owner) =>
  changeSurveyAudiences(context, { surveyId, version: (await surveyOf()).instrumentVersion, audiences });

it("adds, renames and removes audiences, and keeps both versions, each with its author", async () => {
  const before = (await surveyOf()).instrument;
  await change([EXECS, edit("project-managers", "Project leads"), edit(null, "Team members", 40)]);
  const { instrument, instrumentVersion } = await surveyOf();
  expect(instrument.audiences.map(({ id, one, many, shape }) => [id, one, many, shape])).toEqual([
    ["stakeholders", "executive", "executives", "circle"],
    ["project-managers", "project lead", "project leads", "square"],
    ["team-members", "team member", "team members", "triangle"],
  ]);
  expect(JSON.stringify(instrument.sections)).not.toContain("pmo-staff");
  expect(instrumentVersion).toBe(2);
  const kept = await open.db.select().from(instrumentVersions).where(eq(instrumentVersions.surveyId, surveyId));
  expect(kept.toSorted((a, b) => a.version - b.version)).toMatchObject([
    { version: 1, memberName: "", instrument: { audiences: before.audiences } },
    { version: 2, memberName: "owner", instrument: { audiences: instrument.audiences } },
  ]);
  const log = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
  expect(log.map(({ action }) => action)).toEqual(["create a survey", "change the rules"]);
  const { wave } = await requireSurvey(mine.owner, surveyId);
  const expected = await open.db.select().from(waveAudiences).where(eq(waveAudiences.waveId, wave.id));
  expect(expected.map(({ audience, expected: n }) => [audience, n]).sort()).toEqual([
    ["project-managers", null],
    ["stakeholders", 9],
    ["team-members", 40],
  ]);
  // The same again is no new version.
  const same = instrument.audiences.map(({ shape: _, ...one }) => ({ ...one, expected: null }));
  await change(same);
  expect((await surveyOf()).instrumentVersion).toBe(2);
});

it("takes nothing out that somebody else has put in since the form was drawn", async () => {
  const { instrumentVersion: version, instrument } = await surveyOf();
  await change([EXECS, MANAGERS, edit("pmo-staff", "PMO staff"), edit(null, "Clients")], mine.editor);
  await expect(changeSurveyAudiences(mine.owner, { surveyId, version, audiences: [EXECS, MANAGERS] })).rejects.toThrow(
    "editor has changed the questions or audiences",
  );
  const { instrument: after } = await surveyOf();
  expect(after.audiences.map(({ name }) => name)).toContain("Clients");
  // The editor of the questions goes by the same versions.
  expect(await saveQuestions(mine.owner, { surveyId, version, instrument })).toMatchObject({
    ...{ saved: false, version: 2, memberName: "editor" },
  });
});

it("gives six audiences six shapes", async () => {
  await change([
    EXECS,
    MANAGERS,
    edit("pmo-staff", "PMO staff"),
    ...["Élan", "42", "team"].map((one) => edit(null, one)),
  ]);
  const { audiences } = (await surveyOf()).instrument;
  expect(new Set(audiences.map(({ shape }) => shape)).size).toBe(6);
  expect(new Set(audiences.map(({ id }) => id)).size).toBe(6);
});

it("refuses one audience or seven, two of one name, and to leave people in none", async () => {
  const message = (n: number) =>
    changeAudiencesInput.safeParse({ surveyId, version: 1, audiences: Array(n).fill(EXECS) }).error?.issues[0]?.message;
  expect([message(1), message(7)]).toEqual([
    "Compare at least two audiences.",
    "Compare at most six audiences: more cannot be told apart.",
  ]);
  await expect(change([EXECS, edit(null, "executives")])).rejects.toThrow("Two audiences are called");
  await invitePeople(mine.owner, { surveyId, people: [{ audience: "pmo-staff", name: "", email: "a@x.example" }] });
  await expect(change([EXECS, MANAGERS])).rejects.toThrow("1 person is on the list of “PMO staff”");
  expect((await surveyOf()).instrument.audiences).toHaveLength(3);
});

it("merges executives with other stakeholders and takes that back", async () => {
  const names = async () => (await surveyOf()).instrument.audiences[0];
  const set = (executives: "sealed" | "merged") =>
    setExecutives(mine.owner, { surveyId, executives, audience: "stakeholders" });
  await set("merged");
  await set("merged");
  expect(await names()).toMatchObject({
    name: "Executives and other stakeholders",
    one: "executive or other stakeholder",
    many: "executives and other stakeholders",
  });
  expect((await surveyOf()).executives).toBe("merged");
  await set("sealed");
  expect([(await names())?.name, (await surveyOf()).executives]).toEqual(["Executives", "sealed"]);
});

it("settles audiences and modes at the opening, whoever is first", async () => {
  const raced = await Promise.allSettled([
    openSurvey(mine.editor, { surveyId }),
    change([EXECS, MANAGERS, edit(null, "Team")]),
  ]);
  expect(raced[0]?.status).toBe("fulfilled");
  const { instrument } = await surveyOf();
  const links = await surveyLinks(mine.owner, surveyId);
  expect(links.map(({ audience }) => audience)).toEqual(instrument.audiences.map(({ id }) => id));
  await expect(change([EXECS, MANAGERS])).rejects.toThrow("settled when the survey was opened");
  const merge = { surveyId, executives: "merged", audience: "stakeholders" } as const;
  await expect(setExecutives(mine.owner, merge)).rejects.toThrow("settled when the survey was opened");
  await setExpectedPeople(mine.owner, { surveyId, expected: { stakeholders: 12 } });
});

it("lowers minimum sizes in a draft only, raises them in steps of three while counts move, and any way after", async () => {
  const set = (numbers: number, words: number) => setMinimums(mine.owner, { surveyId, numbers, words });
  const sizes = async () => [(await surveyOf()).minimumNumbers, (await surveyOf()).minimumWords];
  await set(3, 3);
  await set(5, 8);
  await openSurvey(mine.owner, { surveyId });
  await expect(set(4, 8)).rejects.toThrow("only be raised");
  await expect(set(5, 7)).rejects.toThrow("only be raised");
  await expect(set(6, 8)).rejects.toThrow("to 8 or 11");
  await set(8, 9);
  expect(await sizes()).toEqual([8, 9]);
  const { runId } = await closeSurvey(mine.owner, { surveyId });
  await open.db.update(analysisRuns).set({ state: "done" }).where(eq(analysisRuns.id, runId));
  const runs = await open.db.$count(analysisRuns);
  await set(9, 9);
  // That run froze 9: a larger size would not reach what it shows.
  await expect(set(10, 10)).rejects.toThrow("still being computed");
  expect([await sizes(), await open.db.$count(analysisRuns)]).toEqual([[9, 9], runs + 1]);
  const message = (numbers: number, words: number) =>
    setMinimumsInput.safeParse({ surveyId, numbers, words }).error?.issues[0]?.message;
  expect([message(2, 8), message(3, 4), message(3, 5), message(8, 5)]).toEqual([
    "Numbers need at least 3 answers.",
    "Words need at least 5 answers.",
    undefined,
    "Words need at least as many answers as numbers.",
  ]);
});

it("renames a survey until it is closed", async () => {
  const rename = (title: string) => renameSurvey(mine.editor, { surveyId, title });
  await rename("Wherefore?");
  await openSurvey(mine.owner, { surveyId });
  await rename("What for?");
  await rename("What for?");
  expect((await surveyOf()).title).toBe("What for?");
  await closeSurvey(mine.owner, { surveyId });
  await expect(rename("Too late")).rejects.toThrow("keeps its title");
  expect((await surveyOf()).title).toBe("What for?");
  expect(renameSurveyInput.safeParse({ surveyId, title: " " }).success).toBe(false);
});

it("refuses strangers and viewers", async () => {
  for (const [context, message] of [
    [mine.viewer, /Your role/],
    [theirs.owner, /does not exist/],
  ] as const) {
    await expect(change([EXECS, MANAGERS], context)).rejects.toThrow(message);
    await expect(setMinimums(context, { surveyId, numbers: 9, words: 9 })).rejects.toThrow(message);
    await expect(renameSurvey(context, { surveyId, title: "Mine" })).rejects.toThrow(message);
    await expect(setExpectedPeople(context, { surveyId, expected: {} })).rejects.toThrow(message);
    const merge = { surveyId, executives: "merged", audience: "stakeholders" } as const;
    await expect(setExecutives(context, merge)).rejects.toThrow(message);
  }
  expect(await open.db.select().from(surveys).where(eq(surveys.id, surveyId))).toMatchObject([{ minimumNumbers: 5 }]);
});
