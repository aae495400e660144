import { index, integer, jsonb, pgEnum, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { invitations } from "./invitations";
import { organizations } from "./organizations";
import { waves } from "./surveys";

export const mailingKind = pgEnum("mailing_kind", ["invitation", "reminder", "last-call"]);
export const mailingState = pgEnum("mailing_state", ["planned", "sending", "sent", "cancelled"]);
/** "unsure": the mail was handed over and its confirmation lost; a person decides whether it goes again. */
export const deliveryState = pgEnum("delivery_state", ["waiting", "sending", "sent", "failed", "skipped", "unsure"]);

/** What one audience is written: subject and text with placeholders. `off`: it is kept, and nobody gets it. */
export type MailText = { readonly subject: string; readonly text: string; readonly off?: boolean };

/** One mail to many people of a wave: who gets it is decided when it is sent. */
export const mailings = pgTable(
  "mailings",
  {
    id: uuid().primaryKey().defaultRandom(),
    waveId: uuid()
      .notNull()
      .references(() => waves.id, { onDelete: "cascade" }),
    kind: mailingKind().notNull(),
    state: mailingState().notNull().default("planned"),
    /** By audience; an audience that is not here, or off, gets nothing. */
    texts: jsonb().$type<Record<string, MailText>>().notNull(),
    scheduledFor: timestamp({ withTimezone: true }).notNull(),
    /** Why sending stopped for everybody, e.g. the mail server refuses the password; null while all is well. */
    trouble: text(),
  },
  (table) => [index().on(table.waveId), index().on(table.state, table.scheduledFor)],
);

/** One mail to one person. A row is held as "sending" before the mail server gets the first byte of the mail. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: uuid().primaryKey().defaultRandom(),
    mailingId: uuid()
      .notNull()
      .references(() => mailings.id, { onDelete: "cascade" }),
    invitationId: uuid()
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    state: deliveryState().notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    /** Not to be tried again before. */
    notBefore: timestamp({ withTimezone: true }),
    /** What the mail server said, for whoever mends the address. */
    failure: text(),
  },
  (table) => [unique().on(table.mailingId, table.invitationId), index().on(table.invitationId)],
);

/** Mail that went nowhere because no mail server is set; the outbox page shows it. */
export const outboxMails = pgTable(
  "outbox_mails",
  {
    id: uuid().primaryKey().defaultRandom(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** Null: a mail to a member. */
    mailingId: uuid().references(() => mailings.id, { onDelete: "cascade" }),
    /** Whom of the ledger it was written to; null: a mail to a member. */
    invitationId: uuid().references(() => invitations.id, { onDelete: "cascade" }),
    recipient: text().notNull(),
    subject: text().notNull(),
    /** Where the person's links stand it says {link} and {unsubscribe}: a copy of the database opens nothing. */
    text: text().notNull(),
    headers: jsonb().$type<Record<string, string>>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.organizationId, table.at), index().on(table.invitationId)],
);
