import { eq, inArray } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { analysisRuns } from "@/db/schema";
import { cancelRun } from "@/lib/services/cancel-run";
import type { Context } from "@/lib/services/context";
import { requestAnalysis } from "@/lib/services/request-analysis";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { gatedEndpoint } from "@/tests/gated-endpoint";
import { studioIn } from "@/tests/studio";
import { surveyWithWords } from "@/tests/survey-with-words";
import { endWorkerProcesses, startWorkerProcess } from "@/tests/worker-process";
import { openQueue, type Queue } from "./queue";

const server = process.env["TEST_DATABASE_URL"];
const PATIENT = { timeout: 200_000, interval: 100 };

it("has no place beside an embedded database, and says so in a sentence", async () => {
  const worker = startWorkerProcess({});
  expect(await worker.ended).toBe(2);
  expect(worker.output()).toMatch(/^DATABASE_URL is not set: [^\n]+ its queue itself\. [^\n]+\n$/);
});

it("says in a sentence when its database is not there", async () => {
  const worker = startWorkerProcess({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", APP_SECRET: "s".repeat(40) });
  expect(await worker.ended).toBe(1);
  expect(worker.output()).toMatch(/^The database could not be opened .* It says: .*ECONNREFUSED[^\n]*\n$/);
});

describe.runIf(server)("workers of their own, on PostgreSQL", () => {
  let open: TestDatabase;
  let queue: Queue;
  let owner: Context;
  let endpoint: Awaited<ReturnType<typeof gatedEndpoint>>;

  beforeAll(async () => {
    open = await withDatabase();
    queue = await openQueue(open, open.url);
    owner = { ...(await studioIn(open)).owner, enqueue: queue.enqueue };
  });
  beforeEach(async () => {
    endpoint = await gatedEndpoint();
  });
  afterEach(async () => {
    endWorkerProcesses();
    await endpoint.close();
  });
  afterAll(async () => {
    await queue.stop();
    await open.close();
  });

  const startWorker = () =>
    startWorkerProcess({
      DATABASE_URL: open.url ?? "",
      EMBEDDINGS_URL: endpoint.url,
      APP_SECRET: "s".repeat(40),
    });
  const findRun = async (id: string) => (await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, id)))[0];
  const runIs = (id: string, like: object) =>
    vi.waitFor(async () => expect(await findRun(id)).toMatchObject(like), PATIENT);
  /** Half-way: the words of the first question have their vectors, those of the second are waited for. */
  const halfWay = () => vi.waitFor(() => expect(endpoint.asked).toHaveLength(2), PATIENT);

  it("one that is killed half-way leaves its run to the next: one result, and the vectors it had are not asked for again", async () => {
    endpoint.answerOnly(1);
    const { surveyId, runId } = await surveyWithWords(owner);
    const first = startWorker();
    await halfWay();
    const [firstTexts = []] = endpoint.asked;
    first.signal("SIGKILL");
    await first.ended;
    endpoint.release();
    startWorker();
    await runIs(runId, { state: "done", attempts: 2, progress: 1, failure: null });
    expect(endpoint.asked.slice(1).flat()).not.toContain(firstTexts[0]);

    const again = await requestAnalysis(owner, { surveyId });
    await runIs(again.runId, { state: "done", attempts: 1 });
    const [resumed, straight] = [await findRun(runId), await findRun(again.runId)];
    expect(JSON.stringify(resumed?.result)).toBe(JSON.stringify(straight?.result));
  });

  it("one that is told to stop gives its run back, and the other takes it", async () => {
    endpoint.answerOnly(1);
    const workers = [startWorker(), startWorker()];
    for (const { output } of workers)
      await vi.waitFor(() => expect(output()).toContain("The worker takes analyses"), PATIENT);
    const { runId } = await surveyWithWords(owner);
    await halfWay();
    const [first, ...others] = workers.filter((one) => one.children().length > 0);
    if (!first) throw new Error("Neither works on it.");
    expect(others).toEqual([]);
    first.signal("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(first.output()).not.toMatch(/error|failed/i);
    await runIs(runId, { state: "running", attempts: 1 });
    endpoint.release();
    await runIs(runId, { state: "done", attempts: 1 });
  });

  it("a run that is cancelled stops in whatever process it is, and the next one is taken", async () => {
    endpoint.answerOnly(1);
    const { surveyId, runId } = await surveyWithWords(owner);
    const worker = startWorker();
    await halfWay();
    const [child] = worker.children();
    await cancelRun(owner, { surveyId, runId });
    await vi.waitFor(() => expect(worker.children()).not.toContain(child), { timeout: 20_000, interval: 100 });
    expect(await findRun(runId)).toMatchObject({ state: "cancelled", result: null, failure: null });
    endpoint.release();
    const again = await requestAnalysis(owner, { surveyId });
    expect(again.runId).not.toBe(runId);
    await runIs(again.runId, { state: "done", attempts: 1 });
    expect(await findRun(runId)).toMatchObject({ state: "cancelled", result: null });
    expect(worker.output()).not.toMatch(/error|failed/i);
  });

  it("two share the queue: each run is begun once, also when its job comes twice", async () => {
    const runs = [await surveyWithWords(owner), await surveyWithWords(owner), await surveyWithWords(owner)];
    const ids = runs.map(({ runId }) => runId);
    for (const runId of ids) await queue.enqueue({ name: "analyse", runId });
    startWorker();
    startWorker();
    const rows = () => open.db.select().from(analysisRuns).where(inArray(analysisRuns.id, ids));
    const standing = async () => (await rows()).map(({ state, attempts }) => `${state} ${attempts}`);
    await vi.waitFor(async () => expect(await standing()).toEqual(["done 1", "done 1", "done 1"]), PATIENT);
  });
});
