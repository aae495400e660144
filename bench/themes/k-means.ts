import { randomIndex, seededRandom } from "@/lib/stats/random";
import { centroid, dot } from "@/lib/text/vectors";

const MOST_ROUNDS = 50;

/** k-means on unit vectors (nearest by cosine), the best of several random starts: what themes are compared with. */
export function kMeansGroups(vectors: readonly Float32Array[], k: number, starts: number): number[] {
  const runs = Array.from({ length: starts }, (_, start) => oneRun(vectors, k, start));
  return runs.reduce((best, run) => (run.cohesion > best.cohesion ? run : best)).groups;
}

function oneRun(vectors: readonly Float32Array[], k: number, start: number) {
  const random = seededRandom(`k-means ${start}`);
  const first = new Set<number>();
  while (first.size < Math.min(k, vectors.length)) first.add(randomIndex(random, vectors.length));
  let centres = [...first].map((row) => centroid(vectors, [row]));
  let groups: number[] = [];
  let cohesion = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    cohesion = 0;
    const next = vectors.map((vector) => {
      let best = { group: 0, cosine: Number.NEGATIVE_INFINITY };
      for (const [group, centre] of centres.entries()) {
        const cosine = dot(vector, centre);
        if (cosine > best.cosine) best = { group, cosine };
      }
      cohesion += best.cosine;
      return best.group;
    });
    if (next.every((group, row) => group === groups[row])) break;
    groups = next;
    centres = centres.map((centre, group) => {
      const rows = groups.flatMap((own, row) => (own === group ? [row] : []));
      return rows.length > 0 ? centroid(vectors, rows) : centre;
    });
  }
  return { groups, cohesion };
}
