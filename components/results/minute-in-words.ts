const MINUTE = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "20 March 2026 at 14:10 UTC" */
export const minuteInWords = (at: Date): string => `${MINUTE.format(at)} UTC`;
