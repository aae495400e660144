import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
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
  return opened(await freshPlace());
}

/** The same, brought up to date from nothing as at a first start, whatever copies there are. */
export async function databaseFromNothing(): Promise<TestDatabase> {
  return opened(await emptyPlace());
}

/** Where a database is, for whoever opens it. */
export type Place = { readonly dataDir: string; readonly databaseUrl?: string; remove(): Promise<void> };

async function opened(place: Place): Promise<TestDatabase> {
  const open = await openDatabase(place);
  const close = async () => {
    await open.close();
    await place.remove();
  };
  return { ...open, ...(place.databaseUrl && { url: place.databaseUrl }), close };
}

/** A place with nothing in it. */
async function emptyPlace(): Promise<Place> {
  const server = process.env["TEST_DATABASE_URL"];
  return server ? onServer(await emptyDatabase(server)) : emptyFolder();
}

/** A copy of what `copyLater` has made ready for this run; without it, a place with nothing in it. */
export async function freshPlace(): Promise<Place> {
  const original = process.env[ORIGINAL];
  if (!original) return emptyPlace();
  const server = process.env["TEST_DATABASE_URL"];
  if (server) return onServer(await emptyDatabase(server, original));
  const place = emptyFolder();
  cpSync(original, place.dataDir, { recursive: true });
  return place;
}

/** The folder, or the database on the server, of which each test file gets a copy: all migrations run once. */
const ORIGINAL = "TEST_DATABASE_ORIGINAL";

/** Makes one migrated database, for test processes that are started from here on; returns how it is removed. */
export async function copyLater(): Promise<() => Promise<void>> {
  if (process.env[ORIGINAL]) return async () => undefined;
  const place = await emptyPlace();
  const open = await openDatabase(place);
  // PostgreSQL copies a database only while nobody is connected to it.
  await open.close();
  process.env[ORIGINAL] = place.databaseUrl ? new URL(place.databaseUrl).pathname.slice(1) : place.dataDir;
  return place.remove;
}

function emptyFolder(): Place {
  const dataDir = mkdtempSync(join(tmpdir(), "plumbline-test-"));
  return { dataDir, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
}

function onServer({ url, remove }: Awaited<ReturnType<typeof emptyDatabase>>): Place {
  return { dataDir: tmpdir(), databaseUrl: url, remove };
}

/** A database on this server with nothing in it, or a copy of another one. */
export async function emptyDatabase(server: string, original = "template1") {
  const name = `plumbline_test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${original}`);
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
