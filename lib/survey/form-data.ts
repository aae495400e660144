import { fieldName } from "./columns";
import type { Question } from "./instrument";
import { type AnswerContext, UNSURE } from "./kinds/kind";
import { answerSchemaOf, partsOf } from "./kinds/registry";
import { composeAnswer, parsePart } from "./parts";

/** Form fields by name; a name may repeat (checkboxes). */
export type Fields = Readonly<Record<string, readonly string[]>>;

export type FormAnswer = { ok: true; answer: unknown } | { ok: false; field: string; message: string };

/**
 * Reads the fields of one question. Names are those of the CSV columns ("B1.today", "C2.rev"); a further field
 * "NAME:unsure" with any content means "don't know". Blank is skipped: the answer is undefined.
 */
export function answerFromForm(question: Question, fields: Fields, context: AnswerContext): FormAnswer {
  const values: { key: string; value: unknown }[] = [];
  for (const part of partsOf(question, context.audiences)) {
    const name = fieldName(question, part);
    if (fields[`${name}:unsure`]?.some(Boolean)) {
      values.push({ key: part.key, value: UNSURE });
      continue;
    }
    // The text area sends line breaks as CR LF; the count of characters that the person saw has one each.
    const texts = (fields[name] ?? []).map((text) => text.replaceAll("\r\n", "\n"));
    const parsed = parsePart(part.codec, texts);
    if (!parsed.ok) return { ok: false, field: name, message: `This answer ${parsed.message}.` };
    values.push({ key: part.key, value: parsed.value });
  }
  const answer = composeAnswer(values);
  if (answer === undefined) return { ok: true, answer };
  const checked = answerSchemaOf(question, context).safeParse(answer);
  if (checked.success) return { ok: true, answer: checked.data };
  const [issue] = checked.error.issues;
  const path = issue?.path.join(".");
  return {
    ok: false,
    field: path ? `${question.id}.${path}` : question.id,
    message: issue?.message ?? "This answer cannot be used.",
  };
}
