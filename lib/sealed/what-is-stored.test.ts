import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import * as schema from "@/db/schema";
import { WHAT_IS_STORED } from "./what-is-stored";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const tables = Object.values(schema).flatMap((one) => (is(one, PgTable) ? [one] : []));

/** What has nothing of a single person who is asked or answers, or what may be shown of all answers together. */
const OF_NOBODY_ASKED = [
  "organizations",
  "members",
  "member_tokens",
  "installation_settings",
  "audit_entries",
  "surveys",
  "instrument_versions",
  "waves",
  "wave_audiences",
  "open_links",
  "share_links",
  "analysis_runs",
  "codebooks",
  "text_vectors",
  "export_files",
  "theme_previews",
  "run_slices",
];

it("tells of every table there is, but those that are here said to hold nobody", () => {
  const told = [...WHAT_IS_STORED.map(({ table }) => table), ...OF_NOBODY_ASKED];
  expect(told.toSorted()).toEqual(tables.map((table) => getTableName(table)).toSorted());
});

it.each(WHAT_IS_STORED)("tells of every column of $table", ({ table, columns }) => {
  const found = tables.find((one) => getTableName(one) === table);
  const there = found ? Object.keys(getTableColumns(found)).map(snake) : [];
  expect(columns.map(({ column }) => column)).toEqual(there);
});

it("shows no time of day beside anything a person did", () => {
  expect(JSON.stringify(WHAT_IS_STORED)).not.toMatch(/\d\d:\d\d/);
});
