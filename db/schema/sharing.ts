import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { analysisRuns, runState } from "./analysis";
import { members } from "./organizations";
import { waves } from "./surveys";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** "share": for whoever is given the link. "respondents": what the people who answered are shown after the close, one a wave. */
export const shareKind = pgEnum("share_kind", ["share", "respondents"]);

/** A link that shows parts of a wave's newest result to people without an account; the slug is the link's secret. */
export const shareLinks = pgTable(
  "share_links",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    kind: shareKind().notNull().default("share"),
    /** For whom, in the member's own words: "Board, March". */
    name: text().notNull(),
    slug: text().notNull().unique(),
    /** Ids of the sections that it shows. */
    sections: jsonb().$type<string[]>().notNull(),
    /** To those who answered, from whoever runs the survey: what will come of it. */
    note: text().notNull().default(""),
    passwordHash: text(),
    /** The last day on which it opens; null: until it is revoked. */
    endsOn: date(),
    revoked: boolean().notNull().default(false),
    memberId: uuid().references(() => members.id, { onDelete: "set null" }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index().on(table.waveId),
    uniqueIndex("share_links_one_for_respondents").on(table.waveId).where(sql`${table.kind} = 'respondents'`),
  ],
);

export const exportFormat = pgEnum("export_format", ["pdf", "pptx", "xlsx", "csv", "json"]);

/** A file made from a result, as a job: it waits, is made, and stays until the housekeeping removes it. */
export const exportFiles = pgTable(
  "export_files",
  {
    id: uuid().primaryKey().defaultRandom(),
    runId: uuid()
      .notNull()
      .references(() => analysisRuns.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    format: exportFormat().notNull(),
    /** Paper and the like; what is allowed depends on the format. */
    options: jsonb().$type<Record<string, string>>().notNull(),
    state: runState().notNull().default("queued"),
    stage: text().notNull().default("waiting"),
    /** Share of the work done, 0–1. */
    progress: doublePrecision().notNull().default(0),
    attempts: integer().notNull().default(0),
    failure: text(),
    fileName: text(),
    file: bytes(),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.runId, table.requestedAt)],
);
