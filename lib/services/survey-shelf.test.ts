import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { analysisRuns, auditEntries, invitations, organizations, surveys, waveAudiences } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { personalLinks } from "@/tests/personal-links";
import { type Studio, studioIn } from "@/tests/studio";
import { archiveSurvey, unarchiveSurvey } from "./archive-survey";
import { closeSurvey } from "./close-survey";
import type { Context, MemberRole } from "./context";
import { createSurvey } from "./create-survey";
import { deleteSurvey, restoreSurvey } from "./delete-survey";
import { findPutAway, listDeletedSurveys, whatGoesWith } from "./deleted-surveys";
import { duplicateSurvey } from "./duplicate-survey";
import { listSurveys, requireSurvey } from "./find-survey";
import { invitePeople } from "./invite-people";
import { openDoor } from "./open-door";
import { openSurvey } from "./open-survey";
import { removeDeletedSurveys } from "./remove-deleted-surveys";
import { surveyLinks } from "./survey-links";
import { homeViewInput, PER_PAGE, surveysHome } from "./surveys-home";

let open: OpenDatabase;
let mine: Studio;
let theirs: Studio;
let surveyId: string;

beforeAll(async () => {
  open = await withDatabase();
  theirs = await studioIn(open, "Theirs");
});
afterAll(() => open.close());
beforeEach(async () => {
  mine = await studioIn(open, "Mine");
  surveyId = (await createSurvey(mine.editor, { title: "Why?", edition: "core" })).id;
});

const home = (context: Context, query: Record<string, string> = {}) => surveysHome(context, homeViewInput.parse(query));
const titles = async (context: Context, query: Record<string, string> = {}) =>
  (await home(context, query)).rows.map(({ survey }) => survey.title);
const log = (action: string) =>
  open.db.select({ detail: auditEntries.detail }).from(auditEntries).where(eq(auditEntries.action, action));
