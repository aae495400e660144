const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "2–20 March 2026", "28 February – 3 March 2026"; one day alone; "" when unknown. */
export function daysInWords(from: string | null, to: string | null): string {
  const [start, end] = [from ?? to, to ?? from].map(partsOf);
  if (!start || !end) return "";
  if (start.text === end.text) return end.text;
  if (start.year !== end.year) return `${start.text} – ${end.text}`;
  if (start.month !== end.month) return `${start.day} ${start.month} – ${end.text}`;
  return `${start.day}–${end.text}`;
}

function partsOf(iso: string | null | undefined) {
  const [year, month, day] = (iso ?? "").split("-").map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (!year || !day || !name) return null;
  return { year, month: name, day, text: `${day} ${name} ${year}` };
}
