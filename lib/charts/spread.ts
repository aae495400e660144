/**
 * Moves things of one width sideways, as little as it takes, until none overlaps another; their order stays. What they may not cross
 * are the ends. Neighbours that want the same place share the way: their block stands around the mean of the places they want.
 */
export function spread(places: readonly number[], width: number, [lo, hi]: readonly [number, number]): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const blocks: { sum: number; count: number }[] = [];
  const meanOf = ({ sum, count }: { sum: number; count: number }) => sum / count;
  for (const [rank, i] of order.entries()) {
    let block = { sum: (places[i] ?? 0) - rank * width, count: 1 };
    for (let before = blocks.at(-1); before && meanOf(before) > meanOf(block); before = blocks.at(-1)) {
      blocks.pop();
      block = { sum: block.sum + before.sum, count: block.count + before.count };
    }
    blocks.push(block);
  }
  const most = Math.max(lo + width / 2, hi - width / 2 - (places.length - 1) * width);
  const spots = blocks.flatMap((block) =>
    Array<number>(block.count).fill(Math.min(most, Math.max(lo + width / 2, meanOf(block)))),
  );
  const moved = [...places];
  for (const [rank, i] of order.entries()) moved[i] = (spots[rank] ?? 0) + rank * width;
  return moved;
}
