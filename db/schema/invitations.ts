import { boolean, date, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { waves } from "./surveys";

/**
 * The ledger: who was asked. It shares no key with `responses` and keeps no time finer than a day.
 * The token of a personal link is derived from `id` and the server secret; only its hash is kept.
 */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    audience: text().notNull(),
    name: text().notNull().default(""),
    email: text(),
    tokenHash: text().notNull().unique(),
    sentOn: date(),
    remindedOn: date(),
    answered: boolean().notNull().default(false),
    revoked: boolean().notNull().default(false),
    unsubscribed: boolean().notNull().default(false),
    /** A member has taken the link out of the product (CSV for own mailing). */
    linkExported: boolean().notNull().default(false),
  },
  (table) => [unique().on(table.waveId, table.email)],
);

/**
 * Token hashes whose invitation is to be marked as answered. Nothing writes here yet: settlement will fill it in batches, never at a
 * submit, since one row for each response in the same order would join people to answers.
 */
export const answeredNotes = pgTable("answered_notes", {
  tokenHash: text().primaryKey(),
  waveId: uuid()
    .notNull()
    .references(() => waves.id, { onDelete: "cascade" }),
});
