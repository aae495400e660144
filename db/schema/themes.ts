import {
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { RunStatements } from "@/lib/analysis/run-statements";
import type { SecondCoding } from "@/lib/analysis/second-coding";
import type { ThemeEdit } from "@/lib/analysis/theme-edit";
import { analysisRuns, runState } from "./analysis";
import { members } from "./organizations";
import { waves } from "./surveys";

/** What was written to one question, sorted as the run sorted it: what a person edits the themes of. */
export const runStatements = pgTable(
  "run_statements",
  {
    runId: uuid()
      .notNull()
      .references(() => analysisRuns.id, { onDelete: "cascade" }),
    questionId: text().notNull(),
    content: jsonb().$type<RunStatements>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.questionId] })],
);

/** Each change that a person made to the themes of a question, in order. The themes are the run's with these applied. */
export const themeEdits = pgTable(
  "theme_edits",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    questionId: text().notNull(),
    /** 1, 2, … within the question. */
    seq: integer().notNull(),
    memberId: uuid().references(() => members.id, { onDelete: "set null" }),
    memberName: text().notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    edit: jsonb().$type<ThemeEdit>().notNull(),
    /** Taken back, by whom; redone: null again. */
    undoneAt: timestamp({ withTimezone: true }),
    undoneBy: text(),
  },
  (table) => [unique().on(table.waveId, table.questionId, table.seq)],
);

/** The same statements sorted finer or coarser, to be looked at before it is applied. */
export const themePreviews = pgTable("theme_previews", {
  id: uuid().primaryKey().defaultRandom(),
  runId: uuid()
    .notNull()
    .references(() => analysisRuns.id, { onDelete: "cascade" }),
  questionId: text().notNull(),
  /** 1 as the run sorted; more gives finer themes. */
  resolution: doublePrecision().notNull(),
  state: runState().notNull().default("queued"),
  failure: text(),
  /** Themes, and the theme ids of each statement in the order of the run's. */
  content: jsonb().$type<Pick<RunStatements, "themes"> & { sorted: string[][] }>(),
  requestedAt: timestamp({ withTimezone: true }).notNull(),
  finishedAt: timestamp({ withTimezone: true }),
});

/** Somebody who sorts the same statements without seeing how they were sorted. */
export const secondCodings = pgTable(
  "second_codings",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    questionId: text().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    memberName: text().notNull(),
    content: jsonb().$type<SecondCoding>().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [unique().on(table.waveId, table.questionId, table.memberId)],
);
