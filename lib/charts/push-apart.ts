type Spot = {
  readonly x: number;
  readonly y: number /** Of the mark, with its rim. */;
  readonly radius: number;
  readonly fixed?: boolean;
};

const ROUNDS = 60;
/** Where spots lie on each other, each leaves in a direction of its own. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Marks of one and the same place set out in directions of their own, so that they end as a cluster around it and not as a row. */
function startOf(spots: readonly Spot[], i: number): { x: number; y: number } {
  const { x, y } = spots[i] ?? { x: 0, y: 0 };
  const before = spots.slice(0, i).filter((other) => other.x === x && other.y === y).length;
  return { x: x + 0.5 * before * Math.cos(GOLDEN * before), y: y + 0.5 * before * Math.sin(GOLDEN * before) };
}

/** Moves marks of a plane just so far that none covers another; what is fixed stays. Always the same for the same spots. */
export function pushApart(spots: readonly Spot[]): { x: number; y: number }[] {
  const moved = spots.map((spot, i) => (spot.fixed ? { x: spot.x, y: spot.y } : startOf(spots, i)));
  for (let round = 0; round < ROUNDS; round++) {
    let still = true;
    for (const [i, a] of moved.entries()) {
      for (const [k, b] of moved.entries()) {
        const [one, other] = [spots[i], spots[k]];
        if (k <= i || !one || !other || (one.fixed && other.fixed)) continue;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const missing = one.radius + other.radius - distance;
        if (missing <= 0.01) continue;
        still = false;
        const angle = distance < 0.01 ? GOLDEN * (7 * i + k) : Math.atan2(dy, dx);
        const [shareA, shareB] = one.fixed ? [0, 1] : other.fixed ? [1, 0] : [0.5, 0.5];
        const push = missing + 0.02;
        a.x -= Math.cos(angle) * push * shareA;
        a.y -= Math.sin(angle) * push * shareA;
        b.x += Math.cos(angle) * push * shareB;
        b.y += Math.sin(angle) * push * shareB;
      }
    }
    if (still) break;
  }
  return moved.map(({ x, y }) => ({ x: Math.round(100 * x) / 100, y: Math.round(100 * y) / 100 }));
}
