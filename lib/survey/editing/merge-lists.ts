import type { Row } from "./flat";
import type { Clash } from "./merge";
import { isRecord, same } from "./same";

type Decide = (clash: Clash) => unknown;
type Path = readonly string[];

/** Merges lists of things with ids: what each holds, which are there, and their order. */
export function mergeKeyed(
  path: Path,
  base: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
  decide: Decide,
): Row[] {
  const all = [...new Set([...base, ...mine, ...theirs].map(({ id }) => id))];
  const kept = new Map<string, Row>();
  for (const id of all) {
    const [before, own, other] = [base, mine, theirs].map((list) => list.find((one) => one.id === id));
    const merged = mergeValue([...path, id], before, own, other, decide);
    if (isRecord(merged)) kept.set(id, { ...merged, id });
  }
  const orders = [base, mine, theirs].map((list) => list.map(({ id }) => id).filter((id) => kept.has(id)));
  const order = mergeOrder(path, orders[0] ?? [], orders[1] ?? [], orders[2] ?? [], decide);
  return order.flatMap((id) => kept.get(id) ?? []);
}

function mergeValue(path: Path, base: unknown, mine: unknown, theirs: unknown, decide: Decide): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isKeyed(mine) && isKeyed(theirs)) return mergeKeyed(path, isKeyed(base) ? base : [], mine, theirs, decide);
  if (isRecord(mine) && isRecord(theirs)) {
    const before = isRecord(base) ? base : {};
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const merged = keys.map((key) => [key, mergeValue([...path, key], before[key], mine[key], theirs[key], decide)]);
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }
  return decide({ path, mine, theirs });
}

const isKeyed = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((one) => isRecord(one) && typeof one["id"] === "string");

/** Who moved nothing takes the other's order, and what either added stands behind what it was put behind. */
function mergeOrder(
  path: Path,
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  decide: Decide,
): string[] {
  const stayed = (list: readonly string[]) => {
    const known = list.filter((id) => base.includes(id));
    return same(
      known,
      base.filter((id) => list.includes(id)),
    );
  };
  if (stayed(mine)) return withAdded(theirs, mine);
  if (stayed(theirs)) return withAdded(mine, theirs);
  const [own, other] = [withAdded(mine, theirs), withAdded(theirs, mine)];
  if (same(own, other)) return own;
  const chosen = decide({ path: [...path, "order"], mine: own, theirs: other });
  return Array.isArray(chosen) ? chosen.map(String) : own;
}

function withAdded(order: readonly string[], from: readonly string[]): string[] {
  const whole = [...order];
  from.forEach((id, i) => {
    if (whole.includes(id)) return;
    const before = from.slice(0, i).findLast((one) => whole.includes(one));
    whole.splice(before === undefined ? 0 : whole.indexOf(before) + 1, 0, id);
  });
  return whole;
}
