import { existsSync } from "node:fs";
import { join } from "node:path";

/** Public data sets that lie beside the repository (or beside the folder of its worktrees) and are never part of it; null: not here. */
export function sharedData(): string | null {
  const beside = [join("..", "shared", "data"), join("..", "..", "shared", "data")];
  return beside.map((folder) => join(process.cwd(), folder)).find((folder) => existsSync(folder)) ?? null;
}
