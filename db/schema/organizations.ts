import { boolean, date, jsonb, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

export const memberRole = pgEnum("member_role", ["owner", "editor", "facilitator", "viewer"]);

export const organizations = pgTable("organizations", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  office: text().notNull().default("PMO"),
  isSample: boolean().notNull().default(false),
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
  },
  (table) => [unique().on(table.email)],
);

/** What one installation remembers about itself, e.g. the hash of the one-time setup code. */
export const installationSettings = pgTable("installation_settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
});
