import type { z } from "zod";

/** What is wrong, by the name of its field, and how to put it right. */
export function errorsOf(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  return Object.fromEntries(issues.map((issue) => [fieldOf(issue.path), messageOf(issue)]));
}

/** Words in a list are rows of a form. */
function fieldOf(path: readonly PropertyKey[]): string {
  const name = path.map(String).join(".");
  return /^(?:stops|steps)\.\d+$/.test(name) ? `${name}.text` : name;
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.path[0] === "audiences") return "Ask one audience at least. Tick one.";
  if (issue.code === "invalid_type") return issue.expected === "number" ? "Write a number." : "Write some words here.";
  if (issue.code === "too_small") {
    if (issue.origin === "string") return "Write some words here.";
    if (issue.origin === "array") return `Leave ${issue.minimum} at least.`;
    return `Write a number from ${issue.minimum}.`;
  }
  if (issue.code === "too_big") {
    if (issue.origin === "string") return tooLong(String(issue.input ?? ""), Number(issue.maximum));
    return issue.origin === "array" ? `Keep ${issue.maximum} at most.` : `Write a number up to ${issue.maximum}.`;
  }
  if (issue.code === "invalid_format") return "Use letters, digits, - or _, with a letter first.";
  return `${issue.message}.`;
}

/** The text stays as it was typed or pasted: cutting it would lose what nobody sees. */
export function tooLong(text: string, max: number): string {
  const over = text.length - max;
  return `Too long by ${over} ${over === 1 ? "character" : "characters"}. Shorten this to ${max}.`;
}
