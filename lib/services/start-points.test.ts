import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { analysisRuns, auditEntries, invitations, responses, snapshots, surveys } from "@/db/schema";
import { editionById } from "@/lib/survey/editions";
import { questionsOf } from "@/lib/survey/instrument";
import { instrumentText } from "@/lib/survey/instrument-text";
import { withDatabase } from "@/tests/database";
import { type Studio, studioIn } from "@/tests/studio";
import { closeSurvey } from "./close-survey";
import { createFromFile, createFromFileInput } from "./create-from-file";
import { createPulse, findPulse } from "./create-pulse";
import { createSurvey } from "./create-survey";
import { deleteSurvey } from "./delete-survey";
import { enterSample } from "./enter-sample";
import { exportInstrument } from "./export-instrument";
import { requireSurvey, surveyOverview } from "./find-survey";
import { loadSample } from "./load-sample";
import { openSurvey } from "./open-survey";
import { rehearse } from "./rehearse";

let open: OpenDatabase;
let mine: Studio;
let theirs: Studio;

beforeAll(async () => {
  open = await withDatabase();
  theirs = await studioIn(open, "Theirs");
});
afterAll(() => open.close());
beforeEach(async () => {
  mine = await studioIn(open, "Mine");
});

describe("questions as a file", () => {
  it("go out and come in again with the same bytes", async () => {
    const { id } = await createSurvey(mine.owner, { title: "Why?", edition: "full" });
    const { fileName, text } = await exportInstrument(mine.viewer, id);
    expect(fileName).toBe("pmo-purpose-full.json");
    const again = await createFromFile(mine.editor, { title: "Again", text });
    expect((await exportInstrument(mine.owner, again.id)).text).toBe(text);
    const { survey } = await requireSurvey(mine.owner, again.id);
    expect(survey).toMatchObject({ title: "Again", status: "draft", source: "links" });
    const [entry] = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, again.id));
    expect(entry).toMatchObject({ action: "create a survey", detail: "Again, from a file" });
    const exported = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, id));
    expect(exported.map(({ action, memberName }) => [action, memberName])).toContainEqual([
      "export an instrument",
      "viewer",
    ]);
  });

  it("are refused to strangers, and taken from those who may change surveys", async () => {
    const { id } = await createSurvey(mine.owner, { title: "Why?", edition: "core" });
    await expect(exportInstrument(theirs.owner, id)).rejects.toMatchObject({ code: "not_found" });
    const text = instrumentText(editionById("core").instrument);
    await expect(createFromFile(mine.viewer, { title: "x", text })).rejects.toMatchObject({ code: "unauthorized" });
  });

  it("are refused whole when anything in them is wrong", async () => {
    const before = await open.db.$count(surveys);
    const text = instrumentText(editionById("core").instrument).replace('"A2"', '"A1"');
    await expect(createFromFile(mine.owner, { title: "x", text })).rejects.toThrow(/question 2 \(A1\).*used twice/);
    const messages = createFromFileInput.safeParse({ title: " ", text: "x".repeat(1024 * 1024 + 1) }).error?.issues;
    expect(messages?.map(({ message }) => message)).toEqual([
      "Give the survey a title.",
      expect.stringContaining("larger than 1 MB"),
    ]);
    expect(await open.db.$count(surveys)).toBe(before);
  });
});

describe("a pulse", () => {
  async function closedWith(items: readonly string[]) {
    const { id: surveyId } = await createSurvey(mine.owner, { title: "Why?", edition: "full" });
    await openSurvey(mine.owner, { surveyId });
    const { runId } = await closeSurvey(mine.owner, { surveyId });
    const divergences = items.map((itemId) => ({ itemId, certainty: "clear" }));
    const result = { headline: { title: "x" }, divergences };
    await open.db
      .update(analysisRuns)
      .set({ state: "done", result: result as never })
      .where(eq(analysisRuns.id, runId));
    return surveyId;
  }

  it("is nothing before a result holds a gap", async () => {
    expect(await findPulse(mine.owner)).toBeNull();
    await closedWith(["A1"]);
    expect(await findPulse(mine.owner)).toBeNull();
    await expect(createPulse(mine.owner, { title: "Pulse" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("asks again what diverged most, under the rules of the survey it follows", async () => {
    const surveyId = await closedWith(["D2.should", "F1", "C2"]);
    await open.db.update(surveys).set({ minimumNumbers: 6 }).where(eq(surveys.id, surveyId));
    expect((await findPulse(mine.owner))?.title).toBe("Pulse: Why?");
    await expect(createPulse(mine.viewer, { title: "Pulse" })).rejects.toMatchObject({ code: "unauthorized" });
    expect(await findPulse(theirs.owner)).toBeNull();
    const { id } = await createPulse(mine.editor, { title: "Pulse: Why?" });
    const { survey } = await requireSurvey(mine.owner, id);
    expect(survey).toMatchObject({ status: "draft", minimumNumbers: 6 });
    expect(questionsOf(survey.instrument).map((one) => one.id)).toEqual(["A1", "C1", "C2", "D2", "F1"]);
    await deleteSurvey(mine.owner, { surveyId });
    expect(await findPulse(mine.owner)).toBeNull();
  });
});

describe("rehearsing on sample data", () => {
  it("makes one closed survey of made-up answers, with nobody on its list, however often it is asked for", async () => {
    await expect(rehearse(mine.viewer)).rejects.toMatchObject({ code: "unauthorized" });
    const made = await Promise.all([rehearse(mine.owner), rehearse(mine.editor), rehearse(mine.owner)]);
    const [{ id }] = made;
    expect(made.map((one) => one.id)).toEqual([id, id, id]);
    const { survey, wave, coverage, run } = await surveyOverview(mine.owner, id);
    expect(survey).toMatchObject({ status: "closed", isSample: true });
    expect(coverage.map(({ answered, invited }) => [answered, invited])).toEqual([
      [7, 9],
      [18, 24],
      [9, 10],
    ]);
    expect(run?.state).toBe("queued");
    expect(mine.queued).toEqual([{ name: "analyse", runId: run?.id }]);
    expect(await open.db.select().from(invitations).where(eq(invitations.waveId, wave.id))).toEqual([]);
    expect(await open.db.$count(responses, eq(responses.waveId, wave.id))).toBe(34);
    const [snapshot] = await open.db.select().from(snapshots).where(eq(snapshots.waveId, wave.id));
    expect(snapshot?.content.isSample).toBe(true);
    // The themes that two readers sorted come along: without them the results would not be those of the sample.
    expect(snapshot?.content.codebooks?.length).toBeGreaterThan(0);
  });
});

it("leads a visitor to the sample's results although an earlier one has deleted them", async () => {
  await loadSample({ ...mine.owner });
  const first = await enterSample(mine.owner);
  const [{ organizationId } = { organizationId: "" }] = await open.db
    .select({ organizationId: surveys.organizationId })
    .from(surveys)
    .where(eq(surveys.id, first.surveyId));
  const visitor = { ...mine.owner, actor: { ...mine.owner.actor, organizationId } };
  await open.db.update(surveys).set({ archivedAt: new Date() }).where(eq(surveys.id, first.surveyId));
  await deleteSurvey(visitor, { surveyId: first.surveyId });
  expect(await enterSample(mine.owner)).toEqual(first);
  expect((await requireSurvey(visitor, first.surveyId)).survey).toMatchObject({ archivedAt: null, deletedAt: null });
});