const statuses = async (...work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map(({ status }) => status).sort();

describe("who may", () => {
  const verbs = { duplicateSurvey, archiveSurvey, unarchiveSurvey, deleteSurvey, restoreSurvey };
  it.each(Object.entries(verbs))("%s: owners and editors of its own organization", async (_name, verb) => {
    const as = (role: MemberRole): Context => ({ ...mine.viewer, actor: { ...mine.viewer.actor, role } });
    for (const role of ["viewer", "facilitator"] as const) {
      await expect(verb(as(role), { surveyId })).rejects.toMatchObject({ code: "unauthorized" });
    }
    await expect(verb(theirs.owner, { surveyId })).rejects.toMatchObject({ code: "not_found" });
    await expect(verb(mine.owner, { surveyId: "no id" })).rejects.toMatchObject({ code: "not_found" });
    const before = await requireSurvey(mine.owner, surveyId);
    expect([before.survey.archivedAt, before.survey.deletedAt]).toEqual([null, null]);
    expect(await titles(mine.owner)).toEqual(["Why?"]);
  });

  it("shows what was deleted, and what would go, to those who may delete", async () => {
    await expect(listDeletedSurveys(mine.viewer)).rejects.toMatchObject({ code: "unauthorized" });
    await expect(whatGoesWith(mine.viewer, surveyId)).rejects.toMatchObject({ code: "unauthorized" });
    await expect(whatGoesWith(theirs.owner, surveyId)).rejects.toMatchObject({ code: "not_found" });
    await deleteSurvey(mine.owner, { surveyId });
    expect(await listDeletedSurveys(theirs.owner)).toEqual([]);
    expect(await findPutAway(theirs.owner, surveyId)).toBeNull();
    expect(await findPutAway(mine.owner, "no id")).toBeNull();
  });
});

describe("duplicating", () => {
  it("takes questions, head-counts and rules, and neither people nor state", async () => {
    await open.db
      .update(surveys)
      .set({ anonymity: "confidential", executives: "merged", minimumNumbers: 7, minimumWords: 11, isSample: true })
      .where(eq(surveys.id, surveyId));
    const { wave } = await requireSurvey(mine.owner, surveyId);
    await open.db.update(waveAudiences).set({ expected: 12 }).where(eq(waveAudiences.waveId, wave.id));
    await invitePeople(mine.owner, { surveyId, people: [{ audience: "pmo-staff", name: "", email: "a@x.org" }] });
    await openSurvey(mine.owner, { surveyId });

    const { id } = await duplicateSurvey(mine.owner, { surveyId });
    const copy = await requireSurvey(mine.owner, id);
    expect(copy.survey).toMatchObject({
      title: "Why? (copy)",
      status: "draft",
      anonymity: "confidential",
      executives: "merged",
      minimumNumbers: 7,
      minimumWords: 11,
      isSample: false,
      instrumentVersion: 1,
    });
    expect(copy.survey.instrument).toEqual((await requireSurvey(mine.owner, surveyId)).survey.instrument);
    expect(copy.wave).toMatchObject({ opensOn: null, closesOn: null, closedOn: null });
    const expected = await open.db.select().from(waveAudiences).where(eq(waveAudiences.waveId, copy.wave.id));
    expect(expected.map((one) => one.expected)).toEqual([12, 12, 12]);
    expect(await open.db.select().from(invitations).where(eq(invitations.waveId, copy.wave.id))).toEqual([]);
    expect(await log("duplicate a survey")).toEqual([{ detail: "Why? (copy)" }]);
  });

  it("made twice is two copies; a long title keeps the word that tells them apart", async () => {
    const title = "x".repeat(160);
    const long = (await createSurvey(mine.owner, { title, edition: "core" })).id;
    const [a, b] = [
      await duplicateSurvey(mine.owner, { surveyId: long }),
      await duplicateSurvey(mine.owner, { surveyId: long }),
    ];
    expect(a.id).not.toBe(b.id);
    const copied = (await requireSurvey(mine.owner, a.id)).survey.title;
    expect([copied.length, copied.endsWith("x… (copy)")]).toEqual([160, true]);
  });

  it("refuses imported answers of one audience: there is nobody to compare with", async () => {
    const { survey } = await requireSurvey(mine.owner, surveyId);
    const one = { ...survey.instrument, audiences: survey.instrument.audiences.slice(0, 1) };
    await open.db.update(surveys).set({ instrument: one, source: "import" }).where(eq(surveys.id, surveyId));
    await expect(duplicateSurvey(mine.owner, { surveyId })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("archiving", () => {
  it("takes a survey off the list, once, and puts it back, once", async () => {
    expect(await statuses(archiveSurvey(mine.owner, { surveyId }), archiveSurvey(mine.editor, { surveyId }))).toEqual([
      "fulfilled",
      "rejected",
    ]);
    expect(await titles(mine.owner)).toEqual([]);
    expect(await titles(mine.owner, { show: "archived" })).toEqual(["Why?"]);
    expect((await requireSurvey(mine.viewer, surveyId)).survey.title).toBe("Why?");
    expect(await findPutAway(mine.owner, surveyId)).toMatchObject({ isArchived: true, isDeleted: false });
    await expect(archiveSurvey(mine.owner, { surveyId })).rejects.toMatchObject({ code: "conflict" });
    expect(
      await statuses(unarchiveSurvey(mine.owner, { surveyId }), unarchiveSurvey(mine.editor, { surveyId })),
    ).toEqual(["fulfilled", "rejected"]);
    expect(await titles(mine.owner)).toEqual(["Why?"]);
  });

  it("does not hide a survey that people can still answer", async () => {
    await openSurvey(mine.owner, { surveyId });
    await expect(archiveSurvey(mine.owner, { surveyId })).rejects.toThrow("Close it first");
    await closeSurvey(mine.owner, { surveyId });
    await archiveSurvey(mine.owner, { surveyId });
    expect((await home(mine.owner)).counts).toMatchObject({ all: 0, closed: 0, archived: 1 });
  });
});

describe("deleting", () => {
  it("by two at once is done by one, and undone by one", async () => {
    const before = (await log("delete a survey")).length;
    expect(await statuses(deleteSurvey(mine.owner, { surveyId }), deleteSurvey(mine.editor, { surveyId }))).toEqual([
      "fulfilled",
      "rejected",
    ]);
    expect(await log("delete a survey")).toHaveLength(before + 1);
    await expect(requireSurvey(mine.owner, surveyId)).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteSurvey(mine.owner, { surveyId })).rejects.toMatchObject({ code: "not_found" });
    expect(await titles(mine.owner)).toEqual([]);
    expect(await listSurveys(mine.owner)).toEqual([]);
    expect(await listSurveys(mine.owner, [surveyId])).toEqual([]);
    expect((await home(mine.owner)).deleted).toBe(1);
    const [deleted] = await listDeletedSurveys(mine.owner);
    expect(deleted).toMatchObject({ id: surveyId, title: "Why?", daysLeft: 30 });
    expect(await statuses(restoreSurvey(mine.owner, { surveyId }), restoreSurvey(mine.editor, { surveyId }))).toEqual([
      "fulfilled",
      "rejected",
    ]);
    expect(await titles(mine.owner)).toEqual(["Why?"]);
    await expect(restoreSurvey(mine.owner, { surveyId })).rejects.toMatchObject({ code: "conflict" });
  });

  it("stops every link at once with a page that says so, and lets people in again once it is back", async () => {
    await invitePeople(mine.owner, { surveyId, people: [{ audience: "pmo-staff", name: "", email: "a@x.org" }] });
    await openSurvey(mine.owner, { surveyId });
    const [link] = await surveyLinks(mine.owner, surveyId);
    const [own] = await personalLinks(mine.owner, surveyId);
    const slug = link?.path.slice("/s/".length) ?? "";
    const token = own?.path.slice("/r/".length) ?? "";
    const doors = async () => {
      const personal = await openDoor(mine.owner, { kind: "personal", token });
      const shared = await openDoor(mine.owner, { kind: "open", slug, token: null });
      return [personal.state, shared.state];
    };
    expect(await doors()).toEqual(["open", "open"]);
    await deleteSurvey(mine.owner, { surveyId });
    expect(await doors()).toEqual(["removed", "removed"]);
    await restoreSurvey(mine.owner, { surveyId });
    expect(await doors()).toEqual(["open", "open"]);
  });

  it("says first what goes, and counts no answer that members may not know of", async () => {
    const people = ["a", "b", "c"].map((name) => ({ audience: "pmo-staff", name: "", email: `${name}@x.org` }));
    await invitePeople(mine.owner, { surveyId, people });
    expect(await whatGoesWith(mine.owner, surveyId)).toMatchObject({ people: 3, answers: 0, hasResult: false });
    await openSurvey(mine.owner, { surveyId });
    expect(await whatGoesWith(mine.owner, surveyId)).toMatchObject({ answers: null });
    await closeSurvey(mine.owner, { surveyId });
    expect(await whatGoesWith(mine.owner, surveyId)).toMatchObject({ people: 3, answers: null });
  });

  it("is for good after thirty days, and never in the sample organization", async () => {
    const at = (iso: string) => ({ ...mine.owner, now: () => new Date(iso) });
    const kept = (await createSurvey(mine.owner, { title: "Kept", edition: "core" })).id;
    await deleteSurvey(mine.owner, { surveyId });
    const isThere = async () => (await listDeletedSurveys(mine.owner)).length === 1;
    const asSample = (isSample: boolean) =>
      open.db.update(organizations).set({ isSample }).where(eq(organizations.id, mine.organization.id));
    await removeDeletedSurveys(at("2026-06-03T10:11:12Z"));
    expect(await isThere()).toBe(true);
    await asSample(true);
    await removeDeletedSurveys(at("2026-06-03T10:11:13Z"));
    expect(await isThere()).toBe(true);
    await asSample(false);
    await removeDeletedSurveys(at("2026-06-03T10:11:13Z"));
    expect(await listDeletedSurveys(mine.owner)).toEqual([]);
    await expect(restoreSurvey(mine.owner, { surveyId })).rejects.toMatchObject({ code: "not_found" });
    expect((await requireSurvey(mine.owner, kept)).survey.title).toBe("Kept");
  });
});

describe("the home", () => {
  it("finds by words of the title, on each shelf, a page at a time", async () => {
    for (let n = 1; n <= PER_PAGE + 2; n++) {
      await createSurvey(mine.owner, { title: `Pulse ${n} of the North`, edition: "core" });
    }
    const all = await home(mine.owner);
    expect([all.rows.length, all.found, all.pages]).toEqual([PER_PAGE, PER_PAGE + 3, 2]);
    expect((await home(mine.owner, { page: "2" })).rows).toHaveLength(3);
    expect((await home(mine.owner, { page: "99" })).page).toBe(2);
    expect(await titles(mine.owner, { q: " north  PULSE 22" })).toEqual(["Pulse 22 of the North"]);
    expect(await titles(mine.owner, { q: "%" })).toEqual([]);
    expect((await home(mine.owner, { show: "draft", q: "why" })).found).toBe(1);
    expect((await home(mine.owner, { show: "collecting" })).rows).toEqual([]);
    expect((await home(theirs.owner)).found).toBe(0);
    expect(homeViewInput.parse({ show: "nonsense", q: ["a", "b"], page: "-3" })).toEqual({
      show: "all",
      q: "",
      page: 1,
    });
  });

  it("shows what the newest finished run found, whatever a newer one does", async () => {
    await openSurvey(mine.owner, { surveyId });
    const { runId } = await closeSurvey(mine.owner, { surveyId });
    const row = async () => (await home(mine.owner)).rows[0];
    expect(await row()).toMatchObject({ run: "queued", finding: null });
    const certainties = ["clear", "clear", "possible", "none"];
    const result = {
      headline: { title: "Two audiences, two purposes." },
      divergences: certainties.map((certainty, i) => ({ certainty, itemId: `D${i}.should` })),
    };
    await open.db
      .update(analysisRuns)
      .set({ state: "done", result: result as never })
      .where(eq(analysisRuns.id, runId));
    const finding = { headline: "Two audiences, two purposes.", clearGaps: 2 };
    expect(await row()).toMatchObject({ run: "done", finding });
    const [run] = await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, runId));
    expect(run?.divergingItems).toEqual(["D0.should", "D1.should", "D2.should"]);
    await open.db.insert(analysisRuns).values({
      waveId: run?.waveId ?? "",
      snapshotId: run?.snapshotId ?? "",
      state: "failed",
      requestedAt: new Date(Date.now() + 60_000),
    });
    expect(await row()).toMatchObject({ run: "failed", finding });
  });
});
