import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { analysisRuns, invitations, openLinks, surveys, waves } from "@/db/schema";
import { hashToken, isToken } from "@/lib/sealed/tokens";
import { withDatabase } from "@/tests/database";
import { personalLinks } from "@/tests/personal-links";
import { type Studio, studioIn } from "@/tests/studio";
import { closeSurvey } from "./close-survey";
import { createSurvey, createSurveyInput } from "./create-survey";
import { listSurveys, requireSurvey, surveyOverview } from "./find-survey";
import { invitePeople, invitePeopleInput } from "./invite-people";
import { openSurvey } from "./open-survey";
import { requestAnalysis } from "./request-analysis";
import { surveyLinks } from "./survey-links";

let open: OpenDatabase;
let mine: Studio;
let theirs: Studio;
let surveyId: string;

beforeAll(async () => {
  open = await withDatabase();
  mine = await studioIn(open, "Mine");
  theirs = await studioIn(open, "Theirs");
});
afterAll(() => open.close());
beforeEach(async () => {
  surveyId = (await createSurvey(mine.editor, { title: "Why?", edition: "core" })).id;
});

const person = (email: string, audience = "pmo-staff") => ({ audience, name: "", email });
const asOutsiders = (): [string, Studio["owner"], RegExp][] => [
  ["another organization’s owner", theirs.owner, /does not exist/],
  ["a viewer", mine.viewer, /Your role/],
];

describe("who may", () => {
  it("refuses strangers and viewers whatever changes a survey or hands out its links", async () => {
    for (const [, context, message] of asOutsiders()) {
      const input = { surveyId };
      await expect(openSurvey(context, input)).rejects.toThrow(message);
      await expect(closeSurvey(context, input)).rejects.toThrow(message);
      await expect(requestAnalysis(context, input)).rejects.toThrow(message);
      await expect(invitePeople(context, { ...input, people: [person("a@x.org")] })).rejects.toThrow(message);
      await expect(surveyLinks(context, surveyId)).rejects.toThrow(message);
    }
    await expect(createSurvey(mine.viewer, { title: "Mine", edition: "core" })).rejects.toThrow(/Your role/);
    expect((await requireSurvey(mine.viewer, surveyId)).survey.status).toBe("draft");
    expect(await personalLinks(mine.owner, surveyId)).toEqual([]);
  });

  it("shows a survey to its own organization only, and no difference between absent and forbidden", async () => {
    expect((await surveyOverview(mine.viewer, surveyId)).survey.title).toBe("Why?");
    const absent = surveyOverview(mine.owner, "6f9b0a52-9f2c-4d37-8a4e-0d7b1b3f2c11");
    const forbidden = surveyOverview(theirs.owner, surveyId);
    const malformed = surveyOverview(mine.owner, "' or 1=1");
    const said = await Promise.all([absent, forbidden, malformed].map((work) => work.catch((error) => error)));
    expect(said.map(({ code, message }) => [code, message])).toEqual(
      Array(3).fill(["not_found", "This survey does not exist."]),
    );
    const listed = await listSurveys(theirs.owner);
    expect(listed.map(({ survey }) => survey.id)).not.toContain(surveyId);
  });
});

describe("creating", () => {
  it("makes a draft with a wave and its audiences from a questionnaire", async () => {
    const { survey, wave, coverage } = await surveyOverview(mine.owner, surveyId);
    expect(survey).toMatchObject({ title: "Why?", status: "draft", source: "links", anonymity: "sealed" });
    expect(survey.instrument.edition).toBe("core");
    expect(wave).toMatchObject({ number: 1, opensOn: null });
    expect(coverage.map(({ audience, numbers }) => [audience, numbers])).toEqual([
      ["stakeholders", false],
      ["project-managers", false],
      ["pmo-staff", false],
    ]);
  });

  it.each([
    [{ title: "  ", edition: "core" }, "Give the survey a title."],
    [{ title: "x".repeat(161), edition: "core" }, "Use at most 160 characters"],
    [{ title: "x", edition: "other" }, "Choose one of the questionnaires."],
  ])("refuses %j", (input, message) => {
    const [issue] = createSurveyInput.safeParse(input).error?.issues ?? [];
    expect(issue?.message).toContain(message);
  });

  it("made twice is two surveys", async () => {
    const again = await createSurvey(mine.owner, { title: "Why?", edition: "core" });
    expect(again.id).not.toBe(surveyId);
  });
});

