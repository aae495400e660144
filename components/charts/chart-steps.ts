/** The mark that a key leads to, of so many; null: the key is none of the chart's. It stops at the ends. */
export function stepTo(key: string, at: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(last, at + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}
