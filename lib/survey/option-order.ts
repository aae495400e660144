import type { Option } from "./kinds/kind";

/**
 * A person's own order of options: random between people, the same at every reload, anchored options in their place.
 * Each option is ranked by a hash of the person's seed and its id, so adding an option moves no other.
 */
export function optionOrder<T extends Option>(options: readonly T[], seed: string): T[] {
  const free = options
    .filter((option) => !option.anchored)
    .map((option) => ({ option, rank: hash(`${seed}/${option.id}`) }))
    .sort((a, b) => a.rank - b.rank || (a.option.id < b.option.id ? -1 : 1));
  let i = 0;
  return options.map((option) => (option.anchored ? option : (free[i++]?.option ?? option)));
}

/** FNV-1a with a final mix: even enough to shuffle a dozen cards. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
