import { sql } from "drizzle-orm";
import {
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { Codebook } from "@/lib/analysis/codebook";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { waves } from "./surveys";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

export const runState = pgEnum("run_state", ["queued", "running", "done", "failed", "cancelled"]);

/** The frozen input of an analysis; never changed. */
export const snapshots = pgTable("snapshots", {
  id: uuid().primaryKey().defaultRandom(),
  waveId: uuid()
    .notNull()
    .references(() => waves.id, { onDelete: "cascade" }),
  hash: text().notNull(),
  content: jsonb().$type<Snapshot>().notNull(),
});

export const analysisRuns = pgTable(
  "analysis_runs",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    snapshotId: uuid()
      .notNull()
      .references(() => snapshots.id, { onDelete: "cascade" }),
    state: runState().notNull().default("queued"),
    stage: text().notNull().default("waiting"),
    /** Share of the work done, 0–1. */
    progress: doublePrecision().notNull().default(0),
    /** How often a worker has begun: one that its own run brings down must not begin for ever. */
    attempts: integer().notNull().default(0),
    failure: text(),
    result: jsonb().$type<AnalysisResult>(),
    /** Taken from the result when it is written: lists of surveys read them without the result, which may be megabytes. */
    headline: text().generatedAlwaysAs(sql`"result" #>> '{headline,title}'`),
    clearGaps: integer().generatedAlwaysAs(
      sql`jsonb_array_length(jsonb_path_query_array("result", '$.divergences[*] ? (@.certainty == "clear")'))`,
    ),
    /** Items with a clear or possible gap, most divergent first. */
    divergingItems: jsonb()
      .$type<string[]>()
      .generatedAlwaysAs(sql`jsonb_path_query_array("result", '$.divergences[*] ? (@.certainty != "none").itemId')`),
    requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.waveId, table.requestedAt)],
);

/** Themes of one text question as people have sorted them; the next snapshot carries them. */
export const codebooks = pgTable(
  "codebooks",
  {
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    questionId: text().notNull(),
    content: jsonb().$type<Codebook>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.questionId] })],
);

/** Vectors by embedder and keyed hash of the text, so that a rerun embeds only what is new. */
export const textVectors = pgTable(
  "text_vectors",
  { embedder: text().notNull(), textHash: text().notNull(), vector: bytes().notNull() },
  (table) => [primaryKey({ columns: [table.embedder, table.textHash] })],
);
