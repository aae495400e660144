import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { openQueue, type Queue } from "./queue";

/** Two workers: on PostgreSQL two processes would look like this, each with connections of its own. */
let open: TestDatabase;
let queues: Queue[];
const opened: OpenDatabase[] = [];

beforeAll(async () => {
  open = await withDatabase();
  const second = open.url ? await openDatabase({ dataDir: tmpdir(), databaseUrl: open.url }) : null;
  if (second) opened.push(second);
  queues = await Promise.all([openQueue(open, open.url), openQueue(second ?? open, open.url)]);
});
afterAll(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  await Promise.all(opened.map((one) => one.close()));
  await open.close();
});

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !condition() && Date.now() < end; ) {
    await new Promise((later) => setTimeout(later, 50));
  }
}

it("gives each job to one worker, and work to both", async () => {
  const runIds = Array.from({ length: 16 }, () => randomUUID());
  const done: string[][] = [[], []];
  await Promise.all(runIds.map((runId, i) => queues[i % 2]?.enqueue({ name: "analyse", runId })));
  for (const [i, queue] of queues.entries()) {
    await queue.work(async (runId) => {
      await new Promise((later) => setTimeout(later, 20));
      done[i]?.push(runId);
    });
  }
  await until(() => done.flat().length >= runIds.length);
  expect(done.flat().sort()).toEqual([...runIds].sort());
  expect(done.every((own) => own.length > 0)).toBe(true);
});

it("tells of mail that is due, and holds nothing about it", async () => {
  let told: unknown[] = [];
  await queues[0]?.workMail(async (...jobs: unknown[]) => {
    told = jobs;
  });
  await queues[1]?.enqueue({ name: "send-mail" });
  await until(() => told.length > 0);
  expect(told).toEqual([[expect.objectContaining({ name: "send-mail", data: {} })]]);
});
