import type { ImportProblem } from "@/lib/import/read-table";

export type ProblemGroup = Pick<ImportProblem, "column" | "message" | "fix"> & {
  readonly rows: readonly (number | null)[];
};

/** Problems that say the same about the same column, with all their rows; in the order in which they first come. */
export function alikeProblems(problems: readonly ImportProblem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & { rows: (number | null)[] }>();
  for (const { row, column, message, fix } of problems) {
    const key = JSON.stringify([column, message, fix]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { column, message, fix, rows: [row] });
  }
  return [...groups.values()];
}
