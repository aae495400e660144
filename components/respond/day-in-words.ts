const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

/** "2026-03-20" → "20 March" */
export const dayInWords = (day: string): string => format.format(new Date(`${day}T00:00:00Z`));