describe("opening", () => {
  it("starts to collect, once, with one link for each audience", async () => {
    const done = await Promise.allSettled([
      openSurvey(mine.owner, { surveyId }),
      openSurvey(mine.editor, { surveyId }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(openSurvey(mine.owner, { surveyId })).rejects.toThrow("open already");
    const links = await surveyLinks(mine.owner, surveyId);
    expect(links.map(({ audience }) => audience)).toEqual(["stakeholders", "project-managers", "pmo-staff"]);
    const slugs = links.map(({ path }) => path.slice("/s/".length));
    expect(slugs.every(isToken) && new Set(slugs).size === 3).toBe(true);
    const { survey, wave } = await requireSurvey(mine.owner, surveyId);
    expect([survey.status, wave.opensOn]).toEqual(["collecting", "2026-05-04"]);
    expect(await open.db.$count(openLinks)).toBeGreaterThanOrEqual(3);
  });
});

describe("inviting", () => {
  it("gives each person a link of their own, and nobody two", async () => {
    const people = [person("ada@x.org"), person("bo@x.org", "stakeholders"), person("ada@x.org")];
    expect(await invitePeople(mine.owner, { surveyId, people })).toEqual({ added: 2, alreadyThere: 1 });
    expect(await invitePeople(mine.owner, { surveyId, people })).toEqual({ added: 0, alreadyThere: 3 });
    const links = await personalLinks(mine.owner, surveyId);
    expect(links.map(({ email }) => email)).toEqual(["ada@x.org", "bo@x.org"]);
    const tokens = links.map(({ path }) => path.slice("/r/".length));
    const rows = await open.db.select().from(invitations);
    for (const token of tokens) {
      expect(isToken(token)).toBe(true);
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(rows.map(({ tokenHash }) => tokenHash)).toContain(hashToken(token));
    }
    expect((await personalLinks(mine.owner, surveyId)).map(({ path }) => path)).toEqual(links.map(({ path }) => path));
  });

  it("adds nobody twice who is asked for several times at once, with an address or by name alone", async () => {
    const named = (name: string, audience = "pmo-staff") => ({ audience, name, email: null });
    const people = [person("cy@x.org"), named("Head of IT"), named("Head of IT", "stakeholders"), named(""), named("")];
    const presses = Array.from({ length: 4 }, () => invitePeople(mine.owner, { surveyId, people: people.slice(0, 3) }));
    const done = await Promise.all(presses);
    expect(done.map(({ added }) => added).sort()).toEqual([0, 0, 0, 3]);
    expect(await invitePeople(mine.owner, { surveyId, people })).toEqual({ added: 2, alreadyThere: 3 });
    expect(await personalLinks(mine.owner, surveyId)).toHaveLength(5);
  });

  it("refuses an audience that is not there, and input that is no person", async () => {
    const people = [person("ada@x.org"), person("bo@x.org", "nobody")];
    await expect(invitePeople(mine.owner, { surveyId, people })).rejects.toThrow("no audience “nobody”");
    expect(await personalLinks(mine.owner, surveyId)).toEqual([]);
    const message = (input: unknown) => invitePeopleInput.safeParse(input).error?.issues[0]?.message;
    expect(message({ surveyId, people: [] })).toContain("at least one person");
    expect(message({ surveyId, people: [person("nobody")] })).toContain("not an e-mail address");
    expect(message({ surveyId, people: [{ ...person("a@x.org"), name: "x".repeat(121) }] })).toContain("at most 120");
  });
});

describe("closing", () => {
  it("ends a survey once, with its analysis, and shuts its links", async () => {
    await expect(closeSurvey(mine.owner, { surveyId })).rejects.toThrow("Only a survey that is collecting");
    await openSurvey(mine.owner, { surveyId });
    await expect(requestAnalysis(mine.owner, { surveyId })).rejects.toThrow("Close the survey first");
    const before = mine.queued.length;
    const done = await Promise.allSettled([
      closeSurvey(mine.owner, { surveyId }),
      closeSurvey(mine.editor, { surveyId }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(mine.queued.slice(before)).toHaveLength(1);
    const { survey, wave, run } = await surveyOverview(mine.viewer, surveyId);
    expect([survey.status, wave.closedOn, run?.state]).toEqual(["closed", "2026-05-04", "queued"]);
    expect(run).not.toHaveProperty("result");
    await expect(invitePeople(mine.owner, { surveyId, people: [person("late@x.org")] })).rejects.toThrow("closed");
    // While one waits, the same is given back.
    const { runId } = await requestAnalysis(mine.owner, { surveyId });
    expect(runId).toBe(run?.id);
    const listed = (await listSurveys(mine.owner)).find((row) => row.survey.id === surveyId);
    expect(listed?.run).toBe("queued");
  });
});

it("analyses once when it is asked several times at once", async () => {
  await openSurvey(mine.owner, { surveyId });
  const first = await closeSurvey(mine.owner, { surveyId });
  await open.db.update(analysisRuns).set({ state: "failed" }).where(eq(analysisRuns.id, first.runId));
  const before = await open.db.$count(analysisRuns);
  const presses = Array.from({ length: 6 }, () => requestAnalysis(mine.owner, { surveyId }));
  const runIds = new Set((await Promise.all(presses)).map(({ runId }) => runId));
  expect([runIds.size, runIds.has(first.runId)]).toEqual([1, false]);
  expect(await open.db.$count(analysisRuns)).toBe(before + 1);
});

it("lists surveys newest first", async () => {
  const [first] = await listSurveys(mine.owner);
  expect(first?.survey.id).toBe(surveyId);
  expect(await open.db.$count(surveys)).toBe(await open.db.$count(waves));
  expect(await open.db.$count(analysisRuns)).toBe(3);
});
