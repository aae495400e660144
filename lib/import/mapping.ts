import { z } from "zod";

const name = z.string().trim().min(1).max(200);
const labels = z.array(name).min(2).max(60);

/**
 * What a column of somebody's spreadsheet means. `label`: the item's title where it differs from the heading.
 * A scale is `lo`…`hi` in whole numbers, or `steps`, words from lowest to highest. `reversed`: a high entry means little.
 * Columns of one `question` are the options of one set of points.
 */
export const columnRoleSchema = z.discriminatedUnion("role", [
  z.object({ role: z.literal("audience") }),
  z.object({ role: z.literal("text"), label: name.optional() }),
  z.object({
    role: z.literal("ordinal"),
    label: name.optional(),
    lo: z.number().int().optional(),
    hi: z.number().int().optional(),
    steps: z.array(name).min(2).max(11).optional(),
    reversed: z.boolean().default(false),
  }),
  z.object({ role: z.literal("choice"), label: name.optional(), options: labels }),
  z.object({ role: z.literal("multi"), label: name.optional(), separator: z.string().min(1).max(3), options: labels }),
  z.object({
    role: z.literal("ranking"),
    label: name.optional(),
    separator: z.string().min(1).max(3),
    options: labels,
  }),
  z.object({ role: z.literal("points"), label: name.optional(), question: name }),
  z.object({ role: z.literal("ignore") }),
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

const mappedAudience = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "use small letters, digits and hyphens")
    .max(40),
  name,
  one: name.optional(),
  many: name.optional(),
  /** Entries of the audience column that mean this audience; empty: the name itself. */
  values: z.array(z.string().trim()).min(1),
});

/** Which column means what, and who is compared. Columns not named are left out. */
export const mappingSchema = z
  .object({
    format: z.literal("plumbline-mapping"),
    version: z.literal(1),
    title: name,
    columns: z.array(z.object({ column: z.string() }).and(columnRoleSchema)).min(2),
    audiences: z.array(mappedAudience).min(2).max(6),
    /** Further entries that stand for an empty cell, and for "I cannot tell". */
    noAnswer: z.array(z.string().trim()).default([]),
    notSure: z.array(z.string().trim()).default([]),
  })
  .superRefine((mapping, ctx) => {
    const complain = (message: string, path: (string | number)[]) => ctx.addIssue({ code: "custom", message, path });
    const audienceColumns = mapping.columns.filter(({ role }) => role === "audience");
    if (audienceColumns.length !== 1) complain("exactly one column must have the role “audience”", ["columns"]);
    if (mapping.columns.every(({ role }) => role === "audience" || role === "ignore")) {
      complain("at least one column must be a question", ["columns"]);
    }
    for (const [i, column] of mapping.columns.entries()) {
      if (mapping.columns.findIndex((other) => other.column === column.column) !== i) {
        complain(`the column “${column.column}” is mapped twice`, ["columns", i]);
      }
      if (column.role !== "ordinal" || column.steps) continue;
      const { lo, hi } = column;
      if (lo === undefined || hi === undefined || hi <= lo || hi - lo > 10) {
        complain("a scale needs lo < hi, at most 11 points, or steps in words", ["columns", i]);
      }
    }
    const values = mapping.audiences.flatMap((audience) => audience.values);
    if (new Set(values).size !== values.length) complain("one entry stands for two audiences", ["audiences"]);
    const ids = mapping.audiences.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) complain("two audiences have the same id", ["audiences"]);
  });
export type Mapping = z.infer<typeof mappingSchema>;
