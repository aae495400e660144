import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { analysisRuns } from "@/db/schema";
import type { Analyser } from "@/lib/services/analyse-here";
import { Interrupted } from "@/lib/services/ended-early";
import { secondDatabase, type TestDatabase, withDatabase } from "@/tests/database";
import { sampleResult } from "@/tests/factories/sample-result";
import { type Studio, studioIn } from "@/tests/studio";
import { surveyWithWords } from "@/tests/survey-with-words";
import { adoptRuns, analyseRun } from "./analyse-run";
import { openQueue } from "./queue";

let open: TestDatabase;
let studio: Studio;
let runId: string;

beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
});
beforeEach(async () => {
  ({ runId } = await surveyWithWords(studio.owner));
});
afterAll(() => open.close());

const theRun = async () => (await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, runId)))[0];
/** Works until it is told that nobody wants the result. */
const untilStopped: Analyser = (_input, _hooks, signal) =>
  new Promise((_done, failed) => signal?.addEventListener("abort", () => failed(new Interrupted("stopped"))));

it("a worker that has lost its run to another stops, and changes nothing", async () => {
  const first = analyseRun(studio.owner, { claim: open.claim, analyser: untilStopped }, runId);
  await vi.waitFor(async () => expect(await theRun()).toMatchObject({ state: "running", attempts: 1 }), 60_000);
  // As when the claim went with its connection: another worker finds it free and begins.
  const result = await sampleResult();
  await analyseRun(
    studio.owner,
    { claim: async () => async () => undefined, analyser: async () => ({ result, slices: [], statements: [] }) },
    runId,
  );
  const done = await theRun();
  expect(done).toMatchObject({ state: "done", attempts: 2 });
  await first;
  expect(await theRun()).toEqual(done);
});

describe.runIf(process.env["TEST_DATABASE_URL"])("on PostgreSQL", () => {
  it("a claim that goes with its connection is taken by another, and the first worker lets the run go", async () => {
    const other = await secondDatabase(open);
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const first = analyseRun({ ...studio.owner, db: other.db }, { claim: other.claim, analyser: untilStopped }, runId);
    const firstEnds = first.then(
      () => "ended",
      () => "ended",
    );
    await vi.waitFor(async () => expect(await theRun()).toMatchObject({ state: "running", attempts: 1 }), 60_000);
    const admin = postgres(open.url ?? "", { max: 1 });
    await admin`
      select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
    await admin.end();
    await vi.waitFor(async () => {
      await adoptRuns(studio.owner, open.claim, { waiting: false });
      expect(await theRun()).toMatchObject({ state: "queued" });
    }, 60_000);
    const result = await sampleResult();
    await analyseRun(
      studio.owner,
      { claim: open.claim, analyser: async () => ({ result, slices: [], statements: [] }) },
      runId,
    );
    expect(await firstEnds).toBe("ended");
    expect(await theRun()).toMatchObject({ state: "done", attempts: 2 });
    told.mockRestore();
    await other.die();
  });
});

it("an analysis that outlasts its job goes on: whoever gets the job again finds the run taken", async () => {
  const queue = await openQueue(open, open.url, { expireSeconds: 1 });
  const context = { ...studio.owner, enqueue: queue.enqueue };
  const result = await sampleResult();
  let jobs = 0;
  let begun = 0;
  let finish: (() => void) | undefined;
  const slow: Analyser = async () => {
    begun += 1;
    await new Promise<void>((done) => {
      finish = done;
    });
    return { result, slices: [], statements: [] };
  };
  await queue.work(async (id) => {
    jobs += 1;
    await analyseRun(context, { claim: open.claim, analyser: slow }, id);
  });
  await queue.enqueue({ name: "analyse", runId });
  await vi.waitFor(() => expect(jobs).toBe(2), 60_000);
  expect(begun).toBe(1);
  expect(await theRun()).toMatchObject({ state: "running", attempts: 1 });
  finish?.();
  await vi.waitFor(async () => expect(await theRun()).toMatchObject({ state: "done", attempts: 1 }), 60_000);
  await queue.stop();
});
