import { z } from "zod";
import { firstOf } from "@/lib/survey/plain-text";

const MOST = 160;

export const surveyTitle = z
  .string()
  .trim()
  .min(1, "Give the survey a title.")
  .max(MOST, `Use at most ${MOST} characters for the title.`);

/** "Why does our PMO exist? (copy)"; a title that is long already loses its end rather than what tells the two apart. */
export function titleWith(title: string, { before = "", after = "" }: { before?: string; after?: string }): string {
  const room = MOST - before.length - after.length;
  const kept = title.length > room ? `${firstOf(title, room - 1).trimEnd()}…` : title;
  return `${before}${kept}${after}`;
}

/** "Why? (version 2)", then "Why? (version 3)". */
export function nextVersionTitle(title: string): string {
  const found = /^(.*) \(version (\d+)\)$/s.exec(title);
  return titleWith(found?.[1] ?? title, { after: ` (version ${found ? Number(found[2]) + 1 : 2})` });
}
