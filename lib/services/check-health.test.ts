import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { withDatabase } from "@/tests/database";
import { checkHealth } from "./check-health";

const APP_SECRET = "s".repeat(40);
let open: OpenDatabase;
beforeAll(async () => {
  open = await withDatabase();
});
afterAll(() => open.close());

it("says which database answers, and nothing else when all is well", async () => {
  expect(await checkHealth(async () => open, { APP_SECRET })).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: open.kind,
  });
});

it("warns when the secret lies beside the data, as only an embedded database allows", async () => {
  const warned = await checkHealth(async () => ({ db: open.db, kind: "pglite" }), { APP_SECRET: undefined });
  expect(warned).toMatchObject({
    status: "ok",
    warnings: [expect.stringMatching(/secret.*beside the data.*APP_SECRET/)],
  });
  const onServer = await checkHealth(async () => ({ db: open.db, kind: "postgres" }), { APP_SECRET: undefined });
  expect(onServer).not.toHaveProperty("warnings");
});

it("says why the database does not answer, without the query", async () => {
  const closed = await withDatabase();
  await closed.close();
  for (const opening of [async () => closed, () => Promise.reject(new Error("connect ECONNREFUSED"))]) {
    const health = await checkHealth(opening, { APP_SECRET });
    expect(health).toMatchObject({
      status: "down",
      reasons: [expect.stringMatching(/^The database does not answer: \S/)],
    });
    expect(JSON.stringify(health)).not.toContain("select");
  }
});
