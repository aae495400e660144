import type { Instrument } from "./instrument";
import { minutesFor } from "./resolve";

/** "3 minutes", "10–11 minutes": what answering takes, over all audiences. */
export function minutesInWords(instrument: Instrument): string {
  const minutes = instrument.audiences.map(({ id }) => minutesFor(instrument, id));
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  if (least === most) return `${most} ${most === 1 ? "minute" : "minutes"}`;
  return `${least}–${most} minutes`;
}
