import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { analysisRuns, members, organizations, responses, runSlices, snapshots, surveys, waves } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { analyseHere } from "./analyse-here";
import { compareWithEarlier } from "./compare-results";
import type { Context } from "./context";
import { findResult } from "./find-result";
import { loadSample } from "./load-sample";
import { requestAnalysis } from "./request-analysis";
import { runAnalysis } from "./run-analysis";

let open: OpenDatabase;
let context: Context;
let surveyId: string;
let waveId: string;
let firstRun: string;

beforeAll(async () => {
  open = await withDatabase();
  const nobody = { memberId: "", organizationId: "", role: "owner", name: "", email: "" } as const;
  context = {
    db: open.db,
    secret: "s".repeat(40),
    now: () => new Date(),
    enqueue: async () => undefined,
    actor: nobody,
  };
  await loadSample(context);
  const [member] = await open.db.select().from(members);
  context = {
    ...context,
    actor: { ...nobody, memberId: member?.id ?? "", organizationId: member?.organizationId ?? "" },
  };
  const [run] = await open.db.select().from(analysisRuns);
  firstRun = run?.id ?? "";
  waveId = run?.waveId ?? "";
  const [wave] = await open.db.select().from(waves).where(eq(waves.id, waveId));
  surveyId = wave?.surveyId ?? "";
  await runAnalysis(context, firstRun, analyseHere);
});
afterAll(() => open.close());

const rows = (runId: string) => open.db.select().from(runSlices).where(eq(runSlices.runId, runId));
async function again(): Promise<string> {
  const { runId } = await requestAnalysis(context, { surveyId });
  await runAnalysis(context, runId, analyseHere);
  return runId;
}

describe("a run", () => {
  it("leaves a result for each answer that may be shown alone, written with its own", async () => {
    const found = await rows(firstRun);
    expect(found.map(({ questionId, option, label }) => [questionId, option, label])).toEqual([["J2", "1", "Weekly"]]);
    expect(found[0]?.result).toMatchObject({ format: "plumbline-result", total: { answered: 20 } });
    expect(
      found[0]?.result.texts.flatMap(({ themes }) =>
        themes.flatMap(({ cells }) => cells.flatMap((cell) => cell.quotes)),
      ),
    ).toEqual([]);
  });

  it("is read of those alone by the key of an answer, and of everybody by one that there is not", async () => {
    const weekly = await findResult(context, surveyId, { only: "J2.1" });
    expect(weekly.result?.total.answered).toBe(20);
    expect(weekly.whole?.total.answered).toBe(34);
    expect(weekly.filter).toMatchObject({ chosen: { label: "Weekly", answered: 20, of: 34 }, isUnknown: false });
    for (const only of ["J2.2", "J1.1", "nonsense"]) {
      const all = await findResult(context, surveyId, { only });
      expect(all.result?.total.answered).toBe(34);
      expect(all.filter).toMatchObject({ chosen: null, isUnknown: true });
    }
  });

  it("leaves no parts of an audience that was shown before with other answers", async () => {
    const shown = { "project-managers": 18 };
    await open.db.update(waves).set({ shownBefore: shown }).where(eq(waves.id, waveId));
    const [one] = await open.db.select().from(responses).where(eq(responses.waveId, waveId));
    const more = Array.from({ length: 8 }, () => ({
      waveId,
      audience: "project-managers",
      answers: { ...one?.answers, J2: "weekly" },
      answeredOn: "2026-03-19",
    }));
    const added = await open.db.insert(responses).values(more).returning({ id: responses.id });
    const runId = await again();
    const [run] = await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, runId));
    const [frozen] = await open.db
      .select()
      .from(snapshots)
      .where(eq(snapshots.id, run?.snapshotId ?? ""));
    expect(frozen?.content.shownOtherwise).toEqual(["project-managers"]);
    expect(run?.result?.total.answered).toBe(42);
    expect(await rows(runId)).toEqual([]);
    for (const { id } of added) await open.db.delete(responses).where(eq(responses.id, id));
  });
});

describe("comparing", () => {
  it("offers earlier runs of the survey, and shows one beside the newest result", async () => {
    const none = await compareWithEarlier(context, surveyId, null);
    expect(none.choices.map(({ runId }) => runId)).toContain(firstRun);
    const found = await compareWithEarlier(context, surveyId, firstRun);
    expect(found.chosen).toMatchObject({ runId: firstRun, isSameFieldwork: true });
    expect(found.comparison).toMatchObject({ headline: { was: "Three audiences, three purposes." } });
  });

  it("refuses two results that only a few answers lie between", async () => {
    const [run] = await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, firstRun));
    const result = structuredClone(run?.result);
    for (const one of result?.audiences ?? []) if (one.id === "project-managers") one.answered = 25;
    await open.db
      .update(analysisRuns)
      .set({ result: result ?? null })
      .where(eq(analysisRuns.id, firstRun));
    expect((await compareWithEarlier(context, surveyId, firstRun)).comparison).toMatch(/^Fewer than 5 answers/);
    await open.db
      .update(analysisRuns)
      .set({ result: run?.result ?? null })
      .where(eq(analysisRuns.id, firstRun));
  });

  it("takes another survey with the same questions, and none of another organization", async () => {
    const [survey] = await open.db.select().from(surveys).where(eq(surveys.id, surveyId));
    const [other] = await open.db.insert(organizations).values({ name: "Other" }).returning();
    const [run] = await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, firstRun));
    if (!survey || !run?.result) throw new Error("The sample has no result.");
    const copyIn = async (organizationId: string, title: string) => {
      const { id: _id, ...values } = survey;
      const [copy] = await open.db
        .insert(surveys)
        .values({ ...values, organizationId, title })
        .returning();
      const [wave] = await open.db
        .insert(waves)
        .values({ surveyId: copy?.id ?? "" })
        .returning();
      const content = (await open.db.select().from(snapshots).where(eq(snapshots.id, run.snapshotId)))[0]?.content;
      if (!content || !wave) throw new Error("no copy");
      const [snapshot] = await open.db.insert(snapshots).values({ waveId: wave.id, hash: "x", content }).returning();
      const values2 = { waveId: wave.id, snapshotId: snapshot?.id ?? "", state: "done" as const, result: run.result };
      const [made] = await open.db.insert(analysisRuns).values(values2).returning({ id: analysisRuns.id });
      return made?.id ?? "";
    };
    const own = await copyIn(survey.organizationId, "Half a year later");
    const foreign = await copyIn(other?.id ?? "", "Theirs");
    const found = await compareWithEarlier(context, surveyId, own);
    expect(found.chosen).toMatchObject({ title: "Half a year later", isSameFieldwork: false });
    const refused = await compareWithEarlier(context, surveyId, foreign);
    expect(refused.chosen).toBeNull();
    expect(refused.choices.map(({ runId }) => runId)).not.toContain(foreign);
  });
});
