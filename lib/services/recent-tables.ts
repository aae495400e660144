import type { Table } from "@/lib/import/read-table";

const KEPT_MS = 10 * 60 * 1000;

type Recent = { readonly id: string; readonly table: Table; readonly timer: NodeJS.Timeout };
type Holder = { plumblineRecentTable?: Recent | undefined };
// Pages and actions are bundled apart; they share what hangs here.
const holder = globalThis as unknown as Holder;

/**
 * The table of an upload, read once for all steps of the wizard: an upload never changes, and a large one takes seconds to read.
 * One is kept, for ten minutes.
 */
export async function tableOf(id: string, read: () => Promise<Table>): Promise<Table> {
  const recent = holder.plumblineRecentTable;
  if (recent?.id === id) return recent.table;
  const table = await read();
  keepTable(id, table);
  return table;
}

export function keepTable(id: string, table: Table): void {
  clearTimeout(holder.plumblineRecentTable?.timer);
  const timer = setTimeout(() => forgetTable(id), KEPT_MS).unref();
  holder.plumblineRecentTable = { id, table, timer };
}

export function forgetTable(id: string): void {
  if (holder.plumblineRecentTable?.id !== id) return;
  clearTimeout(holder.plumblineRecentTable.timer);
  holder.plumblineRecentTable = undefined;
}
