import { type Question, questionSchema } from "../instrument";
import { isRecord } from "./same";

/** A question as the fields of a form: every text is there, if blank; a list of words is a list of rows. */
export type FormValues = Record<string, unknown>;

const LISTS = ["stops", "steps"] as const;

export function formOf(question: Question, audiences: readonly string[]): FormValues {
  const wording = audiences.map((id) => {
    const own = question.wording?.[id];
    // The same as the common words: blank, so that it follows them.
    const differing = (key: "prompt" | "help" | "starter") => {
      const text = own?.[key] ?? "";
      return text === commonWords(question, key) ? "" : text;
    };
    return [id, { prompt: differing("prompt"), help: differing("help"), starter: differing("starter") }];
  });
  const lists = LISTS.flatMap((key) => {
    const words: unknown = (question as Record<string, unknown>)[key];
    return Array.isArray(words) ? [[key, words.map((text) => ({ text }))]] : [];
  });
  return {
    label: "",
    help: "",
    page: "",
    optional: false,
    sensitive: false,
    ...question,
    ...Object.fromEntries(lists),
    wording: Object.fromEntries(wording),
    audiences: question.audiences ?? [...audiences],
  };
}

function commonWords(question: Question, key: "prompt" | "help" | "starter"): string | undefined {
  if (key !== "starter") return question[key];
  return question.kind === "long-text" ? question.starter : undefined;
}

/** Back again, not yet judged: blanks and boxes that are not ticked are absent, and so is "all audiences". */
export function draftOf(values: FormValues, audiences: readonly string[]): unknown {
  const asked = audiences.filter((id) => Array.isArray(values["audiences"]) && values["audiences"].includes(id));
  const rows = LISTS.flatMap((key) => {
    const list = values[key];
    return Array.isArray(list) ? [[key, list.map((row: unknown) => (isRecord(row) ? row["text"] : row))]] : [];
  });
  const filled = withoutBlanks({ ...values, wording: withoutBlanks(values["wording"]) });
  const question: Record<string, unknown> = { ...(isRecord(filled) ? filled : {}), ...Object.fromEntries(rows) };
  if (asked.length === audiences.length) delete question["audiences"];
  else question["audiences"] = asked;
  return question;
}

/** What the form holds as a question, or which field is wrong and how to put it right. */
export function readForm(values: FormValues, audiences: readonly string[]) {
  return questionSchema.safeParse(draftOf(values, audiences), { reportInput: true });
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value)
    .map(([key, inside]) => [key, withoutBlanks(inside)] as const)
    .filter(([, inside]) => !isBlank(inside));
  return Object.fromEntries(kept);
}

const isBlank = (value: unknown) =>
  value === undefined ||
  value === false ||
  (typeof value === "string" && value.trim() === "") ||
  (isRecord(value) && Object.keys(value).length === 0);
