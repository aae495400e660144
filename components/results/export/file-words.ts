import { daysInWords } from "../days-in-words";

const KILO = 1000;

/** "708 kB", "1.2 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < KILO) return `${bytes} bytes`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} kB`;
  return `${(bytes / (KILO * KILO)).toFixed(1)} MB`;
}

/** "4 May 2026, 10:11 UTC": whoever looks may be in another zone than the server. */
export function momentInWords(at: Date): string {
  const iso = at.toISOString();
  const day = iso.slice(0, 10);
  return `${daysInWords(day, day)}, ${iso.slice(11, 16)} UTC`;
}
