import { z } from "zod";
import type { Part } from "../parts";

/** Stored wherever somebody said "don't know", "can't tell" or "not my call": an answer, but not on the scale. */
export const UNSURE = "unsure";

export const CONSTRUCTS = [
  "text",
  "purpose",
  "role",
  "value",
  "outcome",
  "effort",
  "worth",
  "customer",
  "success",
  "statements",
  "perception",
  "background",
  "other",
] as const;

const sentence = (max: number) => z.string().trim().min(1).max(max);
export const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, "must be letters, digits, - or _, starting with a letter");

const wording = z.object({ prompt: sentence(300), help: sentence(500), starter: sentence(120) }).partial();

/** What every question has, whatever its kind. */
export const questionBase = {
  id: identifier,
  construct: z.enum(CONSTRUCTS).default("other"),
  prompt: sentence(300),
  /** Names the question in results, where the prompt would be too long. */
  label: sentence(120).optional(),
  help: sentence(500).optional(),
  /** Per audience id: what this audience reads instead. */
  wording: z.record(z.string(), wording).optional(),
  /** Audience ids that are asked; absent: all. */
  audiences: z.array(z.string()).min(1).optional(),
  /** Neighbours that share a page name are asked on one page. */
  page: identifier.optional(),
  optional: z.boolean().optional(),
  /** Results never tell that everybody of an audience gave the same answer. */
  sensitive: z.boolean().optional(),
  /** Estimated time to answer, in seconds. */
  seconds: z.number().int().min(1).max(900).default(20),
  /** The words of the "don't know" choice. */
  unsure: sentence(60).default("Don’t know / not my call"),
};

export const option = z.object({ id: identifier, label: sentence(160), anchored: z.boolean().optional() });
export type Option = z.infer<typeof option>;
export const options = z.array(option).min(2).max(40);

export type Measure = "today" | "should" | "plain";

export type ItemScale =
  | { type: "ordinal"; lo: number; hi: number; loLabel: string; hiLabel: string; steps?: string[] }
  | { type: "choice" | "multi" | "points" | "ranking"; options: { id: string; label: string }[] }
  | { type: "agree" }
  | { type: "text" };

/** One analysable thing inside a question; `id` is the question's, with the part after a dot ("D2.should"). */
export type ItemShape = {
  readonly id: string;
  readonly label: string;
  readonly measure: Measure;
  readonly scale: ItemScale;
};

/** Where one answer lies on its item's scale. */
export type ItemValue =
  | { type: "ordinal"; value: number }
  | { type: "choice"; option: string }
  | { type: "multi"; options: string[] }
  /** Shares in option order, summing to 1. */
  | { type: "points"; shares: number[] }
  /** Option ids, best first; the rest is tied last. */
  | { type: "ranking"; order: string[] }
  | { type: "agree"; value: -1 | 0 | 1 }
  | { type: "text"; text: string }
  | { type: "unsure" };

/** Who answers, and beside whom: some kinds ask about the other audiences. */
export type AnswerContext = { readonly audience: string; readonly audiences: readonly string[] };

/** All that the product needs to know about one kind of question. */
export type Kind<Q> = {
  /** The single values an answer is made of: they become form fields and CSV columns. */
  parts(question: Q, audiences: readonly string[]): Part[];
  /** What may be answered. */
  answer(question: Q, context: AnswerContext): z.ZodType;
  items(question: Q, audiences: readonly string[]): ItemShape[];
  /** Null: nothing was answered to this item. */
  value(question: Q, answer: unknown, itemId: string): ItemValue | null;
};

export const labelOf = (question: { label?: string | undefined; prompt: string }): string =>
  question.label ?? question.prompt;

export const withUnsure = <T extends z.ZodType>(schema: T) => z.union([z.literal(UNSURE), schema]);

/** A schema for one of these option ids, or "unsure". */
export function oneOf(choices: readonly Option[]): z.ZodType<string> {
  const ids = choices.map((choice) => choice.id);
  return z.string().refine((id) => id === UNSURE || ids.includes(id), "Choose one of the answers shown.");
}

/** A schema for up to `max` different option ids, or "unsure". */
export function upTo(choices: readonly Option[], max: number) {
  const ids = choices.map((choice) => choice.id);
  const list = z
    .array(z.string().refine((id) => ids.includes(id), "Choose among the answers shown."))
    .min(1)
    // Not .max(): in a union with "unsure" its message would be lost.
    .superRefine((picked, context) => {
      const message = `You picked ${picked.length}; the most is ${max}. Take ${picked.length - max} away.`;
      if (picked.length > max) context.addIssue({ code: "custom", message });
    })
    .refine((picked) => new Set(picked).size === picked.length, "Each answer counts once.");
  return withUnsure(list);
}

/** Refuses more chips than there are, and says how many to take back. */
export const noMoreThan =
  (total: number, pieces: string) =>
  (placed: Record<string, number>, context: z.RefinementCtx): void => {
    const n = Object.values(placed).reduce((sum, one) => sum + one, 0);
    const message = `You placed ${n} of ${total} ${pieces}. Take ${n - total} back.`;
    if (n > total) context.addIssue({ code: "custom", message });
  };

/** The member of a record answer; undefined for anything else. */
export function member(answer: unknown, key: string): unknown {
  return typeof answer === "object" && answer !== null ? (answer as Record<string, unknown>)[key] : undefined;
}

export const bare = (choices: readonly Option[]) => choices.map(({ id, label }) => ({ id, label }));

export function ordinalValue(answer: unknown): ItemValue | null {
  if (answer === UNSURE) return { type: "unsure" };
  return typeof answer === "number" ? { type: "ordinal", value: answer } : null;
}

export function choiceValue(answer: unknown): ItemValue | null {
  if (answer === UNSURE) return { type: "unsure" };
  return typeof answer === "string" ? { type: "choice", option: answer } : null;
}

export function multiValue(answer: unknown): ItemValue | null {
  if (answer === UNSURE) return { type: "unsure" };
  return Array.isArray(answer) && answer.length > 0 ? { type: "multi", options: answer.map(String) } : null;
}

/** Shares of what was placed; nothing placed is no answer. */
export function pointsValue(answer: unknown, ids: readonly string[]): ItemValue | null {
  if (answer === UNSURE) return { type: "unsure" };
  const placed = ids.map((id) => Number(member(answer, id) ?? 0));
  const sum = placed.reduce((total, n) => total + n, 0);
  return sum > 0 ? { type: "points", shares: placed.map((n) => n / sum) } : null;
}
