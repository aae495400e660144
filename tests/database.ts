import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { type OpenDatabase, openDatabase } from "@/db/client";

/**
 * A fresh, migrated database for one test file: embedded by default, on a server when TEST_DATABASE_URL names one.
 * `close` removes it.
 */
export async function withDatabase(): Promise<OpenDatabase> {
  const server = process.env["TEST_DATABASE_URL"];
  return server ? onServer(server) : embedded();
}

async function embedded(): Promise<OpenDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "plumbline-test-"));
  const open = await openDatabase({ dataDir });
  const close = async () => {
    await open.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...open, close };
}

async function onServer(server: string): Promise<OpenDatabase> {
  const name = `plumbline_test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const open = await openDatabase({ dataDir: tmpdir(), databaseUrl: url.href });
  const close = async () => {
    await open.close();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { ...open, close };
}
