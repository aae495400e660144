import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { beginRun, setRunning } from "@/db/queries/runs";
import { analysisRuns } from "@/db/schema";
import { analyseApart } from "@/lib/jobs/analyse-apart";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { type Studio, studioIn } from "@/tests/studio";
import { surveyWithWords } from "@/tests/survey-with-words";
import { childrenOf } from "@/tests/worker-process";
import { analyseHere } from "./analyse-here";
import { cancelRun } from "./cancel-run";
import { findResult } from "./find-result";
import { requestAnalysis } from "./request-analysis";
import { MOST_ATTEMPTS, runAnalysis } from "./run-analysis";

let open: TestDatabase;
let studio: Studio;
let run: { surveyId: string; runId: string };

beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
});
beforeEach(async () => {
  run = await surveyWithWords(studio.owner);
});
afterAll(() => open.close());

const theRun = async () => (await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, run.runId)))[0];

it("is for owners and editors of the survey's organization, and only for a run of that survey", async () => {
  await expect(cancelRun(studio.viewer, run)).rejects.toThrow("role");
  const stranger = (await studioIn(open, "Other")).owner;
  await expect(cancelRun(stranger, run)).rejects.toThrow("survey does not exist");
  const other = await surveyWithWords(studio.owner);
  await expect(cancelRun(studio.owner, { ...run, surveyId: other.surveyId })).rejects.toThrow(
    "analysis does not exist",
  );
  expect(await theRun()).toMatchObject({ state: "queued" });
});

it("ends a run that waits: no worker begins it, twice is once, and another may follow", async () => {
  await cancelRun(studio.editor, run);
  const cancelled = await theRun();
  expect(cancelled).toMatchObject({ state: "cancelled", result: null, failure: null, finishedAt: expect.any(Date) });
  await cancelRun(studio.owner, run);
  expect(await runAnalysis(studio.owner, run.runId, analyseHere)).toBe("over");
  expect(await theRun()).toEqual(cancelled);
  const again = await requestAnalysis(studio.owner, run);
  expect(again.runId).not.toBe(run.runId);
  expect((await findResult(studio.owner, run.surveyId)).run).toMatchObject({ id: again.runId, state: "queued" });
});

it("is too late for a run that is done", async () => {
  const begun = await beginRun(open.db, run.runId, MOST_ATTEMPTS);
  if (!begun) throw new Error("not begun");
  await setRunning(open.db, begun, { state: "done" });
  await expect(cancelRun(studio.owner, run)).rejects.toThrow("had ended already");
  expect(await theRun()).toMatchObject({ state: "done" });
});

it.runIf(process.platform === "linux")(
  "kills the process of a run within seconds, and nothing of it is written afterwards",
  async () => {
    const before = childrenOf(process.pid);
    const working = runAnalysis(studio.owner, run.runId, (input, hooks, signal) =>
      analyseApart(input, { ...hooks, findVectors: () => new Promise(() => undefined) }, signal),
    );
    await vi.waitFor(() => expect(childrenOf(process.pid)).toHaveLength(before.length + 1), 60_000);
    await cancelRun(studio.owner, run);
    const cancelled = await theRun();
    expect(await working).toBe("over");
    expect(childrenOf(process.pid)).toEqual(before);
    expect(await theRun()).toEqual(cancelled);
    const again = await requestAnalysis(studio.owner, run);
    await runAnalysis(studio.owner, again.runId, analyseApart);
    expect(await findResult(studio.owner, run.surveyId)).toMatchObject({
      run: { id: again.runId, state: "done" },
      result: { format: "plumbline-result" },
    });
  },
);

it("a result that comes all the same is thrown away", async () => {
  await runAnalysis(studio.owner, run.runId, async (input, hooks) => {
    await cancelRun(studio.owner, run);
    return analyseHere(input, hooks);
  });
  expect(await theRun()).toMatchObject({ state: "cancelled", result: null });
});
