import "server-only";
import { readEnv } from "@/lib/env";
import { type OpenDatabase, openDatabase } from "./client";

type Holder = { plumblineDatabase?: Promise<OpenDatabase> | undefined };
// Next bundles routes and the start-up hook apart, and reloads modules in development: one database for all of them.
const holder = globalThis as unknown as Holder;

/** The one database of this process, opened and migrated on first use. */
export function database(): Promise<OpenDatabase> {
  holder.plumblineDatabase ??= openFresh();
  return holder.plumblineDatabase;
}

async function openFresh(): Promise<OpenDatabase> {
  const env = readEnv();
  try {
    return await openDatabase({ dataDir: env.DATA_DIR, databaseUrl: env.DATABASE_URL });
  } catch (error) {
    // A later call may try again: the cause (a lock, a server that is down) can go away.
    holder.plumblineDatabase = undefined;
    throw error;
  }
}

export async function closeDatabase(): Promise<void> {
  const open = await holder.plumblineDatabase;
  holder.plumblineDatabase = undefined;
  await open?.close();
}
