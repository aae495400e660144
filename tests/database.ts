import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { type Claim, type OpenDatabase, openDatabase } from "@/db/client";

/** `url`: on a server, so that others can open it as well. */
export type TestDatabase = OpenDatabase & { readonly url?: string };

/**
 * A fresh, migrated database for one test file: embedded by default, on a server when TEST_DATABASE_URL names one.
 * `close` removes it.
 */
export async function withDatabase(): Promise<TestDatabase> {
  const server = process.env["TEST_DATABASE_URL"];
  return server ? onServer(server) : embedded();
}

async function embedded(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "plumbline-test-"));
  const open = await openDatabase({ dataDir });
  const close = async () => {
    await open.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...open, close };
}

async function onServer(server: string): Promise<TestDatabase> {
  const { url, remove } = await emptyDatabase(server);
  const open = await openDatabase({ dataDir: tmpdir(), databaseUrl: url });
  const close = async () => {
    await open.close();
    await remove();
  };
  return { ...open, url, close };
}

/** A database on this server with nothing in it. */
export async function emptyDatabase(server: string) {
  const name = `plumbline_test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const remove = async () => {
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { url: url.href, remove };
}

/**
 * The same database as another process has it; `die` is the end of that process. An embedded database has one process: there the
 * next one finds the same data, and none of the claims.
 */
export async function secondDatabase(open: TestDatabase) {
  if (open.url) {
    const { db, claim, close } = await openDatabase({ dataDir: tmpdir(), databaseUrl: open.url });
    return { db, claim, die: close };
  }
  const held: (() => Promise<void>)[] = [];
  const claim: Claim = async (work) => {
    const giveBack = await open.claim(work);
    if (giveBack) held.push(giveBack);
    return giveBack;
  };
  const die = async () => {
    for (const giveBack of held) await giveBack();
  };
  return { db: open.db, claim, die };
}
