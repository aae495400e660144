import { boolean, date, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { PersonRow } from "@/lib/survey/person-row";
import { members } from "./organizations";
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
    /** Address or audience were changed after the opening: whoever chose them could read from a reminder who has not answered. */
    changed: boolean().notNull().default(false),
  },
  (table) => [unique().on(table.waveId, table.email)],
);

/** A list of people that one member is still looking through; nobody on it has been asked. Swept after a day. */
export const peopleImports = pgTable(
  "people_imports",
  {
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    source: text().notNull(),
    rows: jsonb().$type<readonly PersonRow[]>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.memberId] })],
);
