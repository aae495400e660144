import type { Clash } from "@/lib/survey/editing/merge";
import { isRecord } from "@/lib/survey/editing/same";
import type { Instrument } from "@/lib/survey/instrument";

const FIELDS: Readonly<Record<string, string>> = {
  prompt: "question",
  help: "help",
  label: "name in results",
  title: "title",
  order: "order",
  audiences: "who is asked",
  options: "answers",
  statements: "statements",
  section: "section it stands in",
  unsure: "words for “don’t know”",
  stops: "stops",
  steps: "steps",
};

/** Which thing two people changed differently: "A1, question". */
export function clashPlace({ path }: Clash, { audiences }: Instrument): string {
  const [list, id, ...rest] = path;
  if (list === "sections" && id === "order") return "Order of the sections";
  if (list === "questions" && id === "order") return "Order of the questions";
  const owner =
    list === "questions" ? id : list === "sections" ? "Section" : list === "audiences" ? "Audience" : "Survey";
  const names = rest.map((key) => audiences.find((one) => one.id === key)?.name ?? FIELDS[key] ?? key);
  return [owner, ...names.filter((name) => name !== "wording")].join(", ");
}

/** One side of a clash in words. */
export function clashValue(value: unknown): string {
  if (value === undefined) return "Taken out";
  if (Array.isArray(value)) return value.map(clashValue).join(" · ");
  if (isRecord(value)) return clashValue(value["prompt"] ?? value["label"] ?? value["title"] ?? "Changed");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
