import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { DEFAULT_MINIMUM } from "@/lib/survey/default-minimum";
import type { Instrument } from "@/lib/survey/instrument";
import { organizations } from "./organizations";

export const surveyStatus = pgEnum("survey_status", ["draft", "collecting", "closed"]);
export const surveySource = pgEnum("survey_source", ["links", "import"]);
export const anonymityMode = pgEnum("anonymity_mode", ["sealed", "confidential", "attributed"]);
export const executiveMode = pgEnum("executive_mode", ["sealed", "merged", "open-by-consent"]);

export const surveys = pgTable(
  "surveys",
  {
    id: uuid().primaryKey().defaultRandom(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    title: text().notNull(),
    status: surveyStatus().notNull().default("draft"),
    source: surveySource().notNull().default("links"),
    instrument: jsonb().$type<Instrument>().notNull(),
    anonymity: anonymityMode().notNull().default("sealed"),
    executives: executiveMode().notNull().default("sealed"),
    minimumNumbers: integer().notNull().default(DEFAULT_MINIMUM.numbers),
    minimumWords: integer().notNull().default(DEFAULT_MINIMUM.words),
    isSample: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    archivedAt: timestamp({ withTimezone: true }),
    /** Deleted, and can be brought back until the housekeeping removes it. */
    deletedAt: timestamp({ withTimezone: true }),
    /** Raised whenever the instrument changes: who saves says which version was seen. */
    instrumentVersion: integer().notNull().default(1),
  },
  (table) => [index().on(table.organizationId)],
);

/** What the instrument of a survey was at the end of each stretch of editing, the present one included. */
export const instrumentVersions = pgTable(
  "instrument_versions",
  {
    id: uuid().primaryKey().defaultRandom(),
    surveyId: uuid()
      .notNull()
      .references(() => surveys.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    instrument: jsonb().$type<Instrument>().notNull(),
    memberName: text().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique().on(table.surveyId, table.version)],
);

/** One fielding period of a survey. */
export const waves = pgTable(
  "waves",
  {
    id: uuid().primaryKey().defaultRandom(),
    surveyId: uuid()
      .notNull()
      .references(() => surveys.id, { onDelete: "cascade" }),
    number: integer().notNull().default(1),
    opensOn: date(),
    closesOn: date(),
    closedOn: date(),
    /** Reopened: how many answered of each audience that a result has shown before; the next result is held against it. */
    shownBefore: jsonb().$type<Record<string, number>>(),
  },
  (table) => [unique().on(table.surveyId, table.number)],
);

/** How many people an audience has, as the organization says; the instrument names the audiences. */
export const waveAudiences = pgTable(
  "wave_audiences",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    audience: text().notNull(),
    expected: integer(),
  },
  (table) => [unique().on(table.waveId, table.audience)],
);

/** One shared link per audience; the slug is the link's secret. */
export const openLinks = pgTable(
  "open_links",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    audience: text().notNull(),
    slug: text().notNull().unique(),
    passcodeHash: text(),
    revoked: boolean().notNull().default(false),
  },
  // A link that was replaced stays, so that whoever has it reads why it opens nothing.
  (table) => [uniqueIndex().on(table.waveId, table.audience).where(sql`not ${table.revoked}`)],
);
