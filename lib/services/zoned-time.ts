/** The zones that this machine knows; others are refused before they are asked for. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** The moment at which clocks in a zone show this ("2026-03-12T09:00"); an hour that a clock skips is the next one. */
export function instantIn(zone: string, local: string): Date | null {
  const shown = LOCAL.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(shown)) return null;
  // The offset may change between the guess and the answer, so the answer is asked once more.
  const guess = shown - offsetAt(zone, shown);
  return new Date(shown - offsetAt(zone, guess));
}

/** What clocks in a zone show at a moment, as a field for date and time takes it. */
export function localIn(zone: string, at: Date): string {
  return new Date(at.getTime() + offsetAt(zone, at.getTime())).toISOString().slice(0, 16);
}

function offsetAt(zone: string, ms: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(ms);
  const at = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"));
  return shown - Math.floor(ms / 60_000) * 60_000;
}
