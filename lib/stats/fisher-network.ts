/** What is left of the rows, largest first: tables that differ by the order of rows only are one node. */
type Node = readonly number[];

type Reach = { readonly least: number; readonly most: number };

/** Walks that reached a node with one Σ log cell!, and how many tables' worth they are. */
type Walk = { readonly cost: number; ways: number };

type Stage = Map<string, { readonly node: Node; readonly walks: Map<number, Walk> }>;

/** Σ log cell! of two equally likely tables may differ by this much through rounding alone. */
export const SLACK = 1e-7;

const descending = (a: number, b: number) => b - a;
const sum = (values: readonly number[]) => values.reduce((so, n) => so + n, 0);

/** Visits every way to fill a column: what it leaves of the rows, and its Σ log cell!; until a visit says false. */
function eachColumn(
  rest: Node,
  size: number,
  logs: Float64Array,
  visit: (left: Node, cost: number) => boolean,
): boolean {
  const left = [...rest];
  const cell = (i: number, missing: number, room: number, cost: number): boolean => {
    const here = rest[i] ?? 0;
    if (i === rest.length - 1) {
      left[i] = here - missing;
      return visit([...left].sort(descending), cost + (logs[missing] ?? 0));
    }
    const after = room - here;
    for (let take = Math.max(0, missing - after); take <= Math.min(here, missing); take += 1) {
      left[i] = here - take;
      if (!cell(i + 1, missing - take, after, cost + (logs[take] ?? 0))) return false;
    }
    return true;
  };
  return cell(0, size, sum(rest), 0);
}

/**
 * Fisher's exact test as a walk through a network: a node is what some columns leave of the rows.
 *
 * Each node knows the least and the most by which Σ log cell! can still grow, so that most walks are settled, all in or
 * all out, long before their end; walks that meet at a node with the same sum go on as one.
 *
 * @param rows sums of the rows, all > 0
 * @param columns sums of the columns, all > 0
 * @param observed Σ log cell! of the table seen; tables that reach it are no likelier
 * @param logs log-factorials from 0 to the number of people
 * @param budget ways to fill a column that may be looked at
 * @returns the probability of tables no likelier than the one seen, or null when the budget does not suffice
 * @see Mehta & Patel (1983), JASA 78, doi:10.1080/01621459.1983.10477989
 */
export function fisherNetwork(
  rows: readonly number[],
  columns: readonly number[],
  observed: number,
  logs: Float64Array,
  budget: number,
): number | null {
  const sizes = [...columns].sort(descending);
  const log = (n: number) => logs[n] ?? 0;
  const logSum = (values: readonly number[]) => values.reduce((so, n) => so + log(n), 0);
  const known = sizes.map(() => new Map<string, Reach>());
  let spent = 0;

  const reachOf = (node: Node, j: number): Reach => {
    if (j === sizes.length - 1) return { least: logSum(node), most: logSum(node) };
    const key = node.join();
    const before = known[j]?.get(key);
    if (before) return before;
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    eachColumn(node, sizes[j] ?? 0, logs, (left, cost) => {
      spent += 1;
      const next = reachOf(left, j + 1);
      least = Math.min(least, cost + next.least);
      most = Math.max(most, cost + next.most);
      return spent <= budget;
    });
    const reach = { least, most };
    known[j]?.set(key, reach);
    return reach;
  };

  const constant = logSum(rows) + logSum(columns) - log(sum(rows));
  /** Log-probability of everything that a walk of cost 0 can still become. */
  const whatIsLeft = (node: Node, j: number) => constant + log(sum(node)) - logSum(node) - logSum(sizes.slice(j));
  const start = [...rows].sort(descending);
  let p = 0;
  let stage: Stage = new Map([[start.join(), { node: start, walks: new Map([[0, { cost: 0, ways: 1 }]]) }]]);
  for (const [j, size] of sizes.entries()) {
    const next: Stage = new Map();
    for (const { node, walks } of stage.values()) {
      const reach = reachOf(node, j);
      const inside = (walk: Walk) => walk.cost + reach.least >= observed - SLACK;
      const open: Walk[] = [];
      for (const walk of walks.values()) {
        if (inside(walk)) p += walk.ways * Math.exp(whatIsLeft(node, j) - walk.cost);
        else if (walk.cost + reach.most >= observed - SLACK) open.push(walk);
      }
      if (open.length > 0 && spent <= budget) {
        eachColumn(node, size, logs, (left, cost) => {
          spent += open.length;
          walkOn(next, left, open, cost);
          return spent <= budget;
        });
      }
      if (spent > budget) return null;
    }
    stage = next;
  }
  return Math.min(1, p);
}

function walkOn(stage: Stage, node: Node, walks: readonly Walk[], step: number): void {
  const key = node.join();
  const target = stage.get(key) ?? { node, walks: new Map<number, Walk>() };
  stage.set(key, target);
  for (const { cost, ways } of walks) {
    const place = Math.round((cost + step) / (SLACK / 100));
    const there = target.walks.get(place);
    if (there) there.ways += ways;
    else target.walks.set(place, { cost: cost + step, ways });
  }
}
