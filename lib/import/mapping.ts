import { z } from "zod";

const name = z.string().trim().min(1).max(300);
const labels = z.array(name).min(2).max(40);
const background = z.boolean().optional();

/**
 * What a column of somebody's spreadsheet means. `label`: the item's title where it differs from the heading.
 * A scale is `lo`…`hi` in numbers (whole ones unless `decimals`), or `steps`, words from lowest to highest.
 * `reversed`: a high entry means little. `background`: it says who people are, not what they think. Columns of one `question` are the options of one set of points, or of one
 * ranking whose cells hold ranks (1 is best).
 */
export const columnRoleSchema = z.discriminatedUnion("role", [
  z.object({ role: z.literal("audience") }),
  z.object({ role: z.literal("text"), label: name.optional() }),
  z.object({
    role: z.literal("ordinal"),
    label: name.optional(),
    lo: z.number().optional(),
    hi: z.number().optional(),
    loLabel: z.string().trim().min(1).max(120).optional(),
    hiLabel: z.string().trim().min(1).max(120).optional(),
    decimals: z.boolean().optional(),
    steps: z.array(z.string().trim().min(1).max(120)).min(2).max(11).optional(),
    reversed: z.boolean().default(false),
    background,
  }),
  z.object({ role: z.literal("choice"), label: name.optional(), options: labels, background }),
  z.object({
    role: z.literal("multi"),
    label: name.optional(),
    separator: z.string().min(1).max(3),
    options: labels,
    background,
  }),
  z.object({
    role: z.literal("ranking"),
    label: name.optional(),
    separator: z.string().min(1).max(3),
    options: labels,
  }),
  z.object({ role: z.literal("rank"), label: name.optional(), question: name }),
  z.object({ role: z.literal("points"), label: name.optional(), question: name }),
  z.object({ role: z.literal("ignore") }),
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

const audienceName = z.string().trim().min(1).max(60, "Use at most 60 characters for the name of an audience.");
const mappedAudience = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, "use small letters, digits and hyphens, and start with a letter")
    .max(40),
  name: audienceName,
  one: audienceName.optional(),
  many: audienceName.optional(),
  /** Entries of the audience column that mean this audience; none: its name and its id. */
  values: z.array(z.string().trim()).default([]),
});

/** How far apart the ends of a scale in numbers may be. */
export const WIDEST_SCALE = 100;

/** Which column means what, and who is compared. Columns not named are left out. */
export const mappingSchema = z
  .object({
    format: z.literal("plumbline-mapping"),
    version: z.literal(1),
    title: z.string().trim().min(1).max(160),
    columns: z.array(z.object({ column: z.string() }).and(columnRoleSchema)).min(1),
    /** One only where no column tells audiences apart. */
    audiences: z.array(mappedAudience).min(1).max(6, "compare at most six audiences"),
    /** Entries of the audience column whose rows are left out on purpose; "" is the empty cell. */
    leaveOut: z.array(z.string().trim()).default([]),
    /** Further entries that stand for an empty cell, and for "I cannot tell". */
    noAnswer: z.array(z.string().trim()).default([]),
    notSure: z.array(z.string().trim()).default([]),
  })
  .superRefine((mapping, ctx) => {
    const complain = (message: string, path: (string | number)[]) => ctx.addIssue({ code: "custom", message, path });
    const audienceColumns = mapping.columns.filter(({ role }) => role === "audience").length;
    if (audienceColumns > 1) complain("only one column can have the role “audience”", ["columns"]);
    if (audienceColumns === 0 && mapping.audiences.length > 1) {
      complain("several audiences need a column with the role “audience”", ["columns"]);
    }
    if (mapping.columns.every(({ role }) => role === "audience" || role === "ignore")) {
      complain("at least one column must be a question", ["columns"]);
    }
    for (const [i, column] of mapping.columns.entries()) {
      if (mapping.columns.findIndex((other) => other.column === column.column) !== i) {
        complain(`the column “${column.column}” is mapped twice`, ["columns", i]);
      }
      if (column.role === "points" || column.role === "rank") {
        const { role, question } = column;
        const beside = mapping.columns.filter((other) => other.role === role && other.question === question).length;
        if (beside < 2) complain(`“${question}” needs at least two columns`, ["columns", i]);
        if (beside > 40) complain(`“${question}” has more than 40 columns`, ["columns", i]);
      }
      if (column.role !== "ordinal" || column.steps) continue;
      const { lo, hi } = column;
      if (lo === undefined || hi === undefined || hi <= lo || hi - lo > WIDEST_SCALE) {
        complain(`a scale needs lo < hi, at most ${WIDEST_SCALE} apart, or steps in words`, ["columns", i]);
      }
    }
    const values = [...mapping.audiences.flatMap((audience) => audience.values), ...mapping.leaveOut];
    if (new Set(values).size !== values.length) complain("one entry stands for two audiences", ["audiences"]);
    const ids = mapping.audiences.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) complain("two audiences have the same id", ["audiences"]);
  });
export type Mapping = z.infer<typeof mappingSchema>;
export type MappedColumn = Mapping["columns"][number];
export type ColumnOf<R extends ColumnRole["role"]> = Extract<ColumnRole, { role: R }> & { readonly column: string };
