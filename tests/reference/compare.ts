export type Tolerance = { readonly size: number; readonly relative: boolean };

function closeEnough(actual: number, expected: number, { size, relative }: Tolerance): boolean {
  const slack = Math.max(relative ? size * Math.abs(expected) : size, 1e-12 * Math.abs(expected), 1e-14);
  return Math.abs(actual - expected) <= slack;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where `actual` differs from `expected`, one line each; undefined and null are the same, extra values are not. */
export function differences(actual: unknown, expected: unknown, tolerance: Tolerance, path: string): string[] {
  const line = [`${path}: ${JSON.stringify(actual ?? null)} instead of ${JSON.stringify(expected ?? null)}`];
  if (expected === null || expected === undefined) return actual === null || actual === undefined ? [] : line;
  if (typeof expected === "number") {
    return typeof actual === "number" && closeEnough(actual, expected, tolerance) ? [] : line;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return line;
    return expected.flatMap((entry, i) => differences(actual[i], entry, tolerance, `${path}[${i}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return line;
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) => differences(actual[key], expected[key], tolerance, `${path}.${key}`));
  }
  return actual === expected ? [] : line;
}
