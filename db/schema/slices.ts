import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { AnalysisResult } from "@/lib/analysis/result";
import { analysisRuns } from "./analysis";

/** The result of a run once more, of the people alone who gave one answer to one background question. */
export const runSlices = pgTable(
  "run_slices",
  {
    runId: uuid()
      .notNull()
      .references(() => analysisRuns.id, { onDelete: "cascade" }),
    questionId: text().notNull(),
    option: text().notNull(),
    /** The answer in words: "Over 3 years" */
    label: text().notNull(),
    result: jsonb().$type<AnalysisResult>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.questionId, table.option] })],
);
