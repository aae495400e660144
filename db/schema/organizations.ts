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
  uuid,
} from "drizzle-orm/pg-core";

export const memberRole = pgEnum("member_role", ["owner", "editor", "facilitator", "viewer"]);

export const organizations = pgTable("organizations", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  office: text().notNull().default("PMO"),
  isSample: boolean().notNull().default(false),
  /** Contacts are deleted so many days after a survey has closed. */
  retentionDays: integer().notNull().default(30),
  createdOn: date().notNull().defaultNow(),
});

/** A person who may open the studio. Respondents never have a row here. */
export const members = pgTable(
  "members",
  {
    id: uuid().primaryKey().defaultRandom(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    email: text().notNull(),
    name: text().notNull(),
    /** Null: this member cannot sign in by password (the demo member). */
    passwordHash: text(),
    role: memberRole().notNull(),
    /** Null: invited, and has not come yet. */
    joinedOn: date(),
    /** Sessions carry it; raising it signs this member out everywhere. */
    sessionEpoch: integer().notNull().default(0),
  },
  (table) => [unique().on(table.email)],
);

/** What one installation remembers about itself, e.g. the hash of the one-time setup code. */
export const installationSettings = pgTable("installation_settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
});

export const memberTokenPurpose = pgEnum("member_token_purpose", ["join", "sign-in", "reset"]);

/** One-time links for members; only the hash of a token is kept. */
export const memberTokens = pgTable("member_tokens", {
  tokenHash: text().primaryKey(),
  memberId: uuid()
    .notNull()
    .references(() => members.id, { onDelete: "cascade" }),
  purpose: memberTokenPurpose().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  /** Used, or replaced by a newer one; kept for a while, so that its page can say so. */
  spent: boolean().notNull().default(false),
});

/** Who did what in the studio, for owners. Never what anybody answered, nor which person of the ledger did. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: uuid().primaryKey().defaultRandom(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** Not a key: the entry outlives the member, with the name it was made under. */
    memberId: uuid(),
    memberName: text().notNull(),
    action: text().notNull(),
    surveyId: uuid(),
    detail: text().notNull().default(""),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.organizationId, table.at)],
);
