import type { OpenDatabase } from "@/db/client";

export type Row = {
  readonly table: string;
  /** Where it lies among the rows of its table, and what the server notes about it: nobody chose to keep these. */
  readonly physical: { readonly position: number; readonly xmin: number; readonly xmax: number; readonly cmin: number };
  readonly values: Readonly<Record<string, unknown>>;
};

/** Everything that a copy of the database holds: all rows of all tables in their physical order, and the statistics. */
export async function takeDump(open: OpenDatabase): Promise<Row[]> {
  await open.raw("analyze");
  const { rows: tables } = await open.raw(
    "select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  const dumped: Row[] = [];
  for (const { schema, name } of tables as { schema: string; name: string }[]) {
    const { rows } = await open.raw(
      `select xmin::text as _xmin, xmax::text as _xmax, cmin::text as _cmin, t.* from "${schema}"."${name}" t order by ctid`,
    );
    dumped.push(...rows.map((row, position) => rowOf(name, position, row as Record<string, unknown>)));
  }
  for (const view of ["pg_stats", "pg_class", "pg_stat_user_tables", "pg_stat_user_indexes", "pg_sequences"]) {
    const mine = view === "pg_class" ? "where relnamespace = 'public'::regnamespace" : "where schemaname = 'public'";
    const { rows } = await open.raw(`select row_to_json(t)::text as text from ${view} t ${mine}`);
    dumped.push(...rows.map((row, position) => rowOf(view, position, row as Record<string, unknown>)));
  }
  return dumped;
}

function rowOf(table: string, position: number, row: Record<string, unknown>): Row {
  const { _xmin, _xmax, _cmin, ...values } = row;
  const physical = { position, xmin: Number(_xmin ?? 0), xmax: Number(_xmax ?? 0), cmin: Number(_cmin ?? 0) };
  return { table, physical, values };
}
