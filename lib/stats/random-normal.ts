import type { Random } from "./random";

/**
 * A stream of standard normal numbers.
 *
 * @see Box & Muller (1958), Annals of Mathematical Statistics 29
 */
export function normalStream(random: Random): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const z = spare;
      spare = null;
      return z;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
