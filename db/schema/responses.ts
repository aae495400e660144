import { date, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { waves } from "./surveys";

/** The ballot box: what was answered. Nothing here leads to a person. */
export const responses = pgTable(
  "responses",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    audience: text().notNull(),
    answers: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Of imported answers only: a day beside an answer would join those who were invited, or answered, on one day. */
    answeredOn: date(),
    /** One-time id derived from the link: while it is there, the response waits for settlement. */
    sealId: text().unique(),
  },
  // With the audience: who has answered is counted from the index alone.
  (table) => [index().on(table.waveId, table.audience)],
);

/** A seal can be spent once: the same link never makes two responses. */
export const spentSeals = pgTable("spent_seals", {
  sealId: text().primaryKey(),
  waveId: uuid()
    .notNull()
    .references(() => waves.id, { onDelete: "cascade" }),
});

/** An unfinished response. Id and key derive from the link's token; the row alone opens nothing. */
export const drafts = pgTable("drafts", {
  id: text().primaryKey(),
  waveId: uuid()
    .notNull()
    .references(() => waves.id, { onDelete: "cascade" }),
  ciphertext: text().notNull(),
  savedOn: date().notNull(),
});
