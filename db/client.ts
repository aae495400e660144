import "server-only";
import { join } from "node:path";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Sql } from "postgres";
import { StartError } from "@/lib/errors";
import { lockFolder } from "./lock";
import { failWithoutParameters } from "./query-error";
import { reasonOf } from "./reason";
import * as schema from "./schema";

/** A connection or a transaction, on either database. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** Runs text without parameters, or one statement with them, on the connection behind Drizzle; for the job queue. */
export type RawSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

/**
 * Takes a piece of work for as long as it lasts, or null when somebody else has it. Whoever dies gives it back at once.
 * Returns the function that gives it back.
 */
export type Claim = (work: string) => Promise<(() => Promise<void>) | null>;

export type OpenDatabase = {
  readonly kind: "pglite" | "postgres";
  readonly db: Db;
  readonly raw: RawSql;
  readonly claim: Claim;
  close(): Promise<void>;
};

export type DatabaseOptions = { readonly dataDir: string; readonly databaseUrl?: string | undefined };

const MIGRATIONS = join(process.cwd(), "db", "migrations");
/** Any fixed number: instances that start together take turns to migrate. */
const MIGRATION_LOCK = 7_203_114;
/** A statement that takes longer is cut off: a server that stops must stop. */
const CLOSE_WITHIN_SECONDS = 5;

/** Opens the database and brings its schema up to date; a failed migration closes it and says why. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  failWithoutParameters();
  return options.databaseUrl ? openPostgres(options.databaseUrl) : openEmbedded(options.dataDir);
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const unlock = lockFolder(dataDir);
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    const { drizzle } = await import("drizzle-orm/pglite");
    const { migrate } = await import("drizzle-orm/pglite/migrator");
    const client = await PGlite.create(join(dataDir, "database"));
    const db = drizzle(client, { schema, casing: "snake_case" });
    const close = async () => {
      await client.close();
      unlock();
    };
    await migrateOrClose(
      () => migrate(db, { migrationsFolder: MIGRATIONS }),
      () => client.close(),
    );
    const raw: RawSql = async (text, values) => {
      if (values?.length) return client.query(text, values);
      const results = await client.exec(text);
      return { rows: results.at(-1)?.rows ?? [] };
    };
    return { kind: "pglite", db, raw, claim: claimInProcess(), close };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openPostgres(url: string): Promise<OpenDatabase> {
  const { default: postgres } = await import("postgres");
  const { drizzle } = await import("drizzle-orm/postgres-js");
  const { migrate } = await import("drizzle-orm/postgres-js/migrator");
  const quiet = { onnotice: () => undefined };
  const migrator = postgres(url, { ...quiet, max: 1 });
  await migrateOrClose(
    async () => {
      await migrator`select pg_advisory_lock(${MIGRATION_LOCK})`;
      await migrate(drizzle(migrator), { migrationsFolder: MIGRATIONS });
    },
    () => migrator.end(),
  );
  await migrator.end();
  const client = postgres(url, { ...quiet, max: 10 });
  // Drizzle changes the client it is given; raw SQL gets one of its own.
  const rawClient = postgres(url, { ...quiet, max: 4 });
  const raw: RawSql = async (text, values) => {
    const rows = values?.length ? await rawClient.unsafe(text, values as never[]) : await rawClient.unsafe(text);
    return { rows: [...rows] };
  };
  const claims = claimsOn(() => postgres(url, { ...quiet, max: 1, max_lifetime: null }));
  const close = async () => {
    await Promise.all([client, rawClient, claims].map((one) => one.end({ timeout: CLOSE_WITHIN_SECONDS })));
  };
  const db = drizzle(client, { schema, casing: "snake_case" });
  return { kind: "postgres", db, raw, claim: claims.claim, close };
}

/**
 * Locks of a session: one ends with its connection, whatever ends that, so each claim has a connection of its own, however long it
 * is held. A connection that was lost is not missed: the next statement makes a new one, which holds nothing.
 */
function claimsOn(connect: () => Sql): { claim: Claim; end: Sql["end"] } {
  const held = new Set<Sql>();
  const claim: Claim = async (work) => {
    const session = connect();
    held.add(session);
    const end = async () => {
      held.delete(session);
      await session.end();
    };
    try {
      const [row] = await session`select pg_try_advisory_lock(hashtextextended(${work}, 0)) as taken`;
      if (row?.["taken"] === true) {
        return async () => {
          // Its end alone would give the lock back a moment later than this returns.
          await session`select pg_advisory_unlock(hashtextextended(${work}, 0))`.finally(end);
        };
      }
    } catch (error) {
      await end();
      throw error;
    }
    await end();
    return null;
  };
  return { claim, end: async (options) => void (await Promise.all([...held].map((one) => one.end(options)))) };
}

/** An embedded database has one process: nobody else can hold anything. */
function claimInProcess(): Claim {
  const taken = new Set<string>();
  return async (work) => {
    if (taken.has(work)) return null;
    taken.add(work);
    return async () => void taken.delete(work);
  };
}

async function migrateOrClose(migrate: () => Promise<void>, close: () => Promise<unknown>): Promise<void> {
  try {
    await migrate();
  } catch (error) {
    await close();
    const sentence = "The database could not be opened and brought up to date, so nothing was started.";
    throw new StartError(`${sentence} It says: ${reasonOf(error)}`, { cause: error });
  }
}
