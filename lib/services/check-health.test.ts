import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { beginRun } from "@/db/queries/runs";
import { analysisRuns } from "@/db/schema";
import { withDatabase } from "@/tests/database";
import { NOW, studioIn } from "@/tests/studio";
import { surveyWithWords } from "@/tests/survey-with-words";
import { checkHealth } from "./check-health";

const env = { APP_SECRET: "s".repeat(40), PLUMBLINE_WORKER: "here" } as const;
const IDLE = { running: 0, waiting: 0, oldestWaitingSeconds: null };
let open: OpenDatabase;
beforeAll(async () => {
  open = await withDatabase();
});
afterAll(() => open.close());

it("says which database answers, and nothing else when all is well", async () => {
  expect(await checkHealth(async () => open, env, NOW)).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: open.kind,
    queue: IDLE,
  });
});

it("warns when the secret lies beside the data, as only an embedded database allows", async () => {
  const warned = await checkHealth(
    async () => ({ db: open.db, kind: "pglite" }),
    { ...env, APP_SECRET: undefined },
    NOW,
  );
  expect(warned).toMatchObject({
    status: "ok",
    warnings: [expect.stringMatching(/secret.*beside the data.*APP_SECRET/)],
  });
  const onServer = await checkHealth(
    async () => ({ db: open.db, kind: "postgres" }),
    { ...env, APP_SECRET: undefined },
    NOW,
  );
  expect(onServer).not.toHaveProperty("warnings");
});

it("says how long an analysis waits, and warns when it is long and none runs", async () => {
  const { owner } = await studioIn(open);
  const { runId } = await surveyWithWords(owner);
  const requestedAt = new Date(NOW.getTime() - 7 * 60_000);
  await open.db.update(analysisRuns).set({ requestedAt }).where(eq(analysisRuns.id, runId));
  const health = (worker: "here" | "separate", now = NOW) =>
    checkHealth(async () => open, { ...env, PLUMBLINE_WORKER: worker }, now);
  expect(await health("separate")).toMatchObject({
    status: "ok",
    queue: { running: 0, waiting: 1, oldestWaitingSeconds: 420 },
    warnings: [expect.stringMatching(/waited for 7 minutes and none runs: start npm run worker/)],
  });
  expect(await health("here")).toMatchObject({ warnings: [expect.stringContaining("log")] });
  expect(await health("separate", new Date(requestedAt.getTime() + 60_000))).not.toHaveProperty("warnings");

  await surveyWithWords(owner);
  await beginRun(open.db, runId, 3);
  const busy = await health("separate", new Date(Date.now() + 3_600_000));
  expect(busy).toMatchObject({ queue: { running: 1, waiting: 1 } });
  expect(busy).not.toHaveProperty("warnings");
});

it("says why the database does not answer, without the query", async () => {
  const closed = await withDatabase();
  await closed.close();
  for (const opening of [async () => closed, () => Promise.reject(new Error("connect ECONNREFUSED"))]) {
    const health = await checkHealth(opening, env, NOW);
    expect(health).toMatchObject({
      status: "down",
      reasons: [expect.stringMatching(/^The database does not answer: \S/)],
    });
    expect(JSON.stringify(health)).not.toContain("select");
  }
});
