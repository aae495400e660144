import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { withDatabase } from "@/tests/database";
import { findVectors, insertVectors } from "./runs";

let open: OpenDatabase;
beforeAll(async () => {
  open = await withDatabase();
});
afterAll(() => open.close());

const sha256 = (text: string) => createHash("sha256").update(text);

it("gives vectors back byte by byte, more of them than one query takes, and none of another embedder", async () => {
  const rows = Array.from({ length: 2_100 }, (_, i) => ({
    embedder: "model",
    textHash: sha256(`text ${i}`).digest("hex"),
    vector: new Uint8Array(sha256(`vector ${i}`).digest()),
  }));
  await insertVectors(open.db, rows);
  // Twice the same, as when two analyses run at once.
  await insertVectors(open.db, rows.slice(0, 3));
  const hashes = rows.map(({ textHash }) => textHash);
  const found = await findVectors(open.db, "model", [...hashes, "unknown"]);
  expect(found.size).toBe(rows.length);
  for (const { textHash, vector } of rows) expect([...(found.get(textHash) ?? [])]).toEqual([...vector]);
  expect(await findVectors(open.db, "other", hashes)).toEqual(new Map());
});
