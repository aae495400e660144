/** Readers for the untyped input of a reference case; null stands for a missing value. */

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("an object is expected");
  return value as Fields;
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError("a list is expected");
  return value;
}

export function number(value: unknown, otherwise?: number): number {
  if (typeof value === "number") return value;
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  throw new TypeError("a number is expected");
}

export function gappy(value: unknown): (number | null)[] {
  return list(value).map((entry) => (entry === null ? null : number(entry)));
}

/** Numbers with the missing ones dropped. */
export function given(value: unknown): number[] {
  return gappy(value).filter((entry) => entry !== null);
}

export function counts(value: unknown): number[] {
  return gappy(value).map((entry) => entry ?? 0);
}

/** The same lists, the shorter ones filled up with nobody: points that a group did not use. */
export function sameLength(lists: readonly (readonly number[])[]): number[][] {
  const length = lists.reduce((most, entries) => Math.max(most, entries.length), 0);
  return lists.map((entries) => Array.from({ length }, (_, i) => entries[i] ?? 0));
}

/** Rows without a gap. */
export function completeRows(value: unknown): number[][] {
  const rows = list(value).map(gappy);
  return rows.filter((row): row is number[] => row.every((entry) => entry !== null));
}

/** Groups by name; a list of groups is named by position. */
export function groups(value: unknown): [string, readonly unknown[]][] {
  if (Array.isArray(value)) return value.map((group, i) => [String(i), list(group)]);
  return Object.entries(fields(value)).map(([name, group]) => [name, group === null ? [] : list(group)]);
}

/** Two lists of the same things, without those that miss a value in either. */
export function pairs(first: unknown, second: unknown): { a: number[]; b: number[] } {
  const [xs, ys] = [gappy(first), gappy(second)];
  const whole = xs.flatMap((x, i) => {
    const y = ys[i] ?? null;
    return x === null || y === null ? [] : [{ x, y }];
  });
  return { a: whole.map(({ x }) => x), b: whole.map(({ y }) => y) };
}
