import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { analysisRuns, codebooks, members, organizations, responses, snapshots, textVectors, waves } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { analyseHere } from "./analyse-here";
import type { Context, QueuedJob } from "./context";
import { findResult } from "./find-result";
import { loadSample } from "./load-sample";
import { requestAnalysis } from "./request-analysis";
import { requeueRuns } from "./requeue-runs";
import { runAnalysis } from "./run-analysis";

let open: OpenDatabase;
let context: Context;
let surveyId: string;
let queued: QueuedJob[] = [];

beforeAll(async () => {
  open = await withDatabase();
  const nobody = { memberId: "", organizationId: "", role: "owner", name: "", email: "" } as const;
  const enqueue = async (job: QueuedJob) => void queued.push(job);
  context = { db: open.db, secret: "s".repeat(40), now: () => new Date(), enqueue, actor: nobody };
  await loadSample(context);
  const [member] = await open.db.select().from(members);
  if (!member) throw new Error("The sample has no member.");
  context = { ...context, actor: { ...nobody, memberId: member.id, organizationId: member.organizationId } };
  const [wave] = await open.db.select().from(waves).innerJoin(snapshots, eq(snapshots.waveId, waves.id));
  surveyId = wave?.waves.surveyId ?? "";
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => open.close());

const firstRun = async () => (await open.db.select().from(analysisRuns))[0]?.id ?? "";

it("freezes the answers once: while a run waits, another request gives that one back", async () => {
  const [waiting] = await open.db.select().from(analysisRuns);
  expect(waiting).toMatchObject({ state: "queued", result: null });
  expect(await requestAnalysis(context, { surveyId })).toEqual({ runId: waiting?.id });
  expect(await open.db.select().from(snapshots)).toHaveLength(1);
  const [snapshot] = await open.db.select().from(snapshots);
  expect(snapshot?.content.responses).toHaveLength(34);
  // Nothing in the frozen input says who, or when within the fieldwork.
  expect(Object.keys(snapshot?.content.responses[0] ?? {}).sort()).toEqual(["answers", "audience"]);
});

it("refuses another organization, a viewer, and a survey that is still collecting", async () => {
  const [other] = await open.db.insert(organizations).values({ name: "Other" }).returning();
  const stranger = { ...context, actor: { ...context.actor, organizationId: other?.id ?? "" } };
  await expect(requestAnalysis(stranger, { surveyId })).rejects.toThrow("does not exist");
  await expect(findResult(stranger, surveyId)).rejects.toThrow("does not exist");
  await expect(findResult(context, "not-an-id")).rejects.toThrow("does not exist");
  const viewer = { ...context, actor: { ...context.actor, role: "viewer" as const } };
  await expect(requestAnalysis(viewer, { surveyId })).rejects.toThrow("role");
  const collecting = (await open.db.query.surveys.findMany()).find(({ status }) => status === "collecting");
  await expect(requestAnalysis(context, { surveyId: collecting?.id ?? "" })).rejects.toThrow("Close the survey first");
});

it("goes from queued to done, and tells how far it is", async () => {
  const runId = await firstRun();
  await runAnalysis(context, runId, analyseHere);
  const { run, result } = await findResult(context, surveyId);
  expect(run).toMatchObject({ id: runId, state: "done", progress: 1, failure: null });
  expect(result?.headline.title).toBe("Three audiences, three purposes.");
});

it("makes a new run of a new request: the same answers give the same result, from the vectors kept", async () => {
  // Without the themes that people have sorted, the words go through the model.
  await open.db.delete(codebooks);
  const analysed = async () => {
    const { runId } = await requestAnalysis(context, { surveyId });
    const earlier = await findResult(context, surveyId);
    expect(earlier.run).toMatchObject({ id: runId, state: "queued" });
    expect(earlier.result).not.toBeNull();
    await runAnalysis(context, runId, analyseHere);
    const { run, result } = await findResult(context, surveyId);
    expect(run?.id).toBe(runId);
    return { runId, result, vectors: await open.db.select({ embedder: textVectors.embedder }).from(textVectors) };
  };
  const first = await analysed();
  expect(first.vectors.length).toBeGreaterThan(50);
  expect(new Set(first.vectors.map(({ embedder }) => embedder)).size).toBe(1);
  const second = await analysed();
  expect(second.runId).not.toBe(first.runId);
  expect(second.vectors).toHaveLength(first.vectors.length);
  expect(JSON.stringify(second.result)).toBe(JSON.stringify(first.result));
});

it("never touches a run that is done", async () => {
  const runId = await firstRun();
  await open.db.update(responses).set({ answers: {} });
  const [before] = await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, runId));
  await runAnalysis(context, runId, analyseHere);
  const [after] = await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, runId));
  expect(after).toEqual(before);
});

it("says why a run failed, keeps the result before, and tells the console", async () => {
  const { runId } = await requestAnalysis(context, { surveyId });
  vi.stubEnv("EMBEDDINGS_URL", "not an address");
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await runAnalysis(context, runId, analyseHere);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  const { run, result } = await findResult(context, surveyId);
  expect(run).toMatchObject({ id: runId, state: "failed", failure: expect.stringContaining("EMBEDDINGS_URL") });
  expect(result?.survey.title).toBe("Why does our PMO exist?");
});

it("puts runs that a dead process left behind back on the queue", async () => {
  const { runId } = await requestAnalysis(context, { surveyId });
  await open.db.update(analysisRuns).set({ state: "running", progress: 0.6 }).where(eq(analysisRuns.id, runId));
  queued = [];
  await requeueRuns(context, async () => async () => undefined);
  expect(queued).toEqual([{ name: "analyse", runId }]);
  const { run } = await findResult(context, surveyId);
  expect(run).toMatchObject({ state: "queued", progress: 0 });
});
